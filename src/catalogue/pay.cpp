// SPDX-License-Identifier: MIT
#include "rung/catalogue/pay.hpp"

#include "database.hpp"
#include "lines.hpp"
#include "rung/catalogue/catalogue.hpp"

#include <algorithm>
#include <cstring>

namespace rung::catalogue {

namespace {

// What is missing is empty.
class Written {
public:
    void add(std::string_view text) { m_text.append(text) += '\t'; }
    void add(std::int64_t number) { add(std::to_string(number)); }
    template <class E> void add_member(E member) { add(static_cast<std::int64_t>(member)); }
    template <class T> void add_maybe(const std::optional<T>& value) {
        if (value)
            add(static_cast<std::int64_t>(*value));
        else
            add(std::string_view());
    }
    const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

std::string line_of(const PayRow& row) {
    Written line;
    line.add_maybe(row.level);
    line.add(row.currency);
    line.add_member(row.basis);
    line.add_member(row.stat);
    for (const auto& amount : {row.low, row.mid, row.high, row.mid_p25, row.mid_p75, row.mid_from, row.mid_to, row.n})
        line.add_maybe(amount);
    line.add_member(row.open_top);
    line.add_maybe(row.support);
    line.add_maybe(row.year_from);
    line.add_maybe(row.year);
    line.add_member(row.kind);
    line.add(row.source);
    line.add(row.claim);
    line.add_member(row.best);
    line.add_member(row.fit);
    line.add(row.occupation);
    return line.text();
}

PayRow row_of(std::string_view line, RoleId role, RegionId region) {
    Cells cells(line);
    PayRow row{role, cells.maybe<model::Level>(), region, std::string(cells.text())};
    row.basis = cells.member<model::Basis>();
    row.stat = cells.member<model::Statistic>();
    for (auto* amount : {&row.low, &row.mid, &row.high, &row.mid_p25, &row.mid_p75, &row.mid_from, &row.mid_to, &row.n})
        *amount = cells.maybe();
    row.open_top = cells.member<bool>();
    row.support = cells.maybe<model::Support>();
    row.year_from = cells.maybe<int>();
    row.year = cells.maybe<int>();
    row.kind = cells.member<model::SourceKind>();
    row.source = cells.text();
    row.claim = cells.text();
    row.best = cells.member<bool>();
    row.fit = cells.member<model::Fit>();
    row.occupation = cells.text();
    return row;
}

std::vector<PayRow> read(Statement statement, RegionId region) {
    std::vector<PayRow> rows;
    while (statement.step()) {
        const RoleId role(statement.integer(0));
        for (Lines lines(statement.view(1)); lines.left();) rows.push_back(row_of(lines.next(), role, region));
    }
    return rows;
}

Handle opened_for_writing(const std::string& image) {
    sqlite3* raw = nullptr;
    const int result = sqlite3_open_v2(":memory:", &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    Handle handle(raw);
    // SQLite frees what it is given, and may move it.
    auto* bytes = static_cast<unsigned char*>(sqlite3_malloc64(image.size()));
    if (result != SQLITE_OK || bytes == nullptr) throw BrokenCatalogue("cannot make a catalogue: out of memory");
    std::memcpy(bytes, image.data(), image.size());
    const auto size = static_cast<sqlite3_int64>(image.size());
    if (sqlite3_deserialize(handle.get(), "main", bytes, size, size,
                            SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE) != SQLITE_OK)
        throw BrokenCatalogue(std::string("cannot make a catalogue: ") + sqlite3_errmsg(handle.get()));
    return handle;
}

} // namespace

std::vector<PayRow> stored_pay(const Catalogue& catalogue, RoleId role, RegionId region) {
    Statement statement(catalogue, "SELECT role, lines FROM pay WHERE region = ? AND role = ?");
    statement.values(region.row(), role.row());
    return read(std::move(statement), region);
}

std::vector<PayRow> stored_pay(const Catalogue& catalogue, RegionId region) {
    Statement statement(catalogue, "SELECT role, lines FROM pay WHERE region = ? ORDER BY role");
    statement.values(region.row());
    return read(std::move(statement), region);
}

std::string with_pay(const std::string& image, std::span<const PayRow> rows) {
    const Handle handle = opened_for_writing(image);
    execute(handle.get(), "BEGIN");
    {
        Statement insert(handle.get(), "INSERT INTO pay VALUES(?,?,?)");
        for (auto first = rows.begin(); first != rows.end();) {
            const auto end = std::find_if(first, rows.end(), [&](const PayRow& row) {
                return row.region != first->region || row.role != first->role;
            });
            std::string lines;
            std::for_each(first, end, [&](const PayRow& row) { lines += line_of(row) + '\n'; });
            insert.values(first->region.row(), first->role.row(), lines).run();
            first = end;
        }
    }
    execute(handle.get(), "COMMIT");
    return serialized(handle.get());
}

} // namespace rung::catalogue
