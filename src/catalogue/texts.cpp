// SPDX-License-Identifier: MIT
#include "rung/catalogue/texts.hpp"

#include "read.hpp"
#include "rung/text/text.hpp"

namespace rung::catalogue {

namespace {

constexpr std::string_view statement_columns = "SELECT id, kind, level, heading, text, places FROM statement ";

std::vector<StatementRow> read_statements(Statement statement) {
    std::vector<StatementRow> result;
    while (statement.step())
        result.push_back({statement.integer(0), member<model::StatementKind>(statement, 1),
                          maybe_member<model::Level>(statement, 2), statement.maybe_text(3), statement.maybe_text(4),
                          split(statement.view(5))});
    return result;
}

} // namespace

std::vector<StatementRow> statements(const Catalogue& catalogue, RoleId id) {
    Statement statement(catalogue, std::string(statement_columns) + "WHERE role = ? ORDER BY kind, id");
    statement.bind(1, id.row());
    return read_statements(std::move(statement));
}
std::vector<StatementRow> statements(const Catalogue& catalogue, SkillId id) {
    Statement statement(catalogue,
                        std::string(statement_columns) + "WHERE role IS NULL AND skill = ? ORDER BY kind, id");
    statement.bind(1, id.row());
    return read_statements(std::move(statement));
}

std::vector<QuestionRow> questions(const Catalogue& catalogue, RoleId id) {
    Statement question(catalogue, "SELECT id, key, text, role, conflict FROM question WHERE role = ? ORDER BY id");
    question.bind(1, id.row());
    Statement answer(catalogue, "SELECT text, names, places FROM answer WHERE question = ? ORDER BY id");
    std::vector<QuestionRow> result;
    while (question.step()) {
        QuestionRow row{question.text(1), question.text(2), RoleId(question.integer(3)), question.maybe_text(4), {}};
        answer.bind(1, question.integer(0));
        while (answer.step()) row.answers.push_back({answer.text(0), split(answer.view(1)), split(answer.view(2))});
        answer.reset();
        result.push_back(std::move(row));
    }
    return result;
}

std::vector<DisputeRow> disputes_naming(const Catalogue& catalogue, RoleId id, std::string_view name) {
    Statement statement(catalogue, "SELECT text, conflict FROM question WHERE role = ? AND conflict IS NOT NULL AND "
                                   "instr(told, ?) ORDER BY id");
    statement.bind(1, id.row()).bind(2, text::fold(name));
    std::vector<DisputeRow> result;
    while (statement.step()) result.push_back({statement.text(0), statement.text(1)});
    return result;
}

std::vector<std::string> sentences(const Catalogue& catalogue, RoleId id, std::optional<model::Level> level,
                                   model::StatementKind kind) {
    Statement statement(catalogue, "SELECT text FROM statement WHERE role = ?1 AND kind = ?2 AND "
                                   "(?3 IS NULL OR level = ?3) AND text IS NOT NULL ORDER BY id");
    statement.values(id.row(), static_cast<std::int64_t>(kind),
                     level ? std::optional(static_cast<std::int64_t>(*level)) : std::nullopt);
    std::vector<std::string> result;
    while (statement.step()) result.push_back(statement.text(0));
    return result;
}

} // namespace rung::catalogue
