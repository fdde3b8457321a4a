// SPDX-License-Identifier: MIT
// rung conflicts: where sources disagree, with one another or with themselves, gravest first.
#include "conflicts.hpp"

#include "all.hpp"
#include "cells.hpp"

#include "rung/report/kinds.hpp"

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
    return answer;
}

} // namespace rung::commands
