// SPDX-License-Identifier: MIT
// The two questions of `path`: where a role leads, and how to get from one to another.
#pragma once

#include "resolve.hpp"
#include "steps.hpp"

#include "rung/commands/command.hpp"

namespace rung::commands {

Answer ladder_of(const Rung& rung, const Request& request, Context& context);
Answer routes_between(const Rung& from, const Rung& to, const Request& request, Context& context);

} // namespace rung::commands
