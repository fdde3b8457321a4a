// SPDX-License-Identifier: MIT
// Statements, questions, relations and comparisons.
#include "compiler.hpp"

#include <algorithm>

namespace rung::catalogue {

void Compiler::statements() {
    Statement statement = insert("statement", 8);
    std::int64_t row = 0;
    for (const auto& it : m_records.statements) {
        statement
            .values(++row, number(it.kind), m_roles.of(it.role), m_skills.of(it.skill), number(it.level), it.group,
                    it.text.text, joined(it.text.from))
            .run();
        cite(Thing::statement, row, it.text.from);
    }
}

void Compiler::questions() {
    Statement question = insert("question", 5);
    Statement answer = insert("answer", 5);
    std::int64_t row = 0;
    std::int64_t answers = 0;
    for (const auto& it : m_records.questions) {
        const auto conflict = it.conflict ? std::optional(it.conflict->id) : std::nullopt;
        question.values(++row, it.id.text, m_roles.of(it.role), it.text, conflict).run();
        for (const auto& one : it.answers) {
            answer.values(++answers, row, one.text, joined(one.names), joined(one.from)).run();
            cite(Thing::answer, answers, one.from);
        }
    }
}

void Compiler::relations() {
    const auto title_of = [&](const model::Relation& relation) {
        if (!relation.to) return relation.to_title.value_or("");
        return std::ranges::find(m_records.roles, relation.to->text,
                                 [](const model::Role& role) { return role.id.text; })
            ->title;
    };
    Statement relation = insert("relation", 9);
    std::int64_t row = 0;
    for (const auto& it : m_records.relations) {
        relation
            .values(++row, m_roles.of(it.role), m_roles.of(it.to), it.role.text, it.to ? it.to->text : "", title_of(it),
                    number(it.kind), it.text.text, joined(it.text.from))
            .run();
        cite(Thing::relation, row, it.text.from);
    }
    Statement comparison = insert("comparison", 7);
    row = 0;
    for (const auto& it : m_records.comparisons) {
        comparison
            .values(++row, m_roles.of(it.roles[0]), m_roles.of(it.roles[1]), it.dimension, it.sides[0], it.sides[1],
                    joined(it.from))
            .run();
        cite(Thing::comparison, row, it.from);
    }
}

} // namespace rung::catalogue
