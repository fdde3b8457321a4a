// SPDX-License-Identifier: MIT
// Which columns a table has room for.
#pragma once

#include "rung/report/report.hpp"

#include <vector>

namespace rung::render {

struct Fitting {
    std::vector<std::size_t> columns;
    std::vector<std::size_t> below; // what stands on a line below each row
};

// What a table shows in so many cells (0 is unlimited). If its columns do not fit, first those go that the report has
// below each row, then as many of the dispensable ones as needed; columns that were asked for by name stay. A long text
// or list counts as what is still readable of it.
Fitting fitting_columns(const report::Report& report, int cells);

} // namespace rung::render
