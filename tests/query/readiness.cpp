// SPDX-License-Identifier: MIT
#include "rung/query/readiness.hpp"

#include "graphs.hpp"

#include <catch2/catch.hpp>

#include <array>

using namespace rung::query;
using rung::model::Decimal;
using rung::model::Proficiency;

namespace {

constexpr std::size_t python = 0, sql = 1, docker = 2, pytorch = 3, statistics = 4, skills = 5;
constexpr auto aware = Proficiency::aware, working = Proficiency::working, skilled = Proficiency::skilled,
               expert = Proficiency::expert;

using Role = std::vector<Demand>;

// Weights 980, 600, 160; 500, 280; 400.
const std::array<Role, 3> roles{Role{{python, skilled, 98, true}, {sql, working, 60, true}, {docker, aware, 40, false}},
                                Role{{pytorch, expert, 50, true}, {statistics, skilled, 70, false}},
                                Role{{sql, aware, 100, false}}};

struct Has {
    std::size_t skill;
    Proficiency at;
};

Profile profile(std::initializer_list<Has> held) {
    Profile result(skills);
    for (const Has& has : held) result[has.skill] = has.at;
    return result;
}

double cover(const Profile& person, const Role& role) {
    return readiness(role, person, {}).coverage.value();
}

Role random_role(rung::test::SplitMix64& random) {
    Role role;
    for (std::size_t skill = 0; skill < skills; ++skill)
        if (skill == 0 || random.below(2) == 0)
            role.push_back({skill, static_cast<Proficiency>(1 + random.below(4)),
                            static_cast<int>(1 + random.below(100)), random.below(2) == 0});
    return role;
}

Profile random_profile(rung::test::SplitMix64& random) {
    Profile person(skills);
    for (auto& have : person)
        if (random.below(3) > 0) have = static_cast<Proficiency>(random.below(5));
    return person;
}

const Substitutes torch_for_docker{{}, {}, {{pytorch, *Decimal::parse("0.7")}}, {}, {}};

} // namespace

TEST_CASE("Coverage equals a sheet computed by hand") {
    const std::array<Profile, 5> people{profile({}), profile({{python, skilled}, {sql, working}, {docker, aware}}),
                                        profile({{python, working}, {sql, aware}}),
                                        profile({{pytorch, aware}, {statistics, aware}, {docker, expert}}),
                                        profile({{pytorch, skilled}, {statistics, working}, {python, aware}})};
    constexpr std::array<std::array<double, 3>, 5> sheet{{{0, 0, 0},
                                                          {1, 0, 1},
                                                          {0.63563218390804597, 0, 1},                   // 686 + 420
                                                          {0.09195402298850575, 0.23974358974358975, 0}, // 75 + 112
                                                          {0.22528735632183908, 0.7, 0}}};               // 350 + 196
    for (std::size_t person = 0; person < people.size(); ++person)
        for (std::size_t role = 0; role < roles.size(); ++role)
            CHECK(cover(people[person], roles[role]) == Approx(sheet[person][role]).epsilon(1e-12).margin(1e-12));
}

TEST_CASE("Knowing nothing of a skill earns nothing, however little is needed") {
    CHECK(credit(aware, Proficiency::none) == 0);
    CHECK(credit(aware, aware) == full_credit);
    CHECK(credit(expert, aware) == 30'000);
    CHECK(credit(skilled, working) == 140'000);
}

TEST_CASE("A substitute counts by its weight where it gives more, and is named") {
    const Role role{{docker, skilled, 50, true}};
    const Readiness by_torch = readiness(role, profile({{pytorch, expert}}), torch_for_docker);
    CHECK(by_torch.coverage.value() == Approx(0.7).epsilon(1e-12));
    CHECK(by_torch.met[0].covered_by == pytorch);
    CHECK(by_torch.blockers == 0);
    const Readiness by_itself = readiness(role, profile({{pytorch, expert}, {docker, working}}), torch_for_docker);
    CHECK(by_itself.met[0].credit == 140'000);
    CHECK_FALSE(by_itself.met[0].covered_by.has_value());
    const Readiness strict = readiness(role, profile({{pytorch, expert}}), {});
    CHECK(strict.coverage.value() == 0);
    CHECK(strict.blockers == 1);
}

TEST_CASE("Blockers are essential skills without credit, unstated skills are counted apart") {
    const Readiness found = readiness(roles[0], profile({{python, Proficiency::none}, {docker, aware}}), {});
    CHECK(found.blockers == 2);
    CHECK(found.unstated == 1);
}

TEST_CASE("Gaps come by weight times what is missing") {
    // Missing: python 980 x .6, sql 600 x 1, docker nothing.
    const Readiness found = readiness(roles[0], profile({{python, aware}, {docker, aware}}), {});
    CHECK(gaps(found) == std::vector<std::size_t>{1, 0});
    CHECK(found.met[0].shortfall == 588 * full_credit);
}

TEST_CASE("Tiers start exactly at their lines") {
    CHECK(tier({850 * full_credit, 1000}) == Tier::ready);
    CHECK(tier({850 * full_credit - 1, 1000}) == Tier::close);
    CHECK(tier({7 * full_credit, 10}) == Tier::close);
    CHECK(tier({55 * full_credit, 100}) == Tier::stretch);
    CHECK(tier({549 * full_credit, 1000}) == Tier::far);
    CHECK(tier({}) == Tier::far);
}

TEST_CASE("Coverages of different weights compare exactly") {
    CHECK(Coverage{1, 3} == Coverage{2, 6});
    CHECK(Coverage{333'333'333, 1'000'000'000} < Coverage{1, 3});
    CHECK(Coverage{} < Coverage{1, 3});
}

TEST_CASE("Readiness is 0 with nothing, 1 with what the role asks for, and never falls by learning") {
    rung::test::SplitMix64 random(4);
    for (int round = 0; round < 500; ++round) {
        const Role role = random_role(random);
        REQUIRE(readiness(role, Profile(skills), torch_for_docker).coverage == Coverage{});
        Profile own(skills);
        for (const Demand& demand : role) own[demand.skill] = demand.need;
        REQUIRE(readiness(role, own, {}).coverage.value() == 1);

        Profile person = random_profile(random);
        const Coverage before = readiness(role, person, torch_for_docker).coverage;
        auto& have = person[random.below(skills)];
        if (have != expert) have = have ? static_cast<Proficiency>(static_cast<int>(*have) + 1) : aware;
        REQUIRE(readiness(role, person, torch_for_docker).coverage >= before);
    }
}
