// SPDX-License-Identifier: MIT
// What the words around a mention say: that it is a skill and not a word of every day, whether it is required, wished
// or denied, and for how many years.
#pragma once

#include "sentence.hpp"

#include "rung/query/text_skills.hpp"

#include <optional>
#include <span>
#include <vector>

namespace rung::query {

using Tokens = std::span<const Token>;

// A sign beside the mention: a cue before or behind it, or a line of its own in a list.
bool has_sign(Tokens tokens, std::size_t at, std::string_view text);

// A sign for the exact spelling in a technical text: it stands in a sentence as a name does.
bool stands_as_name(Tokens tokens, std::size_t at, std::string_view text, bool in_list);

// Where it can be no skill, whatever stands around it: "C-level", "R&D", "Spring 2026".
bool is_something_else(Tokens tokens, std::size_t at, std::string_view text);

// "C. Lindgren"
bool is_initial(const Token& token, std::string_view text);

// Whether two mentions, one behind the other, are items of one list.
bool are_listed(Tokens tokens, std::size_t first, std::size_t second);

// What each mention of the sentence is asked as, in their order; `usual` is what the section says.
std::vector<Strength> strengths(Tokens tokens, Strength usual);

struct YearsAsked {
    std::size_t at = 0, end = 0; // tokens
    int least = 0;
};
// "5+ years", "three to five yrs".
std::vector<YearsAsked> years_in(Tokens tokens);
// Which of them, if any, is about the mention at that token.
std::optional<int> years_of(Tokens tokens, std::size_t at, std::span<const YearsAsked> asked);

// What a heading says of what follows; nothing if it is no heading. `plain` headings end a section.
struct Heading {
    Strength strength = Strength::unstated;
};
enum class Shape { bare, marked }; // `marked`: a colon, `#`, capitals
std::optional<Heading> heading_of(Tokens tokens, Shape shape);

} // namespace rung::query
