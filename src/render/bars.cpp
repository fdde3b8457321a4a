// SPDX-License-Identifier: MIT
#include "bars.hpp"

#include "cells.hpp"
#include "rung/report/shown.hpp"
#include "rung/text/text.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace rung::render {

namespace {

constexpr int narrowest = 12;
constexpr int widest = 16;

struct Bar {
    std::optional<double> low, mid, high;
    bool open_top = false;
};

std::optional<double> number_in(const report::Kind& kind, const report::Row& row, const std::string& field) {
    const std::size_t at = kind.find(field);
    if (at == report::Kind::npos) return std::nullopt;
    if (const auto* whole = std::get_if<std::int64_t>(&row[at])) return static_cast<double>(*whole);
    if (const auto* real = std::get_if<double>(&row[at])) return *real;
    return std::nullopt;
}

struct Scale {
    double from = 0, to = 0;
    int cells = 0;

    std::size_t cell(double value) const {
        if (to <= from) return 0;
        return static_cast<std::size_t>(std::lround((value - from) / (to - from) * (cells - 1)));
    }
};

std::string drawn(const Bar& bar, const Scale& scale, const Glyphs& glyph) {
    std::vector<std::string_view> cells(static_cast<std::size_t>(scale.cells), " ");
    if (bar.low && bar.high)
        for (std::size_t at = scale.cell(*bar.low); at <= scale.cell(*bar.high); ++at) cells[at] = glyph.line;
    if (bar.low) cells[scale.cell(*bar.low)] = glyph.left;
    if (bar.high) cells[scale.cell(*bar.high)] = bar.open_top ? glyph.open : glyph.right;
    if (bar.mid) cells[scale.cell(*bar.mid)] = glyph.mark;
    std::string result;
    for (const std::string_view cell : cells) result += cell;
    result.erase(result.find_last_not_of(' ') + 1);
    return result;
}

std::string short_form(double value) {
    return value < 1000 ? report::shortest(value) : report::grouped(std::llround(value / 1000)) + "k";
}

std::string ends_of(const Scale& scale) {
    const std::string from = short_form(scale.from);
    const std::string to = short_form(scale.to);
    const int between = scale.cells - text::width(from) - text::width(to);
    return scale.to <= scale.from || between < 1 ? from : from + text::pad_left(to, scale.cells - text::width(from));
}

bool is_one_currency(const report::Report& report) {
    std::set<std::string> found;
    for (const report::Row& row : report.records.rows)
        if (const std::string* currency = text_in(*report.records.kind, row, "currency")) found.insert(*currency);
    return found.size() < 2;
}

} // namespace

std::vector<std::string> bars_of(const report::Report& report, int room, const Style& style) {
    if (!report.bars || room < narrowest || !is_one_currency(report)) return {};
    const report::Kind& kind = *report.records.kind;
    std::vector<Bar> bars;
    std::vector<double> values;
    for (const report::Row& row : report.records.rows) {
        const Bar bar{number_in(kind, row, report.bars->low), number_in(kind, row, report.bars->mid),
                      number_in(kind, row, report.bars->high), truth_in(kind, row, report.bars->open_top)};
        for (const auto& value : {bar.low, bar.mid, bar.high})
            if (value) values.push_back(*value);
        bars.push_back(bar);
    }
    if (values.empty()) return {};
    const auto [least, most] = std::ranges::minmax(values);
    const Scale scale{least, most, std::min(room, widest)};
    std::vector<std::string> lines{ends_of(scale)};
    for (const Bar& bar : bars) lines.push_back(drawn(bar, scale, glyphs(style)));
    return lines;
}

} // namespace rung::render
