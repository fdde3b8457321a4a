// SPDX-License-Identifier: MIT
// The ladder of a role, rung by rung, and the moves that lead out of it.
#include "drawings.hpp"
#include "legend.hpp"
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

// What a rung pays as the card of the role shows it: a figure of few observations where none of its own is firm.
const query::Band* pay_of(const Move& move) {
    if (move.thin) return &*move.thin;
    return move.pay ? &*move.pay : nullptr;
}

std::string amount_text(const query::Band* band) {
    if (band == nullptr) return std::string(unknown);
    return band->mid && band->support != model::Support::thin ? grouped(*band->mid) : amount_of(*band);
}

// "adverts, near"
std::string mark_of(const query::Band* band, Marks& marks) {
    if (band == nullptr) return {};
    std::string mark = marks.of_figure(band->claim, band->kind == model::SourceKind::document);
    if (band->fit != model::Fit::own) mark.append(", ").append(model::name_of(band->fit));
    if (band->support == model::Support::thin) mark += ", thin";
    return mark;
}

std::string years_text(const Move& move) {
    return move.years ? range_text(move.years->from, move.years->to, !move.years->to) : std::string(unknown);
}

// The ladder as people see it. A rung stands below the one it follows; years that nobody states take no room.
report::Tree tree_of(const std::vector<Move>& ladder, Marks& marks) {
    using report::Align;
    const bool has_years = std::ranges::any_of(ladder, [](const Move& move) { return move.years.has_value(); });
    report::Tree tree;
    tree.grid.columns = {{"LEVEL", Align::left, true}};
    if (has_years) tree.grid.columns.push_back({"YEARS", Align::left, true});
    tree.grid.columns.insert(tree.grid.columns.end(), {{"PAY", Align::left, true}, {"", Align::left, true}, {"FOCUS"}});
    std::map<model::Level, int> depths;
    for (const Move& move : ladder) {
        const auto before = move.from ? depths.find(move.from->level) : depths.end();
        const int depth = before == depths.end() ? 0 : before->second + 1;
        depths.emplace(move.to.level, depth);
        tree.depths.push_back(depth);
        std::vector<std::string>& row = tree.grid.rows.emplace_back();
        row.emplace_back(model::name_of(move.to.level));
        if (has_years) row.push_back(years_text(move));
        const query::Band* pay = pay_of(move);
        row.insert(row.end(), {amount_text(pay), mark_of(pay, marks), move.focus.value_or(std::string(unknown))});
    }
    return tree;
}

constexpr std::size_t most_ways = 8; // the nearest; the records hold all

std::string ways_out(const query::Paths& paths, const StepTexts& texts) {
    std::vector<std::string> ways;
    for (const Move& move : paths.moves) ways.push_back(texts.id(move.to.role));
    ways.insert(ways.end(), paths.other_ways.begin(), paths.other_ways.end());
    return ways.empty() ? std::string{} : "moves, nearest first: " + shortened(ways, most_ways);
}

// What to type next: the nearest move, and what the next rung takes.
void add_next(std::vector<std::string>& lines, const Rung& rung, const query::Paths& paths, const StepTexts& texts) {
    const std::string here = key_of(texts.id(rung.role), rung.level);
    if (!paths.moves.empty()) lines.push_back("next: rung path " + here + ' ' + texts.id(paths.moves.front().to.role));
    if (paths.ladder.size() > 1)
        lines.push_back("next: rung learn " + texts.id(paths.ladder[1].to) + " --from " +
                        texts.id(*paths.ladder[1].from));
}

// Nobody should take the chance of two samples for the price of a promotion.
void add_falls(std::vector<std::string>& lines, const std::vector<Move>& ladder) {
    for (const Move& move : ladder) {
        if (!move.from) continue;
        const auto before = std::ranges::find(ladder, move.from->level, [](const Move& it) { return it.to.level; });
        if (before == ladder.end() || pay_of(*before) == nullptr || pay_of(move) == nullptr) continue;
        if (auto fall = fall_between(*pay_of(*before), *pay_of(move))) lines.push_back(std::move(*fall));
    }
}

// What the marks of pay mean.
void add_marks(std::vector<std::string>& lines, const std::vector<Move>& ladder) {
    std::string thin;
    for (const Move& move : ladder) {
        const query::Band* pay = pay_of(move);
        if (pay == nullptr) continue;
        if (auto whose = whose_pay(*pay); whose && std::ranges::find(lines, *whose) == lines.end())
            lines.push_back(std::move(*whose));
        if (pay->support == model::Support::thin && pay->n)
            thin += (thin.empty() ? "thin: " : ", ") + std::string(model::name_of(move.to.level)) + " rests on " +
                    grouped(*pay->n) + " adverts";
    }
    if (!thin.empty()) lines.push_back(std::move(thin));
}

std::vector<std::string> legend_of(const Rung& rung, const query::Paths& paths, const StepTexts& texts,
                                   const std::vector<std::string>& sources) {
    std::vector<std::string> lines;
    if (std::string ways = ways_out(paths, texts); !ways.empty()) lines.push_back(std::move(ways));
    add_next(lines, rung, paths, texts);
    add_falls(lines, paths.ladder);
    add_marks(lines, paths.ladder);
    lines.insert(lines.end(), sources.begin(), sources.end());
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
    Marks marks;
    report::Tree tree = tree_of(paths.ladder, marks);
    answer.arrange = [tree = std::move(tree), legend = legend_of(rung, paths, texts, legend(catalogue, marks)),
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
        if (std::string line = borrowed_line(shown.records); !line.empty()) shown.legend.push_back(std::move(line));
        if (auto line = costs_line(texts)) shown.legend.push_back(std::move(*line));
    };
    return answer;
}

} // namespace rung::commands
