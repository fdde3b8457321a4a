// SPDX-License-Identifier: MIT
// Tables that stand in one text: a line for each row, with a line end behind it, a tab between cells.
#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rung::catalogue {

// The pieces of a text that a sign ends or separates, one after another.
template <char Sign> class Pieces {
public:
    explicit Pieces(std::string_view text) : m_rest(text) {}
    bool left() const { return !m_rest.empty(); }
    std::string_view next() {
        const std::size_t end = m_rest.find(Sign);
        const std::string_view piece = m_rest.substr(0, end);
        m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
        return piece;
    }

private:
    std::string_view m_rest;
};

using Lines = Pieces<'\n'>;

class Cells {
public:
    explicit Cells(std::string_view line) : m_pieces(line) {}
    std::string_view text() { return m_pieces.next(); }
    // Nothing for an empty cell.
    template <class T = std::int64_t> std::optional<T> maybe() {
        const std::string_view cell = text();
        if (cell.empty()) return std::nullopt;
        std::int64_t number = 0;
        std::from_chars(cell.data(), cell.data() + cell.size(), number);
        return static_cast<T>(number);
    }
    template <class E> E member() { return maybe<E>().value_or(E{}); }

private:
    Pieces<'\t'> m_pieces;
};

} // namespace rung::catalogue
