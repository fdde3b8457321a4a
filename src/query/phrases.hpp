// SPDX-License-Identifier: MIT
// Lists of words and phrases that tell something, each list one text: "nice to have|a plus|...".
#pragma once

#include "sentence.hpp"

#include <algorithm>

namespace rung::query {

using Tokens = std::span<const Token>;

// Calls `take` with each phrase until it returns true, and says whether it did.
template <class Take> bool any_phrase(std::string_view phrases, Take take) {
    while (!phrases.empty()) {
        const std::string_view phrase = phrases.substr(0, phrases.find('|'));
        if (take(phrase)) return true;
        phrases.remove_prefix(std::min(phrase.size() + 1, phrases.size()));
    }
    return false;
}

inline bool is_one_of(const Token& token, std::string_view phrases) {
    return any_phrase(phrases, [&](std::string_view phrase) { return token.is(phrase); });
}

// Tokens of the longest of the phrases that stands at that token, or 0.
inline std::size_t phrase_at(Tokens tokens, std::size_t at, std::string_view phrases) {
    std::size_t longest = 0;
    any_phrase(phrases, [&](std::string_view phrase) {
        if (!tokens[at].word.empty() && phrase.front() == tokens[at].word.front() && stands_at(tokens, at, phrase))
            longest = std::max(longest, words_in(phrase));
        return false;
    });
    return longest;
}

inline bool holds(Tokens tokens, std::string_view phrases) {
    for (std::size_t at = 0; at < tokens.size(); ++at)
        if (phrase_at(tokens, at, phrases) > 0) return true;
    return false;
}

// What stands between the items of a list.
inline bool is_separator(const Token& token) {
    return is_one_of(token, token.kind == Token::Kind::mark ? ",|/|;|(|)|&|+|\u00B7|\u2022" : "and|or|und|oder") ||
           token.is("|");
}

} // namespace rung::query
