// SPDX-License-Identifier: MIT
// A typed row number handed out by the catalogue: holding one proves that the thing exists.
#pragma once

#include <compare>
#include <cstdint>

namespace rung::model {

template <class Thing> class Id {
public:
    explicit constexpr Id(std::int64_t row) : m_row(row) {}
    constexpr std::int64_t row() const { return m_row; }
    friend constexpr auto operator<=>(Id, Id) = default;

private:
    std::int64_t m_row;
};

} // namespace rung::model
