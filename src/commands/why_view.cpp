// SPDX-License-Identifier: MIT
#include "why_view.hpp"

#include "legend.hpp"

#include "rung/model/kinds.hpp"
#include "rung/report/caption.hpp"
#include "rung/report/shown.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

using report::Kind;
using report::Row;

constexpr std::size_t most_places = 10;

std::string shown(const Kind& kind, const Row& row, std::string_view field) {
    const std::size_t at = kind.find(field);
    return report::is_missing(row[at]) ? std::string() : report::shown(row[at], kind.fields[at]);
}

std::vector<std::string> list(const Kind& kind, const Row& row, std::string_view field) {
    const auto* items = std::get_if<std::vector<std::string>>(&row[kind.find(field)]);
    return items == nullptr ? std::vector<std::string>{} : *items;
}

bool is_text(const Kind& kind, const Row& row) {
    return !report::is_missing(row[kind.find("text")]);
}

std::string amount(const Kind& kind, const Row& row) {
    const std::string low = shown(kind, row, "low"), value = shown(kind, row, "value"), high = shown(kind, row, "high");
    const bool open = row[kind.find("open_top")] == report::Cell(true);
    if (low.empty() && high.empty()) return value.empty() ? "unknown" : value + (open ? "+" : "");
    std::string range = low.empty() ? "up to " + high : high.empty() ? "from " + low : low + "-" + high;
    if (open) range += "+";
    return value.empty() ? range : value + " (" + range + ")";
}

// "90,000-130,000 USD a year, range, 2025; against s2:38"
std::string sentence_of_figure(const Kind& kind, const Row& row) {
    std::string text = amount(kind, row);
    if (const std::string unit = shown(kind, row, "unit"); !unit.empty()) text += ' ' + unit;
    for (const std::string_view field : {"qualifier", "basis", "stat", "region", "year"})
        if (const std::string part = shown(kind, row, field); !part.empty()) text += ", " + part;
    if (const std::string clashes = shown(kind, row, "clashes"); !list(kind, row, "clashes").empty())
        text += "; against " + clashes;
    return text;
}

std::string places_of(const std::vector<std::string>& places, Marks& marks) {
    std::string text = marks.places(places, most_places);
    if (places.size() > most_places) text += " and " + std::to_string(places.size() - most_places) + " more";
    return text;
}

// "ml-engineer.python, mid (s0:37 s3:23)", and of a figure "s1:70 (ml-engineer@entry.pay)"
std::string name_of(const Kind& kind, const Row& row, Marks& marks) {
    const std::string id = shown(kind, row, "id"), subject = shown(kind, row, "subject");
    if (!is_text(kind, row)) return marks.of_figure(id, true) + " (" + subject + '.' + shown(kind, row, "metric") + ')';
    const std::size_t level = subject.rfind('@');
    const std::vector<std::string> places = list(kind, row, "places");
    const bool repeats = places == std::vector<std::string>{id}; // of an occupation
    if (repeats) marks.of_figure(shown(kind, row, "source"), false);
    return id + (level == std::string::npos || id.starts_with(subject) ? "" : ", " + subject.substr(level + 1)) +
           (places.empty() || repeats ? "" : " (" + places_of(places, marks) + ')');
}

// "c2, disjoint: the two cannot both hold"
std::string said_of(const catalogue::ConflictRow& conflict) {
    return conflict.key + ", " + std::string(model::name_of(conflict.grade)) + ": " + conflict.note;
}

report::Card card_of(const report::Report& report, const std::vector<catalogue::ConflictRow>& conflicts,
                     const std::string& format, Marks& marks) {
    const Kind& kind = *report.records.kind;
    report::Card card{report.heading, {}, {}};
    for (const auto& conflict : conflicts) card.blocks.push_back(report::Line{"", {said_of(conflict)}, ""});
    std::string last;
    for (const Row& row : report.records.rows) {
        const std::string text = is_text(kind, row) ? shown(kind, row, "text") : sentence_of_figure(kind, row);
        std::string name = name_of(kind, row, marks);
        if (format == "md") { // a list, where a label of blanks would be bold blanks
            card.blocks.push_back(report::Line{std::move(name), {text}, ""});
            continue;
        }
        if (name != last) card.blocks.push_back(report::Line{"", {name}, ""});
        last = std::move(name);
        card.blocks.push_back(report::Line{" ", {text}, ""}); // a label of one blank makes an indent
    }
    return card;
}

} // namespace

void arrange_why(report::Report& report, const catalogue::Catalogue& catalogue,
                 const std::vector<catalogue::ConflictRow>& conflicts, const std::string& format) {
    if (report.records.rows.empty() || !report.columns.empty()) return;
    const Kind& kind = *report.records.kind;
    const bool texts = std::ranges::any_of(report.records.rows, [&](const Row& row) { return is_text(kind, row); });
    Marks marks;
    if (texts && format != "plain") {
        report.view = std::vector{card_of(report, conflicts, format, marks)};
        report.records.rows.clear(); // the card says all of it, the caption too
    } else {
        for (const auto& conflict : conflicts) report.legend.push_back(said_of(conflict));
        marks.add_rows(report.records, "places");
        if (texts) {
            report.columns = report::people_columns(report);
            report.columns.push_back(kind.find("places"));
        }
    }
    for (std::string& line : legend(catalogue, marks)) report.legend.push_back(std::move(line));
}

} // namespace rung::commands
