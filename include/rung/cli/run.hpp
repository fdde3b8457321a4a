// SPDX-License-Identifier: MIT
// The whole program but the process around it: arguments in, bytes and an exit code out. Tests call it in-process.
#pragma once

#include "rung/commands/command.hpp"
#include "rung/model/date.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rung::cli {

// The process as the program sees it. The functions but `leave` and `run_program` are never empty.
struct World {
    std::map<std::string, std::string, std::less<>> environment;
    bool input_is_terminal = false;
    bool output_is_terminal = false;
    bool error_is_terminal = false;
    bool shows_progress = false; // of long work, on standard error
    int terminal_columns = 0;           // as the terminal says; 0 if it does not
    int terminal_rows = 0;              // the same
    bool utf8 = true;                   // the character set of the locale
    std::span<const std::byte> builtin; // the image of the built-in data
    std::function<model::Date()> today = [] { return model::Date{}; };
    std::function<std::string()> read_input;
    // Writes all of it or returns the reason why not ("No space left on device"). Called once at most.
    std::function<std::optional<std::string>(std::string_view)> write_output;
    std::function<void(std::string_view)> write_error;
    // Runs a program with that input, waits for its end and returns its exit code: 127 if there is no such program,
    // 126 if it cannot be run. Empty where programs cannot be run.
    std::function<int(const commands::Program&)> run_program;
    // Ends the process at once with that exit code: what a finished call holds need not be given back piece by piece.
    // Empty where the caller lives on.
    std::function<void(int)> leave;
};

// Runs one call: `arguments` without the program's name. Returns the exit code.
int run(std::span<const std::string> arguments, const World& world);

} // namespace rung::cli
