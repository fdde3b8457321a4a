// SPDX-License-Identifier: MIT
// One thing on one screen.
#pragma once

#include "rung/report/report.hpp"
#include "style.hpp"

#include <string>
#include <vector>

namespace rung::render {

// True if labels are sentences, which stand above what they are labels of.
bool has_long_labels(const report::Card& card);

std::vector<std::string> card_lines(const report::Card& card, const Style& style);

} // namespace rung::render
