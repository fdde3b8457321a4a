// SPDX-License-Identifier: MIT
// rung gap: what somebody lacks for a role, gravest first.
#include "all.hpp"
#include "cells.hpp"
#include "known.hpp"
#include "wording.hpp"

#include "rung/query/demands.hpp"
#include "rung/query/gap.hpp"
#include "rung/query/plan.hpp"
#include "rung/query/requirements.hpp"
#include "rung/report/kinds.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

using query::Gap;
using query::Missing;

report::Row row_of(const Missing& missing, const std::string& title) {
    report::RowBuilder row(report::kind("item"));
    const auto& asked = missing.asked;
    const int held = static_cast<int>(missing.have.value_or(model::Proficiency::none));
    row.set("id", asked.key).set("title", title);
    row.set("need", cell(asked.need)).set("have", cell(missing.have));
    row.set("short", cell(static_cast<int>(asked.need) - held)).set("essential", asked.essential);
    row.set("importance", cell(asked.importance)).set("hours", cell(query::whole_hours(missing.effort)));
    row.set("sources", asked.places);
    return row.take();
}

std::vector<report::Row> rows_of(const Gap& gap, const catalogue::Catalogue& catalogue, const std::string& role) {
    const report::Kind& kind = report::kind("item");
    const auto titles = catalogue::skill_titles(catalogue);
    std::vector<report::Row> rows;
    for (const Missing& missing : gap.missing) {
        report::Row row = row_of(missing, titles.at(query::number_of(missing.asked.skill)).title);
        if (missing.met.covered_by) row[kind.find("covered_by")] = titles.at(*missing.met.covered_by).key;
        row[kind.find("role")] = role;
        row[kind.find("coverage")] = report::real(gap.readiness.coverage.value());
        row[kind.find("blockers")] = cell(static_cast<std::int64_t>(gap.readiness.blockers));
        rows.push_back(std::move(row));
    }
    return rows;
}

// "9 of 12 skills not stated": what nobody said anything of counts as nothing.
std::string unstated_text(const query::Readiness& readiness) {
    return std::to_string(readiness.unstated) + " of " + std::to_string(readiness.met.size()) + " skills not stated";
}

std::vector<std::string> legend_of(const report::Records& shown, const std::string& hours) {
    std::vector<std::string> legend{hours};
    const std::size_t covered_by = shown.kind->find("covered_by");
    if (std::ranges::any_of(shown.rows, [&](const report::Row& row) { return !report::is_missing(row[covered_by]); }))
        legend.emplace_back("covered_by: what you have that counts for it in part; with --strict it does not");
    return legend;
}

// The hours of all together are fewer than those of the rows.
std::string hours_text(const Gap& gap, const std::string& role) {
    return "hours: editorial estimates (rung:hours), with what must come before; " +
           grouped(query::whole_hours(gap.effort)) + " for all, as skills share that: rung learn " + role;
}

} // namespace

Answer gap(const Request& request, Context& context) {
    Answer answer;
    report::Report& report = answer.report;
    report.records.kind = &report::kind("item");
    const auto named = only_rung(request, context, report);
    if (!named) return answer;
    const catalogue::Catalogue& catalogue = context.catalogue();
    const Rung rung = first_rung(catalogue, *named);
    const auto graph = catalogue::skill_graph(catalogue);
    Known known = someone_known(request, context, graph);
    report.failures = std::move(known.failures);
    const query::Substitutes near = request.has("strict") ? query::Substitutes{} : query::substitutes_of(graph);
    const Gap gap = query::gap(query::in_force(catalogue::requirements(catalogue, rung.role), rung.level),
                               known.profile, graph, near);

    const catalogue::Title role = catalogue::title_of(catalogue, rung.role);
    const std::string id = key_of(role.key, rung.level), title = title_of(catalogue, rung);
    report.heading = "What is missing for " + title;
    report.titles[role.key] = role.title;
    report.records.rows = rows_of(gap, catalogue, id);
    report.caption_after = {known.said};
    if (gap.readiness.unstated > 0) report.caption_after.push_back(unstated_text(gap.readiness));
    if (gap.readiness.met.empty())
        report.notes.push_back("the data state no requirements of " + title);
    else if (gap.missing.empty())
        report.notes.push_back("nothing is missing for " + title);
    answer.arrange = [hours = hours_text(gap, id)](report::Report& shown, const report::Selection&) {
        if (!shown.records.rows.empty() && shown.columns.empty()) shown.legend = legend_of(shown.records, hours);
    };
    return answer;
}

} // namespace rung::commands
