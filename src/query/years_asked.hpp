// SPDX-License-Identifier: MIT
// Years of experience in a sentence, and which skill they are about.
#pragma once

#include "phrases.hpp"

#include <optional>
#include <vector>

namespace rung::query {

struct YearsAsked {
    std::size_t at = 0, end = 0; // tokens
    int least = 0;
};

// "5+ years", "three to five yrs"; not "two years ago".
std::vector<YearsAsked> years_in(Tokens tokens);

// Those about the mention at that token, if any.
std::optional<int> years_of(Tokens tokens, std::size_t at, std::span<const YearsAsked> asked);

} // namespace rung::query
