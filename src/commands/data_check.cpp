// SPDX-License-Identifier: MIT
#include "all.hpp"

#include "rung/commands/open.hpp"
#include "rung/load/pack.hpp"
#include "rung/report/kinds.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace rung::commands {

namespace {

report::Row row_of(const report::Kind& kind, const model::Problem& problem) {
    report::RowBuilder row(kind);
    row.set("file", problem.spot.file)
        .set("line", problem.spot.line)
        .set("col", problem.spot.column)
        .set("pointer", problem.spot.pointer)
        .set("code", problem.code)
        .set("severity", std::string(model::name_of(problem.severity)))
        .set("message", problem.message);
    if (!problem.hint.empty()) row.set("hint", problem.hint);
    return row.take();
}

std::string counted(std::size_t count, std::string_view noun) {
    return std::to_string(count) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
}

std::string content_of(const model::Records& records) {
    return counted(records.roles.size(), "role") + ", " + counted(records.skills.size(), "skill") + ", " +
           counted(records.claims.size() + records.distributions.size(), "figure") + ", " +
           counted(records.statements.size(), "statement") + ", " + counted(records.sources.size(), "source");
}

} // namespace

Answer data_check(const Request& request, Context&) {
    const std::string& path = request.arguments.front();
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        throw UsageError("data-unreadable",
                         "cannot read '" + path + "': " + std::strerror(error ? error.value() : ENOENT), path);
    const load::Loaded pack = load::load_pack(path, nullptr);

    Answer answer;
    const report::Kind& kind = report::kind("problem");
    answer.report.records.kind = &kind;
    answer.report.heading = "Problems of " + path;
    for (const auto& problem : pack.problems) answer.report.records.rows.push_back(row_of(kind, problem));
    answer.exit = load::has_errors(pack) ? 3 : 0;
    if (pack.problems.empty()) answer.report.notes.push_back(path + ": no problems; " + content_of(pack.records));

    // Unless a format or fields are asked for, problems are printed as editors read them.
    if (!request.has("format") && request.selection.empty()) {
        answer.text.emplace();
        for (const auto& problem : pack.problems) *answer.text += editor_line(problem) + '\n';
    }
    return answer;
}

} // namespace rung::commands
