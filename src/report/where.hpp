// SPDX-License-Identifier: MIT
// --where: one SQL expression that SQLite evaluates over the command's own rows in a table in memory.
#pragma once

#include "rung/report/record.hpp"

#include <string>
#include <vector>

namespace rung::report {

// The rows for which every expression holds. Throws SelectionError.
void keep_where(const std::vector<std::string>& expressions, Records& records);

} // namespace rung::report
