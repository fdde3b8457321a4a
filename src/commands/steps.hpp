// SPDX-License-Identifier: MIT
// The record `step`, which `path` prints for ladders and for routes, and how people see it.
#pragma once

#include "rung/catalogue/sources.hpp"
#include "rung/commands/command.hpp"
#include "rung/query/ladder.hpp"
#include "rung/report/report.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rung::commands {

// What a way costs: --fees and --hour-value, where one of them is given.
struct Costs {
    std::int64_t fees = 0, hour_value = 0; // whole units of the currency
};

// What the rows name besides their figures.
struct StepTexts {
    std::vector<std::string> roles, skills; // ids in the order of their rows, which count from 1
    std::optional<catalogue::RegionRow> region;
    std::optional<Costs> costs;

    StepTexts(const Request& request, Context& context);
    const std::string& id(catalogue::RoleId role) const;
    std::string id(const query::Foothold& rung) const;
};

// Hours that a way has taken up to and with a step, for what it costs.
report::Row step_row(const query::Move& move, std::int64_t route, std::int64_t step, std::int64_t hours_so_far,
                     const StepTexts& texts);

// The rows as people see them: pay without a middle by its ends, months as one range. Where so many columns (0: as many
// as there may be) are too few, what a step adds is left out, and the change of pay.
report::Grid step_grid(const report::Records& records, const StepTexts& texts, int columns);

// What the marks of pay that is not the role's own mean, for the legend; empty if all pay is.
std::string borrowed_line(const report::Records& records);

// The width of a table; 0 for formats that do not know of one.
int table_columns(const Context& context);

// What the months are, for the legend; nothing without costs.
std::optional<std::string> costs_line(const StepTexts& texts);

} // namespace rung::commands
