// SPDX-License-Identifier: MIT
// Lists of words and phrases that tell something, written as one text each: "nice to have|a plus|...".
#pragma once

#include "sentence.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace rung::query {

using Tokens = std::span<const Token>;

// Sorted when the program is compiled, so that a token is compared only with the phrases that begin like it.
class Phrases {
public:
    constexpr Phrases(const char* list) {
        std::string_view text = list;
        while (!text.empty()) {
            const std::string_view phrase = text.substr(0, text.find('|'));
            m_all.at(m_count++) = phrase;
            text.remove_prefix(std::min(phrase.size() + 1, text.size()));
        }
        std::sort(m_all.begin(), m_all.begin() + m_count);
        for (std::uint16_t at = 0; at < m_count; ++at) ++m_first[place(m_all[at].front()) + 1];
        for (std::size_t at = 1; at < m_first.size(); ++at)
            m_first[at] = static_cast<std::uint16_t>(m_first[at] + m_first[at - 1]);
    }

    std::span<const std::string_view> all() const { return {m_all.data(), m_count}; }
    // Those with that first letter.
    std::span<const std::string_view> like(char first) const {
        const std::size_t from = m_first[place(first)], to = m_first[place(first) + 1];
        return {m_all.data() + from, to - from};
    }

private:
    static constexpr std::size_t most = 128;
    static constexpr std::size_t place(char first) { return static_cast<unsigned char>(first); }

    std::array<std::string_view, most> m_all{};
    std::array<std::uint16_t, 257> m_first{}; // by first byte: how many phrases stand before
    std::uint16_t m_count = 0;
};

inline bool is_one_of(const Token& token, const Phrases& phrases) {
    return token.kind != Token::Kind::mention && !token.word.empty() &&
           std::ranges::any_of(phrases.like(token.word.front()),
                               [&](std::string_view phrase) { return token.word == phrase; });
}

// Tokens of the longest of the phrases that stands at that token, or 0.
inline std::size_t phrase_at(Tokens tokens, std::size_t at, const Phrases& phrases) {
    std::size_t longest = 0;
    if (tokens[at].word.empty()) return longest;
    for (const std::string_view phrase : phrases.like(tokens[at].word.front()))
        if (stands_at(tokens, at, phrase)) longest = std::max(longest, words_in(phrase));
    return longest;
}

inline bool holds(Tokens tokens, const Phrases& phrases) {
    for (std::size_t at = 0; at < tokens.size(); ++at)
        if (phrase_at(tokens, at, phrases) > 0) return true;
    return false;
}

} // namespace rung::query
