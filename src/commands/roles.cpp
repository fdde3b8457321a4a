// SPDX-License-Identifier: MIT
// rung roles: the roles in the data, all or those that hold some words or ask for some skills.
#include "all.hpp"
#include "cells.hpp"
#include "listing.hpp"
#include "resolve.hpp"

#include "rung/catalogue/roles.hpp"
#include "rung/report/kinds.hpp"

#include <algorithm>
#include <map>

namespace rung::commands {

namespace {

using catalogue::RoleId;
using catalogue::SkillId;

// The ids of the skills that each role asks for.
std::map<RoleId, std::vector<std::string>> skills_of(const catalogue::Catalogue& catalogue) {
    std::map<RoleId, std::vector<std::string>> skills;
    const auto keys = catalogue::all_keys(catalogue, catalogue::NameKind::skill); // rows count from 1
    for (const auto& pair : catalogue::skills_of_roles(catalogue))
        skills[pair.role].push_back(keys[static_cast<std::size_t>(pair.skill.row()) - 1]);
    return skills;
}

// A skill in --of stands for the roles that ask for it.
query::Members roles_asking(const catalogue::Catalogue& catalogue, const query::SetNode& node,
                            std::string_view expression) {
    const auto found = find_skill(catalogue, node.name);
    if (const auto* failure = std::get_if<report::Failure>(&found))
        throw unknown_in_set(*failure, expression, node.offset, node.name.size());
    query::Members members;
    for (const auto& pair : catalogue::skills_of_roles(catalogue))
        if (pair.skill == std::get<SkillId>(found)) members.push_back(pair.role.row());
    return members;
}

} // namespace

Answer roles(const Request& request, Context& context) {
    const catalogue::Catalogue& catalogue = context.catalogue();
    const auto members = members_asked_for(request, [&](const query::SetNode& node, std::string_view expression) {
        return roles_asking(catalogue, node, expression);
    });
    const std::vector<std::string> given = words_of(request, context);
    auto all_skills = skills_of(catalogue);
    auto all_sources = catalogue::role_voices(catalogue);
    auto all_aliases = catalogue::role_aliases(catalogue);
    auto all_tags = catalogue::role_tags(catalogue);
    Answer answer;
    answer.report.records.kind = &report::kind("role");
    answer.report.heading = "Roles";
    for (const auto& role : catalogue::roles(catalogue)) {
        if (members && !std::ranges::binary_search(*members, role.id.row())) continue;
        std::vector<std::string>& aliases = at(all_aliases, role.id);
        if (!holds_all(given, {role.key, role.title, role.summary.value_or("")}, aliases)) continue;
        report::RowBuilder row(report::kind("role"));
        row.set("id", role.key).set("title", role.title).set("family", role.family).set("summary", cell(role.summary));
        row.set("levels", words(role.levels))
            .set("skills", std::move(all_skills[role.id]))
            .set("aliases", std::move(aliases));
        row.set("tags", std::move(at(all_tags, role.id))).set("sources", std::move(at(all_sources, role.id)));
        answer.report.records.rows.push_back(row.take());
    }
    if (answer.report.records.rows.empty()) answer.report.notes.push_back(nothing_matches("roles", given));
    return answer;
}

} // namespace rung::commands
