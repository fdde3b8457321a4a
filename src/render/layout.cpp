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
    void skip(int blanks) { m_blanks += blanks; }
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

// What of a cell stands in each line of its row.
std::vector<std::string> parts_of(const Sheet::Cell& cell, const Sheet::Column& column, int width, const Style& style) {
    std::vector<std::string> parts{cell.text};
    if (column.wraps && style.width > 0) parts = text::wrap(cell.text, width);
    if (column.shrinks) // a word may be too long for a line of its own
        for (std::string& part : parts) part = text::cut(part, width - cell.behind, glyphs(style).ellipsis);
    return parts;
}

std::vector<std::string> lines_of(const std::vector<Sheet::Cell>& row, const Sheet& sheet,
                                  const std::vector<int>& widths, const Style& style) {
    std::vector<LineOfCells> lines(1);
    int used = 0;
    for (std::size_t column = 0; column < row.size(); ++column) {
        const bool runs_on = column + 1 == row.size() && row.size() < sheet.columns.size();
        Sheet::Column way = sheet.columns[column];
        int width = widths[column];
        if (runs_on) {
            way = {"", false, true, way.wraps};
            width = style.width > 0 ? std::max(least, style.width - used) : text::width(row[column].text);
        }
        const std::vector<std::string> parts = parts_of(row[column], way, width, style);
        for (std::size_t line = lines.size(); line < parts.size(); ++line) lines.emplace_back().skip(used);
        for (std::size_t line = 0; line < lines.size(); ++line) {
            Sheet::Cell cell = row[column];
            cell.text = line < parts.size() ? parts[line] : "";
            const std::string styled = cell.missing ? dim(cell.text, style) : linked(cell.text, cell.url, style);
            lines[line].add(cell, styled, width, way.right);
        }
        used += width + gap;
    }
    std::vector<std::string> texts;
    for (LineOfCells& line : lines) texts.push_back(line.take());
    return texts;
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
    for (const auto& row : sheet.rows)
        for (std::string& line : lines_of(row, sheet, widths, style)) lines.push_back(std::move(line));
    return lines;
}

} // namespace rung::render
