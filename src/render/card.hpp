// SPDX-License-Identifier: MIT
// One thing on one screen.
#pragma once

#include "rung/report/report.hpp"
#include "style.hpp"

#include <string>
#include <vector>

namespace rung::render {

std::vector<std::string> card_lines(const report::Card& card, const Style& style);

} // namespace rung::render
