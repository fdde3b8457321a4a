// SPDX-License-Identifier: MIT
// The fields of statements, questions, explanations, relations and comparisons.
#pragma once

#include "thing_fields.hpp"

namespace rung::load {

template <class O> void fields(O& o, model::Statement& statement) {
    o.required("kind", statement.kind, Word<model::StatementKind>{});
    o.optional("role", statement.role, reference);
    o.optional("skill", statement.skill, reference);
    o.exactly_one({"role", "skill"});
    o.optional("level", statement.level, Word<model::Level>{});
    o.optional("group", statement.group, Text{});
    cited_fields(o, statement.text);
}

template <class O> void fields(O& o, model::Answer& answer) {
    o.optional("text", answer.text, Text{});
    o.optional("names", answer.names, List<Text>{.form = an_item, .least = 1});
    o.exactly_one({"text", "names"});
    o.required("from", answer.from, PlacesForm{});
}

template <class O> void fields(O& o, model::AuthoredConflict& conflict) {
    o.required("id", conflict.id, slug);
    o.required("rule", conflict.rule, Word<model::Rule>{.first = model::Rule::r12});
    o.required("grade", conflict.grade, Word<model::Grade>{});
    o.required("note", conflict.note, Text{});
}

template <class O> void fields(O& o, model::Question& question) {
    o.required("id", question.id, own_id);
    o.required("role", question.role, reference);
    o.required("text", question.text, Text{});
    o.required("answers", question.answers, List<Object<model::Answer>>{.form = {}, .least = 1});
    o.optional("conflict", question.conflict, Object<model::AuthoredConflict>{});
}

template <class O> void fields(O& o, model::Explanation& explanation) {
    o.required("id", explanation.id, slug);
    o.required("rules", explanation.rules, List<Word<model::Rule>>{.form = {.last = model::Rule::r11}, .least = 1});
    o.required("claims", explanation.claims, List<KeyOf>{.form = claim_id, .least = 1});
    o.required("note", explanation.note, Text{});
}

template <class O> void fields(O& o, model::Relation& relation) {
    o.required("role", relation.role, reference);
    o.optional("to", relation.to, reference);
    o.optional("to_title", relation.to_title, Text{});
    o.exactly_one({"to", "to_title"});
    o.required("kind", relation.kind, Word<model::RelationKind>{});
    cited_fields(o, relation.text);
}

template <class O> void fields(O& o, model::Comparison& comparison) {
    o.required("roles", comparison.roles, Two<KeyOf>{reference});
    o.required("dimension", comparison.dimension, Text{});
    o.required("sides", comparison.sides, Two<TextOrNull>{{Text{.most = 60}}});
    o.required("from", comparison.from, PlacesForm{});
}

} // namespace rung::load
