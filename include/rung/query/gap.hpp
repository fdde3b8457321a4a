// SPDX-License-Identifier: MIT
// What is missing for a role: requirement by requirement, gravest first, each with the hours that it takes.
#pragma once

#include "rung/query/demands.hpp"
#include "rung/query/time.hpp"

#include <optional>
#include <span>
#include <vector>

namespace rung::query {

struct Missing {
    catalogue::RequirementRow asked;
    std::optional<model::Proficiency> have; // nothing: not stated
    Met met;
    Effort effort; // of the skill with all that must come before it
};

struct Gap {
    Readiness readiness;          // of all that is asked for, by the key of the skill
    std::vector<Missing> missing; // as `gaps` orders them; equal ones by key
    Effort effort;                // of all together: what several need counts once
};

// Of requirements in force. Without substitutes there is no credit for near-equivalents.
Gap gap(std::vector<catalogue::RequirementRow> asked, const Profile& profile,
        std::span<const catalogue::SkillNode> graph, const Substitutes& substitutes);

} // namespace rung::query
