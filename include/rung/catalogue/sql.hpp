// SPDX-License-Identifier: MIT
// Free questions to the image, for `data sql`: one SELECT, read-only, under an authorizer. The tables are no stable
// interface.
#pragma once

#include "rung/catalogue/catalogue.hpp"

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rung::catalogue {

using SqlValue = std::variant<std::monostate, std::int64_t, double, std::string>;

struct SqlRows {
    std::vector<std::string> columns;
    std::vector<std::vector<SqlValue>> rows;
};

// A mistake in the statement, in the words of SQLite.
struct SqlError : std::runtime_error {
    SqlError(const std::string& message, std::optional<std::size_t> byte) : std::runtime_error(message), offset(byte) {}
    std::optional<std::size_t> offset; // where it is, if that is known
};

// At most `limit` rows, if there is a limit. A blob is told as its length. Throws SqlError.
SqlRows run_select(const Catalogue& catalogue, std::string_view select, std::optional<std::int64_t> limit);

} // namespace rung::catalogue
