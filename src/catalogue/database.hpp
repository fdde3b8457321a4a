// SPDX-License-Identifier: MIT
// The little of SQLite that the catalogue needs, as two classes: a connection and a prepared statement.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace rung::catalogue {

struct CloseDatabase {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
using Handle = std::unique_ptr<sqlite3, CloseDatabase>;

class Catalogue;

struct Finalize {
    void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

// Prepared statements of one catalogue that nobody uses at the moment: preparing costs more than most answers.
using IdleStatements = std::map<std::string, Prepared, std::less<>>;

// A prepared statement: bind, step, read. Text columns are valid until the next step. Throws BrokenCatalogue.
class Statement {
public:
    Statement(sqlite3* database, std::string_view sql);
    // Taken from those that the catalogue keeps, and given back. Must not outlive the catalogue.
    Statement(const Catalogue& catalogue, std::string_view sql);
    Statement(Statement&&) = default;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, std::string_view value);
    Statement& bind(int index, std::nullptr_t);
    template <class T> Statement& bind(int index, const std::optional<T>& value) {
        return value ? bind(index, *value) : bind(index, nullptr);
    }
    // Binds all from the first on: `insert.row(id, key, title)`.
    template <class... T> Statement& values(const T&... value) {
        int index = 0;
        (bind(++index, value), ...);
        return *this;
    }

    bool step();
    // Steps once and makes ready for the next values.
    void run();
    void reset();

    std::int64_t integer(int column) const { return sqlite3_column_int64(m_handle.get(), column); }
    bool boolean(int column) const { return integer(column) != 0; }
    std::string_view view(int column) const;
    std::string text(int column) const { return std::string(view(column)); }
    bool is_null(int column) const { return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL; }
    double real(int column) const { return sqlite3_column_double(m_handle.get(), column); }
    std::optional<std::string> maybe_text(int column) const;
    std::optional<std::int64_t> maybe_integer(int column) const;
    int columns() const { return sqlite3_column_count(m_handle.get()); }
    sqlite3_stmt* raw() const { return m_handle.get(); }

private:
    Prepared m_handle;
    IdleStatements* m_home = nullptr; // where it goes back to
};

// The database as bytes. Throws BrokenCatalogue if there is no memory for them.
std::string serialized(sqlite3* database);

// Runs SQL without results. Throws BrokenCatalogue.
void execute(sqlite3* database, const char* sql);

} // namespace rung::catalogue
