// SPDX-License-Identifier: MIT
// The process around the program: descriptors, signals, locale, terminal. Everything here is about this operating
// system; nothing here is about careers.
#pragma once

#include "rung/cli/run.hpp"

namespace rung::cli {

// Opens closed descriptors, gives SIGPIPE its default back, sets LC_CTYPE. Called once, first.
void prepare_process();

// Environment, terminals and the functions that read and write, of this process.
World world_of_process();

} // namespace rung::cli
