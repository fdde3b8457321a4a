// SPDX-License-Identifier: MIT
#include "fields.hpp"

#include "rung/model/kinds.hpp"
#include "rung/model/ranks.hpp"

namespace rung::report {

namespace {

// The parts of an answer of `show`: those of a role, those of a skill, then the kinds of statements.
std::vector<std::string_view> sections() {
    std::vector<std::string_view> result{"about",    "level",    "pay",     "outlook",     "occupation", "technology",
                                         "skill",    "relation", "overlap", "proficiency", "need",       "hours",
                                         "resource", "near",     "role",    "question"};
    for (const std::string_view kind : words_of<model::StatementKind>()) result.push_back(kind);
    return result;
}

Kind role_kind() {
    return {.name = "role",
            .heading = "Role",
            .command = "roles",
            .fields = {
                {.name = "id",
                 .type = Type::id,
                 .shown = Shown::always,
                 .meaning = "id of the role; goes into any command"},
                {.name = "title", .shown = Shown::always, .meaning = "what people call it"},
                {.name = "family",
                 .type = Type::id,
                 .shown = Shown::always,
                 .meaning = "the family of roles that it belongs to"},
                {.name = "summary", .shown = Shown::always, .meaning = "one sentence on what it does"},
                {.name = "levels",
                 .type = Type::level,
                 .list = true,
                 .allowed = words_of<model::Level>(),
                 .meaning = "the levels that it has, lowest first"},
                {.name = "skills", .type = Type::id, .list = true, .meaning = "the skills that it asks for"},
                {.name = "aliases", .list = true, .meaning = "other names"},
                {.name = "tags", .list = true, .meaning = "words under which it is found"},
                {.name = "sources", .type = Type::id, .list = true, .meaning = "who says something about it"},
            }};
}

Kind skill_kind() {
    return {
        .name = "skill",
        .heading = "Skill",
        .command = "skills",
        .fields = {
            {.name = "id",
             .type = Type::id,
             .shown = Shown::always,
             .meaning = "id of the skill; goes into any command"},
            {.name = "title", .shown = Shown::always, .meaning = "what people call it"},
            {.name = "kind",
             .type = Type::closed,
             .shown = Shown::always,
             .allowed = words_of<model::SkillKind>(),
             .meaning = "the kind of skill"},
            {.name = "used_by", .type = Type::integer, .shown = Shown::always, .meaning = "how many roles ask for it"},
            {.name = "hours",
             .type = Type::integer,
             .optional = true,
             .shown = Shown::always,
             .unit = Unit::hours,
             .meaning = "likely hours of learning, from nothing to skilled"},
            {.name = "roles", .type = Type::id, .list = true, .meaning = "the roles that ask for it"},
            {.name = "needs", .type = Type::id, .list = true, .meaning = "the skills to have before it is begun"},
            {.name = "aliases", .list = true, .meaning = "other names"},
            {.name = "summary", .meaning = "one sentence on what it is"},
            {.name = "sources", .type = Type::id, .list = true, .meaning = "who says something about it"},
        }};
}

Kind hit_kind() {
    return {.name = "hit",
            .heading = "Hit",
            .command = "search",
            .fields = {
                {.name = "id",
                 .type = Type::topic,
                 .shown = Shown::always,
                 .meaning = "whose text it is; with its topic if the text is a statement or an answer"},
                {.name = "kind",
                 .type = Type::closed,
                 .shown = Shown::always,
                 .allowed = {"role", "skill"},
                 .meaning = "whether it is a role or a skill"},
                {.name = "title", .shown = Shown::always, .meaning = "title of the role or skill"},
                {.name = "field", .shown = Shown::always, .meaning = "which of its texts fits best"},
                {.name = "excerpt", .shown = Shown::always, .meaning = "the part of the text that fits"},
                {.name = "score", .type = Type::real, .meaning = "how well it fits; more is better"},
                {.name = "replaced", .optional = true, .meaning = "a misspelt word and what was looked for instead"},
            }};
}

Kind attribute_kind() {
    return {
        .name = "attribute",
        .heading = "Attribute",
        .command = "show",
        .fields = {
            {.name = "id",
             .type = Type::topic,
             .shown = Shown::always,
             .meaning = "the role, the rung or the skill that it is about"},
            {.name = "kind",
             .type = Type::closed,
             .allowed = {"role", "skill"},
             .meaning = "whether that is a role or a skill"},
            {.name = "section",
             .type = Type::closed,
             .shown = Shown::always,
             .allowed = sections(),
             .meaning = "what part of the whole it belongs to"},
            {.name = "name", .shown = Shown::always, .meaning = "what is told: a group, a skill, a question"},
            {.name = "value", .shown = Shown::always, .meaning = "what is said"},
            {.name = "number",
             .type = Type::real,
             .optional = true,
             .meaning = "the value as a number; of a skill, how many sources name it"},
            {.name = "unit", .optional = true, .meaning = "the unit of the number"},
            {.name = "sources",
             .type = Type::figure,
             .list = true,
             .shown = Shown::always,
             .meaning = "who says so, and where"},
            {.name = "same", .type = Type::boolean, .optional = true, .meaning = "whether all that are compared agree"},
        }};
}

Kind health_kind() {
    const auto count = [](std::string_view name, std::string_view meaning) {
        return Field{.name = name, .type = Type::integer, .shown = Shown::always, .meaning = meaning};
    };
    return {.name = "health",
            .heading = "Part",
            .command = "data health",
            .fields = {
                {.name = "id", .type = Type::id, .shown = Shown::always, .meaning = "the role or skill"},
                {.name = "section",
                 .type = Type::closed,
                 .shown = Shown::always,
                 .allowed = sections(),
                 .meaning = "the part of what is known of it"},
                {.name = "state",
                 .type = Type::closed,
                 .shown = Shown::always,
                 .allowed = {"ok", "thin", "missing"},
                 .meaning = "thin: less than the built-in pack promises of such a part"},
                count("facts", "how many facts there are"),
                count("sourced", "how many cite a source that is not editorial"),
                count("single", "how many cite one such source only"),
                count("editorial", "how many cite none"),
                count("dated", "how many have a year, their own or that of a source"),
                count("disputed", "how many stand in a conflict"),
            }};
}

} // namespace

std::vector<Kind> kinds_of_things() {
    return {role_kind(), skill_kind(), hit_kind(), attribute_kind(), health_kind()};
}

} // namespace rung::report
