// SPDX-License-Identifier: MIT
#include "formats.hpp"
#include "rung/text/text.hpp"

namespace rung::render {

namespace {

// A quoted string of the DOT language. Backslashes begin signs of their own in labels.
std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text::clean(text, text::Clean::replace)) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + '"';
}

std::string label_of(const std::vector<std::string>& lines) {
    std::string result;
    for (const std::string& line : lines) {
        const std::string text = quoted(line);
        result += (result.empty() ? "" : "\\n") + text.substr(1, text.size() - 2);
    }
    return '"' + result + '"';
}

} // namespace

std::string write_dot(const report::Report& report, const Style&) {
    const auto* graph = std::get_if<report::Graph>(&report.view);
    if (graph == nullptr) return "";
    std::string result =
        "digraph {\n    label=" + quoted(graph->title) + ";\n    labelloc=t;\n    rankdir=LR;\n    node [shape=box];\n";
    for (const auto& node : graph->nodes)
        result += "    " + quoted(node.key) + " [label=" + label_of(node.lines) + "];\n";
    for (const auto& edge : graph->edges) {
        result += "    " + quoted(graph->nodes.at(edge.from).key) + " -> " + quoted(graph->nodes.at(edge.to).key);
        if (!edge.label.empty()) result += " [label=" + quoted(edge.label) + "]";
        result += ";\n";
    }
    return result + "}\n";
}

} // namespace rung::render
