// SPDX-License-Identifier: MIT
#include "database.hpp"

#include "rung/catalogue/catalogue.hpp"

namespace rung::catalogue {

namespace {

[[noreturn]] void fail(sqlite3* database) {
    throw BrokenCatalogue(std::string("damaged catalogue: ") + sqlite3_errmsg(database));
}

Prepared prepare(sqlite3* database, std::string_view sql) {
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &raw, nullptr) != SQLITE_OK)
        fail(database);
    return Prepared(raw);
}

} // namespace

Statement::Statement(sqlite3* database, std::string_view sql) : m_handle(prepare(database, sql)) {}

Statement::Statement(const Catalogue& catalogue, std::string_view sql) : m_home(&catalogue.idle()) {
    if (const auto idle = m_home->find(sql); idle != m_home->end())
        m_handle = std::move(m_home->extract(idle).mapped());
    else
        m_handle = prepare(catalogue.handle(), sql);
}

Statement::~Statement() {
    if (!m_handle || m_home == nullptr) return;
    sqlite3_reset(m_handle.get());
    sqlite3_clear_bindings(m_handle.get());
    m_home->try_emplace(sqlite3_sql(m_handle.get()), std::move(m_handle));
}

Statement& Statement::bind(int index, std::int64_t value) {
    sqlite3_bind_int64(m_handle.get(), index, value);
    return *this;
}

Statement& Statement::bind(int index, std::string_view value) {
    sqlite3_bind_text(m_handle.get(), index, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bind(int index, std::nullptr_t) {
    sqlite3_bind_null(m_handle.get(), index);
    return *this;
}

bool Statement::step() {
    const int result = sqlite3_step(m_handle.get());
    if (result == SQLITE_ROW) return true;
    if (result != SQLITE_DONE) fail(sqlite3_db_handle(m_handle.get()));
    return false;
}

void Statement::run() {
    step();
    reset();
}

void Statement::reset() {
    sqlite3_reset(m_handle.get());
}

std::string_view Statement::view(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_handle.get(), column));
    if (bytes == nullptr) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column))};
}

std::optional<std::string> Statement::maybe_text(int column) const {
    return is_null(column) ? std::nullopt : std::optional(text(column));
}

std::optional<std::int64_t> Statement::maybe_integer(int column) const {
    return is_null(column) ? std::nullopt : std::optional(integer(column));
}

std::string serialized(sqlite3* database) {
    sqlite3_int64 size = 0;
    unsigned char* bytes = sqlite3_serialize(database, "main", &size, 0);
    if (bytes == nullptr) throw BrokenCatalogue("cannot make a catalogue: out of memory");
    std::string result(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    sqlite3_free(bytes);
    return result;
}

void execute(sqlite3* database, const char* sql) {
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(database);
}

} // namespace rung::catalogue
