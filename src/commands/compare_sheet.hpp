// SPDX-License-Identifier: MIT
// How several things are set out side by side: a column for each, or, where columns would be too narrow to read, a
// block for each thing told with a line for each of them. Long cells are filled into lines below one another: nothing
// that is compared is cut off.
#pragma once

#include "rung/report/report.hpp"

#include <string>
#include <vector>

namespace rung::commands {

class CompareSheet {
public:
    // `width`: of the terminal; 0: nothing is filled.
    CompareSheet(std::vector<std::string> ids, int width);

    // A cell for each id. One that only says `nothing` is left out of a block.
    void add(const std::string& label, const std::vector<std::string>& cells, const std::string& sources);
    // A line whose only cell runs on over all columns.
    void add_across(std::string label, std::string text);

    bool has_blocks() const { return m_blocks; }
    // Cells that a line across has.
    int room_across() const;
    report::Grid take() { return std::move(m_grid); }

    static constexpr std::string_view nothing = "-";

private:
    int room() const;
    std::vector<std::string> filled(const std::string& text, int cells) const;
    void add_columns(const std::string& label, const std::vector<std::string>& cells, const std::string& sources);
    void add_block(const std::string& label, const std::vector<std::string>& cells, const std::string& sources);

    std::vector<std::string> m_ids;
    int m_width;
    bool m_blocks;
    report::Grid m_grid;
};

} // namespace rung::commands
