// SPDX-License-Identifier: MIT
// What a rung asks for: it builds on the rungs before it and replaces what it states anew for the same skill.
#pragma once

#include "rung/catalogue/roles.hpp"
#include "rung/query/readiness.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace rung::query {

// The requirements in force, one for each skill, in the order of the rows. With a level: the latest stated of each
// skill that a rung at that level builds on. Without: of each skill the highest proficiency that the individual track
// asks for, the first level that asks for it.
std::vector<catalogue::RequirementRow> in_force(std::span<const catalogue::RequirementRow> stated,
                                                std::optional<model::Level> level);

// The same from the rows of all roles, as what readiness counts in.
std::vector<Demand> demands_at(std::span<const catalogue::AskRow> stated, std::optional<model::Level> level);

} // namespace rung::query
