// SPDX-License-Identifier: MIT
// Skills as rows: what they are, what each proficiency means, what comes before them and how long they take.
#pragma once

#include "rung/catalogue/names.hpp"

#include <array>
#include <span>

namespace rung::catalogue {

struct SkillRow {
    SkillId id;
    std::string key, title;
    model::SkillKind kind = model::SkillKind::tool;
    std::string category, summary;
    std::vector<std::string> places, hours_places;
};

struct StepRow {
    model::Proficiency proficiency = model::Proficiency::aware;
    std::string meaning;
    model::Hours hours; // from the proficiency before
};

struct NeedRow {
    SkillId skill;
    model::Proficiency at = model::Proficiency::working;
};

struct NearRow {
    SkillId skill;
    model::Decimal weight; // above 0, below 1
};

// A skill as lists show it, with the ids of what it is tied to.
struct ListedSkill {
    SkillId id;
    std::string key, title;
    model::SkillKind kind = model::SkillKind::tool;
    std::string summary;
    std::array<model::Hours, 4> hours; // up to aware, working, skilled, expert
    std::vector<std::string> roles, needs, aliases, sources;
};

SkillRow skill(const Catalogue& catalogue, SkillId id);
std::vector<ListedSkill> listed_skills(const Catalogue& catalogue); // in the order of the pack
std::vector<StepRow> steps(const Catalogue& catalogue, SkillId id);
std::vector<model::Resource> resources(const Catalogue& catalogue, SkillId id);

// Hours, prerequisites and near-equivalents.
struct SkillNode {
    std::array<model::Hours, 4> hours; // up to aware, working, skilled, expert
    std::vector<NeedRow> needs;
    std::vector<NearRow> nears;
};
SkillNode skill_node(const Catalogue& catalogue, SkillId id);
// Those of all skills at the index of their row number (index 0 is empty): the graph that plans walk over.
std::vector<SkillNode> skill_graph(const Catalogue& catalogue);
// The near-equivalents alone.
std::vector<std::vector<NearRow>> near_skills(const Catalogue& catalogue);

// What a plan says of a skill besides its hours.
struct SkillStart {
    Title title;
    std::vector<std::string> hours_places;
    std::optional<std::string> resource; // the first, with its provider: "Fluent Python (Luciano Ramalho, O'Reilly)"
};
// Of these skills, each named once, in their order.
std::vector<SkillStart> skill_starts(const Catalogue& catalogue, std::span<const SkillId> ids);

} // namespace rung::catalogue
