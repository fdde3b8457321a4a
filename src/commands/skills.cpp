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

namespace rung::commands {

namespace {

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
std::optional<std::int64_t> hours_to_skilled(const catalogue::ListedSkill& skill) {
    const std::int64_t hours = skill.hours[0].likely + skill.hours[1].likely + skill.hours[2].likely;
    return hours > 0 ? std::optional(hours) : std::nullopt;
}

} // namespace

Answer skills(const Request& request, Context& context) {
    const catalogue::Catalogue& catalogue = context.catalogue();
    const auto members = members_asked_for(request, [&](const query::SetNode& node, std::string_view expression) {
        return skills_asked(catalogue, node, expression);
    });
    const std::vector<std::string> words = words_of(request, context);
    Answer answer;
    answer.report.records.kind = &report::kind("skill");
    answer.report.heading = "Skills";
    for (auto& skill : catalogue::listed_skills(catalogue)) {
        if (members && !std::ranges::binary_search(*members, skill.id.row())) continue;
        if (!holds_all(words, {skill.key, skill.title, skill.summary}, skill.aliases)) continue;
        report::RowBuilder row(report::kind("skill"));
        row.set("id", skill.key).set("title", skill.title).set("kind", cell(skill.kind));
        row.set("used_by", cell(static_cast<std::int64_t>(skill.roles.size())))
            .set("hours", cell(hours_to_skilled(skill)));
        row.set("roles", std::move(skill.roles)).set("needs", std::move(skill.needs));
        row.set("aliases", std::move(skill.aliases)).set("summary", std::move(skill.summary));
        row.set("sources", std::move(skill.sources));
        answer.report.records.rows.push_back(row.take());
    }
    if (answer.report.records.rows.empty()) answer.report.notes.push_back(nothing_matches("skills", words));
    return answer;
}

} // namespace rung::commands
