// SPDX-License-Identifier: MIT
#include "cells.hpp"
#include "formats.hpp"
#include "rung/report/caption.hpp"
#include "rung/report/shown.hpp"
#include "spoken.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace rung::render {

namespace {

using report::Cell;
using report::Field;
using report::Kind;
using report::Row;
using report::Unit;

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> currencies{{{"USD", "US dollars"},
                                                                                   {"EUR", "euros"},
                                                                                   {"GBP", "pounds sterling"},
                                                                                   {"CAD", "Canadian dollars"},
                                                                                   {"AUD", "Australian dollars"},
                                                                                   {"CHF", "Swiss francs"},
                                                                                   {"INR", "Indian rupees"},
                                                                                   {"JPY", "yen"}}};

std::string currency_words(const Kind& kind, const Row& row) {
    const std::string* code = text_in(kind, row, "currency");
    if (code == nullptr) return "";
    for (const auto& [known, words] : currencies)
        if (known == *code) return " " + std::string(words);
    return " " + *code;
}

// "52 %", and of one that is not known "<5 %", "41-46 %" and ">90 %".
std::string spoken_share(std::string text) {
    text.replace(text.size() - 1, 1, "per cent");
    if (text.front() == '<') text.replace(0, 1, "under ");
    if (text.front() == '>') text.replace(0, 1, "over ");
    return spoken_range(std::move(text));
}

std::string amount(const Kind& kind, const Row& row, const Field& field, std::string text) {
    const std::string unit = currency_words(kind, row) + " a year";
    if (field.unit == Unit::change && text.starts_with('+')) return text.substr(1) + unit + " more";
    if (field.unit == Unit::change && text.starts_with('-')) return text.substr(1) + unit + " less";
    const bool open = text.ends_with('+');
    if (open) text.pop_back();
    return spoken_range(std::move(text)) + unit + (open ? " or more" : "");
}

std::string in_words(const Kind& kind, const Row& row, std::size_t at) {
    const Field& field = kind.fields[at];
    const PeopleCell cell = people_cell(kind, row, at);
    if (cell.missing) return "";
    const bool number = cell.text.find_first_of("0123456789") != std::string::npos;
    if (number && (field.unit == Unit::money || field.unit == Unit::change)) return amount(kind, row, field, cell.text);
    if (field.unit == Unit::hours) return cell.text + (cell.text == "1" ? " hour" : " hours");
    if (field.unit == Unit::share) return spoken_share(cell.text);
    const std::size_t from = field.name == "year" ? kind.find("year_from") : Kind::npos;
    if (from != Kind::npos && !report::is_missing(row[from]) && row[from] != row[at])
        return raw(row[from]) + " to " + raw(row[at]);
    if (field.type != report::Type::range) return cell.text;
    if (!field.list) return spoken_range(cell.text);
    std::vector<std::string> ranges = std::get<std::vector<std::string>>(row[at]);
    for (std::string& range : ranges) range = spoken_range(report::grouped(range));
    return joined(ranges, ", ");
}

std::string name_of(const Field& field) {
    std::string name(field.name);
    std::ranges::replace(name, '_', ' ');
    if (name.front() >= 'a' && name.front() <= 'z') name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

std::string records_of(const report::Report& report) {
    const Kind& kind = *report.records.kind;
    const std::vector<std::size_t> columns = people_columns(report);
    const std::size_t count = report.records.rows.size();
    std::string result;
    for (std::size_t i = 0; i < count; ++i) {
        result += (result.empty() ? "" : "\n") + std::string(kind.heading) + " " + std::to_string(i + 1) + " of " +
                  std::to_string(count) + ".\n";
        for (const std::size_t at : columns)
            if (const std::string words = in_words(kind, report.records.rows[i], at); !words.empty())
                result += sentence(name_of(kind.fields[at]) + ": " + words);
    }
    return result;
}

// A view without records is all of the answer; where there are records, they say more than a drawing of them.
std::string body(const report::Report& report) {
    if (!report.records.rows.empty()) return records_of(report);
    if (const auto* cards = std::get_if<report::Cards>(&report.view)) return spoken_cards(*cards);
    if (const auto* grid = std::get_if<report::Grid>(&report.view)) return spoken_grid(*grid);
    return "";
}

} // namespace

std::string write_plain(const report::Report& report, const Style&) {
    std::string result = report.heading.empty() ? "" : single_blanks(safe(report.heading, spoken)) + "\n";
    const std::string middle = body(report);
    const std::vector<std::string> caption = caption_of(report);
    if (!caption.empty() && !middle.empty()) result += sentence(joined(caption, ", "));
    result += (result.empty() || middle.empty() ? "" : "\n") + middle;
    if (!report.legend.empty() && !middle.empty()) result += "\n";
    for (const std::string& legend : report.legend) result += sentence(legend);
    return result;
}

} // namespace rung::render
