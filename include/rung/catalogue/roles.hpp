// SPDX-License-Identifier: MIT
// Roles as rows: what they are, their rungs, what a rung asks for, how they relate.
#pragma once

#include "rung/catalogue/names.hpp"

#include <span>

namespace rung::catalogue {

struct RoleRow {
    RoleId id;
    std::string key, title, family;
    std::optional<std::string> summary;
    std::vector<std::string> places;  // of the summary
    std::vector<model::Level> levels; // that it has, in the order of the ladder
    int voices = 0;                   // different sources, editorial ones not counted, that name what it asks for
};

// Other texts about a role, in the order of the pack: definition, not (name: a role's key), borrows (name: a field),
// tag, category, type, origin, product, no official occupation.
struct AboutRow {
    std::string kind;
    std::optional<std::string> name, text; // no text: lost by its source
    std::vector<std::string> places;
};

struct StageRow {
    model::Level level = model::Level::entry;
    std::vector<std::string> titles;
    std::optional<std::string> focus;
    std::vector<std::string> places; // of the focus
};

struct RequirementRow {
    SkillId skill;
    std::optional<model::Level> level; // the first it holds for; none: every level
    model::Proficiency need = model::Proficiency::working;
    int importance = 0; // 1..100
    bool essential = false;
    int voices = 0; // different sources, editorial ones not counted, that name it
    std::vector<std::string> primaries, purposes, places;
    std::string key; // of the skill
};

struct RelationRow {
    RoleId role; // whose relation it is
    std::optional<RoleId> target;
    std::string title; // of the target
    model::RelationKind kind = model::RelationKind::related;
    std::optional<std::string> text;
    std::vector<std::string> places;
    std::string other; // key of the other role; empty if the data do not hold it
};

struct ComparisonRow {
    std::string dimension;
    std::optional<std::string> side_a, side_b; // in the order asked for; none: lost by its source
    std::vector<std::string> places;
};

struct RoleOccupationRow {
    OccupationId occupation;
    std::string key, title, source;
    model::Fit fit = model::Fit::none;
    model::Confidence confidence = model::Confidence::none;
    std::optional<std::string> evidence;
    std::string reason;
    std::vector<std::string> places;
};

struct TechnologyRow {
    std::string name;
    bool hot = false, in_demand = false;
};

RoleRow role(const Catalogue& catalogue, RoleId id);
std::vector<RoleRow> roles(const Catalogue& catalogue);                  // in the order of the pack
std::vector<model::Level> levels(const Catalogue& catalogue, RoleId id); // in the order of the ladder
// Of all roles, at the index of their row number.
std::vector<std::vector<std::string>> role_tags(const Catalogue& catalogue);
// All of them, or those of one kind.
std::vector<AboutRow> abouts(const Catalogue& catalogue, RoleId id,
                             std::optional<std::string_view> kind = std::nullopt);
std::vector<StageRow> stages(const Catalogue& catalogue, RoleId id); // in the order of the ladder
// As stated, by importance (highest first), then by key; of one skill the entry without a level first.
std::vector<RequirementRow> requirements(const Catalogue& catalogue, RoleId id);
// Their skills, levels, proficiencies and importance alone: what plans count in.
std::vector<RequirementRow> counted_requirements(const Catalogue& catalogue, RoleId id);
// The places of some requirements of the role; these stand in the order of `requirements`.
std::vector<std::vector<std::string>> requirement_places(const Catalogue& catalogue, RoleId id,
                                                         std::span<const RequirementRow> some);
// All relations of the role, then those that point at it.
std::vector<RelationRow> relations(const Catalogue& catalogue, RoleId id);
std::vector<ComparisonRow> comparisons(const Catalogue& catalogue, RoleId a, RoleId b);
// Whose figures a role has, in the order of the pack.
std::vector<RoleOccupationRow> occupations(const Catalogue& catalogue, RoleId id);
std::vector<TechnologyRow> technologies(const Catalogue& catalogue, OccupationId id);
// Which roles ask for a skill: pairs in the order of the roles.
struct RoleOfSkill {
    RoleId role;
    SkillId skill;
    friend auto operator<=>(const RoleOfSkill&, const RoleOfSkill&) = default;
};
std::vector<RoleOfSkill> skills_of_roles(const Catalogue& catalogue);
// What roles ask of one skill, in the order of the roles, then of the ladder.
struct RoleRequirement {
    RoleId role;
    RequirementRow asked;
};
std::vector<RoleRequirement> requirements_of(const Catalogue& catalogue, SkillId skill);
// The same without texts and places: cheap.
std::vector<RequirementRow> bare_requirements(const Catalogue& catalogue, RoleId id);
// Of all roles, at the index of their row number (index 0 is empty), without keys and voices too.
std::vector<std::vector<RequirementRow>> bare_requirements(const Catalogue& catalogue);

} // namespace rung::catalogue
