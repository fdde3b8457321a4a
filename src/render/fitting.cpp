// SPDX-License-Identifier: MIT
#include "fitting.hpp"

#include "cells.hpp"
#include "rung/report/caption.hpp"
#include "rung/report/select.hpp"
#include "rung/text/text.hpp"

#include <algorithm>

namespace rung::render {

namespace {

using report::Report;
using Fields = std::vector<std::size_t>;

bool holds(const Fields& fields, std::size_t field) {
    return std::ranges::find(fields, field) != fields.end();
}

// True if columns were chosen by name, not some added to the usual ones.
bool are_named(const Report& report) {
    if (report.columns.empty()) return false;
    return !std::ranges::all_of(report::default_columns(*report.records.kind),
                                [&](std::size_t field) { return holds(report.columns, field); });
}

int width_of(const report::Records& records, std::size_t field) {
    constexpr int readable_list = 12, readable_text = 40;
    const report::Field& about = records.kind->fields[field];
    int width = text::width(about.name);
    for (const report::Row& row : records.rows)
        width = std::max(width, text::width(people_cell(*records.kind, row, field).text));
    if (about.list) return std::min(width, readable_list);
    return about.type == report::Type::text ? std::min(width, readable_text) : width;
}

} // namespace

Fitting fitting_columns(const Report& report, int cells) {
    constexpr int gap = 2;
    const report::Records& records = report.records;
    Fitting fitting{report::people_columns(report), {}};
    if (cells == 0 || (report.dispensable.empty() && report.below.empty()) || are_named(report)) return fitting;
    int width = -gap;
    for (const std::size_t field : fitting.columns) width += width_of(records, field) + gap;
    const auto leave_out = [&](std::size_t field) {
        const auto found = std::ranges::find(fitting.columns, field);
        if (found == fitting.columns.end()) return;
        width -= width_of(records, field) + gap;
        fitting.columns.erase(found);
    };
    if (width > cells)
        for (const std::string_view name : report.below)
            if (holds(fitting.columns, records.kind->find(name))) fitting.below.push_back(records.kind->find(name));
    for (const std::size_t field : fitting.below) leave_out(field);
    for (const std::string_view name : report.dispensable)
        if (width > cells) leave_out(records.kind->find(name));
    return fitting;
}

} // namespace rung::render
