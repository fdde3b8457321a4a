// SPDX-License-Identifier: MIT
// Full-text search over roles and skills (docs/algorithms.md, section 1): exact names first, then FTS5 with bm25, then
// typos.
#pragma once

#include "rung/catalogue/names.hpp"

namespace rung::catalogue {

struct Hit {
    Named owner;
    std::string title;                   // of the owner
    std::string topic;                   // "ml-engineer.course", or the owner's key
    std::string field;                   // which text: "title", "summary", "course"
    std::string excerpt;                 // with … where it is cut
    double score = 0;                    // larger is better; exact names have the largest
    std::optional<std::string> replaced; // "dokcer -> docker"
};

// The best, best first; ties by kind, then key. `text` is free text of any bytes.
std::vector<Hit> search(const Catalogue& catalogue, std::string_view text,
                        std::size_t most = static_cast<std::size_t>(-1));

} // namespace rung::catalogue
