// SPDX-License-Identifier: MIT
// rung match: every rung of every role, by how much of it a person covers.
#include "all.hpp"
#include "cells.hpp"
#include "fitted_grid.hpp"
#include "known.hpp"
#include "steps.hpp"

#include "rung/catalogue/roles.hpp"
#include "rung/query/bands.hpp"
#include "rung/query/match.hpp"
#include "rung/query/plan.hpp"
#include "rung/query/requirements.hpp"
#include "rung/report/kinds.hpp"
#include "rung/report/shown.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

using catalogue::RoleRow;

// A rung with how it suits.
struct Suit {
    const RoleRow* role;
    std::optional<model::Level> level; // none: the role has no rungs
    query::Match match;
};

// A role without rungs is one.
std::vector<std::optional<model::Level>> rungs_of(const RoleRow& role) {
    std::vector<std::optional<model::Level>> rungs(role.levels.begin(), role.levels.end());
    if (rungs.empty()) rungs.emplace_back();
    return rungs;
}

// Best first, equal ones by role and rung. What asks for nothing suits nobody and is left out.
std::vector<Suit> suits(const catalogue::Catalogue& catalogue, const std::vector<RoleRow>& roles,
                        std::span<const catalogue::SkillNode> graph, const query::Profile& profile,
                        const query::Substitutes& near) {
    query::Lifting lifting(graph);
    const auto stated = catalogue::role_asks(catalogue);
    std::vector<Suit> result;
    for (const RoleRow& role : roles)
        for (const auto level : rungs_of(role)) {
            const auto demands = query::demands_at(stated.at(static_cast<std::size_t>(role.id.row()) - 1).asks, level);
            if (!demands.empty()) result.push_back({&role, level, query::match(demands, profile, near, lifting)});
        }
    std::ranges::stable_sort(result, {}, [](const Suit& suit) { return std::string_view(suit.role->key); });
    std::ranges::stable_sort(result, std::ranges::greater{}, [](const Suit& suit) { return suit.match.coverage; });
    return result;
}

// What the rows name besides their figures.
struct Texts {
    std::vector<std::string> skills; // ids in the order of their rows, which count from 1
    std::optional<catalogue::RegionRow> region;
    std::vector<query::Band> pay; // the best of every rung

    Texts(const catalogue::Catalogue& catalogue, std::optional<catalogue::RegionRow> where)
        : skills(catalogue::all_keys(catalogue, catalogue::NameKind::skill)), region(std::move(where)) {
        if (region) pay = query::main_bands(catalogue, region->id);
    }

    const query::Band* best(const Suit& suit) const {
        return suit.level ? query::best_band(pay, suit.role->id, *suit.level) : nullptr;
    }
};

report::Row row_of(const Suit& suit, const Texts& texts) {
    report::RowBuilder row(report::kind("match"));
    std::vector<std::string> missing;
    for (const std::size_t skill : suit.match.missing) missing.push_back(texts.skills.at(skill - 1));
    row.set("id", key_of(suit.role->key, suit.level)).set("title", suit.role->title);
    row.set("coverage", report::real(suit.match.coverage.value())).set("tier", cell(query::tier(suit.match.coverage)));
    row.set("blockers", static_cast<std::int64_t>(missing.size())).set("missing", std::move(missing));
    row.set("hours", query::whole_hours(suit.match.effort));
    if (!texts.region) return row.take();
    const query::Band* pay = texts.best(suit);
    const bool has_middle = pay != nullptr && pay->mid;
    if (has_middle) row.set("mid", cell(pay->mid));
    row.set("region", texts.region->key).set("currency", has_middle ? pay->currency : texts.region->currency);
    if (has_middle && pay->basis != model::Basis::unknown) row.set("basis", cell(pay->basis));
    if (has_middle) row.set("fit", cell(pay->fit));
    return row.take();
}

// For a table that nobody filters or sorts: of every role the rung that suits best, of equal ones the highest, where
// anything of it is covered.
void keep_best_rungs(std::vector<Suit>& suits) {
    std::vector<Suit> best;
    for (const Suit& suit : suits) {
        if (suit.match.coverage.covered == 0) continue;
        const auto seen = std::ranges::find(best, suit.role, &Suit::role);
        if (seen == best.end())
            best.push_back(suit);
        else if (seen->match.coverage == suit.match.coverage)
            *seen = suit;
    }
    suits = std::move(best);
}

bool has_word(const report::Row& row, std::size_t field, std::string_view word) {
    const auto* text = std::get_if<std::string>(&row[field]);
    return text != nullptr && *text == word;
}

// Pay that is not the role's own is marked; what is least needed leaves a narrow table first.
report::Grid grid_of(const report::Records& records, int cells) {
    const report::Kind& kind = *records.kind;
    const auto any = [&](std::string_view name, const auto& condition) {
        const std::size_t field = kind.find(name);
        return std::ranges::any_of(records.rows, [&](const report::Row& row) { return condition(row, field); });
    };
    const bool paid = any("mid", [](const report::Row& row, std::size_t at) { return !report::is_missing(row[at]); });
    const bool borrowed = any("fit", [](const report::Row& row, std::size_t at) {
        return !report::is_missing(row[at]) && !has_word(row, at, model::name_of(model::Fit::own));
    });
    std::vector<FittedColumn> columns;
    const auto add = [&](std::string_view name, std::string title, report::Align align, int leaves = 0) {
        const std::size_t field = kind.find(name);
        FittedColumn& column = columns.emplace_back(FittedColumn{{std::move(title), align, true}, {}, leaves});
        for (const report::Row& row : records.rows)
            column.cells.push_back(report::shown(row[field], kind.fields[field]));
    };
    using report::Align;
    add("id", "ID", Align::left);
    add("coverage", "COVERAGE", Align::right);
    add("tier", "TIER", Align::left, 3);
    add("blockers", "BLOCKERS", Align::right, 1);
    add("hours", "HOURS", Align::right);
    if (paid) add("mid", "MID", Align::right, 2);
    if (borrowed) add("fit", "FIT", Align::left, 2);
    return fitted_grid(std::move(columns), cells);
}

bool has_column(const report::Grid& grid, std::string_view title) {
    return std::ranges::find(grid.columns, title, &report::Grid::Column::title) != grid.columns.end();
}

std::vector<std::string> legend_of(const report::Records& shown, const report::Grid& grid, const std::string& person) {
    const std::size_t tier = shown.kind->find("tier");
    const bool all_far =
        std::ranges::all_of(shown.rows, [&](const report::Row& row) { return has_word(row, tier, "far"); });
    std::vector<std::string> lines;
    if (all_far) lines.push_back("all are far, under 55 %; what brings you nearest for its hours: rung next" + person);
    const auto open = std::ranges::find_if(shown.rows, [&](const report::Row& row) {
        return row[shown.kind->find("hours")] != report::Cell(std::int64_t{0});
    });
    if (!all_far && open != shown.rows.end())
        lines.push_back("next: rung gap " + std::get<std::string>((*open)[shown.kind->find("id")]) + person);
    lines.emplace_back("coverage: share of what the role asks for, in which an essential skill counts 2.5 times");
    if (!has_column(grid, "TIER") && !all_far)
        lines.emplace_back("tier: ready from 85 % on, close from 70 %, stretch from 55 %, else far");
    if (has_column(grid, "BLOCKERS"))
        lines.emplace_back("blockers: essential skills without any credit, named by -c +missing");
    lines.emplace_back("hours: estimates (rung:hours) for all that is short, prerequisites included");
    if (has_column(grid, "FIT"))
        lines.emplace_back("fit: near, shared, wider are not the role's own pay; rung pay ROLE says whose");
    return lines;
}

} // namespace

Answer match(const Request& request, Context& context) {
    const catalogue::Catalogue& catalogue = context.catalogue();
    const auto graph = catalogue::skill_graph(catalogue);
    const Known known = someone_known(request, context, graph);
    Answer answer;
    report::Report& report = answer.report;
    report.records.kind = &report::kind("match");
    report.heading = "Roles and levels that suit";
    report.failures = known.failures;
    if (is_nobody(known)) return answer;
    const query::Substitutes near = request.has("strict") ? query::Substitutes{} : query::substitutes_of(graph);
    const std::vector<RoleRow> roles = catalogue::roles(catalogue);
    const Texts texts(catalogue, region_of(request, context));
    std::vector<Suit> found = suits(catalogue, roles, graph, known.profile, near);
    const bool best_only = context.format == "table" && request.selection.where.empty() && !request.selection.sort;
    if (best_only) keep_best_rungs(found);
    for (const Suit& suit : found) report.records.rows.push_back(row_of(suit, texts));
    report.caption_after = {known.said};
    if (best_only) report.caption_after.emplace_back("of each role the level that suits best");
    if (found.empty() && best_only)
        report.notes.push_back("nothing that a role asks for is covered yet; what opens most: rung next" +
                               person_flags(request));
    answer.arrange = [person = person_flags(request), width = table_columns(context)](report::Report& shown,
                                                                                      const report::Selection&) {
        if (shown.records.rows.empty() || !shown.columns.empty()) return;
        report::Grid grid = grid_of(shown.records, width);
        shown.legend = legend_of(shown.records, grid, person);
        shown.view = std::move(grid);
    };
    return answer;
}

} // namespace rung::commands
