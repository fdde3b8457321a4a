// SPDX-License-Identifier: MIT
#include "rung/catalogue/sql.hpp"

#include <sqlite3.h>

#include <memory>

namespace rung::catalogue {

namespace {

// Reading, and nothing else. The full-text tables ask for `data_version` by themselves.
int authorize(void*, int action, const char* first, const char* second, const char*, const char*) {
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE: return SQLITE_OK;
    case SQLITE_FUNCTION: return std::string_view(second) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_PRAGMA: return std::string_view(first) == "data_version" ? SQLITE_OK : SQLITE_DENY;
    default: return SQLITE_DENY;
    }
}

class Authorized {
public:
    explicit Authorized(sqlite3* handle) : m_handle(handle) { sqlite3_set_authorizer(handle, authorize, nullptr); }
    ~Authorized() { sqlite3_set_authorizer(m_handle, nullptr, nullptr); }
    Authorized(const Authorized&) = delete;
    Authorized& operator=(const Authorized&) = delete;

private:
    sqlite3* m_handle;
};

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

SqlError error_of(sqlite3* handle, int result) {
    if (result == SQLITE_AUTH) return {"only SELECT is allowed here", std::nullopt};
    const int offset = sqlite3_error_offset(handle);
    return {sqlite3_errmsg(handle), offset < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(offset))};
}

Prepared prepare(sqlite3* handle, std::string_view select) {
    sqlite3_stmt* raw = nullptr;
    const char* tail = nullptr;
    const int result = sqlite3_prepare_v2(handle, select.data(), static_cast<int>(select.size()), &raw, &tail);
    Prepared statement(raw);
    if (result != SQLITE_OK) throw error_of(handle, result);
    if (!statement) throw SqlError("there is no statement", std::nullopt);
    const std::size_t end = static_cast<std::size_t>(tail - select.data());
    if (const std::size_t rest = select.find_first_not_of(" \t\r\n;", end); rest != std::string_view::npos)
        throw SqlError("one statement only", rest);
    return statement;
}

SqlValue value_of(sqlite3_stmt* row, int column) {
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return static_cast<std::int64_t>(sqlite3_column_int64(row, column));
    case SQLITE_FLOAT: return sqlite3_column_double(row, column);
    case SQLITE_BLOB: return std::to_string(sqlite3_column_bytes(row, column)) + " bytes";
    default: break;
    }
    const auto* bytes = static_cast<const char*>(static_cast<const void*>(sqlite3_column_text(row, column)));
    return std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(row, column)));
}

} // namespace

SqlRows run_select(const Catalogue& catalogue, std::string_view select, std::optional<std::int64_t> limit) {
    sqlite3* handle = catalogue.handle();
    const Authorized authorized(handle);
    const Prepared statement = prepare(handle, select);
    SqlRows result;
    const int count = sqlite3_column_count(statement.get());
    for (int column = 0; column < count; ++column)
        result.columns.emplace_back(sqlite3_column_name(statement.get(), column));
    while (!limit || static_cast<std::int64_t>(result.rows.size()) < *limit) {
        const int step = sqlite3_step(statement.get());
        if (step == SQLITE_DONE) break;
        if (step != SQLITE_ROW) throw error_of(handle, step);
        std::vector<SqlValue> row;
        for (int column = 0; column < count; ++column) row.push_back(value_of(statement.get(), column));
        result.rows.push_back(std::move(row));
    }
    return result;
}

} // namespace rung::catalogue
