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
std::vector<StatementRow> statements(const Catalogue& catalogue, RoleId id, model::StatementKind kind);
std::vector<StatementRow> statements(const Catalogue& catalogue, SkillId id);
std::vector<QuestionRow> questions(const Catalogue& catalogue, RoleId id);

} // namespace rung::catalogue
