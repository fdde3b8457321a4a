// SPDX-License-Identifier: MIT
// rung skills: the skills in the data, all or those that hold some words or stand in a set of roles.
#include "all.hpp"
#include "cells.hpp"
#include "listing.hpp"
#include "resolve.hpp"

#include "rung/catalogue/roles.hpp"
#include "rung/catalogue/skills.hpp"
#include "rung/query/requirements.hpp"
#include "rung/report/kinds.hpp"

#include <algorithm>
#include <map>

namespace rung::commands {

namespace {

using catalogue::SkillId;

// The ids of the roles that ask for each skill.
std::map<SkillId, std::vector<std::string>> roles_of(const catalogue::Catalogue& catalogue) {
    std::map<SkillId, std::vector<std::string>> roles;
    const auto keys = catalogue::all_keys(catalogue, catalogue::NameKind::role); // rows count from 1
    for (const auto& pair : catalogue::skills_of_roles(catalogue))
        roles[pair.skill].push_back(keys[static_cast<std::size_t>(pair.role.row()) - 1]);
    return roles;
}

// A role or a rung in --of stands for the skills that it asks for.
query::Members skills_asked(const catalogue::Catalogue& catalogue, const query::SetNode& node,
                            std::string_view expression) {
    const auto found = find_rung(catalogue, node.name);
    if (const auto* failure = std::get_if<report::Failure>(&found))
        throw unknown_in_set(*failure, expression, node.offset, node.name.size());
    const Rung& rung = std::get<Rung>(found);
    const auto stated = catalogue::requirements(catalogue, rung.role);
    query::Members members;
    for (const auto& row : rung.level ? query::in_force(stated, rung.level) : stated)
        members.push_back(row.skill.row());
    std::ranges::sort(members);
    members.erase(std::unique(members.begin(), members.end()), members.end());
    return members;
}

// Likely hours from nothing to `skilled`, without prerequisites.
std::optional<std::int64_t> hours_to_skilled(const catalogue::SkillNode& node) {
    const std::int64_t hours = node.hours[0].likely + node.hours[1].likely + node.hours[2].likely;
    return hours > 0 ? std::optional(hours) : std::nullopt;
}

} // namespace

Answer skills(const Request& request, Context& context) {
    const catalogue::Catalogue& catalogue = context.catalogue();
    const auto members = members_asked_for(request, [&](const query::SetNode& node, std::string_view expression) {
        return skills_asked(catalogue, node, expression);
    });
    const std::vector<std::string> words = words_of(request, context);
    const auto keys = catalogue::all_keys(catalogue, catalogue::NameKind::skill); // rows count from 1
    const auto graph = catalogue::skill_graph(catalogue);
    auto all_roles = roles_of(catalogue);
    auto all_sources = catalogue::skill_voices(catalogue);
    auto all_aliases = catalogue::skill_aliases(catalogue);
    Answer answer;
    answer.report.records.kind = &report::kind("skill");
    answer.report.heading = "Skills";
    for (const auto& skill : catalogue::skills(catalogue)) {
        if (members && !std::ranges::binary_search(*members, skill.id.row())) continue;
        std::vector<std::string>& aliases = at(all_aliases, skill.id);
        if (!holds_all(words, {skill.key, skill.title, skill.summary}, aliases)) continue;
        const auto& node = graph.at(static_cast<std::size_t>(skill.id.row()));
        std::vector<std::string> needs;
        for (const auto& need : node.needs) needs.push_back(keys[static_cast<std::size_t>(need.skill.row()) - 1]);
        std::vector<std::string>& roles = all_roles[skill.id];
        report::RowBuilder row(report::kind("skill"));
        row.set("id", skill.key).set("title", skill.title).set("kind", cell(skill.kind));
        row.set("used_by", cell(static_cast<std::int64_t>(roles.size()))).set("hours", cell(hours_to_skilled(node)));
        row.set("roles", std::move(roles))
            .set("needs", std::move(needs))
            .set("aliases", std::move(aliases))
            .set("summary", skill.summary);
        row.set("sources", std::move(at(all_sources, skill.id)));
        answer.report.records.rows.push_back(row.take());
    }
    if (answer.report.records.rows.empty()) answer.report.notes.push_back(nothing_matches("skills", words));
    return answer;
}

} // namespace rung::commands
