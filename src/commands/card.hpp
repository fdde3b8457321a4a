// SPDX-License-Identifier: MIT
// The cards of `show`: one role, rung or skill on one screen of 24 lines and 80 columns, or one topic in full.
#pragma once

#include "attributes.hpp"
#include "legend.hpp"
#include "resolve.hpp"

namespace rung::commands {

report::Card role_card(const catalogue::Catalogue& catalogue, catalogue::RoleId role,
                       const std::optional<catalogue::RegionRow>& region, Marks& marks);
// Precondition: the rung has a level.
report::Card rung_card(const catalogue::Catalogue& catalogue, const Rung& rung,
                       const std::optional<catalogue::RegionRow>& region, Marks& marks);
report::Card skill_card(const catalogue::Catalogue& catalogue, catalogue::SkillId skill, Marks& marks);
// One topic in full: nothing is left out or cut.
report::Card topic_card(std::string title, std::string id, std::span<const Attribute> attributes, Marks& marks);

} // namespace rung::commands
