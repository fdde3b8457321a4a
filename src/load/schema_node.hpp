// SPDX-License-Identifier: MIT
// The few words of JSON Schema (2020-12) that the schemas of the lists are made of.
#pragma once

#include "document.hpp"

#include <utility>

namespace rung::load {

inline Node text_node(std::string_view text) {
    return {.kind = NodeKind::text, .key = {}, .text = std::string(text), .children = {}, .at = {}, .key_at = {}};
}

inline Node number_node(std::int64_t number) {
    Node node = text_node(std::to_string(number));
    node.kind = NodeKind::number;
    return node;
}

inline Node bool_node(std::string_view word) { // "true" or "false"
    Node node = text_node(word);
    node.kind = NodeKind::boolean;
    return node;
}

inline Node list_node(std::vector<Node> items) {
    Node node;
    node.kind = NodeKind::list;
    node.children = std::move(items);
    return node;
}

// The object with one more member.
inline Node with(Node object, std::string_view key, Node value) {
    object.kind = NodeKind::object;
    value.key = key;
    object.children.push_back(std::move(value));
    return object;
}

inline Node of_type(std::string_view type) {
    return with(Node{}, "type", text_node(type));
}

inline Node nullable(Node schema) {
    return with(Node{}, "oneOf", list_node({std::move(schema), of_type("null")}));
}

} // namespace rung::load
