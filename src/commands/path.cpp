// SPDX-License-Identifier: MIT
// rung path: the ladder of a role, rung by rung, and the moves that lead out of it.
#include "all.hpp"
#include "cells.hpp"
#include "drawings.hpp"
#include "known.hpp"
#include "wording.hpp"

#include "rung/query/ladder.hpp"
#include "rung/query/plan.hpp"
#include "rung/report/kinds.hpp"

#include <algorithm>
#include <map>

namespace rung::commands {

namespace {

using query::Foothold;
using query::Move;

// What the rows name besides their figures.
struct Texts {
    std::vector<std::string> roles, skills; // ids in the order of their rows, which count from 1
    std::optional<catalogue::RegionRow> region;

    std::string id(const Foothold& rung) const {
        return key_of(roles.at(static_cast<std::size_t>(rung.role.row()) - 1), rung.level);
    }
};

std::vector<std::string> skill_keys(const Move& move, const Texts& texts) {
    std::vector<std::string> result;
    for (const auto skill : move.adds) result.push_back(texts.skills.at(query::number_of(skill) - 1));
    return result;
}

// Years as whole numbers that hold what was stated.
void set_years(report::RowBuilder& row, const query::Years& years) {
    constexpr std::int64_t one = 10'000;
    if (years.from) row.set("years_from", cell(years.from->ten_thousandths / one));
    if (years.to) row.set("years_to", cell((years.to->ten_thousandths + one - 1) / one));
}

void set_pay(report::RowBuilder& row, const Move& move) {
    row.set("open_top", move.pay && move.pay->open_top);
    if (!move.pay) return;
    row.set("pay", cell(move.pay->mid)).set("low", cell(move.pay->low)).set("high", cell(move.pay->high));
    row.set("change", cell(move.change)).set("currency", move.pay->currency);
    if (move.pay->basis != model::Basis::unknown) row.set("basis", cell(move.pay->basis));
}

report::Row row_of(const Move& move, std::int64_t route, std::int64_t step, const Texts& texts) {
    report::RowBuilder row(report::kind("step"));
    row.set("id", texts.id(move.to)).set("route", cell(route)).set("step", cell(step));
    if (move.years) set_years(row, *move.years);
    row.set("focus", cell(move.focus));
    if (move.from) row.set("from_id", texts.id(*move.from));
    row.set("coverage", report::real(move.coverage.value()));
    row.set("hours", cell(query::whole_hours(move.effort)));
    row.set("kind", cell(move.kind)).set("adds", skill_keys(move, texts));
    if (texts.region) row.set("region", texts.region->key).set("currency", texts.region->currency);
    set_pay(row, move);
    row.set("sources", move.places);
    return row.take();
}

std::vector<report::Row> rows_of(const query::Paths& paths, const Texts& texts) {
    std::vector<report::Row> rows;
    std::int64_t step = 0, route = 0;
    for (const Move& move : paths.ladder) rows.push_back(row_of(move, 0, ++step, texts));
    for (const Move& move : paths.moves) rows.push_back(row_of(move, ++route, 1, texts));
    return rows;
}

std::vector<std::string> line_of(const Move& move, const Texts& texts) {
    const std::string years =
        move.years ? range_text(move.years->from, move.years->to, !move.years->to) : std::string(unknown);
    std::string pay(unknown);
    if (move.pay) pay = move.pay->mid ? grouped(*move.pay->mid) : amount_of(*move.pay);
    return {texts.id(move.to), years, pay, move.focus.value_or(std::string(unknown))};
}

// The ladder as people see it. A rung stands below the one it follows.
report::Tree tree_of(const std::vector<Move>& ladder, const Texts& texts) {
    report::Tree tree;
    tree.grid.columns = {
        {"", report::Align::left, true}, {"", report::Align::left, true}, {"", report::Align::left, true}, {}};
    std::map<model::Level, int> depths;
    for (const Move& move : ladder) {
        const auto before = move.from ? depths.find(move.from->level) : depths.end();
        const int depth = before == depths.end() ? 0 : before->second + 1;
        depths.emplace(move.to.level, depth);
        tree.depths.push_back(depth);
        tree.grid.rows.push_back(line_of(move, texts));
    }
    return tree;
}

constexpr std::size_t most_ways = 8; // the nearest; the records hold all

std::string ways_out(const query::Paths& paths, const Texts& texts) {
    std::vector<std::string> ways;
    for (const Move& move : paths.moves)
        ways.push_back(texts.roles.at(static_cast<std::size_t>(move.to.role.row()) - 1));
    ways.insert(ways.end(), paths.other_ways.begin(), paths.other_ways.end());
    return ways.empty() ? std::string{} : "out of it: " + shortened(ways, most_ways);
}

// A tree can be drawn while the whole ladder is there, in its order.
bool keeps_ladder(const report::Records& records, const report::Selection& selection, std::size_t rungs) {
    if (selection.sort || records.rows.size() < rungs) return false;
    const std::size_t route = records.kind->find("route");
    return static_cast<std::size_t>(std::ranges::count(records.rows, report::Cell(std::int64_t{0}),
                                                       [&](const report::Row& row) { return row[route]; })) == rungs;
}

} // namespace

Answer path(const Request& request, Context& context) {
    Answer answer;
    report::Report& report = answer.report;
    report.records.kind = &report::kind("step");
    const auto found = only_rung(request, context);
    if (!found) return answer;
    if (const auto* failure = std::get_if<report::Failure>(&*found)) {
        report.failures.push_back(*failure);
        return answer;
    }
    const catalogue::Catalogue& catalogue = context.catalogue();
    const Rung& rung = std::get<Rung>(*found);
    const Texts texts{catalogue::all_keys(catalogue, catalogue::NameKind::role),
                      catalogue::all_keys(catalogue, catalogue::NameKind::skill), region_of(request, context)};
    const query::Paths paths =
        query::paths(catalogue, rung.role, rung.level, texts.region ? std::optional(texts.region->id) : std::nullopt);
    const std::string title = title_of(catalogue, rung);
    report.heading = "Ladder of " + title;
    report.caption = {title};
    report.records.rows = rows_of(paths, texts);
    answer.arrange = [tree = tree_of(paths.ladder, texts), ways = ways_out(paths, texts),
                      format = context.format](report::Report& shown, const report::Selection& selection) {
        if (format == "dot" || format == "mermaid") {
            shown.view = graph_of_steps(shown);
            return;
        }
        if (!shown.columns.empty() || !keeps_ladder(shown.records, selection, tree.depths.size())) return;
        shown.view = tree;
        if (!ways.empty()) shown.legend = {ways};
    };
    return answer;
}

} // namespace rung::commands
