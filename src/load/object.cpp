// SPDX-License-Identifier: MIT
#include "object.hpp"

#include <algorithm>

namespace rung::load {

namespace {

std::string names_of(const std::vector<std::string>& names) {
    std::string result;
    for (const std::string& name : names) result += (result.empty() ? "\"" : ", \"") + name + '"';
    return result;
}

} // namespace

const Node* ObjectReader::find(std::string_view name) {
    m_known.emplace_back(name);
    return m_object.find(name);
}

const Node* ObjectReader::find_required(std::string_view name) {
    const Node* node = find(name);
    if (node == nullptr) m_in.problem(m_object.at, "missing-field", "missing field \"" + std::string(name) + '"');
    return node;
}

void ObjectReader::exactly_one(const std::vector<std::string>& names) {
    const auto count = std::ranges::count_if(names, [&](const std::string& name) { return has(name); });
    if (count == 0) m_in.problem(m_object.at, "missing-field", "expected one of the fields " + names_of(names));
    if (count > 1) m_in.problem(m_object.at, "bad-value", "expected only one of the fields " + names_of(names));
}

void ObjectReader::problem(std::string_view name, std::string_view code, std::string message, std::string hint) {
    const Node* node = m_object.find(name);
    if (node == nullptr) {
        m_in.problem(m_object.at, code, std::move(message), std::move(hint));
        return;
    }
    const Reader::Step step(m_in, name);
    m_in.problem(node->at, code, std::move(message), std::move(hint));
}

void ObjectReader::finish() {
    for (const Node& member : m_object.children) {
        if (std::ranges::find(m_known, member.key) != m_known.end()) continue;
        const Reader::Step step(m_in, member.key);
        m_in.unknown_field(member, m_known);
    }
}

void ObjectSchema::exactly_one(const std::vector<std::string>& names) {
    for (const std::string& name : names) m_one_of.push_back(with(Node{}, "required", list_node({text_node(name)})));
}

Node ObjectSchema::take() {
    m_properties.kind = NodeKind::object;
    Node result = with(of_type("object"), "properties", std::move(m_properties));
    if (!m_required.empty()) result = with(std::move(result), "required", list_node(std::move(m_required)));
    if (!m_one_of.empty()) result = with(std::move(result), "oneOf", list_node(std::move(m_one_of)));
    return with(std::move(result), "additionalProperties", bool_node("false"));
}

} // namespace rung::load
