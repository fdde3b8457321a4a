// SPDX-License-Identifier: MIT
// The first step with a command line: which words are flags, which are their values, and which stand alone. What they
// mean is the business of request.hpp. CLI11 is included behind this header and nowhere else.
#pragma once

#include "rung/commands/flags.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rung::cli {

struct GivenFlag {
    const commands::Flag* flag = nullptr; // never null
    std::string value;                    // empty for a plain flag
};

// A word that is neither a flag of the table nor the value of one.
struct Word {
    std::string text;
    bool after_dashes = false; // it stands after `--`, so it is an argument whatever it looks like

    bool looks_like_flag() const { return !after_dashes && text.size() > 1 && text.front() == '-'; }
};

struct Options {
    std::vector<GivenFlag> flags; // in the order of the line
    std::vector<Word> words;      // the same; misspelt flags are among them
};

// Throws commands::UsageError if a flag has no value, or one that it does not take.
Options parse_options(std::span<const std::string> arguments);

// Looked for before parsing, anywhere before `--`, because it wins over every mistake on the line.
bool stands_before_dashes(std::span<const std::string> arguments, std::string_view word);

} // namespace rung::cli
