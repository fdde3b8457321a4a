// SPDX-License-Identifier: MIT
// From typed values to the cells of a record.
#pragma once

#include "rung/model/decimal.hpp"
#include "rung/model/names.hpp"
#include "rung/report/record.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rung::commands {

inline report::Cell cell(std::string value) {
    return {std::move(value)};
}
inline report::Cell cell(bool value) {
    return {value};
}
inline report::Cell cell(std::int64_t value) {
    return {value};
}
inline report::Cell cell(int value) {
    return {std::int64_t{value}};
}
inline report::Cell cell(std::vector<std::string> values) {
    return {std::move(values)};
}
// A whole number as one, any other as a real.
inline report::Cell cell(model::Decimal value) {
    return value.is_whole() ? report::Cell(value.ten_thousandths / 10'000) : report::real(value.value());
}

// The word of a member of a closed set.
template <class E>
requires std::is_enum_v<E> report::Cell cell(E member) {
    return {std::string(model::name_of(member))};
}

// Missing stays missing.
template <class T> report::Cell cell(const std::optional<T>& value) {
    return value ? cell(*value) : report::Cell{};
}

template <class E> std::vector<std::string> words(const std::vector<E>& members) {
    std::vector<std::string> result;
    for (const E member : members) result.emplace_back(model::name_of(member));
    return result;
}

} // namespace rung::commands
