// SPDX-License-Identifier: MIT
// From rows of the catalogue to what readiness and plans count in: skills are numbered by their rows.
#pragma once

#include "rung/catalogue/roles.hpp"
#include "rung/catalogue/skills.hpp"
#include "rung/query/readiness.hpp"

#include <span>
#include <vector>

namespace rung::query {

constexpr std::size_t number_of(catalogue::SkillId skill) {
    return static_cast<std::size_t>(skill.row());
}

// Of requirements in force, in their order.
std::vector<Demand> demands_of(std::span<const catalogue::RequirementRow> asked);

// Someone who has exactly what is asked for, of so many skills.
Profile profile_of(std::span<const catalogue::RequirementRow> asked, std::size_t skills);
Profile profile_of(std::span<const catalogue::RequirementRow> asked, std::span<const catalogue::SkillNode> graph);

// The same person with all that comes before the skills held: what was learnt on the way to them.
Profile with_prerequisites(Profile profile, std::span<const catalogue::SkillNode> graph);

// The near-equivalents of all skills.
Substitutes substitutes_of(std::span<const catalogue::SkillNode> graph);
Substitutes substitutes_of(std::span<const std::vector<catalogue::NearRow>> nears);

} // namespace rung::query
