// SPDX-License-Identifier: MIT
// What is still to be learnt for a role, in a good order: prerequisites first, and what brings most for its hours as
// early as possible.
#pragma once

#include "rung/query/demands.hpp"
#include "rung/query/time.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rung::query {

// One skill, from one proficiency to another without a pause. A skill may come back later for its next steps.
struct Task {
    catalogue::SkillId skill;
    model::Proficiency need = model::Proficiency::working; // to reach
    std::optional<model::Proficiency> have;                // before; nothing: not stated
    model::Hours hours;                                    // of all its steps
    Effort effort;
    Coverage ready;                        // afterwards
    std::vector<catalogue::SkillId> needs; // prerequisites that the plan holds too, in their order
};

struct Plan {
    std::vector<Task> tasks;
    Effort effort;           // of all
    std::size_t fitting = 0; // how many tasks, from the first on, can be done within the minutes
};

// All that the requirements in force ask for beyond the profile, with all prerequisites that are missing. Those of a
// skill count before its first missing step. Without substitutes there is no credit for near-equivalents. If not all
// of it can be done within the minutes, in 1 case of 2, the part that can and is worth most comes first.
Plan plan(std::span<const catalogue::RequirementRow> asked, const Profile& profile,
          std::span<const catalogue::SkillNode> graph, const Substitutes& substitutes,
          std::optional<std::int64_t> minutes = std::nullopt);

// For each task the places of those that must be done before it: what brings its prerequisites as far as they must be,
// or the earlier task of its own skill.
std::vector<std::vector<std::size_t>> tasks_before(const Plan& plan, std::span<const catalogue::SkillNode> graph);

// Whole hours: the mean of the estimates, halves upwards.
constexpr std::int64_t whole_hours(const Effort& effort) {
    return (effort.six_means + 3) / 6;
}

} // namespace rung::query
