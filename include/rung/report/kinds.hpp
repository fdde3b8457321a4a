// SPDX-License-Identifier: MIT
// The table of record kinds and their fields: the second of the three tables that drive the program (commands, flags,
// fields).
#pragma once

#include "rung/report/record.hpp"

#include <span>

namespace rung::report {

// All kinds, in the order in which `rung fields` lists them.
std::span<const Kind> kinds();

// The kind of that name, or of the command that prints it ("band" and "pay"); null if there is none.
const Kind* find_kind(std::string_view name);

// The kind of that name. Precondition: it exists.
const Kind& kind(std::string_view name);

} // namespace rung::report
