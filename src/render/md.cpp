// SPDX-License-Identifier: MIT
#include "formats.hpp"
#include "rung/report/caption.hpp"
#include "sheet.hpp"

namespace rung::render {

namespace {

// What Markdown would read as its own signs.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (std::string_view("\\`*_[]<>|~&").find(c) != std::string_view::npos) result += '\\';
        result += c;
    }
    return result;
}

// At the start of a line some more signs mean something: headings, lists, quotes.
std::string paragraph(std::string_view text) {
    const std::string result = escaped(text);
    const bool sign = !text.empty() && std::string_view("#+-=").find(text.front()) != std::string_view::npos;
    return (sign ? "\\" : "") + result;
}

std::string row_of(const std::vector<std::string>& cells) {
    std::string result = "|";
    for (const std::string& cell : cells) result += (cell.empty() ? " " : " " + cell + " ") + "|";
    return result + "\n";
}

std::string table_of(const Sheet& sheet, const Style& style) {
    std::vector<std::string> titles, marks;
    for (const Sheet::Column& column : sheet.columns) {
        titles.push_back(style.header ? escaped(column.title) : "");
        marks.push_back(column.right ? "---:" : "---");
    }
    // Markdown has no table without a header, but it may be empty
    std::string result = row_of(titles) + row_of(marks);
    for (const auto& row : sheet.rows) {
        std::vector<std::string> cells;
        for (const Sheet::Cell& cell : row) cells.push_back(escaped(cell.text));
        cells.resize(sheet.columns.size());
        result += row_of(cells);
    }
    return result;
}

// Items of their own, below their label if there is one.
std::string list_of(const report::Line& line, const std::vector<std::string>& items, const Style& style) {
    std::string result = line.label.empty() ? "" : "- **" + escaped(safe(line.label, style)) + "**\n";
    for (const std::string& item : items) result += (line.label.empty() ? "- " : "  - ") + paragraph(item) + "\n";
    return result;
}

std::string block_of(const report::Line& line, const Style& style) {
    std::vector<std::string> items;
    for (const std::string& item : line.items) items.push_back(safe(item, style));
    if (line.joiner == report::below_one_another && items.size() > 1) return list_of(line, items, style);
    const std::string text = joined(items, line.joiner);
    if (line.label.empty()) return paragraph(text) + "\n";
    return "- **" + escaped(safe(line.label, style)) + "**: " + escaped(text) + "\n";
}

std::string card_of(const report::Card& card, const Style& style) {
    std::string result = "**" + escaped(safe(card.title, style)) + "**";
    if (!card.right.empty()) result += " (" + escaped(safe(card.right, style)) + ")";
    result += "\n";
    bool in_list = false;
    for (const report::Block& block : card.blocks) {
        const auto* line = std::get_if<report::Line>(&block);
        const bool item = line != nullptr && !line->label.empty();
        if (!item || !in_list) result += "\n";
        result +=
            line != nullptr ? block_of(*line, style) : table_of(sheet_of(std::get<report::Grid>(block), style), style);
        in_list = item;
    }
    return result;
}

std::string cards_of(const report::Cards& cards, const Style& style) {
    std::string result;
    for (const report::Card& card : cards) result += (result.empty() ? "" : "\n") + card_of(card, style);
    return result;
}

std::string checklist_of(const report::Checklist& list, const Style& style) {
    std::string result;
    for (const auto& entry : list.entries) {
        std::vector<std::string> details;
        for (const std::string& detail : entry.details) details.push_back(escaped(safe(detail, style)));
        result += "- [ ] **" + escaped(safe(entry.text, style)) + "**";
        if (!details.empty()) result += ": " + joined(details, "; ");
        result += "\n";
    }
    return result;
}

std::string body(const report::Report& report, const Style& style) {
    if (report.columns.empty()) {
        if (const auto* list = std::get_if<report::Checklist>(&report.view)) return checklist_of(*list, style);
        if (const auto* cards = std::get_if<report::Cards>(&report.view)) return cards_of(*cards, style);
        if (const auto* grid = std::get_if<report::Grid>(&report.view)) return table_of(sheet_of(*grid, style), style);
        if (const auto* tree = std::get_if<report::Tree>(&report.view)) return table_of(sheet_of(*tree, style), style);
    }
    return report.records.rows.empty() ? "" : table_of(sheet_of(report, style), style);
}

} // namespace

std::string write_md(const report::Report& report, const Style& style) {
    Style drawn; // the same bytes everywhere
    drawn.header = style.header;
    const std::string middle = body(report, drawn);
    if (middle.empty()) return "";
    std::string result;
    const std::vector<std::string> caption = style.header ? caption_of(report) : std::vector<std::string>{};
    if (!caption.empty()) result = paragraph(safe(joined(caption, " · "), drawn)) + "\n\n";
    result += middle;
    for (const std::string& legend : report.legend) result += "\n" + paragraph(safe(legend, drawn)) + "\n";
    return result;
}

} // namespace rung::render
