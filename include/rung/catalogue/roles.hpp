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
// All of them, or those of one kind.
std::vector<AboutRow> abouts(const Catalogue& catalogue, RoleId id,
                             std::optional<std::string_view> kind = std::nullopt);
std::vector<StageRow> stages(const Catalogue& catalogue, RoleId id); // in the order of the ladder
// As stated, by importance (highest first), then by key; of one skill the entry without a level first.
std::vector<RequirementRow> requirements(const Catalogue& catalogue, RoleId id);
// The places of some requirements of the role; these stand in the order of `requirements`.
std::vector<std::vector<std::string>> requirement_places(const Catalogue& catalogue, RoleId id,
                                                         std::span<const RequirementRow> some);
// All relations of the role, then those that point at it.
std::vector<RelationRow> relations(const Catalogue& catalogue, RoleId id);
std::vector<ComparisonRow> comparisons(const Catalogue& catalogue, RoleId a, RoleId b);
// Whose figures a role has, in the order of the pack.
std::vector<RoleOccupationRow> occupations(const Catalogue& catalogue, RoleId id);
// Of all roles, at the index of their row number: id, key and fit alone.
std::vector<std::vector<RoleOccupationRow>> bare_occupations(const Catalogue& catalogue);
std::vector<TechnologyRow> technologies(const Catalogue& catalogue, OccupationId id);
// A role as lists show it, with the ids of what it is tied to.
struct ListedRole {
    RoleId id;
    std::string key, title, family;
    std::optional<std::string> summary;
    std::vector<model::Level> levels;
    std::vector<std::string> skills, aliases, tags, sources;
};
std::vector<ListedRole> listed_roles(const Catalogue& catalogue); // in the order of the pack
// Ascending.
std::vector<RoleId> roles_asking_for(const Catalogue& catalogue, SkillId skill);
// What roles ask of one skill, in the order of the roles, then of the ladder.
struct RoleRequirement {
    RoleId role;
    RequirementRow asked;
};
std::vector<RoleRequirement> requirements_of(const Catalogue& catalogue, SkillId skill);
// The same without texts and places: cheap.
std::vector<RequirementRow> bare_requirements(const Catalogue& catalogue, RoleId id);

// What plans for many roles count in: a requirement without its texts and its skill's key.
struct AskRow {
    SkillId skill;
    std::optional<model::Level> level; // the first it holds for; none: every level
    model::Proficiency need = model::Proficiency::working;
    int importance = 0; // 1..100
    bool essential = false;
    int voices = 0; // different sources, editorial ones not counted, that name it
};
struct RoleAsks {
    RoleId id;
    std::string family;
    std::vector<model::Level> levels; // in the order of the ladder
    std::vector<AskRow> asks;         // as stated, in the order of `requirements`
};
// Of all roles, in the order of the pack.
std::vector<RoleAsks> role_asks(const Catalogue& catalogue);

// Moves from a role that sources name: to what it leads to or feeds, then to its specialisations, each in the order of
// the pack.
struct NamedMoveRow {
    std::optional<RoleId> to; // none: the data do not hold it
    std::string title;        // of where it leads; empty for a specialisation
    std::vector<std::string> places;
};
std::vector<NamedMoveRow> named_moves(const Catalogue& catalogue, RoleId from);

// Whose figures stand for the pay of a role: the occupation whose pay is published, of an O*NET code its SOC code.
struct PricedOccupationRow {
    std::optional<OccupationId> occupation; // none: the data do not hold it
    bool official = false;                  // else adverts
    model::Fit fit = model::Fit::none;
};
// In the order of the pack.
std::vector<PricedOccupationRow> priced_occupations(const Catalogue& catalogue, RoleId role);

struct KindCount {
    model::StatementKind kind;
    int count;
};
// All that one screen says of a role in short, read at once.
struct RoleDigest {
    RoleRow role;
    std::vector<RequirementRow> asked; // without texts and places
    std::vector<KindCount> statements; // most first
    std::vector<std::string> related;  // keys of other roles, nearest kind first
    int disputes = 0;                  // conflicts about it
    // The neighbour that it is most often taken for; no title if none is named.
    std::string not_title;
    std::optional<std::string> not_text;
    std::vector<std::string> not_places;
};
RoleDigest role_digest(const Catalogue& catalogue, RoleId id);

} // namespace rung::catalogue
