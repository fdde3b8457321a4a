// SPDX-License-Identifier: MIT
#include "fields.hpp"

#include "rung/model/ranks.hpp"

namespace rung::report {

namespace {

Kind finding_kind() {
    return {
        .name = "finding",
        .heading = "Finding",
        .command = "check",
        .fields = {
            {.name = "id", .type = Type::id, .shown = Shown::always, .meaning = "the skill; goes into any command"},
            {.name = "status",
             .type = Type::closed,
             .shown = Shown::always,
             .allowed = {"found", "missing", "extra"},
             .meaning =
                 "named and asked for by the role; asked for and not named, or only denied; named and not asked for"},
            {.name = "term", .optional = true, .shown = Shown::always, .meaning = "the words of its first mention"},
            {.name = "line",
             .type = Type::integer,
             .optional = true,
             .shown = Shown::always,
             .meaning = "the line of its first mention, from 1"},
            {.name = "col",
             .type = Type::integer,
             .optional = true,
             .shown = Shown::always,
             .meaning = "where on that line it begins, in characters from 1"},
            {.name = "strength",
             .type = Type::closed,
             .optional = true,
             .shown = Shown::always,
             .allowed = {"required", "wished", "denied", "unstated"},
             .meaning = "how the text asks for it: of several mentions the first in this order"},
            {.name = "years",
             .type = Type::integer,
             .optional = true,
             .meaning = "years of experience that the text states with it, the least"},
            {.name = "need",
             .type = Type::proficiency,
             .optional = true,
             .shown = Shown::always,
             .allowed = words_of<model::Proficiency>(),
             .meaning = "the proficiency that the role asks for"},
            {.name = "have",
             .type = Type::proficiency,
             .optional = true,
             .shown = Shown::always,
             .allowed = words_of<model::Proficiency>(),
             .meaning = "the proficiency that you have; missing: not stated"},
            {.name = "essential",
             .type = Type::boolean,
             .optional = true,
             .shown = Shown::always,
             .meaning = "whether it is essential for the role"},
            {.name = "file", .shown = Shown::caption, .meaning = "the text"},
            {.name = "role",
             .type = Type::id,
             .optional = true,
             .shown = Shown::caption,
             .meaning = "the role that it is checked against, with the level"},
            {.name = "spans",
             .type = Type::range,
             .list = true,
             .meaning = "all mentions, in bytes from 0, the end excluded"},
        }};
}

} // namespace

std::vector<Kind> kinds_of_texts() {
    return {finding_kind()};
}

} // namespace rung::report
