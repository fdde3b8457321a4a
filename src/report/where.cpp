// SPDX-License-Identifier: MIT
#include "where.hpp"

#include "expression.hpp"
#include "rung/model/ranks.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cassert>
#include <memory>

namespace rung::report {

namespace {

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

constexpr char item_end = '\x1f'; // parts the items of a list; loading keeps control characters out of texts
constexpr std::string_view before_expression = "SELECT row FROM t WHERE (\n";
constexpr std::string_view behind_expression = "\n)";

// Our own statements cannot fail but for want of memory.
void must(int code) {
    if (code != SQLITE_OK && code != SQLITE_DONE) throw std::bad_alloc();
}

// Words of a closed set by rank; what is not in it comes behind, by its bytes.
int compare_by_rank(void* data, int left_size, const void* left, int right_size, const void* right) {
    const auto& field = *static_cast<const Field*>(data);
    const std::string_view a(static_cast<const char*>(left), static_cast<std::size_t>(left_size));
    const std::string_view b(static_cast<const char*>(right), static_cast<std::size_t>(right_size));
    const int behind = static_cast<int>(field.allowed.size());
    const auto rank = [&](std::string_view word) {
        const int found = rank_in(field, word);
        return found < 0 ? behind : found;
    };
    const int difference = rank(a) - rank(b);
    return difference != 0 || rank(a) < behind ? difference : a.compare(b);
}

std::string_view text_of(sqlite3_value* value) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    if (text == nullptr) return {};
    return {text, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

// has(list, item): ASCII case is ignored, and a level goes by its alias too.
void has(sqlite3_context* context, int, sqlite3_value** values) {
    const std::string wanted = lower_ascii(text_of(values[1]));
    const auto level = model::parse_level(wanted);
    std::string_view list = text_of(values[0]);
    bool found = false;
    while (!list.empty() && !found) {
        const std::size_t end = std::min(list.find(item_end), list.size());
        const std::string item = lower_ascii(list.substr(0, end));
        found = item == wanted || (level && model::parse_level(item) == level);
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    sqlite3_result_int(context, found ? 1 : 0);
}

// What an expression may do: one SELECT, reading the table, the functions of the list.
int authorise(void* selects, int action, const char*, const char* name, const char*, const char*) {
    if (action == SQLITE_READ) return SQLITE_OK;
    if (action == SQLITE_SELECT) return ++*static_cast<int*>(selects) == 1 ? SQLITE_OK : SQLITE_DENY;
    const bool known =
        action == SQLITE_FUNCTION && name != nullptr && std::ranges::find(functions, name) != functions.end();
    return known ? SQLITE_OK : SQLITE_DENY;
}

std::string column_of(const Field& field) {
    std::string result = "\"" + std::string(field.name) + "\" ";
    if (field.list) return result + "TEXT COLLATE NOCASE";
    if (field.type == Type::integer || field.type == Type::boolean) return result + "INTEGER";
    if (field.type == Type::real) return result + "REAL";
    if (!field.allowed.empty()) return result + "TEXT COLLATE rank_" + std::string(field.name);
    return result + "TEXT COLLATE NOCASE";
}

Statement prepare(sqlite3* database, std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    Statement result(statement, &sqlite3_finalize);
    if (code == SQLITE_NOMEM) throw std::bad_alloc();
    return result;
}

void run(sqlite3* database, const std::string& sql) {
    must(sqlite3_step(prepare(database, sql).get()));
}

Database open_table(const Kind& kind) {
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(":memory:", &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    Database database(raw, &sqlite3_close);
    must(code);
    must(sqlite3_db_config(raw, SQLITE_DBCONFIG_DQS_DML, 0, nullptr));
    must(sqlite3_create_function_v2(raw, "has", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, has, nullptr, nullptr,
                                    nullptr));
    std::string columns = "row INTEGER PRIMARY KEY";
    for (const Field& field : kind.fields) {
        columns += ", " + column_of(field);
        if (field.allowed.empty()) continue;
        auto* data = const_cast<Field*>(&field); // SQLite hands it back as it is
        must(sqlite3_create_collation_v2(raw, ("rank_" + std::string(field.name)).c_str(), SQLITE_UTF8, data,
                                         compare_by_rank, nullptr));
    }
    run(raw, "CREATE TABLE t(" + columns + ")");
    return database;
}

struct Bind {
    sqlite3_stmt* statement;
    int at;

    int operator()(std::monostate) const { return sqlite3_bind_null(statement, at); }
    int operator()(bool value) const { return sqlite3_bind_int(statement, at, value ? 1 : 0); }
    int operator()(std::int64_t value) const { return sqlite3_bind_int64(statement, at, value); }
    int operator()(double value) const { return sqlite3_bind_double(statement, at, value); }
    int operator()(const std::string& value) const {
        return sqlite3_bind_text64(statement, at, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    int operator()(const std::vector<std::string>& items) const {
        if (items.empty()) return sqlite3_bind_null(statement, at);
        std::string joined;
        for (const std::string& item : items) joined += (joined.empty() ? "" : std::string(1, item_end)) + item;
        return (*this)(joined);
    }
};

void fill(sqlite3* database, const Records& records) {
    std::string places = "?";
    for (std::size_t i = 0; i < records.kind->fields.size(); ++i) places += ",?";
    const Statement insert = prepare(database, "INSERT INTO t VALUES(" + places + ")");
    run(database, "BEGIN");
    for (std::size_t row = 0; row < records.rows.size(); ++row) {
        must(sqlite3_bind_int64(insert.get(), 1, static_cast<std::int64_t>(row)));
        for (std::size_t i = 0; i < records.rows[row].size(); ++i)
            must(std::visit(Bind{insert.get(), static_cast<int>(i) + 2}, records.rows[row][i]));
        must(sqlite3_step(insert.get()));
        must(sqlite3_reset(insert.get()));
    }
    run(database, "COMMIT");
}

// SQLite's own words for a mistake, with its place turned into one of the expression.
[[noreturn]] void refuse(sqlite3* database, const std::string& expression) {
    const std::string said = sqlite3_errmsg(database);
    const int offset = sqlite3_error_offset(database);
    const auto begin = static_cast<int>(before_expression.size());
    const bool inside = offset >= begin && offset < begin + static_cast<int>(expression.size());
    const bool syntax = said.find("syntax error") != std::string::npos;
    if (!inside && syntax) throw mistake(expression, {expression.size(), 1, "the expression ends too soon"});
    // every word has a meaning, so what SQLite does not find stands where it cannot: "no such table: best"
    const std::string missing = said.starts_with("no such ") ? said.substr(said.find(": ") + 2) : "";
    const auto at = static_cast<std::size_t>(inside ? offset - begin : 0);
    Slip slip{at, inside ? 1 : expression.size(), said};
    for (const Token& token : tokens_of(expression)) {
        const bool here = inside ? token.at <= at && at < token.at + token.source.size() : token.source == missing;
        if (!here) continue;
        slip.at = token.at;
        slip.length = token.source.size();
        if (syntax || !missing.empty()) slip.message = "unexpected " + quote(token.source);
        break;
    }
    throw mistake(expression, slip);
}

// One bit a row: whether the expression holds for it.
std::vector<bool> holding(sqlite3* database, const std::string& expression, std::size_t rows) {
    int selects = 0;
    must(sqlite3_set_authorizer(database, authorise, &selects));
    std::vector<bool> result(rows);
    const std::string sql = std::string(before_expression) + expression + std::string(behind_expression);
    const Statement statement = prepare(database, sql);
    if (statement == nullptr) refuse(database, expression);
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement.get())) == SQLITE_ROW)
        result[static_cast<std::size_t>(sqlite3_column_int64(statement.get(), 0))] = true;
    if (code == SQLITE_NOMEM) throw std::bad_alloc();
    if (code != SQLITE_DONE) refuse(database, expression);
    must(sqlite3_set_authorizer(database, nullptr, nullptr));
    return result;
}

} // namespace

void keep_where(const std::vector<std::string>& expressions, Records& records) {
    if (expressions.empty()) return;
    for (const std::string& expression : expressions) check_expression(expression, *records.kind);
    const Database database = open_table(*records.kind);
    fill(database.get(), records);
    constexpr int room = 100; // for our words around the expression
    sqlite3_limit(database.get(), SQLITE_LIMIT_SQL_LENGTH, static_cast<int>(longest_expression) + room);
    sqlite3_limit(database.get(), SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_limit(database.get(), SQLITE_LIMIT_LENGTH, 1'000'000);
    std::vector<bool> kept(records.rows.size(), true);
    for (const std::string& expression : expressions) {
        const std::vector<bool> holds = holding(database.get(), expression, records.rows.size());
        for (std::size_t row = 0; row < kept.size(); ++row) kept[row] = kept[row] && holds[row];
    }
    std::vector<Row> rows;
    for (std::size_t row = 0; row < kept.size(); ++row)
        if (kept[row]) rows.push_back(std::move(records.rows[row]));
    records.rows = std::move(rows);
}

} // namespace rung::report
