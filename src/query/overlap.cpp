// SPDX-License-Identifier: MIT
#include "rung/query/overlap.hpp"

#include <algorithm>
#include <map>

namespace rung::query {

using catalogue::RequirementRow;

Overlap overlap(std::span<const RequirementRow> left, std::span<const RequirementRow> right) {
    std::map<catalogue::SkillId, const RequirementRow*> on_the_right;
    for (const RequirementRow& row : right) on_the_right.emplace(row.skill, &row);
    Overlap result;
    std::vector<std::pair<int, Overlap::Shared>> shared;
    for (const RequirementRow& row : left) {
        const auto other = on_the_right.find(row.skill);
        if (other == on_the_right.end()) {
            result.left.push_back(row.skill);
            continue;
        }
        shared.push_back(
            {std::max(row.importance, other->second->importance), {row.skill, row.need, other->second->need}});
        on_the_right.erase(other);
    }
    std::ranges::stable_sort(shared, std::greater<>(), &std::pair<int, Overlap::Shared>::first);
    for (const auto& [importance, skill] : shared) result.shared.push_back(skill);
    for (const RequirementRow& row : right)
        if (on_the_right.contains(row.skill)) result.right.push_back(row.skill);
    return result;
}

} // namespace rung::query
