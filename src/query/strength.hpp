// SPDX-License-Identifier: MIT
// Whether what a sentence or a section names is required, wished or denied.
#pragma once

#include "phrases.hpp"

#include "rung/query/text_skills.hpp"

#include <optional>
#include <vector>

namespace rung::query {

// Of each mention of the sentence, in their order; `usual` is what the section says.
std::vector<Strength> strengths(Tokens tokens, Strength usual);

// What a heading says of all that follows; nothing if it is no heading. A marked one has a colon, `#` or capitals.
enum class Shape { bare, marked };
std::optional<Strength> strength_of_heading(Tokens tokens, Shape shape);

} // namespace rung::query
