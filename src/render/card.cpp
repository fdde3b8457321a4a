// SPDX-License-Identifier: MIT
#include "card.hpp"

#include "rung/text/text.hpp"
#include "sheet.hpp"

#include <algorithm>

namespace rung::render {

namespace {

constexpr int gap = 2;

using Lines = std::vector<std::string>;

// Labels and the first columns of grids are one column.
int label_width(const report::Card& card, const Style& style) {
    int width = 0;
    for (const report::Block& block : card.blocks) {
        if (const auto* line = std::get_if<report::Line>(&block)) {
            width = std::max(width, text::width(safe(line->label, style)));
        } else {
            const std::vector<int> widths = widths_of(sheet_of(std::get<report::Grid>(block), style));
            if (!widths.empty()) width = std::max(width, widths.front());
        }
    }
    return width;
}

// Items joined and broken between them; only an item that is longer than a line is broken itself.
Lines filled(const std::vector<std::string>& items, std::string_view joiner, int width) {
    Lines lines;
    const auto room_left = [&] { return width - (lines.empty() ? 0 : text::width(lines.back())); };
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string item = items[i] + (i + 1 < items.size() ? std::string(joiner) : "");
        const std::string bare = item.substr(0, item.find_last_not_of(' ') + 1);
        if (!lines.empty() && text::width(bare) <= room_left()) {
            lines.back() += item;
            continue;
        }
        for (const std::string& part : text::wrap(bare, width)) lines.push_back(part);
        lines.back() += item.substr(bare.size());
    }
    for (std::string& line : lines) line.erase(line.find_last_not_of(' ') + 1);
    return lines;
}

void add_line(Lines& lines, const report::Line& line, int labels, int width, const Style& style) {
    std::vector<std::string> items;
    for (const std::string& item : line.items) items.push_back(safe(item, style));
    const std::string joiner = safe(line.joiner, style);
    if (line.label.empty()) {
        for (std::string& text : filled(items, joiner, width)) lines.push_back(std::move(text));
        return;
    }
    std::string label = safe(line.label, style);
    std::string padding = text::pad_right("", labels + gap - text::width(label));
    label = bold(label, style);
    for (const std::string& text : filled(items, joiner, std::max(1, width - labels - gap))) {
        lines.push_back(label + padding + with_links(text, style));
        label.clear();
        padding = text::pad_right("", labels + gap);
    }
}

} // namespace

std::vector<std::string> card_lines(const report::Card& card, const Style& style) {
    constexpr int usual = 80;
    Style inner = style;
    inner.width = style.width > 0 ? prose_width(style) : usual;
    const std::string title = safe(card.title, style);
    const std::string right = safe(card.right, style);
    const int blanks = inner.width - text::width(title) - text::width(right);
    Lines lines{bold(title, style) + (right.empty() ? "" : text::pad_right("", std::max(gap, blanks)) + right)};
    const int labels = label_width(card, style);
    for (const report::Block& block : card.blocks) {
        if (const auto* line = std::get_if<report::Line>(&block)) {
            add_line(lines, *line, labels, inner.width, style);
        } else {
            for (std::string& text : lay_out(sheet_of(std::get<report::Grid>(block), style), inner, labels))
                lines.push_back(std::move(text));
        }
    }
    return lines;
}

} // namespace rung::render
