// SPDX-License-Identifier: MIT
#include "all.hpp"

#include "rung/catalogue/sql.hpp"
#include "rung/text/text.hpp"

#include <algorithm>
#include <memory>

namespace rung::commands {

namespace {

// A kind made for one answer, with the names that its fields look at.
struct OwnKind {
    std::vector<std::string> names;
    report::Kind kind;
};

report::Cell cell_of(const catalogue::SqlValue& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
    if (const auto* number = std::get_if<double>(&value)) return report::real(*number);
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    return {};
}

// SQLite gives types to values, not to columns: a column of numbers only is one of numbers.
report::Type type_of(const std::vector<report::Row>& rows, std::size_t column) {
    report::Type type = report::Type::integer;
    bool any = false;
    for (const report::Row& row : rows) {
        if (report::is_missing(row[column])) continue;
        if (std::holds_alternative<std::string>(row[column])) return report::Type::text;
        if (std::holds_alternative<double>(row[column])) type = report::Type::real;
        any = true;
    }
    return any ? type : report::Type::text;
}

std::shared_ptr<const OwnKind> kind_of(std::vector<std::string> names, const std::vector<report::Row>& rows) {
    auto own = std::make_shared<OwnKind>();
    own->names = std::move(names);
    own->kind = {.name = "row", .heading = "Row", .command = "data sql", .fields = {}};
    for (std::size_t i = 0; i < own->names.size(); ++i)
        own->kind.fields.push_back({.name = own->names[i],
                                    .type = type_of(rows, i),
                                    .optional = true,
                                    .shown = report::Shown::always,
                                    .meaning = "a column of the statement"});
    return own;
}

UsageError usage_error(const catalogue::SqlError& error, const std::string& select) {
    UsageError usage("bad-expression", error.what(), select);
    usage.topic = "help data sql";
    if (!error.offset || *error.offset > select.size()) return usage;
    const std::size_t before = *error.offset == 0 ? std::string::npos : select.rfind('\n', *error.offset - 1);
    const std::size_t start = before == std::string::npos ? 0 : before + 1;
    const std::string line = text::clean(select.substr(start, select.find('\n', start) - start), text::Clean::replace);
    const std::string lead = text::clean(select.substr(start, *error.offset - start), text::Clean::replace);
    usage.excerpt = "  " + line + "\n  " + std::string(static_cast<std::size_t>(text::width(lead)), ' ') + '^';
    return usage;
}

} // namespace

Answer data_sql(const Request& request, Context& context) {
    const std::string& select = request.arguments.front();
    const catalogue::Catalogue& catalogue = context.catalogue();
    catalogue::SqlRows found;
    try {
        found = catalogue::run_select(catalogue, select, request.selection.limit);
    } catch (const catalogue::SqlError& error) {
        throw usage_error(error, select);
    }
    Answer answer;
    for (const auto& values : found.rows) {
        report::Row row;
        for (const auto& value : values) row.push_back(cell_of(value));
        answer.report.records.rows.push_back(std::move(row));
    }
    const auto own = kind_of(std::move(found.columns), answer.report.records.rows);
    answer.own_kind = std::shared_ptr<const report::Kind>(own, &own->kind);
    answer.report.records.kind = answer.own_kind.get();
    answer.report.heading = "Rows of the statement";
    return answer;
}

} // namespace rung::commands
