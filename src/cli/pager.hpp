// SPDX-License-Identifier: MIT
// When output goes through a pager, and through which: pure functions, as in style.hpp.
#pragma once

#include "rung/cli/run.hpp"
#include "style.hpp"

#include <string>
#include <string_view>

namespace rung::cli {

// What a shell returns in place of a program's exit code.
constexpr int cannot_be_run = 126, no_such_program = 127;

// The command for /bin/sh that pages output: RUNG_PAGER, else PAGER, else less. Empty: none is wanted.
std::string pager_of(const Environment& environment);

// How many lines of a terminal so wide the text takes; escape sequences take no place.
int lines_on_screen(std::string_view text, int columns);

// Shows the text by a command of /bin/sh; false if there is no such program, and nothing was shown.
bool page(const std::string& command, std::string_view text, const World& world);

// True if people are at both ends and the text leaves them no line for their next call.
bool needs_pager(std::string_view text, const World& world);

} // namespace rung::cli
