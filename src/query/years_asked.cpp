// SPDX-License-Identifier: MIT
#include "years_asked.hpp"

#include <array>

namespace rung::query {

namespace {

using Kind = Token::Kind;

constexpr Phrases with_numbers = "+|-|\u2013|to|or|more|plus";
constexpr Phrases units = "years|year|yrs|yr|jahre";
constexpr Phrases stops_before = ",|;|:|including";
constexpr Phrases stops_behind = ",|;|and";

// From 1 to 99.
std::optional<int> number_in(const Token& token) {
    constexpr std::array<std::string_view, 12> words{"one",   "two",   "three", "four", "five",   "six",
                                                     "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
    if (token.kind == Kind::number) {
        constexpr std::size_t most_digits = 2;
        if (token.word.size() > most_digits) return std::nullopt;
        int value = 0;
        for (const char c : token.word) value = value * 10 + (c - '0');
        return value;
    }
    const auto found = std::ranges::find(words, token.word);
    if (token.kind != Kind::word || found == words.end()) return std::nullopt;
    return static_cast<int>(found - words.begin()) + 1;
}

} // namespace

std::vector<YearsAsked> years_in(Tokens tokens) {
    std::vector<YearsAsked> result;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const auto least = number_in(tokens[at]);
        if (!least) continue;
        std::size_t next = at + 1;
        while (next < tokens.size() && (is_one_of(tokens[next], with_numbers) || number_in(tokens[next]))) ++next;
        if (next == tokens.size() || !is_one_of(tokens[next], units)) {
            at = next - 1;
            continue;
        }
        const bool past = next + 1 < tokens.size() && tokens[next + 1].is("ago");
        if (!past) result.push_back({at, next + 1, *least});
        at = next;
    }
    return result;
}

std::optional<int> years_of(Tokens tokens, std::size_t at, std::span<const YearsAsked> asked) {
    constexpr std::size_t most_before = 8, most_behind = 3;
    const YearsAsked* before = nullptr;
    for (const YearsAsked& years : asked) {
        if (years.end <= at) before = &years;
        // "Azure (3 years)"
        const bool close = years.at > at && years.at - at <= most_behind;
        if (close && std::ranges::none_of(tokens.subspan(at + 1, years.at - at - 1), [](const Token& token) {
                return token.kind == Kind::mention || is_one_of(token, stops_behind);
            }))
            return years.least;
    }
    if (before == nullptr) return std::nullopt;
    std::size_t words = 0, open = 0; // brackets that were opened since
    for (std::size_t next = before->end; next < at; ++next) {
        if (is_one_of(tokens[next], stops_before)) return std::nullopt;
        // "Python (5 years) and SQL": what stands in brackets is about what stands before them.
        if (tokens[next].is("(")) ++open;
        if (tokens[next].is(")") && open-- == 0) return std::nullopt;
        if (tokens[next].kind == Kind::word) ++words;
    }
    return words <= most_before ? std::optional(before->least) : std::nullopt;
}

} // namespace rung::query
