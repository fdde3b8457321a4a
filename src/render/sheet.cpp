// SPDX-License-Identifier: MIT
#include "sheet.hpp"

#include "cells.hpp"
#include "fitting.hpp"
#include "rung/text/text.hpp"

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

// What stands below a row: what is there, and what the row does not show already, such as the mark of a source.
std::vector<std::string> below_row(const report::Kind& kind, const report::Row& row,
                                   const std::vector<std::size_t>& fields, const std::vector<Sheet::Cell>& shown,
                                   const Style& style) {
    std::vector<std::string> parts;
    for (const std::size_t at : fields) {
        const PeopleCell cell = people_cell(kind, row, at);
        std::string text = safe(cell.text, style);
        const bool told = std::ranges::find(shown, text, &Sheet::Cell::text) != shown.end();
        if (!cell.missing && !told) parts.push_back(std::move(text));
    }
    if (parts.empty()) return {};
    return text::wrap(joined(parts, "; "), std::max(1, style.width - 2));
}

} // namespace

bool Sheet::has_titles() const {
    return std::ranges::any_of(columns, [](const Column& column) { return !column.title.empty(); });
}

Sheet sheet_of(const report::Report& report, const Style& style) {
    const report::Kind& kind = *report.records.kind;
    const Fitting fields = fitting_columns(report, style.width);
    Sheet sheet;
    for (const std::size_t at : fields.columns) {
        const Field& field = kind.fields[at];
        const bool number = !field.list && (field.type == Type::integer || field.type == Type::real);
        const bool wraps = std::ranges::find(report.wraps, field.name) != report.wraps.end();
        sheet.columns.push_back(
            {safe(upper(field.name), style), number, field.list || field.type == Type::text, wraps});
    }
    std::vector<std::string> titles;
    for (const std::size_t at : fields.below) titles.push_back(upper(kind.fields[at].name));
    if (!titles.empty()) sheet.below = safe(joined(titles, "; "), style);
    for (const report::Row& row : report.records.rows) {
        std::vector<Sheet::Cell> cells;
        for (std::size_t column = 0; column < fields.columns.size(); ++column) {
            const PeopleCell cell = people_cell(kind, row, fields.columns[column]);
            cells.push_back({safe(cell.text, style), cell.missing});
            const std::string_view name = kind.fields[fields.columns[column]].name;
            if (const std::string* url = text_in(kind, row, "url");
                url != nullptr && (name == "url" || name == "title"))
                cells.back().url = *url;
            // periods are words, and stand as such
            if (name == "year" && cell.text.find('-', 1) != std::string::npos) sheet.columns[column].right = false;
        }
        const std::vector<std::string> below = below_row(kind, row, fields.below, cells, style);
        sheet.rows.push_back(std::move(cells));
        for (const std::string& line : below) sheet.rows.push_back({{"  " + line}});
    }
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
