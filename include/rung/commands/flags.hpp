// SPDX-License-Identifier: MIT
// The table of flags: the third of the three tables that drive the program. Parser, help, manual, completion and
// suggestions read it.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace rung::commands {

struct Flag {
    std::string_view name;  // long name, without dashes
    char letter = 0;        // 0 if there is none
    std::string_view value; // "EXPR"; empty for a plain flag
    std::vector<std::string_view>
        commands;                          // that take it; "records" for all that emit records, "all" for every command
    std::vector<std::string_view> allowed; // a closed set of values, if any; of formats those that all commands have
    std::string_view help;                 // one sentence without full stop
    bool listed = true;                    // false for tolerated spellings
};

std::span<const Flag> flags();

// Null if there is none of that long name.
const Flag* find_flag(std::string_view name);

struct Command;

// The closed set of values for that command, if it is one: some commands print formats of their own.
std::vector<std::string_view> allowed(const Command& command, const Flag& flag);

// True if that command takes the flag.
bool takes(std::string_view command, const Flag& flag);

} // namespace rung::commands
