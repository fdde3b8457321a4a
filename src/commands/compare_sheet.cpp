// SPDX-License-Identifier: MIT
#include "compare_sheet.hpp"

#include "rung/text/text.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

constexpr int least_cell = 14;    // of two
constexpr int readable_cell = 20; // of more
constexpr int label_width = 16;
constexpr int sources_width = 14;
constexpr int gap = 2;
constexpr int usual_width = 96;
constexpr std::string_view indent = "  ";

} // namespace

CompareSheet::CompareSheet(std::vector<std::string> ids, int width)
    : m_ids(std::move(ids)), m_width(width), m_blocks(width > 0 && m_ids.size() > 2 && room() < readable_cell) {
    using report::Align;
    m_grid.columns.push_back({"", Align::left, true});
    if (m_blocks)
        m_grid.columns.push_back({"", Align::left, true});
    else
        for (const std::string& id : m_ids) m_grid.columns.push_back({id, Align::left, true});
    m_grid.columns.push_back({"SOURCES", Align::left, true});
}

int CompareSheet::room() const {
    const int several = static_cast<int>(m_ids.size());
    return (m_width - label_width - sources_width - gap * (several + 1)) / several;
}

int CompareSheet::room_across() const {
    return (m_width > 0 ? m_width : usual_width) - label_width - gap;
}

std::vector<std::string> CompareSheet::filled(const std::string& text, int cells) const {
    return text::wrap(text, m_width > 0 ? std::max(cells, least_cell) : 0);
}

void CompareSheet::add(const std::string& label, const std::vector<std::string>& cells, const std::string& sources) {
    if (m_blocks)
        add_block(label, cells, sources);
    else
        add_columns(label, cells, sources);
}

void CompareSheet::add_columns(const std::string& label, const std::vector<std::string>& cells,
                               const std::string& sources) {
    std::vector<std::vector<std::string>> columns{filled(label, label_width)};
    for (const std::string& cell : cells) columns.push_back(filled(cell, room()));
    const std::size_t height = std::ranges::max_element(columns, {}, &std::vector<std::string>::size)->size();
    for (std::size_t line = 0; line < height; ++line) {
        std::vector<std::string> row;
        for (const auto& column : columns) row.push_back(line < column.size() ? column[line] : "");
        row.push_back(line == 0 ? sources : "");
        m_grid.rows.push_back(std::move(row));
    }
}

void CompareSheet::add_block(const std::string& label, const std::vector<std::string>& cells,
                             const std::string& sources) {
    int names = 0;
    for (const std::string& id : m_ids) names = std::max(names, text::width(id));
    const int cell_width = m_width - static_cast<int>(indent.size()) - names - sources_width - 2 * gap;
    m_grid.rows.push_back({label, "", sources});
    for (std::size_t at = 0; at < cells.size(); ++at) {
        if (cells[at].empty() || cells[at] == nothing) continue;
        std::string name = std::string(indent) + m_ids[at];
        for (std::string& line : filled(cells[at], cell_width)) {
            m_grid.rows.push_back({std::move(name), std::move(line), ""});
            name.clear();
        }
    }
}

void CompareSheet::add_across(std::string label, std::string text) {
    m_grid.rows.push_back({std::move(label), std::move(text)});
}

} // namespace rung::commands
