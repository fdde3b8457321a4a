// SPDX-License-Identifier: MIT
#include "fitting.hpp"

#include "rung/report/select.hpp"
#include "rung/text/text.hpp"

#include <algorithm>
#include <numeric>

namespace rung::render {

namespace {

using report::Report;
using Columns = std::vector<std::size_t>;

constexpr int gap = 2;

bool holds(const Columns& columns, std::size_t column) {
    return std::ranges::find(columns, column) != columns.end();
}

// True if columns were chosen by name, not some added to the usual ones.
bool are_named(const Report& report) {
    if (report.columns.empty()) return false;
    return !std::ranges::all_of(report::default_columns(*report.records.kind),
                                [&](std::size_t field) { return holds(report.columns, field); });
}

int readable(const report::Field& field, int width) {
    constexpr int of_list = 12, of_text = 40;
    if (field.list) return std::min(width, of_list);
    return field.type == report::Type::text ? std::min(width, of_text) : width;
}

// What stands below a row: what is there, and what the row does not show already, such as the mark of a source.
std::vector<std::string> details_of(const std::vector<Sheet::Cell>& row, const Columns& kept, const Columns& below,
                                    int cells) {
    std::vector<std::string> parts;
    for (const std::size_t column : below) {
        const Sheet::Cell& cell = row[column];
        const bool told = std::ranges::any_of(kept, [&](std::size_t at) { return row[at].text == cell.text; });
        if (!cell.missing && !told) parts.push_back(cell.text);
    }
    if (parts.empty()) return {};
    return text::wrap(joined(parts, "; "), std::max(1, cells - gap));
}

void keep(Sheet& sheet, const Columns& kept, const Columns& below, int cells) {
    std::vector<std::string> titles;
    for (const std::size_t column : below) titles.push_back(sheet.columns[column].title);
    sheet.below = joined(titles, "; ");
    std::vector<std::vector<Sheet::Cell>> rows;
    for (auto& row : sheet.rows) {
        const std::vector<std::string> details = details_of(row, kept, below, cells);
        std::vector<Sheet::Cell>& shown = rows.emplace_back();
        for (const std::size_t column : kept) shown.push_back(std::move(row[column]));
        for (const std::string& line : details) rows.push_back({{std::string(gap, ' ') + line}});
    }
    sheet.rows = std::move(rows);
    std::vector<Sheet::Column> columns;
    for (const std::size_t column : kept) columns.push_back(std::move(sheet.columns[column]));
    sheet.columns = std::move(columns);
}

} // namespace

void fit(Sheet& sheet, const Report& report, const std::vector<std::size_t>& fields, int cells) {
    if (cells == 0 || (report.dispensable.empty() && report.below.empty()) || are_named(report)) return;
    const std::vector<report::Field>& known = report.records.kind->fields;
    std::vector<int> widths = widths_of(sheet);
    for (std::size_t column = 0; column < fields.size(); ++column)
        widths[column] = readable(known[fields[column]], widths[column]) + gap;
    int excess = std::accumulate(widths.begin(), widths.end(), -gap) - cells;
    if (excess <= 0) return;
    Columns kept(fields.size()), below;
    std::iota(kept.begin(), kept.end(), std::size_t{0});
    const auto leave_out = [&](std::string_view name) {
        const auto found =
            std::ranges::find_if(kept, [&](std::size_t column) { return known[fields[column]].name == name; });
        if (found == kept.end()) return fields.size();
        const std::size_t column = *found;
        excess -= widths[column];
        kept.erase(found);
        return column;
    };
    for (const std::string_view name : report.below)
        if (const std::size_t column = leave_out(name); column < fields.size()) below.push_back(column);
    for (const std::string_view name : report.dispensable)
        if (excess > 0) leave_out(name);
    keep(sheet, kept, below, cells);
}

} // namespace rung::render
