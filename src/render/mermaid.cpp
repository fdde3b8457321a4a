// SPDX-License-Identifier: MIT
#include "formats.hpp"
#include "rung/text/text.hpp"

namespace rung::render {

namespace {

// Signs that Mermaid, or the HTML that it makes, would read as its own.
std::string_view entity(char c) {
    switch (c) {
    case '"': return "#quot;";
    case '#': return "#35;";
    case '&': return "#amp;";
    case '<': return "#lt;";
    case '>': return "#gt;";
    case '`': return "#96;";
    case '\\': return "#92;";
    case ';': return "#59;";
    default: return {};
    }
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text::clean(text, text::Clean::replace)) {
        const std::string_view instead = entity(c);
        if (instead.empty())
            result += c;
        else
            result += instead;
    }
    return result;
}

// The title ends with its line or with a semicolon, and knows no entities.
std::string title_text(std::string_view text) {
    std::string result = text::clean(text, text::Clean::replace);
    for (char& c : result)
        if (c == ';' || c == '#') c = ',';
    return result;
}

// Numbered: words like `end` are no names.
std::string name_of(std::size_t node) {
    return "n" + std::to_string(node + 1);
}

} // namespace

std::string write_mermaid(const report::Report& report, const Style&) {
    const auto* graph = std::get_if<report::Graph>(&report.view);
    if (graph == nullptr) return "";
    std::string result = "flowchart LR\n    accTitle: " + title_text(graph->title) + "\n";
    for (std::size_t node = 0; node < graph->nodes.size(); ++node) {
        std::string label;
        for (const std::string& line : graph->nodes[node].lines) label += (label.empty() ? "" : "<br>") + escaped(line);
        result += "    " + name_of(node) + "[\"" + label + "\"]\n";
    }
    for (const auto& edge : graph->edges) {
        const std::string label = edge.label.empty() ? "" : "|\"" + escaped(edge.label) + "\"|";
        result += "    " + name_of(edge.from) + " -->" + label + " " + name_of(edge.to) + "\n";
    }
    return result;
}

} // namespace rung::render
