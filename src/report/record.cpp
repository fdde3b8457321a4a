// SPDX-License-Identifier: MIT
#include "rung/report/record.hpp"

#include <cassert>
#include <cmath>

namespace rung::report {

Cell real(double value) {
    if (!std::isfinite(value)) return {};
    const double rounded = std::round(value * 10'000) / 10'000;
    return rounded == 0 ? 0.0 : rounded; // never -0
}

std::size_t Kind::find(std::string_view field) const {
    for (std::size_t at = 0; at < fields.size(); ++at)
        if (fields[at].name == field) return at;
    return npos;
}

RowBuilder& RowBuilder::set(std::string_view field, Cell cell) {
    // Fields are mostly set in their order.
    if (m_next == m_row.size() || m_kind.fields[m_next].name != field) m_next = m_kind.find(field);
    assert(m_next != Kind::npos);
    m_row[m_next++] = std::move(cell);
    return *this;
}

} // namespace rung::report
