// SPDX-License-Identifier: MIT
#include "fields.hpp"

#include "rung/model/kinds.hpp"
#include "rung/model/ranks.hpp"

namespace rung::report {

namespace {

Kind match_kind() {
    return {.name = "match",
            .heading = "Match",
            .command = "match",
            .fields = {
                {.name = "id", .type = Type::id, .shown = Shown::always, .meaning = "the rung; goes into any command"},
                {.name = "title", .meaning = "what people call the role"},
                {.name = "coverage",
                 .type = Type::real,
                 .shown = Shown::always,
                 .unit = Unit::share,
                 .meaning = "how much of what the rung asks for is there"},
                {.name = "tier",
                 .type = Type::closed,
                 .shown = Shown::always,
                 .allowed = {"ready", "close", "stretch", "far"},
                 .meaning = "coverage in words: ready from 85 %, close from 70 %, stretch from 55 %"},
                {.name = "blockers",
                 .type = Type::integer,
                 .shown = Shown::always,
                 .meaning = "how many essential skills have no credit at all"},
                {.name = "missing", .type = Type::id, .list = true, .meaning = "those skills, gravest first"},
                {.name = "hours",
                 .type = Type::integer,
                 .shown = Shown::always,
                 .unit = Unit::hours,
                 .meaning = "hours to learn all that is short, prerequisites included: a mean of estimates"},
                {.name = "mid",
                 .type = Type::integer,
                 .optional = true,
                 .shown = Shown::always,
                 .unit = Unit::money,
                 .meaning = "middle of the best band, a year; missing: it has none"},
                region_of_pay(),
                currency_of_pay(),
                basis_of_pay(),
                fit_of_maybe_pay(),
            }};
}

Kind unlock_kind() {
    return {.name = "unlock",
            .heading = "Skill",
            .command = "next",
            .fields = {
                {.name = "id",
                 .type = Type::id,
                 .shown = Shown::always,
                 .meaning = "the skill to learn; goes into any command"},
                {.name = "title", .meaning = "what people call it"},
                {.name = "need",
                 .type = Type::proficiency,
                 .shown = Shown::always,
                 .allowed = words_of<model::Proficiency>(),
                 .meaning = "the proficiency to reach"},
                {.name = "hours",
                 .type = Type::integer,
                 .shown = Shown::always,
                 .unit = Unit::hours,
                 .meaning = "hours of learning, missing prerequisites included: a mean of estimates"},
                {.name = "needs",
                 .type = Type::id,
                 .list = true,
                 .shown = Shown::always,
                 .meaning = "the prerequisites that are learnt with it"},
                {.name = "opens",
                 .type = Type::id,
                 .list = true,
                 .shown = Shown::always,
                 .meaning = "the rungs aimed at that come within reach: help figures says from which coverage on"},
                {.name = "gain",
                 .type = Type::real,
                 .shown = Shown::always,
                 .unit = Unit::share,
                 .meaning = "what it adds to the coverage of the rungs aimed at: their mean"},
                {.name = "per_100h",
                 .type = Type::real,
                 .shown = Shown::always,
                 .unit = Unit::share,
                 .meaning = "the gain for 100 such hours"},
                {.name = "pair",
                 .type = Type::id,
                 .optional = true,
                 .meaning = "the skill that brings most for its hours once this one is known, of the best 20 rows"},
                {.name = "total_hours",
                 .type = Type::integer,
                 .optional = true,
                 .unit = Unit::hours,
                 .meaning = "with --budget: sum of the hours up to and with this one"},
            }};
}

} // namespace

std::vector<Kind> kinds_of_aims() {
    return {match_kind(), unlock_kind()};
}

} // namespace rung::report
