// SPDX-License-Identifier: MIT
// One call of `match` or `next` on the small pack.
#pragma once

#include "pack.hpp"

#include <map>
#include <string>
#include <vector>

namespace test {

using Lines = std::vector<std::string>;
using Flags = std::map<std::string, std::vector<std::string>, std::less<>>;

inline rung::commands::Answer ask(const std::string& command, const Lines& arguments, Flags flags,
                                  const std::string& input = {}) {
    rung::commands::Request request;
    request.command = command;
    request.arguments = arguments;
    request.flags = std::move(flags);
    rung::commands::Context context;
    context.catalogue = []() -> const rung::catalogue::Catalogue& { return small_catalogue(); };
    context.read_input = [input](std::string_view) { return input; };
    context.environment = [](std::string_view) { return std::optional<std::string>(); };
    return rung::commands::find_command(command)->run(request, context);
}

inline const rung::report::Cell& at(const rung::commands::Answer& answer, std::size_t row, std::string_view field) {
    return answer.report.records.rows.at(row).at(answer.report.records.kind->find(field));
}

inline std::string text(const rung::report::Cell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
    if (const auto* word = std::get_if<std::string>(&cell)) return *word;
    if (const auto* words = std::get_if<Lines>(&cell)) {
        std::string all;
        for (const std::string& item : *words) all += (all.empty() ? "" : ",") + item;
        return all.empty() ? "none" : all;
    }
    return "-";
}

// The cells of those fields, row by row, joined by blanks.
inline Lines rows_of(const rung::commands::Answer& answer, const Lines& fields) {
    Lines result;
    for (std::size_t row = 0; row < answer.report.records.rows.size(); ++row) {
        std::string line;
        for (const std::string& field : fields) line += (line.empty() ? "" : " ") + text(at(answer, row, field));
        result.push_back(line);
    }
    return result;
}

} // namespace test
