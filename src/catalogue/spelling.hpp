// SPDX-License-Identifier: MIT
// The words that the index is asked for: those of the user, and for a misspelt one the nearest words of the index.
#pragma once

#include "rung/catalogue/catalogue.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::catalogue {

struct Wanted {
    std::vector<std::string> words;      // folded, each once
    std::optional<std::string> replaced; // "dokcer -> docker"
};

// The first 64 different words of the text: free text may be a whole page.
Wanted wanted_words(const Catalogue& catalogue, std::string_view folded);

} // namespace rung::catalogue
