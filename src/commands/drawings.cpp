// SPDX-License-Identifier: MIT
#include "drawings.hpp"

#include "rung/report/shown.hpp"
#include "wording.hpp"

#include <algorithm>
#include <map>

namespace rung::commands {

namespace {

using report::Graph;
using report::Kind;

// A record read by the names of its fields, as people see them; empty where there is nothing.
class Record {
public:
    Record(const Kind& kind, const report::Row& row) : m_kind(&kind), m_row(&row) {}

    const report::Cell& cell(std::string_view field) const { return (*m_row)[m_kind->find(field)]; }
    bool has(std::string_view field) const { return !report::is_missing(cell(field)); }
    std::string text(std::string_view field) const {
        return has(field) ? report::shown(cell(field), m_kind->fields[m_kind->find(field)]) : std::string{};
    }
    std::int64_t number(std::string_view field) const {
        const auto* value = std::get_if<std::int64_t>(&cell(field));
        return value == nullptr ? 0 : *value;
    }
    std::vector<std::string> list(std::string_view field) const {
        const auto* items = std::get_if<std::vector<std::string>>(&cell(field));
        return items == nullptr ? std::vector<std::string>{} : *items;
    }

private:
    const Kind* m_kind;
    const report::Row* m_row;
};

std::vector<Record> records_of(const report::Report& report) {
    std::vector<Record> result;
    for (const report::Row& row : report.records.rows) result.emplace_back(*report.records.kind, row);
    return result;
}

std::string hours_text(const Record& record) {
    return record.text("hours") + (record.number("hours") == 1 ? " hour" : " hours");
}

// "to working", or "from aware to working"
std::string aim_of(const Record& task) {
    const std::string have = task.text("have");
    return (have.empty() || have == "none" ? "" : "from " + have + " ") + "to " + task.text("need");
}

std::string key_of_task(const Record& task) {
    return task.text("id") + '-' + task.text("need");
}

std::optional<model::Date> date_in(const Record& record, std::string_view field) {
    const auto written = model::WrittenDate::parse(record.text(field));
    return written ? model::Date::of(*written) : std::nullopt;
}

std::string dates_text(const Record& task) {
    const std::string half = task.text("by_p50"), most = task.text("by_p80");
    return "by " + half + " in 1 case of 2" + (half == most ? " and " : ", by " + most + " ") + "in 4 of 5";
}

std::vector<std::string> details_of(const Record& task, const std::map<std::string, std::string>& titles) {
    std::vector<std::string> result{hours_text(task) + " (" + task.text("hours_low") + " to " +
                                    task.text("hours_high") + ")"};
    if (task.has("by_p50")) result.push_back(dates_text(task));
    if (task.text("in_time") == "no") result.emplace_back("too late for the deadline");
    std::vector<std::string> needs = task.list("needs");
    for (std::string& need : needs)
        if (const auto title = titles.find(need); title != titles.end()) need = title->second;
    if (!needs.empty()) result.push_back("after " + joined(needs, ", "));
    if (task.has("start_with")) result.push_back("start with " + task.text("start_with"));
    return result;
}

// "203,093 USD a year", or the ends of the band where it has no middle.
std::string pay_text(const Record& step) {
    const auto decimal = [&](std::string_view field) {
        return step.has(field) ? std::optional(model::Decimal::whole(step.number(field))) : std::nullopt;
    };
    std::string amount = step.text("pay");
    if (amount.empty() && (step.has("low") || step.has("high")))
        amount = range_text(decimal("low"), decimal("high"), step.cell("open_top") == report::Cell(true));
    return amount.empty() ? "pay unknown" : amount + ' ' + step.text("currency") + " a year";
}

std::vector<std::string> lines_of_step(const Record& step) {
    std::vector<std::string> lines{step.text("id")};
    const std::int64_t from = step.number("years_from");
    if (step.has("years_from"))
        lines.push_back(std::to_string(from) +
                        (step.has("years_to") ? "-" + std::to_string(step.number("years_to")) : "+") + " years");
    lines.push_back(pay_text(step));
    return lines;
}

// Nodes found again by their keys.
class Nodes {
public:
    explicit Nodes(Graph& graph) : m_graph(graph) {}

    bool holds(const std::string& key) const { return m_places.contains(key); }
    // With these lines if the node is new.
    std::size_t place(const std::string& key, std::vector<std::string> lines) {
        const auto [found, is_new] = m_places.emplace(key, m_graph.nodes.size());
        if (is_new) m_graph.nodes.push_back({key, std::move(lines)});
        return found->second;
    }

private:
    Graph& m_graph;
    std::map<std::string, std::size_t> m_places;
};

} // namespace

report::Graph graph_of_tasks(const report::Report& report, std::span<const std::vector<std::size_t>> before) {
    Graph graph{report.heading, {}, {}};
    std::map<std::int64_t, std::size_t> nodes; // by step
    const std::vector<Record> tasks = records_of(report);
    for (const Record& task : tasks) {
        std::vector<std::string> lines{task.text("title"), task.text("need") + ", " + hours_text(task)};
        if (task.has("by_p50")) lines.push_back(dates_text(task));
        nodes.emplace(task.number("step"), graph.nodes.size());
        graph.nodes.push_back({key_of_task(task), std::move(lines)});
    }
    for (const auto& [step, to] : nodes)
        for (const std::size_t place : before[static_cast<std::size_t>(step) - 1])
            if (const auto from = nodes.find(static_cast<std::int64_t>(place) + 1); from != nodes.end())
                graph.edges.push_back({from->second, to, {}});
    return graph;
}

bool is_graph(std::string_view format) {
    return format == "dot" || format == "mermaid";
}

report::Graph graph_of_steps(const report::Report& report) {
    Graph graph{report.heading, {}, {}};
    Nodes nodes(graph);
    const std::vector<Record> steps = records_of(report);
    for (const Record& step : steps) nodes.place(step.text("id"), lines_of_step(step));
    for (const Record& step : steps) {
        const std::string from = step.text("from_id"), kind = step.text("kind");
        // A ladder begins where it was asked to, a move somewhere.
        if (from.empty() || (step.number("route") == 0 && !nodes.holds(from))) continue;
        const bool says_more = kind != "ladder" && kind != "unknown";
        graph.edges.push_back({nodes.place(from, {from}), nodes.place(step.text("id"), {}),
                               hours_text(step) + (says_more ? ", " + kind : "")});
    }
    return graph;
}

report::Checklist checklist_of_tasks(const report::Report& report, std::span<const model::Date> begins) {
    report::Checklist list;
    list.title = report.heading;
    if (!begins.empty()) list.start = begins.front();
    const std::vector<Record> tasks = records_of(report);
    std::map<std::string, std::string> titles;
    for (const Record& task : tasks) titles.emplace(task.text("id"), task.text("title"));
    for (const Record& task : tasks) {
        list.key = task.text("role");
        report::Checklist::Entry entry{key_of_task(task),
                                       "Learn " + task.text("title") + ' ' + aim_of(task),
                                       details_of(task, titles),
                                       {},
                                       date_in(task, "by_p50")};
        const auto step = static_cast<std::size_t>(task.number("step"));
        if (step > 0 && step <= begins.size()) entry.begin = begins[step - 1];
        list.entries.push_back(std::move(entry));
    }
    std::ranges::replace(list.key, '@', '-');
    return list;
}

} // namespace rung::commands
