// SPDX-License-Identifier: MIT
// Those that `compare` sets side by side: what is told of each, and what they have in common.
#pragma once

#include "attributes.hpp"

#include <span>
#include <string>
#include <vector>

namespace rung::commands {

// How much is told: all records, or what the table shows if no records are selected.
enum class Extent { records, table };

struct Side {
    Target target;
    std::string id;
    std::vector<Attribute> attributes;                 // all under the id
    std::vector<catalogue::RequirementRow> asked = {}; // of a role or rung

    std::optional<Rung> rung() const {
        const auto* role = std::get_if<catalogue::RoleId>(&target.owner);
        return role == nullptr ? std::nullopt : std::optional(Rung{*role, target.level});
    }
};

// What belongs to one rung of a whole role has its level behind the name ("years, senior"); so has what is told of a
// rung that stands beside a whole role, so that the two meet. Throws UsageError if one is named twice.
std::vector<Side> sides_of(const catalogue::Catalogue& catalogue, std::span<const Target> targets,
                           const std::optional<catalogue::RegionRow>& region, Extent extent);

} // namespace rung::commands
