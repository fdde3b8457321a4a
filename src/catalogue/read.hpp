// SPDX-License-Identifier: MIT
// Small parts that all reads share: lists stored as one text, members of closed sets stored as numbers.
#pragma once

#include "database.hpp"
#include "rung/catalogue/catalogue.hpp"
#include "rung/model/decimal.hpp"
#include "rung/model/id.hpp"
#include "schema.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::catalogue {

inline std::vector<std::string> split(std::string_view joined) {
    std::vector<std::string> items;
    if (joined.empty()) return items;
    items.reserve(static_cast<std::size_t>(std::count(joined.begin(), joined.end(), ';')) + 1);
    while (!joined.empty()) {
        const std::size_t end = joined.find(';');
        items.emplace_back(joined.substr(0, end));
        joined = end == std::string_view::npos ? std::string_view{} : joined.substr(end + 1);
    }
    return items;
}

// The whole numbers in "1;4", one after another; 0 once there is none left.
class Numbers {
public:
    explicit Numbers(std::string_view joined) : m_at(joined.data()), m_end(joined.data() + joined.size()) {}
    bool left() const { return m_at < m_end; }
    std::int64_t next() {
        std::int64_t number = 0;
        for (; m_at < m_end && *m_at != ';'; ++m_at) number = number * 10 + (*m_at - '0');
        ++m_at;
        return number;
    }

private:
    const char* m_at;
    const char* m_end;
};

template <class E> E member(const Statement& row, int column) {
    return static_cast<E>(row.integer(column));
}

template <class E> std::optional<E> maybe_member(const Statement& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional(static_cast<E>(row.integer(column)));
}

template <class Id> std::optional<Id> maybe_id(const Statement& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional(Id(row.integer(column)));
}

inline std::optional<int> maybe_int(const Statement& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional(static_cast<int>(row.integer(column)));
}

inline std::optional<model::Decimal> maybe_decimal(const Statement& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional(model::Decimal{row.integer(column)});
}

// The members whose numbers stand in "1;4".
template <class E> std::vector<E> members(std::string_view joined) {
    std::vector<E> result;
    for (Numbers stored(joined); stored.left();) result.push_back(static_cast<E>(stored.next()));
    return result;
}

} // namespace rung::catalogue
