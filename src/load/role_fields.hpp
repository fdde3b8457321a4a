// SPDX-License-Identifier: MIT
// The fields of roles, with their stages and requirements.
#pragma once

#include "thing_fields.hpp"

namespace rung::load {

// A role as it is written: its requirements may stand in it.
struct AuthoredRole {
    model::Role role;
    std::vector<model::Requirement> requirements;
};

// An entry of the top-level list of requirements, which names its role.
struct SeparateRequirement {
    model::Requirement requirement;
    model::Spot spot;
};

template <class O> void fields(O& o, model::NotRole& not_role) {
    o.required("role", not_role.role, reference);
    cited_fields(o, not_role.text);
}
void check(ObjectReader& o, const model::NotRole& not_role);

template <class O> void fields(O& o, model::Borrowed& borrowed) {
    o.required("field", borrowed.field, Text{});
    cited_fields(o, borrowed.text);
}

template <class O> void fields(O& o, model::RoleOccupation& occupation) {
    o.required("id", occupation.id, occupation_id);
    o.required("fit", occupation.fit, Word<model::Fit>{});
    o.required("confidence", occupation.confidence, Word<model::Confidence>{});
    o.optional("evidence", occupation.evidence, Text{});
    o.required("reason", occupation.reason, Text{});
    o.required("from", occupation.from, PlacesForm{});
}

template <class O> void fields(O& o, model::Stage& stage) {
    o.required("level", stage.level, Word<model::Level>{});
    o.optional("titles", stage.titles, List<Text>{an_item});
    o.optional("focus", stage.focus, CitedForm{{.kind = TextKind::phrase, .most = 60}});
}

template <class O> void fields(O& o, model::Requirement& requirement) {
    o.required("skill", requirement.skill, reference);
    o.optional("level", requirement.level, Word<model::Level>{});
    o.required("need", requirement.need, a_proficiency);
    o.required("importance", requirement.importance, Whole<int>{.least = 1, .most = 100});
    o.required("essential", requirement.essential, Flag{});
    o.optional("primary", requirement.primary, PlacesForm{});
    o.optional("purposes", requirement.purposes, List<CitedForm>{{an_item}});
    o.required("from", requirement.from, PlacesForm{});
}

template <class O> void fields(O& o, SeparateRequirement& entry) {
    o.required("role", entry.requirement.role, reference);
    fields(o, entry.requirement);
}

template <class O> void fields(O& o, AuthoredRole& authored) {
    model::Role& role = authored.role;
    o.required("id", role.id, own_id);
    o.required("title", role.title, an_item);
    o.optional("aliases", role.aliases, List<AliasForm>{});
    o.required("family", role.family, reference);
    o.optional("tags", role.tags, List<CitedForm>{{an_item}});
    o.optional("category", role.category, CitedForm{});
    o.optional("type", role.type, CitedForm{});
    o.optional("origin", role.origin, CitedForm{});
    o.required("summary", role.summary, CitedForm{{.kind = TextKind::phrase, .most = 90}});
    o.optional("definitions", role.definitions, List<CitedForm>{});
    o.optional("not", role.is_not, List<Object<model::NotRole>>{});
    o.optional("borrows", role.borrows, List<Object<model::Borrowed>>{});
    o.optional("products", role.products, List<CitedForm>{{an_item}});
    o.optional("occupations", role.occupations, List<Object<model::RoleOccupation>>{});
    o.optional("no_occupation", role.no_occupation, CitedForm{});
    o.required("stages", role.stages, List<Object<model::Stage>>{.form = {}, .least = 1});
    o.optional("requirements", authored.requirements, List<Object<model::Requirement>>{});
}

} // namespace rung::load
