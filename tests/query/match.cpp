// SPDX-License-Identifier: MIT
#include "rung/query/match.hpp"

#include "worlds.hpp"

#include "../support/built_in.hpp"
#include "rung/query/bands.hpp"
#include "rung/query/plan.hpp"
#include "rung/query/requirements.hpp"

#include <catch2/catch.hpp>

using namespace rung;
using model::Proficiency;
using query::Demand;

namespace {

constexpr auto aware = Proficiency::aware, working = Proficiency::working, skilled = Proficiency::skilled;

catalogue::RequirementRow row_of(const Demand& demand) {
    catalogue::RequirementRow row{catalogue::SkillId(static_cast<std::int64_t>(demand.skill))};
    row.need = demand.need;
    row.importance = demand.importance;
    row.essential = demand.essential;
    return row;
}

} // namespace

TEST_CASE("A match names the essential skills without credit, gravest first") {
    const std::vector<catalogue::SkillNode> graph(6);
    query::Lifting lifting(graph);
    const std::vector<Demand> demands{{1, working, 40, true},
                                      {2, aware, 90, false},
                                      {3, skilled, 70, true},
                                      {4, working, 70, true},
                                      {5, aware, 99, true}};
    query::Profile profile(6);
    profile[5] = aware;
    profile[1] = Proficiency::none;
    const query::Match found = query::match(demands, profile, {}, lifting);
    CHECK(found.missing == std::vector<std::size_t>{3, 4, 1});
    // 990 of 400 + 360 + 700 + 700 + 990.
    CHECK(found.coverage == query::Coverage{990 * query::full_credit, 3150});
}

TEST_CASE("The hours of a match are those of the plan for it, and its coverage is the readiness") {
    test::SplitMix64 random(21);
    for (int round = 0; round < 200; ++round) {
        const test::World world = test::random_world(random, 9, 4);
        query::Lifting lifting(world.graph);
        for (const auto& demands : world.aims) {
            std::vector<catalogue::RequirementRow> rows;
            for (const Demand& demand : demands) rows.push_back(row_of(demand));
            const query::Match found = query::match(demands, world.profile, world.substitutes, lifting);
            const query::Effort planned = query::plan(rows, world.profile, world.graph, {}).effort;
            REQUIRE(found.effort.six_means == planned.six_means);
            REQUIRE(found.effort.variances_36 == planned.variances_36);
            const query::Readiness ready = query::readiness(demands, world.profile, world.substitutes);
            REQUIRE(found.coverage == ready.coverage);
            REQUIRE(found.missing.size() == ready.blockers);
        }
    }
}

TEST_CASE("Learning a skill never lowers a match, and a rung's own requirements leave nothing to learn") {
    test::SplitMix64 random(22);
    for (int round = 0; round < 100; ++round) {
        const test::World world = test::random_world(random, 9, 4);
        query::Lifting lifting(world.graph);
        for (const auto& demands : world.aims) {
            const query::Match before = query::match(demands, world.profile, world.substitutes, lifting);
            query::Profile more = world.profile;
            const std::size_t skill = 1 + random.below(9);
            if (query::held(more, skill) == Proficiency::expert) continue;
            more[skill] = test::proficiency(static_cast<std::size_t>(query::held(more, skill)) + 1);
            const query::Match after = query::match(demands, more, world.substitutes, lifting);
            REQUIRE(after.coverage >= before.coverage);
            REQUIRE(after.missing.size() <= before.missing.size());
            REQUIRE(after.effort.six_means <= before.effort.six_means);

            query::Profile own(world.graph.size());
            for (const Demand& demand : demands) own[demand.skill] = demand.need;
            const query::Match theirs = query::match(demands, own, {}, lifting);
            REQUIRE(theirs.missing.empty());
            REQUIRE(theirs.effort.six_means == 0);
            if (!demands.empty()) REQUIRE(theirs.coverage.value() == 1);
        }
    }
}

TEST_CASE("What a rung asks for is the same from bare rows and from whole ones") {
    const auto bare = catalogue::role_asks(built_in());
    for (const auto& role : catalogue::roles(built_in())) {
        const auto stated = catalogue::requirements(built_in(), role.id);
        for (const auto level : role.levels) {
            const auto whole = query::demands_of(query::in_force(stated, level));
            const auto found = query::demands_at(bare.at(static_cast<std::size_t>(role.id.row()) - 1).asks, level);
            REQUIRE(found.size() == whole.size());
            for (std::size_t at = 0; at < whole.size(); ++at) {
                REQUIRE(found[at].skill == whole[at].skill);
                REQUIRE(found[at].need == whole[at].need);
                REQUIRE(query::weight_of(found[at]) == query::weight_of(whole[at]));
            }
        }
    }
}

TEST_CASE("The best bands read at once are those read one by one") {
    const auto roles = catalogue::roles(built_in());
    int found = 0;
    for (const std::string_view key : {"us", "de"}) {
        const auto region = catalogue::find_region(built_in(), key);
        REQUIRE(region);
        const auto all = query::main_bands(built_in(), *region);
        for (const auto& role : roles) {
            const auto own = query::bands(built_in(), role.id, region);
            for (const auto level : role.levels) {
                INFO(key << ' ' << role.key << ' ' << model::name_of(level));
                const query::Band* band = query::best_band(all, role.id, level);
                const query::Band* alone = query::best_band(own, level);
                REQUIRE((band != nullptr) == (alone != nullptr));
                if (band == nullptr) continue;
                ++found;
                CHECK(band->claim == alone->claim);
                CHECK(band->mid == alone->mid);
                CHECK(band->low == alone->low);
                CHECK(band->basis == alone->basis);
                CHECK(band->fit == alone->fit);
            }
        }
    }
    CHECK(found > 50);
}
