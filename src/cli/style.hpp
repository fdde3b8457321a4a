// SPDX-License-Identifier: MIT
// How output is to look, decided from flags, environment and terminal: pure functions, so that every combination can be
// tested.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace rung::cli {

using Environment = std::map<std::string, std::string, std::less<>>;

// `always`, `never`, `auto` or nothing, as --color says.
bool wants_colour(std::string_view when, const Environment& environment, bool is_terminal);

// Hyperlinks (OSC 8) in output that may have colour.
bool wants_links(bool colour, const Environment& environment, bool is_terminal);

// Columns: COLUMNS, else those of the terminal, else 80 on a terminal, else 0, which is no limit.
int columns(const Environment& environment, bool is_terminal, int terminal_columns);

} // namespace rung::cli
