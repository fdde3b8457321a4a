// SPDX-License-Identifier: MIT
// The words of a search, and the part of a text in which they stand.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rung::catalogue {

// The words of a text, much as the index cuts them: runs of letters, digits, '+' and '#', so that "c++" and "c#" are
// words. Views into the text.
std::vector<std::string_view> words(std::string_view text);

// About 60 characters of the text, cut between words with … where something is left out: where most of the wanted words
// (folded) stand together, or its beginning if it has none.
std::string excerpt(const std::string& text, std::span<const std::string> wanted);

} // namespace rung::catalogue
