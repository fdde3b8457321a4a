// SPDX-License-Identifier: MIT
#include "rung/query/gap.hpp"

#include "rung/query/lift.hpp"

#include <algorithm>

namespace rung::query {

Gap gap(std::vector<catalogue::RequirementRow> asked, const Profile& profile,
        std::span<const catalogue::SkillNode> graph, const Substitutes& substitutes) {
    std::ranges::sort(asked, {}, &catalogue::RequirementRow::key);
    Gap result;
    const std::vector<Demand> demands = demands_of(asked);
    result.readiness = readiness(demands, profile, substitutes);
    Lifting lifting(graph);
    const std::vector<Lift> wanted = lifts_of(demands);
    result.effort = lifting.effort(lifting.closure(wanted, profile), profile);
    for (const std::size_t at : gaps(result.readiness)) {
        const auto& row = asked[at];
        result.missing.push_back({row, profile.at(number_of(row.skill)), result.readiness.met[at],
                                  lifting.effort(lifting.closure(std::span(&wanted[at], 1), profile), profile)});
    }
    return result;
}

} // namespace rung::query
