// SPDX-License-Identifier: MIT
// Which skills two roles or rungs share, and which only one of them asks for (docs/algorithms.md, section 11).
#pragma once

#include "rung/catalogue/roles.hpp"

#include <span>
#include <vector>

namespace rung::query {

struct Overlap {
    struct Shared {
        catalogue::SkillId skill;
        model::Proficiency left = model::Proficiency::none, right = model::Proficiency::none;
    };
    std::vector<Shared> shared;                  // by the larger of the two importances, highest first, then in order
    std::vector<catalogue::SkillId> left, right; // only there, in order
    std::size_t all() const { return shared.size() + left.size() + right.size(); }
};

// Both sides are requirements in force, at most one for each skill.
Overlap overlap(std::span<const catalogue::RequirementRow> left, std::span<const catalogue::RequirementRow> right);

} // namespace rung::query
