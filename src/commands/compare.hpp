// SPDX-License-Identifier: MIT
// Roles, rungs or skills side by side as one table, for `compare` and for the page of `report`.
#pragma once

#include "compare_grid.hpp"
#include "resolve.hpp"

namespace rung::commands {

struct Compared {
    std::vector<std::string> caption;
    report::Grid grid;              // the first column says what is told, the last one who says it
    std::vector<std::string> notes; // whose figures stand where they are not the role's own
    Marks marks;
};

// Of two targets or more, all roles and rungs or all skills, without topics. Long cells are filled into as many columns
// (0: none is). Throws UsageError if one is named twice.
Compared compared(const catalogue::Catalogue& catalogue, const std::vector<Target>& targets,
                  const std::optional<catalogue::RegionRow>& region, int width);

} // namespace rung::commands
