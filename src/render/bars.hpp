// SPDX-License-Identifier: MIT
// Bars beside a table: the numbers of each row once more, drawn on one scale.
#pragma once

#include "rung/report/report.hpp"
#include "style.hpp"

#include <string>
#include <vector>

namespace rung::render {

// A line with the ends of the scale, then a bar a row, each at most `room` cells wide; nothing if there is too little
// room, nothing to draw, or amounts in several currencies.
std::vector<std::string> bars_of(const report::Report& report, int room, const Style& style);

} // namespace rung::render
