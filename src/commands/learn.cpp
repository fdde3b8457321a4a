// SPDX-License-Identifier: MIT
// rung learn: all that is missing for a role, in the order in which to learn it.
#include "all.hpp"
#include "cells.hpp"
#include "known.hpp"
#include "wording.hpp"

#include "rung/catalogue/roles.hpp"
#include "rung/query/plan.hpp"
#include "rung/query/requirements.hpp"
#include "rung/report/kinds.hpp"

#include <cmath>
#include <map>

namespace rung::commands {

namespace {

using catalogue::SkillId;
using query::Plan;
using query::Task;

// What the rows name and cite.
struct Texts {
    std::map<SkillId, catalogue::SkillStart> starts;   // of all skills in the plan
    std::map<SkillId, std::vector<std::string>> asked; // places of the requirements

    Texts(const catalogue::Catalogue& catalogue, const Plan& plan,
          const std::vector<catalogue::RequirementRow>& requirements) {
        for (const Task& task : plan.tasks)
            if (!starts.contains(task.skill)) starts.emplace(task.skill, catalogue::skill_start(catalogue, task.skill));
        for (const auto& row : requirements) asked.emplace(row.skill, row.places);
    }

    const catalogue::Title& title(SkillId skill) const { return start(skill).title; }
    const catalogue::SkillStart& start(SkillId skill) const { return starts.at(skill); }
    // Who asks for the skill; for a pure prerequisite who says how long it takes.
    const std::vector<std::string>& sources(SkillId skill) const {
        const auto found = asked.find(skill);
        return found == asked.end() ? start(skill).hours_places : found->second;
    }
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

// The running sum adds up the whole hours that are printed.
std::vector<report::Row> rows_of(const Plan& plan, const Texts& texts, const std::string& role) {
    std::vector<report::Row> rows;
    const report::Kind& kind = report::kind("task");
    std::int64_t total = 0, step = 0;
    for (const Task& task : plan.tasks) {
        total += query::whole_hours(task.effort);
        rows.push_back(row_of(task, texts, role));
        rows.back()[kind.find("step")] = ++step;
        rows.back()[kind.find("total_hours")] = total;
    }
    return rows;
}

// "520 to 700 hours": enough in 1 case of 2, and in 4 of 5.
std::string hours_text(const query::Effort& effort) {
    const std::int64_t half = std::llround(effort.p50()), most = std::llround(effort.p80());
    const std::string upper = grouped(most) + (most == 1 ? " hour" : " hours");
    return half == most ? upper : grouped(half) + " to " + upper;
}

} // namespace

Answer learn(const Request& request, Context& context) {
    Answer answer;
    report::Report& report = answer.report;
    report.records.kind = &report::kind("task");
    const auto found = only_rung(request, context);
    if (!found) return answer;
    if (const auto* failure = std::get_if<report::Failure>(&*found)) {
        report.failures.push_back(*failure);
        return answer;
    }
    const catalogue::Catalogue& catalogue = context.catalogue();
    const Rung rung = first_rung(catalogue, std::get<Rung>(*found));
    const auto asked = query::in_force(catalogue::requirements(catalogue, rung.role), rung.level);
    const auto graph = catalogue::skill_graph(catalogue);
    Known known = known_by(request, context, graph);
    report.failures = std::move(known.failures);
    const query::Substitutes near = request.has("strict") ? query::Substitutes{} : query::substitutes_of(graph);
    const Plan plan = query::plan(asked, known.profile, graph, near);

    const catalogue::Title role = catalogue::title_of(catalogue, rung.role);
    const std::string title = title_of(catalogue, rung);
    report.heading = "Learning plan for " + title;
    report.titles[role.key] = role.title;
    report.records.rows = rows_of(plan, Texts(catalogue, plan, asked), key_of(role.key, rung.level));
    report.caption_after = {known.said, hours_text(plan.effort)};
    if (asked.empty())
        report.notes.push_back("the data state no requirements of " + title);
    else if (plan.tasks.empty())
        report.notes.push_back("nothing is missing for " + title);
    answer.arrange = [](report::Report& shown, const report::Selection&) {
        if (shown.records.rows.empty() || !shown.columns.empty()) return;
        shown.legend = {"hours: editorial estimates (rung:hours), of each task the mean; in the caption what is enough "
                        "for the whole in 1 case of 2, and in 4 of 5"};
    };
    return answer;
}

} // namespace rung::commands
