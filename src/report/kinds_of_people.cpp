// SPDX-License-Identifier: MIT
#include "fields.hpp"

#include "rung/model/ranks.hpp"

namespace rung::report {

namespace {

Kind item_kind() {
    return {
        .name = "item",
        .heading = "Item",
        .command = "gap",
        .fields = {
            {.name = "id",
             .type = Type::id,
             .shown = Shown::always,
             .meaning = "the skill that is missing; goes into any command"},
            {.name = "title", .meaning = "what people call it"},
            {.name = "need",
             .type = Type::proficiency,
             .shown = Shown::always,
             .allowed = words_of<model::Proficiency>(),
             .meaning = "the proficiency asked for"},
            {.name = "have",
             .type = Type::proficiency,
             .optional = true,
             .shown = Shown::always,
             .allowed = words_of<model::Proficiency>(),
             .meaning = "the proficiency held; missing: not stated"},
            {.name = "short",
             .type = Type::integer,
             .shown = Shown::always,
             .meaning = "how many proficiencies lie between"},
            {.name = "essential",
             .type = Type::boolean,
             .shown = Shown::always,
             .meaning = "whether the role cannot be done without it"},
            {.name = "importance", .type = Type::integer, .meaning = "how much it matters, 1 to 100, an estimate"},
            {.name = "hours",
             .type = Type::integer,
             .optional = true,
             .shown = Shown::always,
             .unit = Unit::hours,
             .meaning = "hours of learning with all that must come before: the mean of least, 4 times likely and most, "
                        "an estimate"},
            {.name = "covered_by",
             .type = Type::id,
             .optional = true,
             .shown = Shown::always,
             .meaning = "the near-equivalent held that counts for it in part"},
            {.name = "role",
             .type = Type::id,
             .shown = Shown::caption,
             .meaning = "the role, with the level asked for"},
            {.name = "coverage",
             .type = Type::real,
             .shown = Shown::caption,
             .unit = Unit::share,
             .meaning = "how much of what the role asks for is there"},
            {.name = "blockers",
             .type = Type::integer,
             .shown = Shown::caption,
             .meaning = "how many essential skills earn no credit at all"},
            {.name = "sources", .type = Type::figure, .list = true, .meaning = "who says so, and where"},
        }};
}

Kind holding_kind() {
    return {.name = "holding",
            .heading = "Skill",
            .command = "me show",
            .fields = {
                {.name = "id", .type = Type::id, .shown = Shown::always, .meaning = "the skill; goes into any command"},
                {.name = "title", .shown = Shown::always, .meaning = "what people call it"},
                {.name = "have",
                 .type = Type::proficiency,
                 .shown = Shown::always,
                 .allowed = words_of<model::Proficiency>(),
                 .meaning = "the proficiency held"},
                {.name = "since",
                 .type = Type::date,
                 .optional = true,
                 .shown = Shown::always,
                 .meaning = "the day on which the proficiency was last changed"},
                {.name = "note", .optional = true, .meaning = "what you noted"},
            }};
}

} // namespace

std::vector<Kind> kinds_of_people() {
    return {item_kind(), holding_kind()};
}

} // namespace rung::report
