// SPDX-License-Identifier: MIT
// Whether a word that is also one of every day is meant as the skill: "Go", "Spark", "Excel".
#pragma once

#include "phrases.hpp"

namespace rung::query {

// A sign beside the mention: a cue before or behind it, a line of its own in a list, a cell of a table.
bool has_sign(Tokens tokens, std::size_t at, std::string_view text);

enum class Place { prose, item }; // of a list with bullets

// In a technical text its exact letters are enough where a name would stand.
bool stands_as_name(Tokens tokens, std::size_t at, std::string_view text, Place place);

// Where it can be no skill, whatever stands around it: "C-level", "R&D", "Spring 2026".
bool is_something_else(Tokens tokens, std::size_t at, std::string_view text);

// "C. Lindgren"
bool is_initial(const Token& token, std::string_view text);

// Whether two mentions, one behind the other, are items of one list.
bool are_listed(Tokens tokens, std::size_t first, std::size_t second);

} // namespace rung::query
