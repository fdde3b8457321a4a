// SPDX-License-Identifier: MIT
// From a command line to a command and its request. All that can be wrong with a line without looking at data is found
// here, in the words that the user sees.
#pragma once

#include "rung/commands/command.hpp"

#include <span>
#include <string>
#include <vector>

namespace rung::cli {

struct Call {
    const commands::Command* command = nullptr; // null only for `rung --version`
    commands::Request request;                  // flags by their canonical name: --json is "format"
};

// Throws commands::UsageError; its `topic` says which help to try.
Call parse_call(std::span<const std::string> arguments);

// The first word that names a command, or a group of them like "data"; empty if none does. For lines that ask for help
// or cannot be parsed.
std::string command_named_in(std::span<const std::string> arguments);

// "text" or "json", whatever else is wrong with the line.
bool wants_json_errors(std::span<const std::string> arguments);

} // namespace rung::cli
