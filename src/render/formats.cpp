// SPDX-License-Identifier: MIT
#include "formats.hpp"

#include <array>

namespace rung::render {

std::span<const Format> formats() {
    static constexpr std::array<Format, 7> all{{
        {"table", "columns for people, cut to the width of the terminal", write_table},
        {"tsv", "fields between TABs, raw numbers, no quotes", write_tsv},
        {"plain", "sentences, for screen readers", write_plain},
        {"csv", "fields between commas, quoted as RFC 4180 says", write_csv},
        {"json", "an array of flat objects", write_json},
        {"jsonl", "a flat object a line", write_jsonl},
        {"md", "a Markdown table", write_md},
    }};
    return all;
}

const Format* find_format(std::string_view name) {
    for (const Format& format : formats())
        if (format.name == name) return &format;
    return nullptr;
}

} // namespace rung::render
