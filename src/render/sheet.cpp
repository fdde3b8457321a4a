// SPDX-License-Identifier: MIT
#include "sheet.hpp"

#include "cells.hpp"
#include "fitting.hpp"
#include "rung/report/caption.hpp"

#include <algorithm>

namespace rung::render {

namespace {

using report::Field;
using report::Type;

std::string upper(std::string_view name) {
    std::string result(name);
    for (char& c : result)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return result;
}

// The lines that lead to each row of a tree: "   ├─ ".
std::vector<std::string> branches(const std::vector<int>& depths, const Style& style) {
    const Glyphs& glyph = glyphs(style);
    std::vector<std::string> result(depths.size());
    std::vector<bool> goes_on; // at each depth: whether a later row stands there, below the same parent
    for (std::size_t row = depths.size(); row-- > 0;) {
        const auto depth = static_cast<std::size_t>(std::max(0, depths[row]));
        const bool last = depth >= goes_on.size() || !goes_on[depth];
        goes_on.resize(depth + 1, false);
        for (std::size_t level = 1; level < depth; ++level)
            result[row] += goes_on[level] ? std::string(glyph.bar) + "  " : "   ";
        if (depth > 0) result[row] += std::string(last ? glyph.corner : glyph.left) + std::string(glyph.line) + " ";
        goes_on[depth] = true;
    }
    return result;
}

} // namespace

bool Sheet::has_titles() const {
    return std::ranges::any_of(columns, [](const Column& column) { return !column.title.empty(); });
}

Sheet sheet_of(const report::Report& report, const Style& style) {
    const report::Kind& kind = *report.records.kind;
    const std::vector<std::size_t> fields = people_columns(report);
    Sheet sheet;
    for (const std::size_t at : fields) {
        const Field& field = kind.fields[at];
        const bool number = !field.list && (field.type == Type::integer || field.type == Type::real);
        const bool wraps = std::ranges::find(report.wraps, field.name) != report.wraps.end();
        sheet.columns.push_back(
            {safe(upper(field.name), style), number, field.list || field.type == Type::text, wraps});
    }
    for (const report::Row& row : report.records.rows) {
        std::vector<Sheet::Cell> cells;
        for (std::size_t column = 0; column < fields.size(); ++column) {
            const PeopleCell cell = people_cell(kind, row, fields[column]);
            cells.push_back({safe(cell.text, style), cell.missing});
            const std::string_view name = kind.fields[fields[column]].name;
            if (const std::string* url = text_in(kind, row, "url");
                url != nullptr && (name == "url" || name == "title"))
                cells.back().url = *url;
            // periods are words, and stand as such
            if (name == "year" && cell.text.find('-', 1) != std::string::npos) sheet.columns[column].right = false;
        }
        sheet.rows.push_back(std::move(cells));
    }
    fit(sheet, report, fields, style.width);
    return sheet;
}

Sheet sheet_of(const report::Grid& grid, const Style& style) {
    Sheet sheet;
    for (const auto& column : grid.columns)
        sheet.columns.push_back({safe(column.title, style), column.align == report::Align::right, !column.keep});
    for (const auto& row : grid.rows) {
        std::vector<Sheet::Cell> cells;
        for (const std::string& text : row) cells.push_back({safe(text, style), text == "-"});
        cells.resize(std::min(cells.size(), sheet.columns.size()));
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

Sheet sheet_of(const report::Tree& tree, const Style& style) {
    Sheet sheet = sheet_of(tree.grid, style);
    const std::vector<std::string> lines = branches(tree.depths, style);
    for (std::size_t row = 0; row < std::min(sheet.rows.size(), lines.size()); ++row)
        if (!sheet.rows[row].empty()) sheet.rows[row][0].text.insert(0, lines[row]);
    if (!sheet.columns.empty()) sheet.columns[0].shrinks = false;
    return sheet;
}

} // namespace rung::render
