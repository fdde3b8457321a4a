// SPDX-License-Identifier: MIT
#include "card.hpp"

#include "rung/text/text.hpp"
#include "sheet.hpp"

#include <algorithm>
#include <optional>

namespace rung::render {

namespace {

constexpr int gap = 2;
constexpr int indent = 2;

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

// Items that begin a line each; where there are several, what goes on stands in a little.
Lines listed(const std::vector<std::string>& items, int width) {
    const std::string lead(items.size() > 1 ? indent : 0, ' ');
    Lines lines;
    for (const std::string& item : items) {
        bool first = true;
        for (const std::string& part : text::wrap(item, std::max(1, width - static_cast<int>(lead.size())))) {
            lines.push_back((first ? "" : lead) + part);
            first = false;
        }
    }
    return lines;
}

Lines texts_of(const report::Line& line, int width, const Style& style) {
    std::vector<std::string> items;
    for (const std::string& item : line.items) items.push_back(safe(item, style));
    if (line.joiner == report::below_one_another) return listed(items, width);
    return filled(items, safe(line.joiner, style), width);
}

// `labels` is the width of all labels; none: labels stand above their texts.
void add_line(Lines& lines, const report::Line& line, std::optional<int> labels, int width, const Style& style) {
    std::string label = bold(safe(line.label, style), style);
    int before = 0; // cells that the text stands in
    if (!line.label.empty()) before = labels ? *labels + gap : indent;
    if (!line.label.empty() && !labels) {
        lines.push_back(std::move(label));
        label.clear();
    }
    int padding = before - (label.empty() ? 0 : text::width(safe(line.label, style)));
    for (const std::string& text : texts_of(line, std::max(1, width - before), style)) {
        lines.push_back(label + text::pad_right("", padding) + with_links(text, style));
        label.clear();
        padding = before;
    }
}

} // namespace

bool has_long_labels(const report::Card& card) {
    constexpr int widest_label = 24;
    return std::ranges::any_of(card.blocks, [](const report::Block& block) {
        const auto* line = std::get_if<report::Line>(&block);
        return line != nullptr && text::width(line->label) > widest_label;
    });
}

std::vector<std::string> card_lines(const report::Card& card, const Style& style) {
    constexpr int usual = 80;
    Style inner = style;
    inner.width = style.width > 0 ? prose_width(style) : usual;
    const std::string title = safe(card.title, style);
    const std::string right = safe(card.right, style);
    const int blanks = inner.width - text::width(title) - text::width(right);
    Lines lines{bold(title, style) + (right.empty() ? "" : text::pad_right("", std::max(gap, blanks)) + right)};
    const bool above = has_long_labels(card);
    const int labels = above ? 0 : label_width(card, style);
    for (const report::Block& block : card.blocks) {
        if (const auto* line = std::get_if<report::Line>(&block)) {
            add_line(lines, *line, above ? std::nullopt : std::optional(labels), inner.width, style);
        } else {
            for (std::string& text : lay_out(sheet_of(std::get<report::Grid>(block), style), inner, labels))
                lines.push_back(std::move(text));
        }
    }
    return lines;
}

} // namespace rung::render
