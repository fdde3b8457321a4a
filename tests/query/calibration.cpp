// SPDX-License-Identifier: MIT
// The line above which a move counts as viable, computed anew from the built-in data.
#include "../support/built_in.hpp"

#include "rung/query/demands.hpp"
#include "rung/query/moves.hpp"
#include "rung/query/requirements.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

namespace {

using namespace rung;

// Of what a role asks for at its first level.
std::vector<catalogue::RequirementRow> asked_at_first(const catalogue::Catalogue& catalogue, catalogue::RoleId role) {
    return query::in_force(catalogue::requirements(catalogue, role), catalogue::stages(catalogue, role).front().level);
}

// How much each role covers of each other role of its family, ascending.
std::vector<double> coverages_inside_families(const catalogue::Catalogue& catalogue) {
    const auto graph = catalogue::skill_graph(catalogue);
    std::vector<double> result;
    for (const auto& from : catalogue::roles(catalogue))
        for (const auto& to : catalogue::roles(catalogue)) {
            if (from.id == to.id || from.family != to.family) continue;
            const auto profile = query::profile_of(asked_at_first(catalogue, from.id), graph);
            const auto demands = query::demands_of(asked_at_first(catalogue, to.id));
            result.push_back(query::readiness(demands, profile, query::substitutes_of(graph)).coverage.value());
        }
    std::sort(result.begin(), result.end());
    return result;
}

} // namespace

TEST_CASE("A move is viable from the 20th percentile of the coverage inside families on") {
    const std::vector<double> inside = coverages_inside_families(built_in());
    const auto rank = static_cast<std::size_t>(std::ceil(0.2 * static_cast<double>(inside.size())));
    CAPTURE(inside);
    CHECK(std::lround(inside.at(rank - 1) * 100) == query::viable_percent);
}
