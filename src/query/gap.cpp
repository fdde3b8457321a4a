// SPDX-License-Identifier: MIT
#include "rung/query/gap.hpp"

#include "rung/query/plan.hpp"

#include <algorithm>

namespace rung::query {

Gap gap(std::vector<catalogue::RequirementRow> asked, const Profile& profile,
        std::span<const catalogue::SkillNode> graph, const Substitutes& substitutes) {
    std::ranges::sort(asked, {}, &catalogue::RequirementRow::key);
    Gap result;
    result.readiness = readiness(demands_of(asked), profile, substitutes);
    result.effort = effort_of_plan(asked, profile, graph);
    for (const std::size_t at : gaps(result.readiness)) {
        const auto& row = asked[at];
        result.missing.push_back({row, profile.at(number_of(row.skill)), result.readiness.met[at],
                                  effort_of_plan(std::span(&row, 1), profile, graph)});
    }
    return result;
}

} // namespace rung::query
