// SPDX-License-Identifier: MIT
// What people see of the records: the columns of a table, and the caption that says once what all rows share.
#pragma once

#include "rung/report/report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rung::report {

// The fields that people see as columns: those asked for; else the shown ones that a row fills and those of the caption
// on which the rows disagree. If what was asked for holds all shown fields ("+stat"), disagreements are added too.
std::vector<std::size_t> people_columns(const Report& report);

// The phrases of the caption: what the call says, what all rows that have it agree on, what follows those.
std::vector<std::string> caption_of(const Report& report);

} // namespace rung::report
