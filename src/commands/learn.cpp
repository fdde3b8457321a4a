// SPDX-License-Identifier: MIT
// rung learn: all that is missing for a role, in the order in which to learn it.
#include "all.hpp"
#include "cells.hpp"
#include "drawings.hpp"
#include "known.hpp"
#include "timetable.hpp"
#include "wording.hpp"

#include "rung/catalogue/roles.hpp"
#include "rung/query/plan.hpp"
#include "rung/query/requirements.hpp"
#include "rung/report/caption.hpp"
#include "rung/report/kinds.hpp"
#include "rung/report/shown.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace rung::commands {

namespace {

using catalogue::SkillId;
using query::Plan;
using query::Task;
using query::Timetable;

// What the rows name and cite.
class Texts {
public:
    // Of `skills` skills, for a plan for requirements of that role.
    Texts(const catalogue::Catalogue& catalogue, const Plan& plan, catalogue::RoleId role,
          std::span<const catalogue::RequirementRow> asked, std::size_t skills)
        : m_sources(catalogue::requirement_places(catalogue, role, asked)), m_places(skills, nowhere),
          m_asked(skills, nowhere) {
        std::vector<SkillId> planned;
        for (const Task& task : plan.tasks) {
            std::size_t& place = m_places[query::number_of(task.skill)];
            if (place != nowhere) continue;
            place = planned.size();
            planned.push_back(task.skill);
        }
        m_starts = catalogue::skill_starts(catalogue, planned);
        for (std::size_t at = 0; at < asked.size(); ++at) m_asked[query::number_of(asked[at].skill)] = at;
    }

    // Precondition of all: the plan holds the skill.
    const catalogue::SkillStart& start(SkillId skill) const { return m_starts[m_places[query::number_of(skill)]]; }
    const catalogue::Title& title(SkillId skill) const { return start(skill).title; }
    // Who asks for the skill; for a pure prerequisite who says how long it takes.
    const std::vector<std::string>& sources(SkillId skill) const {
        const std::size_t asked = m_asked[query::number_of(skill)];
        return asked == nowhere ? start(skill).hours_places : m_sources[asked];
    }

private:
    static constexpr auto nowhere = static_cast<std::size_t>(-1);
    std::vector<std::vector<std::string>> m_sources; // of the requirements
    std::vector<catalogue::SkillStart> m_starts;
    std::vector<std::size_t> m_places, m_asked; // by skill: among the starts, among the sources
};

std::vector<std::string> keys(const std::vector<SkillId>& skills, const Texts& texts) {
    std::vector<std::string> result;
    for (const SkillId skill : skills) result.push_back(texts.title(skill).key);
    return result;
}

report::Row row_of(const Task& task, const Texts& texts, const std::string& role) {
    report::RowBuilder row(report::kind("task"));
    const catalogue::Title& title = texts.title(task.skill);
    row.set("id", title.key).set("title", title.title).set("need", cell(task.need)).set("have", cell(task.have));
    row.set("hours", cell(query::whole_hours(task.effort)))
        .set("hours_low", cell(task.hours.low))
        .set("hours_high", cell(task.hours.high));
    row.set("ready", report::real(task.ready.value())).set("needs", keys(task.needs, texts));
    row.set("start_with", cell(texts.start(task.skill).resource)).set("role", role);
    row.set("sources", texts.sources(task.skill));
    return row.take();
}

// When the tasks of a plan are begun and done; nothing where no pace was said.
struct Dates {
    std::vector<query::Due> due;
    std::vector<model::Date> begins;
};

Dates dates_of(const Plan& plan, const std::optional<Timetable>& timetable) {
    Dates dates;
    if (!timetable) return dates;
    query::Effort sum;
    for (const Task& task : plan.tasks) {
        const query::Effort before = sum;
        sum += task.effort;
        const auto due = query::due(sum, *timetable);
        if (!due)
            throw UsageError("bad-value",
                             "--pace: at " + timetable->pace.text() + " hours a week this ends after the year 9999");
        dates.due.push_back(*due);
        dates.begins.push_back(query::begun_after(before, *timetable));
    }
    return dates;
}

// The running sum adds up the whole hours that are printed.
std::vector<report::Row> rows_of(const Plan& plan, const Texts& texts, const std::string& role, const Dates& dates,
                                 const std::optional<Timetable>& timetable) {
    std::vector<report::Row> rows;
    const report::Kind& kind = report::kind("task");
    std::int64_t total = 0, step = 0;
    for (std::size_t at = 0; at < plan.tasks.size(); ++at) {
        const Task& task = plan.tasks[at];
        total += query::whole_hours(task.effort);
        report::Row& row = rows.emplace_back(row_of(task, texts, role));
        row[kind.find("step")] = ++step;
        row[kind.find("total_hours")] = total;
        if (!timetable) continue;
        row[kind.find("by_p50")] = dates.due[at].p50.text();
        row[kind.find("by_p80")] = dates.due[at].p80.text();
        if (timetable->by) row[kind.find("in_time")] = cell(query::in_time(dates.due[at], *timetable->by));
    }
    return rows;
}

// "520 hours are enough in 1 case of 2, 700 in 4 of 5"; with dates "at 6 hours a week from 2026-11-23 it takes 520
// hours, until 2027-11-01, in 1 case of 2; 700, until 2028-01-17, in 4 of 5"
std::string hours_text(const query::Effort& effort, const Dates& dates, const std::optional<Timetable>& timetable) {
    const std::int64_t half = std::llround(effort.p50()), most = std::llround(effort.p80());
    const std::string hours = grouped(half) + (half == 1 ? " hour" : " hours");
    if (!timetable || dates.due.empty())
        return half == most ? hours : hours + " are enough in 1 case of 2, " + grouped(most) + " in 4 of 5";
    const query::Due& end = dates.due.back();
    const std::string pace = timetable->pace.text();
    return "at " + pace + (pace == "1" ? " hour" : " hours") + " a week from " + timetable->start.text() +
           " it takes " + hours + ", until " + end.p50.text() + ", in 1 case of 2; " + grouped(most) + ", until " +
           end.p80.text() + ", in 4 of 5";
}

// "34 of 97 tasks by 2027-06-30 in 1 case of 2, 29 in 4 of 5"
std::string deadline_text(const Plan& plan, const Dates& dates, model::Date by) {
    const auto until = [&](query::InTime worst) {
        return static_cast<std::size_t>(
            std::ranges::count_if(dates.due, [&](const query::Due& due) { return query::in_time(due, by) <= worst; }));
    };
    const std::size_t all = plan.tasks.size(), half = until(query::InTime::p50), most = until(query::InTime::p80);
    if (most == all) return "all of it by " + by.text() + " in 4 cases of 5";
    if (half == all) return "all of it by " + by.text() + " in 1 case of 2, not in 4 of 5";
    if (half == 0) return "nothing of it by " + by.text();
    const report::Field share{.type = report::Type::real, .unit = report::Unit::share};
    const std::string ready = report::shown(report::real(plan.tasks[half - 1].ready.value()), share);
    return "not all of it by " + by.text() + ": " + std::to_string(half) + " of " + std::to_string(all) + " tasks (" +
           ready + " ready) in 1 case of 2, " + std::to_string(most) + " in 4 of 5";
}

std::vector<std::string> legend_of(const std::optional<Timetable>& timetable) {
    std::vector<std::string> legend{"order: essential skills with what they need first, then the rest; in both what "
                                    "brings most readiness for its hours",
                                    "hours: editorial estimates (rung:hours), of each task the mean"};
    if (timetable) legend.emplace_back("by_p50: in 1 case of 2; by_p80: in 4 of 5; weeks count as a whole");
    return legend;
}

// What a format prints besides the records.
void arrange(report::Report& shown, const Dates& dates, const std::optional<Timetable>& timetable,
             const std::string& format) {
    if (format == "ics" || format == "todo.txt") shown.view = checklist_of_tasks(shown, dates.begins);
    if (shown.records.rows.empty() || !shown.columns.empty()) return;
    shown.legend = legend_of(timetable);
    if (format == "md") shown.view = checklist_of_tasks(shown, dates.begins);
    shown.dispensable = {"step", "needs", "hours", "ready"}; // the rows stand in their order anyway
}

} // namespace

Answer learn(const Request& request, Context& context) {
    Answer answer;
    report::Report& report = answer.report;
    report.records.kind = &report::kind("task");
    const auto timetable = timetable_of(request, context);
    const auto named = only_rung(request, context, report);
    if (!named) return answer;
    const catalogue::Catalogue& catalogue = context.catalogue();
    const Rung rung = first_rung(catalogue, *named);
    const auto asked = query::in_force(catalogue::bare_requirements(catalogue, rung.role), rung.level);
    const auto graph = catalogue::skill_graph(catalogue);
    Known known = known_by(request, context, graph);
    report.failures = std::move(known.failures);
    const query::Substitutes near = request.has("strict") ? query::Substitutes{} : query::substitutes_of(graph);
    std::optional<std::int64_t> minutes;
    if (timetable && timetable->by) minutes = query::minutes_until(*timetable->by, *timetable);
    const Plan plan = query::plan(asked, known.profile, graph, near, minutes);
    Dates dates = dates_of(plan, timetable);

    const catalogue::Title role = catalogue::title_of(catalogue, rung.role);
    const std::string title = title_of(catalogue, rung);
    report.heading = "Learning plan for " + title;
    report.titles[role.key] = role.title;
    report.records.rows = rows_of(plan, Texts(catalogue, plan, rung.role, asked, graph.size()),
                                  key_of(role.key, rung.level), dates, timetable);
    report.caption_after = {known.said, hours_text(plan.effort, dates, timetable)};
    if (timetable && timetable->by && !plan.tasks.empty())
        report.caption_after.push_back(deadline_text(plan, dates, *timetable->by));
    if (asked.empty())
        report.notes.push_back("the data state no requirements of " + title);
    else if (plan.tasks.empty())
        report.notes.push_back("nothing is missing for " + title);
    if (is_graph(context.format)) {
        answer.arrange = [before = query::tasks_before(plan, graph)](report::Report& shown, const report::Selection&) {
            shown.view = graph_of_tasks(shown, before);
        };
        return answer;
    }
    answer.arrange = [dates = std::move(dates), timetable, format = context.format](
                         report::Report& shown, const report::Selection&) { arrange(shown, dates, timetable, format); };
    return answer;
}

} // namespace rung::commands
