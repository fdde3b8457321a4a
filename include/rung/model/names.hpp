// SPDX-License-Identifier: MIT
// Closed sets of words. Each enum has one table of its names; reading, printing, completing and help all use that
// table.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace rung::model {

// One member of a closed set and the word for it.
template <class E> struct Named {
    E value;
    std::string_view name;
};

// Specialised beside each enum: `table` (in the order of the enum) and `what` ("level"), for messages.
template <class E> struct Names;

template <class E> constexpr std::string_view name_of(E value) {
    for (const auto& entry : Names<E>::table)
        if (entry.value == value) return entry.name;
    return {};
}

// The member with exactly this name, or nothing.
template <class E> constexpr std::optional<E> parse(std::string_view text) {
    for (const auto& entry : Names<E>::table)
        if (entry.name == text) return entry.value;
    return std::nullopt;
}

} // namespace rung::model
