// SPDX-License-Identifier: MIT
// --where, --sort, --limit and --columns: the same for every record.
#pragma once

#include "rung/report/record.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace rung::report {

struct Selection {
    std::vector<std::string> where;    // each one SQL expression; all must hold
    std::optional<std::string> sort;   // "-mid,id"
    std::optional<std::int64_t> limit; // not negative
    std::vector<std::string> columns;  // "+stat,basis", "id,mid"; repeats accumulate
    bool empty() const { return where.empty() && !sort && !limit && columns.empty(); }
};

// A mistake in a selection, in the words that the user sees; `excerpt` is the expression with its caret line, if any.
struct SelectionError : std::runtime_error {
    SelectionError(std::string error_code, const std::string& message, std::string wrong)
        : std::runtime_error(message), code(std::move(error_code)), value(std::move(wrong)) {}
    std::string code;  // unknown-field, bad-expression, bad-value
    std::string value; // the word that is wrong
    std::string excerpt;
    std::string hint;
    std::vector<std::string> suggest;
    std::string topic; // what `Try 'rung ...'.` is to name, for instance "help where" or "fields pay"
};

// The ids that a field can hold, asked for where an expression compares it with a text; none if they are not known.
using KnownIds = std::function<std::vector<std::string>(const Kind&, const Field&)>;

// Checks the whole selection against the kind before any row exists, so that mistakes do not cost an answer. Throws
// SelectionError.
void check(const Selection& selection, const Kind& kind, const KnownIds& known = {});

// Keeps, sorts (stable, missing last both ways) and cuts the rows. Throws SelectionError.
void apply(const Selection& selection, Records& records);

// The columns of a table where none are asked for: the fields that are always shown, or all if there is no such field.
std::vector<std::size_t> default_columns(const Kind& kind);

// The fields to print, in order: those asked for, or nothing if none were.
std::vector<std::size_t> columns_of(const Selection& selection, const Kind& kind);

} // namespace rung::report
