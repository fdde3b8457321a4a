// SPDX-License-Identifier: MIT
#include "steps.hpp"

#include "cells.hpp"
#include "fitted_grid.hpp"
#include "resolve.hpp"
#include "wording.hpp"

#include "rung/query/break_even.hpp"
#include "rung/query/demands.hpp"
#include "rung/query/plan.hpp"
#include "rung/report/kinds.hpp"
#include "rung/report/select.hpp"
#include "rung/report/shown.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

using query::Move;

std::optional<Costs> costs_of(const Request& request) {
    const auto fees = flag_number(request, "fees"), value = flag_number(request, "hour-value");
    if (!fees && !value) return std::nullopt;
    return Costs{fees.value_or(0), value.value_or(0)};
}

std::vector<std::string> skill_keys(const Move& move, const StepTexts& texts) {
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
    row.set("fit", cell(move.pay->fit));
}

void set_months(report::RowBuilder& row, const query::PayGain& gain, std::int64_t cost) {
    const query::BreakEven months = query::break_even(gain, cost);
    const auto tenths = [](std::int64_t count) { return report::real(static_cast<double>(count) / 10); };
    if (months.from) row.set("months_from", tenths(*months.from));
    if (months.to) row.set("months_to", tenths(*months.to));
}

bool is_filled(const report::Records& records, std::string_view field) {
    const std::size_t at = records.kind->find(field);
    return std::ranges::any_of(records.rows, [&](const report::Row& row) { return !report::is_missing(row[at]); });
}

// Reads cells of a row by the names of fields.
class Shown {
public:
    Shown(const report::Kind& kind, const report::Row& row) : m_kind(kind), m_row(row) {}

    const report::Cell& cell(std::string_view field) const { return m_row[m_kind.find(field)]; }
    std::string text(std::string_view field) const {
        return report::shown(cell(field), m_kind.fields[m_kind.find(field)]);
    }
    std::string pay() const {
        if (!report::is_missing(cell("pay")) || report::is_missing(cell("low"))) return text("pay");
        const bool open = cell("open_top") == report::Cell(true);
        return text("low") + (report::is_missing(cell("high")) ? "" : "-" + text("high")) + (open ? "+" : "");
    }
    std::string months() const {
        if (report::is_missing(cell("months_from"))) return "-";
        const std::string from = text("months_from");
        const std::string to = report::is_missing(cell("months_to")) ? "never" : text("months_to");
        return from == to ? from : from + " to " + to;
    }

private:
    const report::Kind& m_kind;
    const report::Row& m_row;
};

} // namespace

StepTexts::StepTexts(const Request& request, Context& context)
    : roles(catalogue::all_keys(context.catalogue(), catalogue::NameKind::role)),
      skills(catalogue::all_keys(context.catalogue(), catalogue::NameKind::skill)), region(region_of(request, context)),
      costs(costs_of(request)) {}

const std::string& StepTexts::id(catalogue::RoleId role) const {
    return roles.at(static_cast<std::size_t>(role.row()) - 1);
}

std::string StepTexts::id(const query::Foothold& rung) const {
    return key_of(id(rung.role), rung.level);
}

report::Row step_row(const Move& move, std::int64_t route, std::int64_t step, std::int64_t hours_so_far,
                     const StepTexts& texts) {
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
    if (texts.costs && move.gain)
        set_months(row, *move.gain, texts.costs->fees + texts.costs->hour_value * hours_so_far);
    row.set("sources", move.places).set("named", cell(move.named));
    return row.take();
}

int table_columns(const Context& context) {
    return context.format == "table" ? context.columns : 0;
}

report::Grid step_grid(const report::Records& records, const StepTexts& texts, int columns) {
    using report::Align;
    std::vector<FittedColumn> shown;
    const auto add = [&](report::Grid::Column head, std::string (*text)(const Shown&), int leaves = 0) {
        FittedColumn& column = shown.emplace_back(FittedColumn{std::move(head), {}, leaves});
        for (const report::Row& row : records.rows) column.cells.push_back(text(Shown(*records.kind, row)));
    };
    add({"ID", Align::left, true}, [](const Shown& row) { return row.text("id"); });
    add({"ROUTE", Align::right, true}, [](const Shown& row) { return row.text("route"); });
    add({"STEP", Align::right, true}, [](const Shown& row) { return row.text("step"); });
    add({"HOURS", Align::right, true}, [](const Shown& row) { return row.text("hours"); });
    if (is_filled(records, "pay") || is_filled(records, "low"))
        add({"PAY", Align::right, true}, [](const Shown& row) { return row.pay(); });
    if (!borrowed_line(records).empty())
        add({"FIT", Align::left, true}, [](const Shown& row) { return row.text("fit"); });
    if (texts.costs) add({"MONTHS", Align::right, true}, [](const Shown& row) { return row.months(); });
    if (is_filled(records, "change"))
        add(
            {"CHANGE", Align::right, true}, [](const Shown& row) { return row.text("change"); }, 1);
    add(
        {"ADDS"}, [](const Shown& row) { return row.text("adds"); }, 2);
    return fitted_grid(std::move(shown), columns);
}

std::string borrowed_line(const report::Records& records) {
    std::string line;
    for (const report::Row& row : records.rows) {
        const Shown shown(*records.kind, row);
        const std::string fit = shown.text("fit");
        if (report::is_missing(shown.cell("fit")) || fit == model::name_of(model::Fit::own)) continue;
        if (line.find(fit) == std::string::npos) line += (line.empty() ? "" : ", ") + fit;
    }
    return line.empty() ? line : line + ": not the role's own pay; rung pay ROLE says whose it is";
}

std::optional<std::string> costs_line(const StepTexts& texts) {
    if (!texts.costs) return std::nullopt;
    const std::string currency = texts.region ? ' ' + texts.region->currency : "";
    std::vector<std::string> parts;
    if (texts.costs->fees > 0 || texts.costs->hour_value == 0)
        parts.push_back(report::grouped(texts.costs->fees) + currency + " of fees");
    if (texts.costs->hour_value > 0)
        parts.push_back(report::grouped(texts.costs->hour_value) + currency + " an hour of learning");
    if (texts.costs->hour_value == 0) parts.back() += " (--hour-value N counts the hours too)";
    return "months: until the way from its start has earned back " + joined(parts, " and ") +
           ", before tax, at the best gain in pay and at the worst; '-' is never, or pay that cannot be compared";
}

} // namespace rung::commands
