// SPDX-License-Identifier: MIT
// The ids that fields of records can hold, so that a misspelt one in --where is an error and not an empty answer.
#pragma once

#include "rung/commands/command.hpp"

#include <string>
#include <vector>

namespace rung::commands {

// Of a family, region, source, role or skill; of other fields none, which means that they are not known.
std::vector<std::string> known_ids(const report::Kind& kind, const report::Field& field, Context& context);

} // namespace rung::commands
