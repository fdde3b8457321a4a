// SPDX-License-Identifier: MIT
#include "formats.hpp"

#include <array>

namespace rung::render {

std::span<const Format> formats() {
    static constexpr std::array<Format, 11> all{{
        {"table", "columns for people, cut to the width of the terminal", Shape::page, write_table},
        {"tsv", "fields between TABs, raw numbers, no quotes", Shape::records, write_tsv},
        {"plain", "sentences, for screen readers", Shape::page, write_plain},
        {"csv", "fields between commas, quoted as RFC 4180 says", Shape::records, write_csv},
        {"json", "an array of flat objects", Shape::records, write_json},
        {"jsonl", "a flat object a line", Shape::records, write_jsonl},
        {"md", "a Markdown table or checklist", Shape::page, write_md},
        {"dot", "a graph for Graphviz", Shape::drawing, write_dot},
        {"mermaid", "a graph for Mermaid", Shape::drawing, write_mermaid},
        {"ics", "events for calendars, as RFC 5545 says", Shape::drawing, write_ics},
        {"todo.txt", "a task a line, as todo.txt has it", Shape::drawing, write_todo_txt},
    }};
    return all;
}

const Format* find_format(std::string_view name) {
    for (const Format& format : formats())
        if (format.name == name) return &format;
    return nullptr;
}

} // namespace rung::render
