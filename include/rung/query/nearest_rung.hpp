// SPDX-License-Identifier: MIT
// The role and the level that a text is about, where nobody says.
#pragma once

#include "rung/catalogue/roles.hpp"
#include "rung/query/text_skills.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace rung::query {

// The first role that its first lines name; nothing if they name none.
std::optional<catalogue::RoleId> titled_role(const catalogue::Catalogue& catalogue, std::string_view text);

// The role whose requirements are nearest to the skills: the largest cosine, each requirement weighted as for readiness
// and by how few roles ask for the skill. Nothing if no role asks for any of them.
std::optional<catalogue::RoleId> nearest_role(const catalogue::Catalogue& catalogue,
                                              std::span<const catalogue::SkillId> skills);

// The level of the role that the first lines name; else the highest rung of the individual track whose sources ask for
// no more years than the text; else the first.
std::optional<model::Level> nearest_level(const catalogue::Catalogue& catalogue, catalogue::RoleId role,
                                          std::string_view text, std::optional<int> years);

} // namespace rung::query
