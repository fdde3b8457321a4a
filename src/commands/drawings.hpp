// SPDX-License-Identifier: MIT
// Records drawn as graphs and lists of things to do. They are made of the rows that --where and --limit left, so that
// every format tells the same.
#pragma once

#include "rung/report/report.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace rung::commands {

// Of tasks: an arrow leads from what must come first. `before` names for each step of the plan, from the first on, the
// places in the plan, from 0, of those that must.
report::Graph graph_of_tasks(const report::Report& report, std::span<const std::vector<std::size_t>> before);

// Of steps: from rung to rung, with the hours of learning between them.
report::Graph graph_of_steps(const report::Report& report);
// True if the format is a graph.
bool is_graph(std::string_view format);

// Of tasks. `begins` are the days on which each step of the plan is begun, from the first on; empty if there are no
// dates.
report::Checklist checklist_of_tasks(const report::Report& report, std::span<const model::Date> begins);

} // namespace rung::commands
