// SPDX-License-Identifier: MIT
// rung roles: the roles in the data, all or those that hold some words or ask for some skills.
#include "all.hpp"
#include "cells.hpp"
#include "listing.hpp"
#include "resolve.hpp"

#include "rung/catalogue/roles.hpp"
#include "rung/report/kinds.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

// A skill in --of stands for the roles that ask for it.
query::Members roles_asking(const catalogue::Catalogue& catalogue, const query::SetNode& node,
                            std::string_view expression) {
    const auto found = find_skill(catalogue, node.name);
    if (const auto* failure = std::get_if<report::Failure>(&found))
        throw unknown_in_set(*failure, expression, node.offset, node.name.size());
    query::Members members;
    for (const auto role : catalogue::roles_asking_for(catalogue, std::get<catalogue::SkillId>(found)))
        members.push_back(role.row());
    return members;
}

// "ML engineer" is "ml-engineer" once more.
bool is_in_other_letters(std::string_view title, std::string_view key) {
    return std::ranges::equal(title, key, [](char of_title, char of_key) {
        return (of_title >= 'A' && of_title <= 'Z' ? of_title - 'A' + 'a' : of_title == ' ' ? '-' : of_title) == of_key;
    });
}

} // namespace

Answer roles(const Request& request, Context& context) {
    const catalogue::Catalogue& catalogue = context.catalogue();
    const auto members = members_asked_for(request, [&](const query::SetNode& node, std::string_view expression) {
        return roles_asking(catalogue, node, expression);
    });
    const std::vector<std::string> given = words_of(request, context);
    Answer answer;
    answer.report.records.kind = &report::kind("role");
    answer.report.heading = "Roles";
    answer.report.wraps = {"summary"};
    bool titles_tell = false;
    for (auto& role : catalogue::listed_roles(catalogue)) {
        if (members && !std::ranges::binary_search(*members, role.id.row())) continue;
        if (!holds_all(given, {role.key, role.title, role.summary.value_or("")}, role.aliases)) continue;
        titles_tell = titles_tell || !is_in_other_letters(role.title, role.key);
        report::RowBuilder row(report::kind("role"));
        row.set("id", role.key).set("title", role.title).set("family", role.family).set("summary", cell(role.summary));
        row.set("levels", words(role.levels)).set("skills", std::move(role.skills));
        row.set("aliases", std::move(role.aliases)).set("tags", std::move(role.tags));
        row.set("sources", std::move(role.sources));
        answer.report.records.rows.push_back(row.take());
    }
    if (!titles_tell) answer.report.dispensable = {"title"};
    answer.report.dispensable.push_back("family");
    if (answer.report.records.rows.empty()) answer.report.notes.push_back(nothing_matches("roles", given));
    return answer;
}

} // namespace rung::commands
