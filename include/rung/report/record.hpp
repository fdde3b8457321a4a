// SPDX-License-Identifier: MIT
// The one record model: a data command answers with rows of one kind of flat record. A kind is a list of fields; a row
// holds one cell for each of them. Selection, every format, completion and `rung fields` work from the same
// descriptions.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rung::report {

// No value is std::monostate: missing, which is an answer. Dates, ids, levels and ranges are text of a known form (see
// Type).
using Cell = std::variant<std::monostate, bool, std::int64_t, double, std::string, std::vector<std::string>>;
using Row = std::vector<Cell>;

inline bool is_missing(const Cell& cell) {
    return std::holds_alternative<std::monostate>(cell);
}

// A real number as every format is to see it: rounded to four decimals.
Cell real(double value);

// What a cell holds; `closed`, `level` and `proficiency` are words of a closed set.
enum class Type { text, id, topic, figure, integer, real, boolean, date, range, level, proficiency, closed };

// Where tables show a field if no columns are asked for: as a column, in the caption while all rows that have it agree,
// or not.
enum class Shown { always, caption, no };

// How a number is printed for people: plain, grouped amount of money, the same with its sign, per cent of a 0..1 share,
// hours, a plain year (never grouped).
enum class Unit { none, money, change, share, hours, year };

struct Field {
    std::string_view name;
    Type type = Type::text;
    bool list = false;
    bool optional = false;
    Shown shown = Shown::no;
    Unit unit = Unit::none;
    std::vector<std::string_view> allowed = {}; // members of a closed set, in the order of their rank
    std::string_view meaning;
    int since = 1;
};

struct Kind {
    std::string_view name;    // "band"
    std::string_view heading; // for people, as in "Band 3 of 14."
    std::string_view command; // the command that prints it, for hints: "pay"
    std::vector<Field> fields;

    // The place of a field, or npos.
    std::size_t find(std::string_view field) const;
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

struct Records {
    const Kind* kind = nullptr; // never null once built
    std::vector<Row> rows;
};

// Builds a row by field names, so that the order of fields stands in one place only.
class RowBuilder {
public:
    explicit RowBuilder(const Kind& kind) : m_kind(kind), m_row(kind.fields.size()) {}
    // Precondition: the kind has that field.
    RowBuilder& set(std::string_view field, Cell cell);
    Row take() { return std::move(m_row); }

private:
    const Kind& m_kind;
    Row m_row;
    std::size_t m_next = 0; // the field behind the one set last
};

} // namespace rung::report
