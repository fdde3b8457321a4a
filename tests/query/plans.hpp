// SPDX-License-Identifier: MIT
// What a plan must do, by the definition: slow, short, independent of the code that it judges.
#pragma once

#include "rung/query/plan.hpp"

#include <optional>
#include <span>
#include <vector>

namespace rung::test {

using Ranks = std::vector<int>; // of proficiencies, by number of the skill

inline int rank_of(const std::optional<model::Proficiency>& proficiency) {
    return static_cast<int>(proficiency.value_or(model::Proficiency::none));
}

inline Ranks ranks_of(const query::Profile& profile) {
    Ranks result;
    for (const auto& held : profile) result.push_back(rank_of(held));
    return result;
}

// How far each skill must be brought: again and again until nothing changes.
inline Ranks wanted_ranks(std::span<const catalogue::RequirementRow> asked, const query::Profile& profile,
                          std::span<const catalogue::SkillNode> graph) {
    Ranks wanted(graph.size(), 0);
    for (const auto& row : asked) wanted[query::number_of(row.skill)] = static_cast<int>(row.need);
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t skill = 1; skill < graph.size(); ++skill) {
            if (wanted[skill] <= rank_of(profile[skill])) continue;
            for (const auto& need : graph[skill].needs) {
                int& other = wanted[query::number_of(need.skill)];
                if (other >= static_cast<int>(need.at)) continue;
                other = static_cast<int>(need.at);
                changed = true;
            }
        }
    }
    return wanted;
}

// Follows the plan and says whether every task could be begun when it came.
inline bool can_be_followed(const query::Plan& plan, std::span<const catalogue::SkillNode> graph, Ranks& reached) {
    for (const query::Task& task : plan.tasks) {
        const std::size_t skill = query::number_of(task.skill);
        if (rank_of(task.have) != reached[skill] || static_cast<int>(task.need) <= reached[skill]) return false;
        for (const auto& need : graph[skill].needs)
            if (reached[query::number_of(need.skill)] < static_cast<int>(need.at)) return false;
        reached[skill] = static_cast<int>(task.need);
    }
    return true;
}

} // namespace rung::test
