// SPDX-License-Identifier: MIT
// rung search: roles and skills for free text, each by the text that fits best.
#include "all.hpp"
#include "cells.hpp"
#include "resolve.hpp"

#include "rung/catalogue/search.hpp"
#include "rung/report/kinds.hpp"

#include <limits>

namespace rung::commands {

namespace {

report::Row row_of(const catalogue::Hit& hit) {
    const bool is_role = std::holds_alternative<catalogue::RoleId>(hit.owner);
    report::RowBuilder row(report::kind("hit"));
    row.set("id", hit.topic).set("kind", cell(std::string(is_role ? "role" : "skill")));
    row.set("title", hit.title);
    row.set("field", hit.field).set("excerpt", hit.excerpt).set("score", report::real(hit.score));
    row.set("replaced", cell(hit.replaced));
    return row.take();
}

// Any word of the text makes a hit, so the end of a long list says little: without other wishes the best are enough.
constexpr std::size_t enough = 20;

std::size_t most_hits(const report::Selection& selection) {
    if (!selection.where.empty() || selection.sort) return std::numeric_limits<std::size_t>::max();
    return selection.limit ? static_cast<std::size_t>(*selection.limit) : enough;
}

} // namespace

Answer search(const Request& request, Context& context) {
    std::string text;
    for (const std::string& word : words_of(request, context)) text += (text.empty() ? "" : " ") + word;
    const catalogue::Catalogue& catalogue = context.catalogue();
    Answer answer;
    report::Report& report = answer.report;
    report.records.kind = &report::kind("hit");
    report.wraps = {"excerpt"};
    report.dispensable = {"field", "kind", "title"}; // ids mostly say them
    report.heading = "Search for '" + text + "'";
    for (const catalogue::Hit& hit : catalogue::search(catalogue, text, most_hits(request.selection))) {
        report.records.rows.push_back(row_of(hit));
        if (hit.replaced && report.notes.empty()) report.notes.push_back("not in the data: " + *hit.replaced);
    }
    if (report.records.rows.size() == enough && !request.selection.limit)
        report.notes.push_back("the best " + std::to_string(enough) + " hits; -n asks for another number");
    if (report.records.rows.empty()) report.notes.push_back("no role or skill matches '" + text + "'");
    return answer;
}

} // namespace rung::commands
