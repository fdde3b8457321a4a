// SPDX-License-Identifier: MIT
#include "card.hpp"
#include "wording.hpp"

#include "rung/catalogue/roles.hpp"
#include "rung/catalogue/skills.hpp"

#include <algorithm>
#include <map>

namespace rung::commands {

namespace {

using catalogue::Catalogue;
using catalogue::SkillId;
using report::Line;

constexpr std::size_t most_items = 5;

std::string hours_text(const model::Hours& hours) {
    return grouped(hours.low) + '-' + grouped(hours.high) + " hours, likely " + grouped(hours.likely);
}

std::vector<std::string> needs_of(const Catalogue& catalogue, SkillId skill) {
    std::vector<std::string> items;
    for (const auto& need : catalogue::skill_node(catalogue, skill).needs)
        items.push_back(catalogue::title_of(catalogue, need.skill).key + ' ' + std::string(model::name_of(need.at)));
    return items;
}

std::vector<std::string> nears_of(const Catalogue& catalogue, SkillId skill) {
    std::vector<std::string> items;
    for (const auto& near : catalogue::skill_node(catalogue, skill).nears)
        items.push_back(catalogue::title_of(catalogue, near.skill).key + ' ' + near.weight.text());
    return items;
}

std::vector<std::string> resources_of(const Catalogue& catalogue, SkillId skill) {
    std::vector<std::string> items;
    for (const auto& resource : catalogue::resources(catalogue, skill))
        items.push_back(resource.name + " (" + resource.provider + ')');
    return items;
}

// What a role asks of a skill, from its first rungs to its last.
struct Asked {
    model::Proficiency least = model::Proficiency::expert, most = model::Proficiency::none;
    int importance = 0;
};

// Each role once; who gives the skill most weight comes first.
Line asked_by(const Catalogue& catalogue, SkillId skill) {
    std::map<catalogue::RoleId, Asked> asked_of;
    for (const auto& [role, row] : catalogue::requirements_of(catalogue, skill)) {
        Asked& asked = asked_of[role];
        asked.least = std::min(asked.least, row.need);
        asked.most = std::max(asked.most, row.need);
        asked.importance = std::max(asked.importance, row.importance);
    }
    std::vector<std::pair<catalogue::RoleId, Asked>> ordered(asked_of.begin(), asked_of.end());
    std::ranges::stable_sort(ordered, std::greater<>(), [](const auto& entry) { return entry.second.importance; });
    const auto titles = catalogue::role_titles(catalogue);
    std::vector<std::string> items;
    for (const auto& [role, asked] : ordered) {
        std::string& item = items.emplace_back(titles[static_cast<std::size_t>(role.row())].key);
        item.append(" ").append(model::name_of(asked.least));
        if (asked.most != asked.least) item.append(" to ").append(model::name_of(asked.most));
    }
    return items.empty() ? Line{"Asked by", {}} : Line{"Asked by", {shortened(items, most_items)}};
}

} // namespace

report::Card skill_card(const Catalogue& catalogue, SkillId id, Marks& marks) {
    const catalogue::SkillRow skill = catalogue::skill(catalogue, id);
    report::Card card{skill.title, skill.key, {}};
    const auto add = [&](Line line) {
        if (!line.items.empty()) card.blocks.emplace_back(std::move(line));
    };
    const std::string where = marks.places(skill.places, 3);
    add({"", {skill.summary + (where.empty() ? "" : " (" + where + ')')}});
    add({"Kind", {std::string(model::name_of(skill.kind)), skill.category}});
    model::Hours hours;
    for (const auto& step : catalogue::steps(catalogue, id)) {
        add({std::string(model::name_of(step.proficiency)), {step.meaning}});
        if (step.proficiency > model::Proficiency::skilled) continue;
        hours.low += step.hours.low;
        hours.likely += step.hours.likely;
        hours.high += step.hours.high;
    }
    const std::string hours_from = marks.sources(skill.hours_places);
    std::vector<std::string> needs = needs_of(catalogue, id);
    const std::string_view besides =
        needs.empty() ? "from nothing to skilled " : "from nothing to skilled, beside what it needs, ";
    add({"Hours", {std::string(besides) + hours_text(hours) + (hours_from.empty() ? "" : " (" + hours_from + ')')}});
    add({"Needs", std::move(needs)});
    add({"Near", nears_of(catalogue, id)});
    add(asked_by(catalogue, id));
    add({"Resources", resources_of(catalogue, id), "; "});
    add({"Next", {"rung show " + skill.key + ".role", "rung roles --of " + skill.key}});
    return card;
}

} // namespace rung::commands
