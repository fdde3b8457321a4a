// SPDX-License-Identifier: MIT
// A table of finished texts, whatever it was made of: what the table and the Markdown format lay out.
#pragma once

#include "rung/report/report.hpp"
#include "style.hpp"

#include <string>
#include <vector>

namespace rung::render {

struct Sheet {
    struct Column {
        std::string title;
        bool right = false;  // aligned
        bool shrinks = true; // may be cut if the line is too long
        bool wraps = false;  // what does not fit goes on below, in the same column
    };
    struct Cell {
        std::string text;
        bool missing = false;
        std::string url = {};
        int behind = 0; // blanks behind a number, where others of its column end in `+`
    };
    std::vector<Column> columns;
    std::string below = {};              // title of the lines that stand below the rows
    std::vector<std::vector<Cell>> rows; // of a shorter row the last cell runs to the end of the line
    bool has_titles() const;
};

// All texts of a sheet are safe for a terminal of that style.
Sheet sheet_of(const report::Report& report, const Style& style);
Sheet sheet_of(const report::Grid& grid, const Style& style);
Sheet sheet_of(const report::Tree& tree, const Style& style);

// Lines without line ends: the header if it has titles, then the rows. `first` is the least width of the first column;
// width 0 is unlimited.
std::vector<std::string> lay_out(const Sheet& sheet, const Style& style, int first = 0);

// The width of each column, from its cells and its title.
std::vector<int> widths_of(const Sheet& sheet);

} // namespace rung::render
