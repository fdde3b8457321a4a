// SPDX-License-Identifier: MIT
// How people see the answer of `why`: figures alone are a table; where texts are among them each fact is told in full
// with its places, because cut to a column it would say nothing.
#pragma once

#include "rung/catalogue/figures.hpp"
#include "rung/report/report.hpp"

#include <string>
#include <vector>

namespace rung::commands {

void arrange_why(report::Report& report, const catalogue::Catalogue& catalogue,
                 const std::vector<catalogue::ConflictRow>& conflicts, const std::string& format);

} // namespace rung::commands
