// SPDX-License-Identifier: MIT
// What goes wrong, in the two forms in which it is told: for people, and as one JSON object a line.
#pragma once

#include "rung/commands/command.hpp"
#include "rung/model/problem.hpp"
#include "rung/report/report.hpp"
#include "rung/report/select.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rung::cli {

struct Complaint {
    std::string code; // "unknown-id"
    std::string message;
    std::string value = {}; // the word that is wrong
    std::vector<std::string> suggest = {};
    std::string hint = {};
    std::string excerpt = {}; // finished lines: the input, and carets below it
    std::string topic = {};   // of the line `Try 'rung ...'.` after usage errors
};

// 1: something named does not exist; 2: usage; 3: data, input or output.
int exit_of(std::string_view code);

Complaint complaint(const commands::UsageError& error, std::string_view command);
Complaint complaint(const report::SelectionError& error);
Complaint complaint(const report::Failure& failure);
// A mistake in a pack, as the reason why it cannot be used.
Complaint complaint(const model::Problem& problem);

// An error decides the exit code, a warning does not.
enum class Weight { error, warning };

std::string as_text(const Complaint& complaint, Weight weight = Weight::error);
std::string as_json(const Complaint& complaint, Weight weight = Weight::error);

} // namespace rung::cli
