// SPDX-License-Identifier: MIT
// The routes from one rung to another: straight, and over stops that make the largest step smaller.
#include "drawings.hpp"
#include "known.hpp"
#include "path.hpp"
#include "wording.hpp"

#include "rung/query/journeys.hpp"
#include "rung/query/plan.hpp"
#include "rung/report/kinds.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

using query::Foothold;
using query::Journey;
using query::Journeys;
using query::Move;

std::string hours_text(std::int64_t hours) {
    return grouped(hours) + (hours == 1 ? " hour" : " hours");
}

std::vector<report::Row> rows_of(const Journeys& journeys, const StepTexts& texts) {
    std::vector<report::Row> rows;
    std::int64_t route = 0;
    for (const Journey& journey : journeys.ways) {
        ++route;
        std::int64_t step = 0, hours = 0;
        for (const Move& move : journey.moves) {
            hours += query::whole_hours(move.effort);
            rows.push_back(step_row(move, route, ++step, hours, texts));
        }
    }
    return rows;
}

// "route 2: 3 steps, 620 hours in all, the largest 230"; beside a straight way "90 hours more, the largest 230 in place
// of 530"
std::string route_line(std::size_t route, const Journey& journey, const Journey* straight) {
    const std::int64_t all = query::total_hours(journey);
    std::string line = "route " + std::to_string(route) + ": ";
    if (journey.moves.size() == 1) return line + "straight, " + hours_text(all);
    line += std::to_string(journey.moves.size()) + " steps, ";
    const std::string largest = ", the largest " + grouped(query::largest_hours(journey));
    if (straight == nullptr) return line + hours_text(all) + " in all" + largest;
    const std::int64_t direct = query::total_hours(*straight);
    return line + (all > direct ? hours_text(all - direct) + " more" : "no more hours") + largest + " in place of " +
           grouped(direct);
}

// Why there is no second route.
std::string only_line(const Journey& straight) {
    const Move& move = straight.moves.front();
    if (move.from->role == move.to.role) return "no rung lies between";
    return "no stop makes its step so much smaller that it is worth the hours; --max-gap HOURS looks for any way that "
           "does";
}

// Moves between two roles that no source names, each once.
std::string unnamed_line(const Journeys& journeys, const StepTexts& texts) {
    std::vector<std::string> moves;
    for (const Journey& journey : journeys.ways) {
        for (const Move& move : journey.moves) {
            if (move.named.value_or(true)) continue;
            std::string text = texts.id(move.from->role) + " to " + texts.id(move.to.role);
            if (std::ranges::find(moves, text) == moves.end()) moves.push_back(std::move(text));
        }
    }
    return moves.empty() ? std::string{} : "no source names these moves: " + joined(moves, ", ");
}

std::vector<std::string> legend_of(const Journeys& journeys, const StepTexts& texts) {
    const Journey& first = journeys.ways.front();
    const Journey* straight = first.moves.size() == 1 ? &first : nullptr;
    std::vector<std::string> lines;
    for (const Journey& journey : journeys.ways) lines.push_back(route_line(lines.size() + 1, journey, straight));
    if (journeys.ways.size() == 1 && straight != nullptr && query::total_hours(first) > 0)
        lines.back() += "; " + only_line(first);
    if (std::string line = unnamed_line(journeys, texts); !line.empty()) lines.push_back(std::move(line));
    lines.emplace_back("hours: editorial estimates (rung:hours); what was learnt for one stop counts for the next. "
                       "A route says what is to be learnt, not how likely a job is");
    return lines;
}

// What stands below the table besides, by what is in view.
std::vector<std::string> legend_of(const report::Records& shown, const report::Grid& grid, const StepTexts& texts) {
    std::vector<std::string> lines;
    if (std::string line = borrowed_line(shown); !line.empty()) lines.push_back(std::move(line));
    if (std::ranges::find(grid.columns, "CHANGE", &report::Grid::Column::title) != grid.columns.end())
        lines.emplace_back("change: against the pay of the stop before; '-' where the two cannot be compared");
    if (auto line = costs_line(texts)) lines.push_back(std::move(*line));
    return lines;
}

// What people should know about an answer that holds less than they may expect.
std::vector<std::string> notes_of(const Journeys& journeys, const std::string& from, const std::string& to,
                                  std::optional<std::int64_t> limit) {
    if (!journeys.to_known) return {"the data state no requirements of " + to};
    std::vector<std::string> notes;
    if (!journeys.from_known)
        notes.push_back("the data state no requirements of " + from + "; the routes start from nothing");
    if (limit && journeys.ways.empty())
        notes.push_back("no route keeps every step within " + hours_text(*limit) +
                        "; the least that would do: --max-gap " + std::to_string(journeys.least_limit));
    return notes;
}

// The rung that a role or one of its rungs stands for; a role without any level has none.
std::optional<Foothold> foothold(const catalogue::Catalogue& catalogue, const Rung& asked) {
    const Rung rung = first_rung(catalogue, asked);
    return rung.level ? std::optional(Foothold{rung.role, *rung.level}) : std::nullopt;
}

} // namespace

Answer routes_between(const Rung& from, const Rung& to, const Request& request, Context& context) {
    Answer answer;
    report::Report& report = answer.report;
    report.records.kind = &report::kind("step");
    const catalogue::Catalogue& catalogue = context.catalogue();
    const StepTexts texts(request, context);
    const std::optional<std::int64_t> limit = flag_number(request, "max-gap");
    const auto start = foothold(catalogue, from), end = foothold(catalogue, to);
    for (const auto& [rung, asked] : {std::pair(start, from), std::pair(end, to)})
        if (!rung) report.notes.push_back("the data state no levels of " + title_of(catalogue, asked));
    if (!start || !end) return answer;

    const std::string start_title = title_of(catalogue, {start->role, start->level});
    const std::string end_title = title_of(catalogue, {end->role, end->level});
    report.heading = "Routes from " + start_title + " to " + end_title;
    report.caption = {start_title + " to " + end_title};
    if (start->role == end->role && start->level == end->level) {
        report.notes.push_back(start_title + " is where you start");
        return answer;
    }
    const Journeys journeys =
        query::journeys(catalogue, *start, *end, texts.region ? std::optional(texts.region->id) : std::nullopt, limit);
    report.records.rows = rows_of(journeys, texts);
    report.notes = notes_of(journeys, start_title, end_title, limit);
    answer.arrange = [texts, columns = table_columns(context),
                      legend = journeys.ways.empty() ? std::vector<std::string>{} : legend_of(journeys, texts),
                      format = context.format](report::Report& shown, const report::Selection&) {
        if (is_graph(format)) {
            shown.view = graph_of_steps(shown);
            return;
        }
        if (!shown.columns.empty() || shown.records.rows.empty()) return;
        report::Grid grid = step_grid(shown.records, texts, columns);
        shown.legend = legend;
        for (std::string& line : legend_of(shown.records, grid, texts)) shown.legend.push_back(std::move(line));
        shown.view = std::move(grid);
    };
    return answer;
}

} // namespace rung::commands
