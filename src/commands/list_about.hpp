// SPDX-License-Identifier: MIT
// The last part of the list of commands: those about the data and about the program itself.
#pragma once

#include "rung/commands/command.hpp"

#include <vector>

namespace rung::commands {

std::vector<Command> about_data();
std::vector<Command> about_program();

} // namespace rung::commands
