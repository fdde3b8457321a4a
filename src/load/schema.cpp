// SPDX-License-Identifier: MIT
#include "rung/load/schema.hpp"

#include "pack_fields.hpp"

#include <cassert>

namespace rung::load {

namespace {

Node properties_of_pack() {
    ObjectSchema o;
    PackFile file;
    fields(o, file);
    const Node schema = o.take();
    return *schema.find("properties");
}

// The first members of every schema.
Node head(std::string_view name) {
    return with(with(Node{}, "$schema", text_node("https://json-schema.org/draft/2020-12/schema")), "title",
                text_node(name));
}

Node schema_of_list(std::string_view name) {
    const Node properties = properties_of_pack();
    const Node* list = properties.find(name);
    assert(list != nullptr);
    Node schema = head(name);
    for (const Node& member : list->children) schema.children.push_back(member);
    return schema;
}

// A file of a pack: each list by its own schema.
Node schema_of_pack() {
    const Node properties = properties_of_pack();
    Node references;
    for (const Node& list : properties.children)
        references = with(std::move(references), list.key,
                          list.key == "pack" ? list : with(Node{}, "$ref", text_node(list.key + ".schema.json")));
    Node schema = with(head("pack"), "type", text_node("object"));
    schema = with(std::move(schema), "properties", std::move(references));
    return with(std::move(schema), "additionalProperties", bool_node("false"));
}

} // namespace

std::vector<std::string> schema_names() {
    std::vector<std::string> names;
    const Node properties = properties_of_pack();
    for (const Node& property : properties.children) names.push_back(property.key);
    return names;
}

std::string schema_of(std::string_view name) {
    return json_text(name == "pack" ? schema_of_pack() : schema_of_list(name));
}

} // namespace rung::load
