// SPDX-License-Identifier: MIT
// When a plan is followed: --pace, --start and --by.
#pragma once

#include "rung/commands/command.hpp"
#include "rung/query/timetable.hpp"

#include <optional>

namespace rung::commands {

// Nothing without --pace; the first day is today if none is said. Throws UsageError for what is no pace or no date, for
// dates without a pace, and for a deadline before the first day.
std::optional<query::Timetable> timetable_of(const Request& request, const Context& context);

} // namespace rung::commands
