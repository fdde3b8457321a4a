// SPDX-License-Identifier: MIT
#include "reader.hpp"

#include "rung/text/nearest.hpp"
#include "rung/text/text.hpp"

namespace rung::load {

namespace {

constexpr int shown_cells = 40; // of a wrong value

// In quotes and short; foreign characters that a terminal would obey are shown as \u{1b}.
std::string quoted(std::string_view text) {
    return '"' + text::cut(text::clean(text, text::Clean::message), shown_cells, "...") + '"';
}

std::string description(const Node& node) {
    switch (node.kind) {
    case NodeKind::null: return "null";
    case NodeKind::boolean: return node.text;
    case NodeKind::number: return text::cut(node.text, shown_cells, "...");
    case NodeKind::text: return quoted(node.text);
    case NodeKind::list: return node.children.empty() ? "an empty list" : "a list";
    case NodeKind::object: break;
    }
    return "an object";
}

std::string expected_but_found(std::string_view expected, const Node& found) {
    return "expected " + std::string(expected) + ", found " + description(found);
}

} // namespace

Reader::Step::Step(Reader& reader, std::string_view key) : m_reader(reader), m_length(reader.m_pointer.size()) {
    reader.m_pointer += pointer_step(key);
}

bool Reader::problem(Position at, std::string_view code, std::string message, std::string hint) {
    if (m_problems.size() < most_problems)
        m_problems.push_back(
            {spot(at), std::string(code), model::Severity::error, std::move(message), std::move(hint)});
    else if (m_problems.size() == most_problems)
        m_problems.push_back(
            {spot(at), "too-many", model::Severity::error, "too many problems; the rest is left out", {}});
    return false;
}

bool Reader::wrong_type(std::string_view expected, const Node& found, std::string hint) {
    return problem(found.at, "wrong-type", expected_but_found(expected, found), std::move(hint));
}

bool Reader::wrong_value(std::string_view expected, const Node& found, std::string hint) {
    return problem(found.at, "bad-value", expected_but_found(expected, found), std::move(hint));
}

bool Reader::unknown_field(const Node& member, std::span<const std::string> known) {
    return problem(member.key_at, "unknown-field", "unknown field " + quoted(member.key),
                   did_you_mean(member.key, known));
}

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates) {
    std::string names;
    for (const std::string& name : text::nearest(word, candidates))
        names += (names.empty() ? "\"" : " or \"") + name + '"';
    return names.empty() ? names : "did you mean " + names + '?';
}

} // namespace rung::load
