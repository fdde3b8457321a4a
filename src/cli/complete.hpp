// SPDX-License-Identifier: MIT
// What shells ask at TAB, and the form of the answer: a candidate a line, with its meaning behind a tab, and a last
// line
// `:N` (1: no blank after the word, 2: files may stand here). Lines are taken apart here, never expanded.
#pragma once

#include "rung/commands/complete.hpp"
#include "session.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rung::cli {

// A word as a shell would read it: quotes and backslashes taken away, closed or open.
std::string unquoted(std::string_view word);

// A line up to the cursor, as bash knows it.
struct Typed {
    std::vector<std::string> words; // without quotes; the last one, maybe empty, is that at the cursor
    std::size_t kept = 0;           // how much of it stands before what bash will replace
};

// `breaks` is COMP_WORDBREAKS: bash replaces only what follows the last of these characters, or an open quote.
Typed typed_in_bash(std::string_view line, std::string_view breaks);

bool asks_for_completion(std::span<const std::string> arguments);

// The answer to `__complete WORD...` or `__complete-bash LINE WORDBREAKS`. Mistakes and broken data answer nothing: a
// shell in the middle of a line has no room for messages.
std::string completion_for(std::span<const std::string> arguments, commands::Context& context);

} // namespace rung::cli
