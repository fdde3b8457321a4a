// SPDX-License-Identifier: MIT
// A table of finished text that does without its least needed columns where they do not fit.
#pragma once

#include "rung/report/report.hpp"

#include <string>
#include <vector>

namespace rung::commands {

struct FittedColumn {
    report::Grid::Column head;
    std::vector<std::string> cells; // one a row
    int leaves = 0;                 // columns of the largest number leave first, and together; those of 0 stay
};

// `cells`: the width to fit into; 0 is unlimited.
report::Grid fitted_grid(std::vector<FittedColumn> columns, int cells);

} // namespace rung::commands
