// SPDX-License-Identifier: MIT
// Walks over all definitions and all references of a pack, so that checking them and putting prefixes before them
// cannot differ in what they reach. The records may be constant or not.
#pragma once

#include "rung/model/records.hpp"

#include <string_view>

namespace rung::load {

enum class Thing { source, region, family, occupation, role, skill, question };

constexpr std::string_view name_of(Thing thing) {
    constexpr std::array<std::string_view, 7> names{"source", "region", "family",  "occupation",
                                                    "role",   "skill",  "question"};
    return names[static_cast<std::size_t>(thing)];
}

// visit(thing, key)
template <class Records, class Visit> void each_definition(Records& records, const Visit& visit) {
    for (auto& source : records.sources) visit(Thing::source, source.id);
    for (auto& region : records.regions) visit(Thing::region, region.id);
    for (auto& family : records.families) visit(Thing::family, family.id);
    for (auto& occupation : records.occupations) visit(Thing::occupation, occupation.id);
    for (auto& role : records.roles) visit(Thing::role, role.id);
    for (auto& skill : records.skills) visit(Thing::skill, skill.id);
    for (auto& question : records.questions) visit(Thing::question, question.id);
}

// visit(places)
template <class Role, class Visit> void each_places_of_role(Role& role, const Visit& visit) {
    for (auto& tag : role.tags) visit(tag.from);
    for (auto* cited : {&role.category, &role.type, &role.origin, &role.no_occupation})
        if (*cited) visit((*cited)->from);
    visit(role.summary.from);
    for (auto& definition : role.definitions) visit(definition.from);
    for (auto& other : role.is_not) visit(other.text.from);
    for (auto& borrowed : role.borrows) visit(borrowed.text.from);
    for (auto& product : role.products) visit(product.from);
    for (auto& occupation : role.occupations) visit(occupation.from);
    for (auto& stage : role.stages)
        if (stage.focus) visit(stage.focus->from);
}

template <class Records, class Visit> void each_places(Records& records, const Visit& visit) {
    for (auto& role : records.roles) each_places_of_role(role, visit);
    for (auto& requirement : records.requirements) {
        visit(requirement.primary);
        for (auto& purpose : requirement.purposes) visit(purpose.from);
        visit(requirement.from);
    }
    for (auto& skill : records.skills) {
        visit(skill.hours_from);
        visit(skill.from);
    }
    for (auto& label : records.labels) visit(label.from);
    for (auto& claim : records.claims) visit(claim.from);
    for (auto& distribution : records.distributions) visit(distribution.from);
    for (auto& statement : records.statements) visit(statement.text.from);
    for (auto& question : records.questions)
        for (auto& answer : question.answers) visit(answer.from);
    for (auto& relation : records.relations) visit(relation.text.from);
    for (auto& comparison : records.comparisons) visit(comparison.from);
}

// visit(thing, key), also for optional keys that are there
template <class Records, class Visit> void each_key(Records& records, const Visit& visit) {
    const auto visit_if = [&](Thing thing, auto& key) {
        if (key) visit(thing, *key);
    };
    for (auto& region : records.regions) visit_if(Thing::region, region.parent);
    for (auto& occupation : records.occupations) visit(Thing::source, occupation.source);
    for (auto& role : records.roles) {
        visit(Thing::family, role.family);
        for (auto& other : role.is_not) visit(Thing::role, other.role);
        for (auto& occupation : role.occupations) visit(Thing::occupation, occupation.id);
    }
    for (auto& requirement : records.requirements) {
        visit(Thing::role, requirement.role);
        visit(Thing::skill, requirement.skill);
    }
    for (auto& skill : records.skills) {
        for (auto& need : skill.needs) visit(Thing::skill, need.skill);
        for (auto& near : skill.near) visit(Thing::skill, near.skill);
    }
    for (auto& label : records.labels) {
        visit(Thing::source, label.source);
        visit(Thing::role, label.role);
    }
    for (auto& claim : records.claims) {
        visit_if(Thing::role, claim.subject.role);
        visit_if(Thing::skill, claim.subject.skill);
        visit_if(Thing::occupation, claim.subject.occupation);
        visit_if(Thing::region, claim.subject.region);
    }
    for (auto& distribution : records.distributions) {
        visit(Thing::occupation, distribution.occupation);
        visit(Thing::region, distribution.region);
    }
    for (auto& statement : records.statements) {
        visit_if(Thing::role, statement.role);
        visit_if(Thing::skill, statement.skill);
    }
    for (auto& question : records.questions) visit(Thing::role, question.role);
    for (auto& relation : records.relations) {
        visit(Thing::role, relation.role);
        visit_if(Thing::role, relation.to);
    }
    for (auto& comparison : records.comparisons)
        for (auto& role : comparison.roles) visit(Thing::role, role);
}

// visit(thing, text of the key, spot): keys, sources of places, skills of conditions
template <class Records, class Visit> void each_reference(Records& records, const Visit& visit) {
    each_key(records, [&](Thing thing, auto& key) { visit(thing, key.text, key.spot); });
    each_places(records, [&](auto& places) {
        for (auto& place : places) visit(Thing::source, place.source, place.spot);
    });
    for (auto& claim : records.claims)
        if (claim.condition && claim.condition->kind == model::ConditionKind::skill)
            visit(Thing::skill, claim.condition->text, claim.condition->spot);
}

} // namespace rung::load
