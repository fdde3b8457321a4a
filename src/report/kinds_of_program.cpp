// SPDX-License-Identifier: MIT
#include "fields.hpp"

#include "rung/model/kinds.hpp"
#include "rung/model/problem.hpp"

namespace rung::report {

namespace {

Kind field_kind() {
    return {.name = "field",
            .heading = "Field",
            .command = "fields",
            .fields = {
                {.name = "id", .type = Type::id, .shown = Shown::always, .meaning = "record.field"},
                {.name = "record", .meaning = "the record that it belongs to"},
                {.name = "name", .meaning = "its name"},
                {.name = "type", .shown = Shown::always, .meaning = "what it holds; in brackets: a list of that"},
                {.name = "shown",
                 .type = Type::closed,
                 .shown = Shown::always,
                 .allowed = {"always", "caption", "no"},
                 .meaning = "where a table shows it"},
                {.name = "unit", .optional = true, .shown = Shown::always, .meaning = "the unit of its numbers"},
                {.name = "allowed", .list = true, .meaning = "the words that it may hold, where they are a closed set"},
                {.name = "meaning", .shown = Shown::always, .meaning = "what it means"},
                {.name = "since", .type = Type::integer, .meaning = "the schema that brought it"},
            }};
}

Kind pack_kind() {
    return {
        .name = "pack",
        .heading = "Pack",
        .command = "data status",
        .fields = {
            {.name = "id", .type = Type::id, .shown = Shown::always, .meaning = "id of the pack"},
            {.name = "kind",
             .type = Type::closed,
             .shown = Shown::always,
             .allowed = {"built-in", "pack", "import"},
             .meaning = "how it came here"},
            {.name = "version", .shown = Shown::always, .meaning = "its version"},
            {.name = "state",
             .type = Type::closed,
             .shown = Shown::always,
             .allowed = {"ok", "stale"},
             .meaning = "whether it fits this program"},
            {.name = "roles", .type = Type::integer, .shown = Shown::always, .meaning = "how many roles it holds"},
            {.name = "skills", .type = Type::integer, .shown = Shown::always, .meaning = "how many skills it holds"},
            {.name = "claims", .type = Type::integer, .shown = Shown::always, .meaning = "how many figures it holds"},
            {.name = "added",
             .type = Type::date,
             .optional = true,
             .shown = Shown::always,
             .meaning = "the day it was added"},
            {.name = "path", .optional = true, .meaning = "where it came from"},
        }};
}

Kind change_kind() {
    return {.name = "change",
            .heading = "Change",
            .command = "data diff",
            .fields = {
                {.name = "id", .shown = Shown::always, .meaning = "what it is about, as the pack writes it"},
                {.name = "attribute", .shown = Shown::always, .meaning = "which part of it"},
                {.name = "change",
                 .type = Type::closed,
                 .shown = Shown::always,
                 .allowed = {"added", "removed", "changed"},
                 .meaning = "what happened on the way from the first pack to the second"},
                {.name = "was", .optional = true, .shown = Shown::always, .meaning = "what the first pack says"},
                {.name = "now", .optional = true, .shown = Shown::always, .meaning = "what the second pack says"},
            }};
}

Kind place_kind() {
    return {.name = "place",
            .heading = "Place",
            .command = "data path",
            .fields = {
                {.name = "id", .shown = Shown::always, .meaning = "what is kept there"},
                {.name = "path", .shown = Shown::always, .meaning = "where it is"},
                {.name = "present", .type = Type::boolean, .shown = Shown::always, .meaning = "whether it is there"},
            }};
}

Kind problem_kind() {
    return {
        .name = "problem",
        .heading = "Problem",
        .command = "data check",
        .fields = {
            {.name = "file", .meaning = "the file that holds the mistake"},
            {.name = "line", .type = Type::integer, .meaning = "its line; 0: the file as a whole"},
            {.name = "col", .type = Type::integer, .meaning = "its column, in characters from 1; 0: the whole line"},
            {.name = "pointer", .meaning = "the JSON pointer to it"},
            {.name = "code", .meaning = "a word for the mistake that programs may rely on"},
            {.name = "severity",
             .type = Type::closed,
             .allowed = words_of<model::Severity>(),
             .meaning = "how grave it is"},
            {.name = "message", .meaning = "what was found, and what would do"},
            {.name = "hint", .optional = true, .meaning = "what can be done"},
        }};
}

} // namespace

std::vector<Kind> kinds_of_program() {
    return {field_kind(), pack_kind(), change_kind(), place_kind(), problem_kind()};
}

} // namespace rung::report
