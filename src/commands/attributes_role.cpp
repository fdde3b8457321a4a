// SPDX-License-Identifier: MIT
// What a role is, its rungs, what they ask for, its neighbours, and what is said about it.
#include "attributes.hpp"
#include "wording.hpp"

#include "rung/query/requirements.hpp"
#include "rung/query/years.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

using catalogue::RequirementRow;

std::string text_or_unknown(const std::optional<std::string>& text) {
    return text.value_or(std::string(unknown));
}

Attribute about(const RoleFacts& facts, std::string name, std::string value, std::vector<std::string> sources = {}) {
    return {facts.key, "about", std::move(name), std::move(value), {}, {}, std::move(sources)};
}

// "working from entry, expert from senior"; empty if one need holds for every level.
std::string ladder_of(const std::vector<const RequirementRow*>& stated) {
    if (stated.size() == 1 && !stated.front()->level) return {};
    std::vector<const RequirementRow*> ordered = stated;
    std::ranges::stable_sort(ordered, {}, &RequirementRow::level);
    std::string text;
    for (const RequirementRow* row : ordered) {
        text += (text.empty() ? "" : ", ") + std::string(model::name_of(row->need));
        text += row->level ? " from " + std::string(model::name_of(*row->level)) : " at every level";
    }
    return text;
}

// `stated` is all that the role says of the skill, `asked` what counts of it.
Attribute requirement(const RoleFacts& facts, const RequirementRow& asked,
                      const std::vector<const RequirementRow*>& stated) {
    const std::string ladder = ladder_of(stated);
    int voices = 0;
    for (const RequirementRow* row : stated) voices = std::max(voices, row->voices);
    std::string value = std::string(model::name_of(asked.need)) + (asked.essential ? ", essential" : ", optional");
    if (!ladder.empty()) value += "; " + ladder;
    if (!asked.purposes.empty()) value += "; " + joined(asked.purposes, ", ");
    return {key_of(facts.key, facts.rung.level),
            "skill",
            asked.key,
            std::move(value),
            voices,
            "sources",
            asked.places,
            {},
            asked.key};
}

std::string inverse(model::RelationKind kind) {
    switch (kind) {
    case model::RelationKind::feeds: return "fed by";
    case model::RelationKind::leads_to: return "reached from";
    case model::RelationKind::specialisation_of: return "has the specialisation";
    default: return std::string(model::name_of(kind)) + ", seen from there";
    }
}

} // namespace

void add_summary(std::vector<Attribute>& list, const RoleFacts& facts) {
    const catalogue::RoleRow role = catalogue::role(facts.catalogue, facts.rung.role);
    list.push_back(about(facts, "family", role.family));
    list.push_back(about(facts, "summary", text_or_unknown(role.summary), role.places));
}

void add_about(std::vector<Attribute>& list, const RoleFacts& facts) {
    const catalogue::RoleRow role = catalogue::role(facts.catalogue, facts.rung.role);
    list.push_back(about(facts, "title", role.title));
    for (const std::string& alias : catalogue::aliases(facts.catalogue, facts.rung.role))
        list.push_back(about(facts, "alias", alias));
    list.push_back(about(facts, "family", role.family));
    list.push_back(about(facts, "summary", text_or_unknown(role.summary), role.places));
    for (const catalogue::AboutRow& row : catalogue::abouts(facts.catalogue, facts.rung.role)) {
        if (row.kind == no_occupation) continue; // stands among the occupations
        std::string value = text_or_unknown(row.text);
        if (row.kind == "not" && row.name) {
            const auto other = catalogue::find_name(facts.catalogue, *row.name);
            const std::string title =
                other.empty() ? *row.name : with_article(catalogue::title_of(facts.catalogue, other.front()).title);
            value = title + ", " + value;
        } else if (row.name) {
            value = *row.name + ": " + value;
        }
        list.push_back(about(facts, row.kind, std::move(value), row.places));
    }
    for (const catalogue::ClaimRow& claim : facts.claims)
        if (claim.metric == model::Metric::origin)
            list.push_back({facts.key,
                            "about",
                            name_of(claim),
                            figure_of(claim),
                            claim.low->value(),
                            "year",
                            figures_of(claim),
                            {},
                            "origin"});
}

void add_levels(std::vector<Attribute>& list, const RoleFacts& facts) {
    for (const catalogue::StageRow& stage : catalogue::stages(facts.catalogue, facts.rung.role)) {
        if (!facts.wanted(stage.level)) continue;
        const std::string id = key_of(facts.key, stage.level);
        for (const std::string& title : stage.titles) list.push_back({id, "level", "title", title, {}, {}, {}});
        list.push_back({id, "level", "focus", text_or_unknown(stage.focus), {}, {}, stage.places});
        const auto years = query::years_at(stage.level, facts.claims, facts.labels);
        if (!years) list.push_back({id, "level", "years", std::string(unknown), {}, {}, {}, {}, "years"});
        if (!years) continue;
        for (const catalogue::ClaimRow& claim : years->claims)
            list.push_back({id,
                            "level",
                            "years",
                            range_text(claim.low, claim.high, claim.open_top),
                            single_value(claim),
                            is_single(claim) ? "years" : "",
                            figures_of(claim),
                            {},
                            "years"});
    }
}

void add_skills(std::vector<Attribute>& list, const RoleFacts& facts) {
    const std::vector<RequirementRow> stated = catalogue::requirements(facts.catalogue, facts.rung.role);
    const std::vector<RequirementRow> in_force = query::in_force(stated, facts.rung.level);
    for (const RequirementRow& asked : in_force) {
        std::vector<const RequirementRow*> all;
        for (const RequirementRow& row : stated)
            if (row.skill == asked.skill) all.push_back(&row);
        list.push_back(requirement(facts, asked, all));
    }
    if (facts.rung.level) return;
    // What only the management track asks for.
    for (const RequirementRow& row : stated)
        if (std::ranges::find(in_force, row.skill, &RequirementRow::skill) == in_force.end())
            list.push_back(requirement(facts, row, {&row}));
}

void add_relations(std::vector<Attribute>& list, const RoleFacts& facts) {
    for (const catalogue::RelationRow& relation : catalogue::relations(facts.catalogue, facts.rung.role)) {
        const bool outward = relation.role == facts.rung.role;
        const std::string& other = relation.other.empty() ? relation.title : relation.other;
        list.push_back({facts.key,
                        "relation",
                        outward ? std::string(model::name_of(relation.kind)) : inverse(relation.kind),
                        relation.text ? other + ": " + *relation.text : other,
                        {},
                        {},
                        relation.places});
    }
}

void add_statements(std::vector<Attribute>& list, const std::vector<catalogue::StatementRow>& statements,
                    const std::string& key) {
    for (const catalogue::StatementRow& row : statements) {
        const std::string section(model::name_of(row.kind));
        list.push_back({key_of(key, row.level),
                        section,
                        row.group.value_or(section),
                        text_or_unknown(row.text),
                        {},
                        {},
                        row.places});
    }
}

void add_questions(std::vector<Attribute>& list, const RoleFacts& facts) {
    for (const catalogue::QuestionRow& question : catalogue::questions(facts.catalogue, facts.rung.role))
        for (const catalogue::AnswerRow& answer : question.answers)
            list.push_back({facts.key,
                            "question",
                            question.text,
                            answer.names.empty() ? answer.text : joined(answer.names, ", "),
                            {},
                            {},
                            answer.places,
                            {},
                            question.key});
}

} // namespace rung::commands
