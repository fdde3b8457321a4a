// SPDX-License-Identifier: MIT
#include "cells.hpp"
#include "formats.hpp"

namespace rung::render {

namespace {

// RFC 4180, with LF line ends. Cells are never altered against formulas: packs may not hold any.
std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"') result += '"';
        result += c;
    }
    return result + '"';
}

} // namespace

std::string write_csv(const report::Report& report, const Style& style) {
    const std::vector<std::size_t> columns = machine_columns(report);
    std::string result;
    const auto line = [&](const auto& text_of) {
        std::string cells;
        for (std::size_t i = 0; i < columns.size(); ++i) cells += (i > 0 ? "," : "") + quoted(text_of(columns[i]));
        result += (cells.empty() ? "\"\"" : cells) + '\n'; // an empty line would be no row
    };
    if (style.header) line([&](std::size_t at) { return std::string(report.records.kind->fields[at].name); });
    for (const report::Row& row : report.records.rows) line([&](std::size_t at) { return raw(row[at]); });
    return result;
}

} // namespace rung::render
