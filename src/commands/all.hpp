// SPDX-License-Identifier: MIT
// One function a command: from a request to an answer. The list that names them is list.cpp.
#pragma once

#include "rung/commands/command.hpp"

namespace rung::commands {

// Find.
Answer roles(const Request& request, Context& context);
Answer skills(const Request& request, Context& context);
Answer search(const Request& request, Context& context);
Answer browse(const Request& request, Context& context);
// Read.
Answer show(const Request& request, Context& context);
Answer compare(const Request& request, Context& context);
Answer pay(const Request& request, Context& context);
Answer offer(const Request& request, Context& context);
Answer report_page(const Request& request, Context& context);
// Move.
Answer path(const Request& request, Context& context);
Answer gap(const Request& request, Context& context);
Answer match(const Request& request, Context& context);
Answer next(const Request& request, Context& context);
Answer learn(const Request& request, Context& context);
// You.
Answer me_add(const Request& request, Context& context);
Answer me_remove(const Request& request, Context& context);
Answer me_show(const Request& request, Context& context);
Answer me_import(const Request& request, Context& context);
// Check a text.
Answer check(const Request& request, Context& context);
// Who says so.
Answer why(const Request& request, Context& context);
Answer conflicts(const Request& request, Context& context);
Answer sources(const Request& request, Context& context);
// The data.
Answer data_check(const Request& request, Context& context);
Answer data_add(const Request& request, Context& context);
Answer data_remove(const Request& request, Context& context);
Answer data_export(const Request& request, Context& context);
Answer data_diff(const Request& request, Context& context);
Answer data_health(const Request& request, Context& context);
Answer data_status(const Request& request, Context& context);
Answer data_path(const Request& request, Context& context);
Answer data_sql(const Request& request, Context& context);
// The program.
Answer fields(const Request& request, Context& context);
Answer completion(const Request& request, Context& context);
Answer help(const Request& request, Context& context);

} // namespace rung::commands
