// SPDX-License-Identifier: MIT
// Statements, questions, relations and comparisons.
#include "compiler.hpp"
#include "rung/text/text.hpp"

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
    Statement question = insert("question", 6);
    Statement answer = insert("answer", 5);
    std::int64_t row = 0;
    std::int64_t answers = 0;
    for (const auto& it : m_records.questions) {
        const auto conflict = it.conflict ? std::optional(it.conflict->id) : std::nullopt;
        std::string told; // by all answers, for looking up names
        for (const auto& one : it.answers) told += text::fold(one.text + ';' + joined(one.names)) + '\n';
        question.values(++row, it.id.text, m_roles.of(it.role), it.text, conflict, told).run();
        for (const auto& one : it.answers) {
            answer.values(++answers, row, one.text, joined(one.names), joined(one.from)).run();
            cite(Thing::answer, answers, one.from);
        }
    }
}

namespace {

std::string title_of(const model::Relation& relation, const model::Records& records) {
    if (!relation.to) return relation.to_title.value_or("");
    return std::ranges::find(records.roles, relation.to->text, [](const model::Role& role) { return role.id.text; })
        ->title;
}

// By role the moves from it, a line for each: the other role, or nothing; a tab and its title; a tab and the places.
std::map<std::int64_t, std::string> moves_of(const model::Records& records, const Keys& roles) {
    using model::RelationKind;
    std::map<std::int64_t, std::string> lines;
    const auto add = [&](std::int64_t from, std::optional<std::int64_t> to, const std::string& title,
                         const model::Relation& relation) {
        lines[from] += (to ? std::to_string(*to) : "") + '\t' + title + '\t' + joined(relation.text.from) + '\n';
    };
    for (const auto& it : records.relations)
        if (it.kind == RelationKind::leads_to || it.kind == RelationKind::feeds)
            add(roles.of(it.role), roles.of(it.to), title_of(it, records), it);
    for (const auto& it : records.relations)
        if (it.kind == RelationKind::specialisation_of && it.to) add(roles.of(*it.to), roles.of(it.role), "", it);
    return lines;
}

} // namespace

void Compiler::relations() {
    Statement relation = insert("relation", 9);
    std::int64_t row = 0;
    for (const auto& it : m_records.relations) {
        relation
            .values(++row, m_roles.of(it.role), m_roles.of(it.to), it.role.text, it.to ? it.to->text : "",
                    title_of(it, m_records), number(it.kind), it.text.text, joined(it.text.from))
            .run();
        cite(Thing::relation, row, it.text.from);
    }
    Statement moves(m_database.get(), "UPDATE role SET moves = ? WHERE id = ?");
    for (const auto& [role, lines] : moves_of(m_records, m_roles)) moves.values(lines, role).run();
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
