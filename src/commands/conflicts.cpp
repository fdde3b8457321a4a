// SPDX-License-Identifier: MIT
// rung conflicts: where sources disagree, with one another or with themselves, gravest first.
#include "conflicts.hpp"

#include "all.hpp"
#include "cells.hpp"

#include "rung/model/kinds.hpp"
#include "rung/report/caption.hpp"
#include "rung/report/kinds.hpp"
#include "rung/report/shown.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

using catalogue::ConflictRow;

report::Row row_of(const ConflictRow& conflict) {
    report::RowBuilder row(report::kind("conflict"));
    row.set("id", conflict.key)
        .set("grade", cell(conflict.grade))
        .set("rules", words(conflict.rules))
        .set("subject", conflict.subject);
    row.set("agree", cell(conflict.agree)).set("total", cell(conflict.total)).set("core", conflict.core);
    row.set("hull", cell(conflict.hull))
        .set("unit", cell(conflict.unit))
        .set("claims", conflict.claims)
        .set("note", conflict.note);
    return row.take();
}

// "c2" before "c10": the text before the digits, then the number.
std::pair<std::string, int> natural(const std::string& key) {
    const std::size_t digits = key.find_last_not_of("0123456789") + 1;
    const bool numbered = digits < key.size() && key.size() - digits < 9;
    return {key.substr(0, digits), numbered ? std::stoi(key.substr(digits)) : 0};
}

bool is_about(const ConflictRow& conflict, const Rung& rung, const std::string& key) {
    if (conflict.role != rung.role) return false;
    if (!rung.level) return true;
    return conflict.subject == key || conflict.subject.starts_with(key + '.');
}

void sort(std::vector<ConflictRow>& conflicts) {
    std::ranges::stable_sort(conflicts, {}, [](const ConflictRow& it) { return std::pair(it.grade, natural(it.key)); });
}

// What a grade says of two sources, in words.
std::string_view meaning(std::string_view grade) {
    const auto found = model::parse<model::Grade>(grade);
    switch (found.value_or(model::Grade::dated)) {
    case model::Grade::disjoint: return "disjoint: both cannot be true";
    case model::Grade::outside: return "outside: a figure lies outside the range that others state";
    case model::Grade::differs: return "differs: figures or answers that should be equal are not";
    case model::Grade::definition: return "definition: the sources do not mean the same thing";
    case model::Grade::dated: break;
    }
    return "dated: figures without a year stand beside dated ones";
}

// "2 of 3 share 90,000-120,000 USD a year", or nothing.
std::string shared(const report::Kind& kind, const report::Row& row) {
    const auto text = [&](std::string_view field) {
        const std::size_t at = kind.find(field);
        return report::shown(row[at], kind.fields[at]);
    };
    if (report::is_missing(row[kind.find("agree")])) return {};
    std::string core;
    for (const std::string& range : std::get<std::vector<std::string>>(row[kind.find("core")]))
        core += (core.empty() ? "" : " and ") + report::grouped(range);
    return text("agree") + " of " + text("total") + " sources share " + core + ' ' + text("unit") + ". ";
}

// A paragraph a conflict, under what its grade means: the note says what clashes, and a column would cut it.
report::Card card_of(const report::Report& report) {
    const report::Kind& kind = *report.records.kind;
    report::Card card{report.heading, {}, {}};
    std::string_view grade;
    for (const report::Row& row : report.records.rows) {
        const auto text = [&](std::string_view field) { return std::get<std::string>(row[kind.find(field)]); };
        if (const std::string own = text("grade"); own != grade) {
            grade = model::name_of(*model::parse<model::Grade>(own));
            card.blocks.push_back(report::Line{"", {std::string(meaning(grade))}});
        }
        card.blocks.push_back(report::Line{text("id"), {text("subject") + ": " + shared(kind, row) + text("note")}});
    }
    return card;
}

void arrange(report::Report& report, const std::string& format) {
    if (report.records.rows.empty() || !report.columns.empty()) return;
    const report::Kind& kind = *report.records.kind;
    report.legend = {"both sides of one: rung why " +
                     std::get<std::string>(report.records.rows.front()[kind.find("id")])};
    if (format == "plain") {
        report.columns = report::people_columns(report);
        report.columns.push_back(kind.find("note"));
    } else {
        report.view = std::vector{card_of(report)};
        report.records.rows.clear(); // the card says all of it, the caption too
    }
}

} // namespace

std::vector<ConflictRow> conflicts_about(const catalogue::Catalogue& catalogue, std::span<const Rung> rungs) {
    std::vector<ConflictRow> all = catalogue::conflicts(catalogue);
    std::erase_if(all, [&](const ConflictRow& conflict) {
        return std::ranges::none_of(
            rungs, [&](const Rung& rung) { return is_about(conflict, rung, key_of(catalogue, rung)); });
    });
    sort(all);
    return all;
}

Answer conflicts(const Request& request, Context& context) {
    const catalogue::Catalogue& catalogue = context.catalogue();
    Answer answer;
    answer.report.records.kind = &report::kind("conflict");
    answer.report.heading = "Where sources disagree";
    std::vector<ConflictRow> all;
    if (request.arguments.empty()) {
        all = catalogue::conflicts(catalogue);
        sort(all);
    } else {
        auto found = find_all(catalogue, words_of(request, context), find_rung);
        answer.report.failures = std::move(found.failures);
        all = conflicts_about(catalogue, found.things);
    }
    for (const ConflictRow& conflict : all) answer.report.records.rows.push_back(row_of(conflict));
    if (all.empty() && answer.report.failures.empty()) answer.report.notes.push_back("no disagreement in the data");
    answer.arrange = [format = context.format](report::Report& report, const report::Selection&) {
        arrange(report, format);
    };
    return answer;
}

} // namespace rung::commands
