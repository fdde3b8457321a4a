// SPDX-License-Identifier: MIT
#include "bars.hpp"
#include "card.hpp"
#include "formats.hpp"
#include "rung/report/caption.hpp"
#include "rung/text/text.hpp"
#include "sheet.hpp"

#include <algorithm>

namespace rung::render {

namespace {

using Lines = std::vector<std::string>;

Lines wrapped(std::string_view text, const Style& style) {
    return text::wrap(safe(text, style), prose_width(style));
}

// The bars stand behind the widest line of the table.
void add_bars(Lines& lines, const report::Report& report, const Style& style) {
    constexpr int gap = 2;
    if (!report.bars || !report.columns.empty()) return;
    Style plain = style;
    plain.colour = plain.links = false; // escape sequences have no width
    const Lines measured = style.colour || style.links ? lay_out(sheet_of(report, plain), plain) : lines;
    int width = 0;
    for (const std::string& line : measured) width = std::max(width, text::width(line));
    const Lines bars = bars_of(report, style.width - width - gap, style);
    if (bars.empty()) return;
    const std::size_t first = lines.size() == bars.size() ? 0 : 1; // without a header no scale
    for (std::size_t row = 0; row < lines.size(); ++row) {
        const std::string& bar = bars[row + first];
        if (!bar.empty()) lines[row] += text::pad_right("", width + gap - text::width(measured[row])) + bar;
    }
}

Lines lines_of(const report::Cards& cards, const Style& style) {
    Lines lines;
    for (const report::Card& card : cards) {
        if (!lines.empty()) lines.emplace_back();
        for (std::string& line : card_lines(card, style)) lines.push_back(std::move(line));
    }
    return lines;
}

Lines body(const report::Report& report, const Style& style) {
    if (report.columns.empty()) {
        if (const auto* cards = std::get_if<report::Cards>(&report.view)) return lines_of(*cards, style);
        if (const auto* grid = std::get_if<report::Grid>(&report.view)) return lay_out(sheet_of(*grid, style), style);
        if (const auto* tree = std::get_if<report::Tree>(&report.view)) return lay_out(sheet_of(*tree, style), style);
    }
    if (report.records.rows.empty()) return {};
    Lines lines = lay_out(sheet_of(report, style), style);
    add_bars(lines, report, style);
    return lines;
}

} // namespace

std::string write_table(const report::Report& report, const Style& style) {
    const Lines middle = body(report, style);
    if (middle.empty()) return "";
    Lines lines;
    const std::string dot = " " + std::string(glyphs(style).dot) + " ";
    const std::vector<std::string> caption = style.header ? caption_of(report) : Lines{};
    if (!caption.empty()) lines = wrapped(joined(caption, dot), style);
    lines.insert(lines.end(), middle.begin(), middle.end());
    for (const std::string& legend : report.legend)
        for (std::string& line : wrapped(legend, style)) lines.push_back(std::move(line));
    return joined(lines, "\n") + "\n";
}

} // namespace rung::render
