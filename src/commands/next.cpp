// SPDX-License-Identifier: MIT
// rung next: the skills that bring a person nearest to some rungs for their hours, or the set for a number of hours.
#include "all.hpp"
#include "cells.hpp"
#include "known.hpp"
#include "wording.hpp"

#include "rung/catalogue/roles.hpp"
#include "rung/query/moves.hpp"
#include "rung/query/plan.hpp"
#include "rung/query/requirements.hpp"
#include "rung/query/unlock.hpp"
#include "rung/report/kinds.hpp"
#include "rung/text/number.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace rung::commands {

namespace {

using query::Unlock;

// The rungs aimed at, each once.
struct Aims {
    std::vector<std::string> ids; // "ml-engineer@entry"
    std::vector<std::vector<query::Demand>> demands;
    std::string said; // for the caption: "towards ML engineer, entry"
    std::vector<report::Failure> failures;
};

// Without words every role at its first level.
std::vector<Rung> rungs_aimed_at(const catalogue::Catalogue& catalogue, const std::vector<catalogue::RoleRow>& roles,
                                 const Request& request, Context& context, Aims& aims) {
    std::vector<Rung> rungs;
    if (request.arguments.empty()) {
        for (const auto& role : roles) rungs.push_back({role.id, std::nullopt});
    } else {
        auto found = find_all(catalogue, words_of(request, context), find_rung);
        rungs = std::move(found.things);
        aims.failures = std::move(found.failures);
    }
    for (Rung& rung : rungs) rung = first_rung(catalogue, rung);
    return rungs;
}

// Who looks further down the list asks for the ids instead.
constexpr std::size_t most_pairs = 20;

constexpr std::size_t most_named = 2;

std::string said_of(const Request& request, const std::vector<std::string>& titles) {
    if (request.arguments.empty())
        return "towards all " + std::to_string(titles.size()) + " roles at their first level";
    if (titles.size() > most_named) return "towards " + std::to_string(titles.size()) + " rungs";
    return "towards " + joined(titles, " and ");
}

Aims aims_of(const Request& request, Context& context) {
    const catalogue::Catalogue& catalogue = context.catalogue();
    const std::vector<catalogue::RoleRow> roles = catalogue::roles(catalogue);
    const auto stated = catalogue::role_asks(catalogue);
    Aims aims;
    std::vector<std::string> titles;
    for (const Rung& rung : rungs_aimed_at(catalogue, roles, request, context, aims)) {
        const auto row = static_cast<std::size_t>(rung.role.row());
        const catalogue::RoleRow& role = roles.at(row - 1);
        std::string id = key_of(role.key, rung.level);
        auto demands = query::demands_at(stated.at(row - 1).asks, rung.level);
        if (demands.empty() || std::ranges::find(aims.ids, id) != aims.ids.end()) continue;
        aims.ids.push_back(std::move(id));
        aims.demands.push_back(std::move(demands));
        titles.push_back(role.title + (rung.level ? ", " + std::string(model::name_of(*rung.level)) : ""));
    }
    aims.said = said_of(request, titles);
    return aims;
}

// Whole hours above 0, as people write them: "100", "1,200", "100h".
std::int64_t hours_of(std::string_view text) {
    constexpr std::int64_t most = 1'000'000;
    const auto hours = text::whole_number(text.ends_with('h') ? text.substr(0, text.size() - 1) : text);
    if (hours && *hours > 0 && *hours <= most) return *hours;
    UsageError wrong("bad-value", "--budget: '" + std::string(text) + "' is no number of hours", std::string(text));
    wrong.hint = "whole hours, 1 to 1,000,000: --budget 100";
    throw wrong;
}

// What the rows name besides their figures.
struct Texts {
    std::vector<catalogue::Title> skills;
    const std::vector<std::string>& aims;
};

report::Row row_of(const Unlock& unlock, const Texts& texts) {
    report::RowBuilder row(report::kind("unlock"));
    const catalogue::Title& title = texts.skills.at(unlock.lift.skill);
    std::vector<std::string> needs, opens;
    for (const std::size_t skill : unlock.needs) needs.push_back(texts.skills.at(skill).key);
    for (const std::size_t aim : unlock.opens) opens.push_back(texts.aims.at(aim));
    row.set("id", title.key).set("title", title.title).set("need", cell(unlock.lift.to));
    row.set("hours", query::whole_hours(unlock.effort)).set("needs", std::move(needs)).set("opens", std::move(opens));
    row.set("gain", report::real(unlock.gain)).set("per_100h", report::real(unlock.gain * 100 / unlock.effort.mean()));
    if (unlock.pair) row.set("pair", texts.skills.at(*unlock.pair).key);
    return row.take();
}

// Hours are what each step adds to the whole, so that they sum up within the budget.
void add_totals(std::vector<report::Row>& rows, const std::vector<Unlock>& unlocks) {
    const report::Kind& kind = report::kind("unlock");
    query::Effort total;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const std::int64_t before = query::whole_hours(total);
        total += unlocks[at].effort;
        rows[at][kind.find("hours")] = query::whole_hours(total) - before;
        rows[at][kind.find("total_hours")] = query::whole_hours(total);
    }
}

std::string percent(double share) {
    return std::to_string(std::llround(share * 100)) + " %";
}

double mean_coverage(const query::Outset& outset) {
    double sum = 0;
    for (const auto& demands : outset.aims)
        sum += query::readiness(demands, outset.profile, outset.substitutes).coverage.value();
    return sum / static_cast<double>(outset.aims.size());
}

// "coverage 34 %", or with a budget "98 of 100 hours" and "coverage 34 % to 52 %".
std::vector<std::string> outcome(const query::Outset& outset, const std::vector<Unlock>& unlocks,
                                 std::optional<std::int64_t> budget) {
    const double before = mean_coverage(outset);
    const std::string coverage = std::string(outset.aims.size() == 1 ? "" : "mean ") + "coverage " + percent(before);
    if (!budget) return {coverage};
    query::Effort total;
    double after = before;
    for (const Unlock& unlock : unlocks) {
        total += unlock.effort;
        after += unlock.gain;
    }
    return {grouped(query::whole_hours(total)) + " of " + grouped(*budget) + (*budget == 1 ? " hour" : " hours"),
            coverage + " to " + percent(after)};
}

// Why there is nothing to learn.
std::string nothing_for(const Aims& aims, std::optional<std::int64_t> budget) {
    if (budget) return "nothing that is missing fits into " + grouped(*budget) + (*budget == 1 ? " hour" : " hours");
    return "nothing is missing " + aims.said;
}

std::vector<std::string> legend_of(const std::vector<report::Row>& rows) {
    const report::Kind& kind = report::kind("unlock");
    std::vector<std::string> lines{"gain: coverage that it and what it needs add; hours: estimates (rung:hours)"};
    const auto opens = [&](const report::Row& row) {
        return !std::get<std::vector<std::string>>(row[kind.find("opens")]).empty();
    };
    if (std::ranges::any_of(rows, opens))
        lines.push_back("opens: coverage rises to " + std::to_string(query::viable_percent) + " % or more");
    const report::Cell& pair = rows.front()[kind.find("pair")];
    if (const auto* second = std::get_if<std::string>(&pair))
        lines.push_back("after " + std::get<std::string>(rows.front()[kind.find("id")]) + ", " + *second +
                        " brings most for its hours");
    return lines;
}

} // namespace

Answer next(const Request& request, Context& context) {
    const catalogue::Catalogue& catalogue = context.catalogue();
    const auto hours = request.value("budget");
    const auto budget = hours ? std::optional(hours_of(*hours)) : std::nullopt;
    const auto graph = catalogue::skill_graph(catalogue);
    const Known known = someone_known(request, context, graph);
    const query::Substitutes near = request.has("strict") ? query::Substitutes{} : query::substitutes_of(graph);
    Aims aims = aims_of(request, context);

    Answer answer;
    report::Report& report = answer.report;
    report.records.kind = &report::kind("unlock");
    report.heading = "What to learn next";
    report.failures = known.failures;
    std::ranges::move(aims.failures, std::back_inserter(report.failures));
    if (aims.ids.empty() && report.failures.empty()) report.notes.emplace_back("there is no rung to aim at");
    if (aims.ids.empty() || is_nobody(known)) return answer;
    const query::Outset outset{aims.demands, known.profile, graph, near};
    const std::vector<Unlock> unlocks = budget ? unlocks_within(outset, *budget) : query::unlocks(outset, most_pairs);
    const Texts texts{catalogue::skill_titles(catalogue), aims.ids};
    for (const Unlock& unlock : unlocks) report.records.rows.push_back(row_of(unlock, texts));
    if (budget) add_totals(report.records.rows, unlocks);
    report.caption_after = {known.said, aims.said};
    std::ranges::move(outcome(outset, unlocks, budget), std::back_inserter(report.caption_after));
    if (unlocks.empty()) report.notes.push_back(nothing_for(aims, budget));
    answer.report.dispensable = {"needs"};
    answer.arrange = [](report::Report& shown, const report::Selection& selection) {
        if (shown.records.rows.empty() || !shown.columns.empty() || selection.sort) return;
        shown.legend = legend_of(shown.records.rows);
    };
    return answer;
}

} // namespace rung::commands
