// SPDX-License-Identifier: MIT
// What a skill is, what each proficiency in it means, what comes before it, how long it takes, and who asks for it.
#include "attributes.hpp"
#include "wording.hpp"

#include "rung/catalogue/skills.hpp"

namespace rung::commands {

namespace {

using catalogue::Catalogue;
using catalogue::SkillId;

void add_meaning(std::vector<Attribute>& list, const Catalogue& catalogue, const catalogue::SkillRow& skill) {
    const auto about = [&](std::string name, std::string value, std::vector<std::string> sources) {
        list.push_back({skill.key, "about", std::move(name), std::move(value), {}, {}, std::move(sources)});
    };
    about("title", skill.title, {});
    for (std::string& alias : catalogue::aliases(catalogue, skill.id)) about("alias", std::move(alias), {});
    about("kind", std::string(model::name_of(skill.kind)), {});
    about("category", skill.category, {});
    about("summary", skill.summary, skill.places);
    const std::vector<catalogue::StepRow> steps = catalogue::steps(catalogue, skill.id);
    for (const catalogue::StepRow& step : steps)
        list.push_back({skill.key,
                        "proficiency",
                        std::string(model::name_of(step.proficiency)),
                        step.meaning,
                        {},
                        {},
                        skill.places});
    for (const catalogue::StepRow& step : steps)
        list.push_back(
            {skill.key, "hours", std::string(model::name_of(step.proficiency)),
             grouped(step.hours.low) + '-' + grouped(step.hours.high) + ", likely " + grouped(step.hours.likely),
             static_cast<double>(step.hours.likely), "hours", skill.hours_places});
}

void add_neighbours(std::vector<Attribute>& list, const Catalogue& catalogue, const catalogue::SkillRow& skill) {
    const catalogue::SkillNode node = catalogue::skill_node(catalogue, skill.id);
    for (const catalogue::NeedRow& need : node.needs)
        list.push_back({skill.key,
                        "need",
                        catalogue::title_of(catalogue, need.skill).key,
                        std::string(model::name_of(need.at)),
                        {},
                        {},
                        skill.places});
    for (const catalogue::NearRow& near : node.nears)
        list.push_back({skill.key,
                        "near",
                        catalogue::title_of(catalogue, near.skill).key,
                        "knowing it counts for this one by " + near.weight.text(),
                        near.weight.value(),
                        {},
                        skill.places});
    for (const model::Resource& resource : catalogue::resources(catalogue, skill.id))
        list.push_back({skill.key,
                        "resource",
                        resource.name,
                        resource.provider + "; " + std::string(model::name_of(resource.kind)) +
                            (resource.url ? "; " + *resource.url : ""),
                        {},
                        {},
                        skill.places});
}

void add_roles(std::vector<Attribute>& list, const Catalogue& catalogue, const catalogue::SkillRow& skill) {
    const auto titles = catalogue::role_titles(catalogue);
    for (const auto& [role, asked] : catalogue::requirements_of(catalogue, skill.id)) {
        std::string value = std::string(model::name_of(asked.need)) + (asked.essential ? ", essential" : ", optional");
        if (!asked.purposes.empty()) value += "; " + joined(asked.purposes, ", ");
        list.push_back({skill.key, "role", key_of(titles[static_cast<std::size_t>(role.row())].key, asked.level),
                        std::move(value), asked.voices, "sources", asked.places});
    }
}

void add_claims(std::vector<Attribute>& list, const Catalogue& catalogue, const catalogue::SkillRow& skill) {
    for (const catalogue::ClaimRow& claim : catalogue::claims(catalogue, skill.id)) {
        std::string value = figure_of(claim);
        if (const std::string details = details_of(claim); !details.empty()) value += "; " + details;
        list.push_back({skill.key,
                        "outlook",
                        name_of(claim),
                        std::move(value),
                        single_value(claim),
                        is_single(claim) && claim.unit ? std::string(model::name_of(*claim.unit)) : std::string(),
                        figures_of(claim),
                        {},
                        std::string(model::name_of(claim.metric))});
    }
}

} // namespace

std::vector<Attribute> attributes_of(const Catalogue& catalogue, SkillId id) {
    const catalogue::SkillRow skill = catalogue::skill(catalogue, id);
    std::vector<Attribute> list;
    add_meaning(list, catalogue, skill);
    add_neighbours(list, catalogue, skill);
    add_roles(list, catalogue, skill);
    add_claims(list, catalogue, skill);
    add_statements(list, catalogue::statements(catalogue, id), skill.key);
    return list;
}

} // namespace rung::commands
