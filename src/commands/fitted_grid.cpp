// SPDX-License-Identifier: MIT
#include "fitted_grid.hpp"

#include "rung/text/text.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

// A column that may shrink takes what is still readable of it.
int width_of(const FittedColumn& column) {
    constexpr int readable = 14;
    int width = text::width(column.head.title);
    for (const std::string& cell : column.cells) width = std::max(width, text::width(cell));
    return column.head.keep ? width : std::min(width, readable);
}

int width_of(const std::vector<FittedColumn>& columns) {
    constexpr int gap = 2;
    int width = -gap;
    for (const FittedColumn& column : columns) width += width_of(column) + gap;
    return width;
}

} // namespace

report::Grid fitted_grid(std::vector<FittedColumn> columns, int cells) {
    while (cells > 0 && width_of(columns) > cells) {
        const int first = std::ranges::max_element(columns, {}, &FittedColumn::leaves)->leaves;
        if (first == 0) break;
        std::erase_if(columns, [&](const FittedColumn& column) { return column.leaves == first; });
    }
    report::Grid grid;
    for (const FittedColumn& column : columns) {
        grid.columns.push_back(column.head);
        grid.rows.resize(column.cells.size());
        for (std::size_t row = 0; row < column.cells.size(); ++row) grid.rows[row].push_back(column.cells[row]);
    }
    return grid;
}

} // namespace rung::commands
