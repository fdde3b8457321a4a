// SPDX-License-Identifier: MIT
// The ladder of a role, rung by rung, and the moves that lead out of it.
#include "drawings.hpp"
#include "path.hpp"
#include "wording.hpp"

#include "rung/query/plan.hpp"
#include "rung/report/kinds.hpp"

#include <algorithm>
#include <map>

namespace rung::commands {

namespace {

using query::Move;

std::vector<report::Row> rows_of(const query::Paths& paths, const StepTexts& texts) {
    std::vector<report::Row> rows;
    std::int64_t step = 0, route = 0;
    for (const Move& move : paths.ladder)
        rows.push_back(step_row(move, 0, ++step, query::whole_hours(move.effort), texts));
    for (const Move& move : paths.moves)
        rows.push_back(step_row(move, ++route, 1, query::whole_hours(move.effort), texts));
    return rows;
}

// Pay that is not the role's own.
bool is_borrowed(const Move& move) {
    return move.pay && move.pay->fit != model::Fit::own;
}

std::vector<std::string> line_of(const Move& move, const StepTexts& texts) {
    const std::string years =
        move.years ? range_text(move.years->from, move.years->to, !move.years->to) : std::string(unknown);
    std::string pay(unknown);
    if (move.pay) pay = move.pay->mid ? grouped(*move.pay->mid) : amount_of(*move.pay);
    if (is_borrowed(move)) pay.append(", ").append(model::name_of(move.pay->fit));
    return {texts.id(move.to), years, pay, move.focus.value_or(std::string(unknown))};
}

// The ladder as people see it. A rung stands below the one it follows.
report::Tree tree_of(const std::vector<Move>& ladder, const StepTexts& texts) {
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

std::string ways_out(const query::Paths& paths, const StepTexts& texts) {
    std::vector<std::string> ways;
    for (const Move& move : paths.moves) ways.push_back(texts.id(move.to.role));
    ways.insert(ways.end(), paths.other_ways.begin(), paths.other_ways.end());
    if (ways.empty()) return {};
    const std::string call = "rung path " + texts.id(paths.ladder.front().to.role) + ' ' + ways.front();
    return "moves, nearest first: " + shortened(ways, most_ways) + ": " + call;
}

std::vector<std::string> legend_of(const query::Paths& paths, const StepTexts& texts) {
    std::vector<std::string> lines;
    if (std::string ways = ways_out(paths, texts); !ways.empty()) lines.push_back(std::move(ways));
    const auto borrowed = std::ranges::find_if(paths.ladder, is_borrowed);
    if (borrowed != paths.ladder.end())
        lines.push_back(std::string(model::name_of(borrowed->pay->fit)) +
                        ": not the role's own pay; whose it is says rung pay " + texts.id(borrowed->to.role));
    return lines;
}

// A tree can be drawn while the whole ladder is there, in its order.
bool keeps_ladder(const report::Records& records, const report::Selection& selection, std::size_t rungs) {
    if (selection.sort || records.rows.size() < rungs) return false;
    const std::size_t route = records.kind->find("route");
    return static_cast<std::size_t>(std::ranges::count(records.rows, report::Cell(std::int64_t{0}),
                                                       [&](const report::Row& row) { return row[route]; })) == rungs;
}

} // namespace

Answer ladder_of(const Rung& rung, const Request& request, Context& context) {
    Answer answer;
    report::Report& report = answer.report;
    report.records.kind = &report::kind("step");
    const catalogue::Catalogue& catalogue = context.catalogue();
    const StepTexts texts(request, context);
    const query::Paths paths =
        query::paths(catalogue, rung.role, rung.level, texts.region ? std::optional(texts.region->id) : std::nullopt);
    const std::string title = title_of(catalogue, rung);
    report.heading = "Ladder of " + title;
    report.caption = {title};
    report.records.rows = rows_of(paths, texts);
    answer.arrange = [tree = tree_of(paths.ladder, texts), legend = legend_of(paths, texts),
                      columns = table_columns(context), texts,
                      format = context.format](report::Report& shown, const report::Selection& selection) {
        if (is_graph(format)) {
            shown.view = graph_of_steps(shown);
            return;
        }
        if (!shown.columns.empty() || shown.records.rows.empty()) return;
        if (!texts.costs && keeps_ladder(shown.records, selection, tree.depths.size())) {
            shown.view = tree;
            shown.legend = legend;
            return;
        }
        shown.view = step_grid(shown.records, texts, columns);
        if (const auto line = costs_line(texts)) shown.legend = {*line};
    };
    return answer;
}

} // namespace rung::commands
