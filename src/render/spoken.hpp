// SPDX-License-Identifier: MIT
// What `plain` makes of texts and views: sentences that mean the same when they are read aloud.
#pragma once

#include "rung/report/report.hpp"
#include "style.hpp"

#include <string>
#include <string_view>

namespace rung::render {

// The same bytes everywhere, without glyphs: what a reader makes of them differs.
inline constexpr Style spoken{.utf8 = false};

// "90,000-120,000+" is "90,000 to 120,000 or more": no sign carries the meaning.
std::string spoken_range(std::string text);

// The same for every range, open end and share in a text; codes, dates and years stay as they are.
std::string spoken_figures(std::string_view text);

std::string single_blanks(std::string_view text);

// A line: made safe, without runs of blanks, with one full stop.
std::string sentence(std::string_view text);

std::string spoken_cards(const report::Cards& cards);
// A line a row: "Pay, senior. ml-engineer: 203,093. data-scientist: 171,500. Sources: adverts."
std::string spoken_grid(const report::Grid& grid);

} // namespace rung::render
