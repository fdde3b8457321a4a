// SPDX-License-Identifier: MIT
// A JSON document as a tree in which every value and every key knows its line and column. Numbers keep their text, so
// that 2.9 and 1e3 can be judged exactly.
#pragma once

#include "rung/model/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::load {

// Limits of what is read at all; beyond them a file is refused as a whole.
constexpr std::size_t most_bytes = 64U << 20U;
constexpr std::size_t most_values = 2'000'000;
constexpr std::size_t most_depth = 64;
constexpr std::size_t most_problems = 10'000;

// Both count from 1; columns in characters.
struct Position {
    std::int32_t line = 1;
    std::int32_t column = 1;
};

enum class NodeKind { null, boolean, number, text, list, object };

struct Node {
    NodeKind kind = NodeKind::null;
    std::string key;            // of a member of an object
    std::string text;           // of a text its value; of a number or boolean as it was written
    std::vector<Node> children; // items or members
    Position at;
    Position key_at;

    // The first member with this key, or null.
    const Node* find(std::string_view name) const;
};

// Name of a member or number of an item as a step of a JSON pointer: "/title".
std::string pointer_step(std::string_view key);

// The document, if it could be read to its end. Duplicate keys are problems, but do not stop the reading.
std::optional<Node> parse_document(std::string_view bytes, std::string_view file,
                                   std::vector<model::Problem>& problems);

// Indented by two blanks, members in their order, with a line end after the last line.
std::string json_text(const Node& document);

} // namespace rung::load
