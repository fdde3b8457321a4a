// SPDX-License-Identifier: MIT
#include "all.hpp"
#include "own_data.hpp"

#include "rung/commands/open.hpp"
#include "rung/report/kinds.hpp"

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

} // namespace

Answer data_check(const Request& request, Context& context) {
    const std::string& path = request.arguments.front();
    Answer answer;
    const report::Kind& kind = report::kind("problem");
    answer.report.records.kind = &kind;
    answer.report.heading = "Problems of " + path;
    std::string text;
    for (const load::PackText& pack : packs_at(path, context)) {
        for (const auto& problem : pack.loaded.problems) {
            answer.report.records.rows.push_back(row_of(kind, problem));
            text += editor_line(problem) + '\n';
        }
        if (load::has_errors(pack.loaded)) answer.exit = 3;
        if (pack.loaded.problems.empty())
            answer.report.notes.push_back(path + ": no problems; " + content_of(pack.loaded.records));
    }

    // Unless a format or fields are asked for, problems are printed as editors read them.
    if (!request.has("format") && request.selection.empty()) answer.text = std::move(text);
    return answer;
}

} // namespace rung::commands
