// SPDX-License-Identifier: MIT
// Statements and questions as rows.
#pragma once

#include "rung/catalogue/names.hpp"

namespace rung::catalogue {

struct StatementRow {
    std::int64_t row = 0;
    model::StatementKind kind = model::StatementKind::responsibility;
    std::optional<model::Level> level;
    std::optional<std::string> group, text; // no text: lost by its source
    std::vector<std::string> places;
};

struct AnswerRow {
    std::string text;
    std::vector<std::string> names; // an ordered list, in place of a text
    std::vector<std::string> places;
};

struct QuestionRow {
    std::string key, text;
    RoleId role;
    std::optional<std::string> conflict; // its id
    std::vector<AnswerRow> answers;
};

// By kind, then in the order of the pack.
std::vector<StatementRow> statements(const Catalogue& catalogue, RoleId id);
std::vector<StatementRow> statements(const Catalogue& catalogue, SkillId id);
// The texts alone, as far as they are known, of all levels or of one.
std::vector<std::string> sentences(const Catalogue& catalogue, RoleId id, std::optional<model::Level> level,
                                   model::StatementKind kind);
std::vector<QuestionRow> questions(const Catalogue& catalogue, RoleId id);
// Those whose answers contradict one another, and of which one holds that name, however it is written.
struct DisputeRow {
    std::string question, conflict; // its text; the id
};
std::vector<DisputeRow> disputes_naming(const Catalogue& catalogue, RoleId id, std::string_view name);

} // namespace rung::catalogue
