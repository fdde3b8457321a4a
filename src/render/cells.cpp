// SPDX-License-Identifier: MIT
#include "cells.hpp"

#include "rung/report/shown.hpp"
#include "rung/text/text.hpp"

namespace rung::render {

namespace {

using report::Cell;
using report::Field;
using report::Kind;
using report::Row;

struct Raw {
    std::string& result;
    void operator()(std::monostate) const {}
    void operator()(bool value) const { result += value ? "true" : "false"; }
    void operator()(std::int64_t value) const { result += std::to_string(value); }
    void operator()(double value) const { result += report::shortest(value); }
    void operator()(const std::string& value) const { text::append_clean(result, value, text::Clean::replace); }
    void operator()(const std::vector<std::string>& items) const {
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i > 0) result += ';';
            (*this)(items[i]);
        }
    }
};

const Cell* cell_in(const Kind& kind, const Row& row, std::string_view field) {
    const std::size_t at = kind.find(field);
    return at == Kind::npos || report::is_missing(row[at]) ? nullptr : &row[at];
}

bool is_amount(std::string_view field) {
    return field == "low" || field == "mid" || field == "high" || field == "value" || field == "pay";
}

// A band of the row in one text where it has no middle: "220,000-350,000+".
std::string ends_of(const Kind& kind, const Row& row) {
    const Cell* low = cell_in(kind, row, "low");
    const Cell* high = cell_in(kind, row, "high");
    if (low == nullptr && high == nullptr) return "";
    const auto text = [](const Cell* cell) { return cell == nullptr ? "" : report::grouped(raw(*cell)); };
    const std::string top = text(high) + (truth_in(kind, row, "open_top") ? "+" : "");
    return low != nullptr && high != nullptr ? text(low) + "-" + top : text(low) + top;
}

std::string instead_of_missing(const Kind& kind, const Row& row, const Field& field) {
    if (field.name == "level" && field.type == report::Type::level) return "all";
    if (field.name == "pay") return ends_of(kind, row);
    if (field.unit == report::Unit::share) return report::limits(kind, row, field);
    const std::string* absent = text_in(kind, row, "absent");
    if (absent == nullptr || !is_amount(field.name)) return "";
    return *absent == "not-applicable" ? "n/a" : *absent;
}

// "2024-25", or "1999-2001" across centuries.
std::string period(const std::string& from, const std::string& to) {
    const bool short_form = from.size() == 4 && to.size() == 4 && from.substr(0, 2) == to.substr(0, 2);
    return from + "-" + (short_form ? to.substr(2) : to);
}

} // namespace

std::string raw(const Cell& cell) {
    std::string result;
    append_raw(result, cell);
    return result;
}

void append_raw(std::string& result, const Cell& cell) {
    std::visit(Raw{result}, cell);
}

std::vector<std::size_t> machine_columns(const report::Report& report) {
    if (!report.columns.empty()) return report.columns;
    std::vector<std::size_t> all(report.records.kind->fields.size());
    for (std::size_t at = 0; at < all.size(); ++at) all[at] = at;
    return all;
}

const std::string* text_in(const Kind& kind, const Row& row, std::string_view field) {
    const Cell* cell = cell_in(kind, row, field);
    return cell == nullptr ? nullptr : std::get_if<std::string>(cell);
}

bool truth_in(const Kind& kind, const Row& row, std::string_view field) {
    const Cell* cell = cell_in(kind, row, field);
    return cell != nullptr && *cell == Cell(true);
}

PeopleCell people_cell(const Kind& kind, const Row& row, std::size_t at) {
    const Field& field = kind.fields[at];
    const Cell& cell = row[at];
    std::string text = shown(cell, field);
    if (report::is_missing(cell) || text == "-") {
        const std::string instead = instead_of_missing(kind, row, field);
        return instead.empty() ? PeopleCell{"-", true} : PeopleCell{instead, false};
    }
    const bool number = field.type == report::Type::real || field.type == report::Type::range;
    const std::string* unit = number ? text_in(kind, row, "unit") : nullptr;
    if (unit != nullptr && *unit == "year" && !field.list) return {raw(cell), false}; // 1959, not 1,959
    if (field.name == "high" && truth_in(kind, row, "open_top")) text += '+';
    if (field.name == "year")
        if (const Cell* from = cell_in(kind, row, "year_from"); from != nullptr && *from != cell)
            text = period(raw(*from), text);
    if (field.name == "source") {
        const std::string* kind_of_source = text_in(kind, row, "kind");
        const std::string* claim = text_in(kind, row, "claim");
        if (kind_of_source != nullptr && claim != nullptr && *kind_of_source == "document") text = *claim;
    }
    return {std::move(text), false};
}

} // namespace rung::render
