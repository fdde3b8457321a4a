// SPDX-License-Identifier: MIT
// Plans for every rung of the built-in data: they cover the gap exactly, prerequisites first, with time enough or not.
#include "../query/plans.hpp"

#include "rung/catalogue/builtin.hpp"
#include "rung/query/requirements.hpp"
#include "rung/query/timetable.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace rung;

namespace {

struct Wish {
    std::string name;
    std::vector<catalogue::RequirementRow> asked;
};

std::vector<Wish> all_rungs(const catalogue::Catalogue& data) {
    std::vector<Wish> result;
    const auto keys = catalogue::all_keys(data, catalogue::NameKind::role);
    for (std::size_t at = 0; at < keys.size(); ++at) {
        const catalogue::RoleId role(static_cast<std::int64_t>(at) + 1);
        const auto stated = catalogue::requirements(data, role);
        for (const model::Level level : catalogue::levels(data, role))
            result.push_back({keys[at] + '@' + std::string(model::name_of(level)), query::in_force(stated, level)});
    }
    return result;
}

// Someone who has every third skill, at proficiencies that go round.
query::Profile some_profile(std::size_t skills) {
    query::Profile profile(skills);
    for (std::size_t skill = 1; skill < skills; skill += 3) profile[skill] = static_cast<model::Proficiency>(skill % 5);
    return profile;
}

test::Ranks highest(test::Ranks left, const test::Ranks& right) {
    for (std::size_t at = 0; at < left.size(); ++at) left[at] = std::max(left[at], right[at]);
    return left;
}

} // namespace

TEST_CASE("A plan for any rung covers the gap exactly, with time enough or not") {
    const auto data = catalogue::Catalogue::from_image(catalogue::builtin_image(), "built in");
    const auto graph = catalogue::skill_graph(data);
    const auto near = query::substitutes_of(graph);
    const std::vector<Wish> rungs = all_rungs(data);
    CHECK(rungs.size() > 100);
    for (const Wish& rung : rungs) {
        INFO(rung.name);
        for (const query::Profile& profile : {query::Profile(graph.size()), some_profile(graph.size())}) {
            const test::Ranks before = test::ranks_of(profile);
            const test::Ranks expected = highest(test::wanted_ranks(rung.asked, profile, graph), before);
            const std::int64_t enough = query::minutes_p50(query::plan(rung.asked, profile, graph, {}).effort);
            for (const std::int64_t minutes : {enough, enough - 1, enough / 2, enough / 10, std::int64_t{0}}) {
                const query::Plan plan = query::plan(rung.asked, profile, graph, near, minutes);
                test::Ranks reached = before;
                REQUIRE(test::can_be_followed(plan, graph, reached));
                REQUIRE(reached == expected);
                query::Effort part;
                for (std::size_t task = 0; task < plan.fitting; ++task) part += plan.tasks[task].effort;
                REQUIRE(query::minutes_p50(part) <= minutes);
                REQUIRE((plan.fitting == plan.tasks.size()) == (minutes >= enough));
            }
        }
    }
}
