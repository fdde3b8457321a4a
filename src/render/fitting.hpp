// SPDX-License-Identifier: MIT
// Which columns a table has room for.
#pragma once

#include "sheet.hpp"

#include <vector>

namespace rung::render {

// Makes the sheet of the records, with a column for each of the fields, fit into so many cells (0 is unlimited) if it
// does not: first those columns go that the report has below each row, then as many of the dispensable ones as needed;
// columns that were asked for by name stay. A long text or list counts as what is still readable of it.
void fit(Sheet& sheet, const report::Report& report, const std::vector<std::size_t>& fields, int cells);

} // namespace rung::render
