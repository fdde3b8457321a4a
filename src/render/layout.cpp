// SPDX-License-Identifier: MIT
#include "rung/text/text.hpp"
#include "sheet.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace rung::render {

namespace {

constexpr int gap = 2;
constexpr int least = 6; // cells that a cut column keeps

// Where some numbers of a column end in `+`, the others leave its place blank, so that digits stand below digits.
void align_open_ends(Sheet& sheet) {
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        if (!sheet.columns[column].right) continue;
        const auto open = [&](const auto& row) { return column < row.size() && row[column].text.ends_with('+'); };
        if (std::ranges::none_of(sheet.rows, open)) continue;
        for (auto& row : sheet.rows)
            if (column < row.size() && !open(row)) row[column].behind = 1;
    }
}

// What a step of shrinking may take: from the last of the columns that shrink, or from the others, down to `floor`.
struct Step {
    enum class From { last, others } from;
    int floor;
};

// The last text is what a list is asked for, so it stays readable before the others are spared.
constexpr std::array<Step, 8> steps{{{Step::From::last, 30},
                                     {Step::From::others, 20},
                                     {Step::From::last, 20},
                                     {Step::From::others, 16},
                                     {Step::From::last, 16},
                                     {Step::From::others, 12},
                                     {Step::From::others, least},
                                     {Step::From::last, least}}};

void shrink(std::vector<int>& widths, const Sheet& sheet, int limit) {
    int excess = std::accumulate(widths.begin(), widths.end(), 0) + gap * (static_cast<int>(widths.size()) - 1) - limit;
    std::size_t behind_last = widths.size();
    while (behind_last > 0 && !sheet.columns[behind_last - 1].shrinks) --behind_last;
    for (const Step& step : steps)
        for (std::size_t column = behind_last; column-- > 0 && excess > 0;) {
            const bool is_last = column + 1 == behind_last;
            if (!sheet.columns[column].shrinks || is_last != (step.from == Step::From::last)) continue;
            const int taken = std::clamp(widths[column] - step.floor, 0, excess);
            widths[column] -= taken;
            excess -= taken;
        }
}

// A line that is put together cell by cell; blanks at its end are never written.
class LineOfCells {
public:
    // `cell.text` as it is to be styled; `width` includes the blanks behind it.
    void add(const Sheet::Cell& cell, std::string_view styled, int width, bool right) {
        const int missing = std::max(0, width - cell.behind - text::width(cell.text));
        if (right) m_blanks += missing;
        if (!cell.text.empty()) {
            m_text.append(static_cast<std::size_t>(m_blanks), ' ').append(styled);
            m_blanks = 0;
        }
        m_blanks += cell.behind + (right ? 0 : missing) + gap;
    }
    std::string take() {
        m_text.erase(m_text.find_last_not_of(' ') + 1);
        return std::move(m_text);
    }

private:
    std::string m_text;
    int m_blanks = 0;
};

// A title runs over the columns behind it that have none.
std::string header_of(const Sheet& sheet, const std::vector<int>& widths, const Style& style) {
    LineOfCells line;
    for (std::size_t column = 0; column < sheet.columns.size();) {
        int width = widths[column];
        std::size_t next = column + 1;
        for (; next < sheet.columns.size() && sheet.columns[next].title.empty(); ++next) width += gap + widths[next];
        const Sheet::Cell title{text::cut(sheet.columns[column].title, width, glyphs(style).ellipsis)};
        line.add(title, bold(title.text, style), width, sheet.columns[column].right);
        column = next;
    }
    return line.take();
}

std::string line_of(const std::vector<Sheet::Cell>& row, const Sheet& sheet, const std::vector<int>& widths,
                    const Style& style) {
    LineOfCells line;
    int used = 0;
    for (std::size_t column = 0; column < row.size(); ++column) {
        Sheet::Cell cell = row[column];
        const bool runs_on = column + 1 == row.size() && row.size() < sheet.columns.size();
        int width = widths[column];
        if (runs_on) width = style.width > 0 ? std::max(least, style.width - used) : text::width(cell.text);
        if (runs_on || sheet.columns[column].shrinks)
            cell.text = text::cut(cell.text, width - cell.behind, glyphs(style).ellipsis);
        const std::string styled = cell.missing ? dim(cell.text, style) : linked(cell.text, cell.url, style);
        line.add(cell, styled, width, sheet.columns[column].right && !runs_on);
        used += width + gap;
    }
    return line.take();
}

// A row with texts that go on below, as one row for each line.
std::vector<std::vector<Sheet::Cell>> wrapped(const std::vector<Sheet::Cell>& row, const Sheet& sheet,
                                              const std::vector<int>& widths) {
    std::vector<std::vector<Sheet::Cell>> rows{row};
    for (std::size_t column = 0; column < row.size() && row.size() == sheet.columns.size(); ++column) {
        if (!sheet.columns[column].wraps || text::width(row[column].text) <= widths[column]) continue;
        const std::vector<std::string> parts = text::wrap(row[column].text, widths[column]);
        if (rows.size() < parts.size()) rows.resize(parts.size(), std::vector<Sheet::Cell>(row.size()));
        for (std::size_t line = 0; line < parts.size(); ++line) {
            rows[line][column] = row[column];
            rows[line][column].text = parts[line];
        }
    }
    return rows;
}

} // namespace

std::vector<int> widths_of(const Sheet& sheet) {
    std::vector<int> widths(sheet.columns.size(), 0);
    for (const auto& row : sheet.rows)
        for (std::size_t column = 0; column < row.size(); ++column) {
            const bool runs_on = column + 1 == row.size() && row.size() < sheet.columns.size();
            if (!runs_on) widths[column] = std::max(widths[column], text::width(row[column].text) + row[column].behind);
        }
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        int room = widths[column];
        std::size_t last = column;
        while (last + 1 < sheet.columns.size() && sheet.columns[last + 1].title.empty()) room += gap + widths[++last];
        const int needed = text::width(sheet.columns[column].title);
        if (needed > room) widths[column] += needed - room;
    }
    return widths;
}

std::vector<std::string> lay_out(const Sheet& original, const Style& style, int first) {
    Sheet sheet = original;
    align_open_ends(sheet);
    std::vector<int> widths = widths_of(sheet);
    if (widths.empty()) return {};
    widths[0] = std::max(widths[0], first);
    if (style.width > 0) shrink(widths, sheet, style.width);
    std::vector<std::string> lines;
    if (style.header && sheet.has_titles()) lines.push_back(header_of(sheet, widths, style));
    if (style.header && !sheet.below.empty()) lines.push_back("  " + bold(sheet.below, style));
    const bool wraps = style.width > 0 && std::ranges::any_of(sheet.columns, &Sheet::Column::wraps);
    for (const auto& row : sheet.rows) {
        if (!wraps) {
            lines.push_back(line_of(row, sheet, widths, style));
            continue;
        }
        for (const auto& part : wrapped(row, sheet, widths)) lines.push_back(line_of(part, sheet, widths, style));
    }
    return lines;
}

} // namespace rung::render
