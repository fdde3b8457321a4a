// SPDX-License-Identifier: MIT
#include "rung/query/gap.hpp"

#include "../support/built_in.hpp"
#include "graphs.hpp"

#include "rung/query/plan.hpp"
#include "rung/query/requirements.hpp"

#include <catch2/catch.hpp>

using namespace rung;
using catalogue::RequirementRow;
using catalogue::SkillId;
using model::Proficiency;
using query::Gap;
using query::Profile;

namespace {

using Lines = std::vector<std::string>;

RequirementRow asks(std::int64_t skill, std::string key, Proficiency need, int importance, bool essential) {
    RequirementRow row{SkillId(skill)};
    row.key = std::move(key);
    row.need = need;
    row.importance = importance;
    row.essential = essential;
    return row;
}

// Every step of a skill takes as many hours as its number; 2 comes after 1 at working, 4 counts as .7 of 3.
std::vector<catalogue::SkillNode> graph() {
    std::vector<catalogue::SkillNode> result(8);
    for (std::int64_t skill = 1; skill < 8; ++skill)
        result[static_cast<std::size_t>(skill)].hours.fill(model::Hours{skill, skill, skill});
    result[2].needs.push_back({SkillId(1), Proficiency::working});
    result[3].nears.push_back({SkillId(4), *model::Decimal::parse("0.7")});
    return result;
}

const std::vector<RequirementRow> asked{
    asks(6, "optional", Proficiency::expert, 100, false), // 400 x (1 - .7) = 120
    asks(1, "base", Proficiency::working, 10, true),      // 100 x 1, blocks
    asks(3, "covered", Proficiency::skilled, 90, true),   // 900 x (1 - .7) = 270
    asks(2, "above", Proficiency::aware, 10, true),       // 100 x 1, blocks; "above" before "base"
    asks(5, "great", Proficiency::working, 90, false),    // 360 x 1
    asks(7, "met", Proficiency::working, 100, true)};     // nothing

Profile person() {
    Profile profile(8);
    profile[4] = Proficiency::expert;
    profile[6] = Proficiency::skilled;
    profile[7] = Proficiency::working;
    return profile;
}

Lines lines_of(const Gap& gap) {
    Lines lines;
    for (const auto& missing : gap.missing)
        lines.push_back(missing.asked.key + ' ' + std::to_string(query::whole_hours(missing.effort)) +
                        (missing.met.blocks ? " blocks" : "") +
                        (missing.met.covered_by ? " by " + std::to_string(*missing.met.covered_by) : ""));
    return lines;
}

// What every rung of every role asks for.
std::vector<std::vector<RequirementRow>> all_rungs() {
    std::vector<std::vector<RequirementRow>> result;
    for (const auto& role : catalogue::roles(built_in())) {
        const auto stated = catalogue::requirements(built_in(), role.id);
        for (const auto level : role.levels) result.push_back(query::in_force(stated, level));
    }
    return result;
}

} // namespace

TEST_CASE("Blockers lead a gap, then what weighs most; equal ones by key; hours with all that comes before") {
    const auto skills = graph();
    const Gap gap = query::gap(asked, person(), skills, query::substitutes_of(skills));
    // above: aware of 2 (2 h) after 1 at working (1 + 1 h). optional: 6 from skilled to expert.
    CHECK(lines_of(gap) == Lines{"above 4 blocks", "base 2 blocks", "great 10", "covered 9 by 4", "optional 6"});
    CHECK(gap.readiness.blockers == 2);
    CHECK(gap.readiness.unstated == 4);
    // What 1 and 2 share counts once: 2 + 2 + 10 + 9 + 6.
    CHECK(query::whole_hours(gap.effort) == 29);
    // (400 x .7 + 900 x .7 + 1000) / (400 + 100 + 900 + 100 + 360 + 1000)
    CHECK(gap.readiness.coverage.value() == Approx(1910.0 / 2860.0).epsilon(1e-12));
}

TEST_CASE("Without near-equivalents what they covered blocks") {
    const Gap gap = query::gap(asked, person(), graph(), {});
    CHECK(lines_of(gap) == Lines{"covered 9 blocks", "above 4 blocks", "base 2 blocks", "great 10", "optional 6"});
}

TEST_CASE("Nothing is asked for, nothing is missing") {
    const Gap gap = query::gap({}, person(), graph(), {});
    CHECK(gap.missing.empty());
    CHECK(query::whole_hours(gap.effort) == 0);
}

TEST_CASE("Who has what a rung asks for lacks nothing, on every rung of the built-in data") {
    const auto skills = catalogue::skill_graph(built_in());
    const auto rungs = all_rungs();
    REQUIRE(rungs.size() > 100);
    for (const auto& rung : rungs) {
        const Profile own = query::with_prerequisites(query::profile_of(rung, skills), skills);
        const Gap gap = query::gap(rung, own, skills, {});
        REQUIRE(gap.missing.empty());
        REQUIRE(gap.effort.six_means == 0);
        REQUIRE((rung.empty() || gap.readiness.coverage.value() == 1));
    }
}

TEST_CASE("To learn one more thing lowers no readiness, on every rung of the built-in data") {
    const auto skills = catalogue::skill_graph(built_in());
    const auto near = query::substitutes_of(skills);
    test::SplitMix64 random(11);
    for (const auto& rung : all_rungs()) {
        const auto demands = query::demands_of(rung);
        Profile profile(skills.size());
        auto before = query::readiness(demands, profile, near);
        for (int learnt = 0; learnt < 400; ++learnt) {
            auto& have = profile[1 + random.below(skills.size() - 1)];
            if (have == Proficiency::expert) continue;
            have = have ? static_cast<Proficiency>(static_cast<int>(*have) + 1) : Proficiency::aware;
            const auto after = query::readiness(demands, profile, near);
            REQUIRE(after.coverage >= before.coverage);
            REQUIRE(after.blockers <= before.blockers);
            REQUIRE(query::gaps(after).size() <= query::gaps(before).size());
            before = after;
        }
    }
}

TEST_CASE("What a gap lacks is what a plan teaches, and its hours are those of the plan") {
    const auto skills = catalogue::skill_graph(built_in());
    const auto near = query::substitutes_of(skills);
    const auto rungs = all_rungs();
    test::SplitMix64 random(12);
    for (int round = 0; round < 10; ++round) {
        const auto& rung = rungs[random.below(rungs.size())];
        Profile profile(skills.size());
        for (int i = 0; i < 60; ++i)
            profile[1 + random.below(skills.size() - 1)] = static_cast<Proficiency>(random.below(5));
        const Gap gap = query::gap(rung, profile, skills, near);
        const query::Plan plan = query::plan(rung, profile, skills, near);
        REQUIRE(gap.effort.six_means == plan.effort.six_means);
        for (const auto& task : plan.tasks) profile[query::number_of(task.skill)] = task.need;
        REQUIRE(query::gap(rung, profile, skills, near).missing.empty());
    }
}
