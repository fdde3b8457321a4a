// SPDX-License-Identifier: MIT
// The words that a field may hold, where they are a closed set: its own, and the regions and sources of the data.
#pragma once

#include "rung/commands/command.hpp"
#include "rung/report/record.hpp"

#include <string>
#include <vector>

namespace rung::commands {

std::vector<std::string> words_of_field(const report::Field& field, Context& context);

} // namespace rung::commands
