// SPDX-License-Identifier: MIT
// Set expressions over names, as `--of` takes them: 'ml-engineer & data-scientist - data-analyst'. `&` binds before `-`
// and `|`, all from left to right; operators stand between blanks, parentheses may stand anywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rung::query {

enum class SetStep { name, both, either, left_only };

struct SetNode {
    SetStep step = SetStep::name;
    std::string name;       // of a name
    std::size_t offset = 0; // where it stands in the text, in bytes
};

// A correct expression in postfix order: the operands of an operator are the two results before it.
using SetExpression = std::vector<SetNode>;

struct SetError {
    std::size_t offset = 0; // for a caret; the length of the text if something is missing at its end
    std::string message;
};

std::variant<SetExpression, SetError> parse_set(std::string_view text);

// Ascending, without repeats.
using Members = std::vector<std::int64_t>;

// Precondition: the expression comes from `parse_set`.
Members evaluate(const SetExpression& expression, const std::function<Members(const SetNode&)>& members_of);

} // namespace rung::query
