// SPDX-License-Identifier: MIT
#include "cells.hpp"
#include "formats.hpp"

namespace rung::render {

std::string write_tsv(const report::Report& report, const Style& style) {
    const std::vector<std::size_t> columns = machine_columns(report);
    std::string result;
    const auto line = [&](const auto& append_text_of) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0) result += '\t';
            append_text_of(columns[i]);
        }
        result += '\n';
    };
    if (style.header) line([&](std::size_t at) { result += report.records.kind->fields[at].name; });
    for (const report::Row& row : report.records.rows) line([&](std::size_t at) { append_raw(result, row[at]); });
    return result;
}

} // namespace rung::render
