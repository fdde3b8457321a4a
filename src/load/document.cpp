// SPDX-License-Identifier: MIT
#include "document.hpp"

#include <algorithm>

namespace rung::load {

namespace {

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + '"';
}

bool is_plain(const Node& node) {
    return node.kind != NodeKind::list && node.kind != NodeKind::object;
}

void write(std::string& out, const Node& node, std::size_t indent);

// On one line if it is a list of plain values, else a child on each line.
void write_children(std::string& out, const Node& node, std::size_t indent) {
    const bool inline_list = node.kind == NodeKind::list && std::ranges::all_of(node.children, is_plain);
    const std::string line_end = inline_list ? "" : "\n" + std::string(indent + 2, ' ');
    bool first = true;
    for (const Node& child : node.children) {
        if (!first) out += inline_list ? ", " : ",";
        first = false;
        out += line_end;
        if (node.kind == NodeKind::object) out += quoted(child.key) + ": ";
        write(out, child, indent + 2);
    }
    if (!inline_list && !node.children.empty()) out += "\n" + std::string(indent, ' ');
}

void write(std::string& out, const Node& node, std::size_t indent) {
    switch (node.kind) {
    case NodeKind::null: out += "null"; return;
    case NodeKind::boolean:
    case NodeKind::number: out += node.text; return;
    case NodeKind::text: out += quoted(node.text); return;
    case NodeKind::list:
    case NodeKind::object: break;
    }
    out += node.kind == NodeKind::list ? '[' : '{';
    write_children(out, node, indent);
    out += node.kind == NodeKind::list ? ']' : '}';
}

} // namespace

const Node* Node::find(std::string_view name) const {
    const auto found = std::ranges::find(children, name, &Node::key);
    return found == children.end() ? nullptr : &*found;
}

std::string pointer_step(std::string_view key) {
    std::string result = "/";
    for (const char c : key) {
        if (c == '~')
            result += "~0";
        else if (c == '/')
            result += "~1";
        else
            result += c;
    }
    return result;
}

std::string json_text(const Node& document) {
    std::string result;
    write(result, document, 0);
    return result + '\n';
}

} // namespace rung::load
