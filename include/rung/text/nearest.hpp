// SPDX-License-Identifier: MIT
// Suggestions for a misspelt word.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rung::text {

// Optimal string alignment distance (insert, delete, replace, swap of neighbours, each once), in code points; above
// `most` it returns `most + 1`.
int distance(std::string_view a, std::string_view b, int most);

// At most three candidates within distance max(1, length/3) of the word, or starting with it (3 letters or more), ASCII
// case ignored; nearest first, then in the order given.
std::vector<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

} // namespace rung::text
