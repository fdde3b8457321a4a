// SPDX-License-Identifier: MIT
// From words that people type to things, and back. Names are exact: an id, a title or an alias, in any case.
#pragma once

#include "rung/catalogue/catalogue.hpp"
#include "rung/model/id.hpp"
#include "rung/model/records.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rung::catalogue {

using RoleId = model::Id<model::Role>;
using SkillId = model::Id<model::Skill>;
using SourceId = model::Id<model::Source>;
using RegionId = model::Id<model::Region>;
using OccupationId = model::Id<model::Occupation>;

// A role or a skill.
using Named = std::variant<RoleId, SkillId>;

// What people call a thing.
struct Title {
    std::string key;   // "ml-engineer"
    std::string title; // "ML engineer"
};

// All roles and skills of that name: none, one, or several if the name is ambiguous.
std::vector<Named> find_name(const Catalogue& catalogue, std::string_view name);
std::optional<SourceId> find_source(const Catalogue& catalogue, std::string_view key);
std::optional<RegionId> find_region(const Catalogue& catalogue, std::string_view key);
// By one of its aliases: "uk", folded.
std::optional<RegionId> find_region_called(const Catalogue& catalogue, std::string_view folded);
std::optional<OccupationId> find_occupation(const Catalogue& catalogue, std::string_view key);

// Those that a role belongs to.
std::vector<std::string> families(const Catalogue& catalogue);

Title title_of(const Catalogue& catalogue, RoleId id);
Title title_of(const Catalogue& catalogue, SkillId id);
Title title_of(const Catalogue& catalogue, Named id);

// "soc:15-2051"
std::string occupation_key(const Catalogue& catalogue, OccupationId id);
Title title_of(const Catalogue& catalogue, OccupationId id);

// Titles of all, at the index of their row number (index 0 is empty): for answers that name many.
std::vector<Title> role_titles(const Catalogue& catalogue);
std::vector<Title> skill_titles(const Catalogue& catalogue);

// Other names, in the order of the pack.
std::vector<std::string> aliases(const Catalogue& catalogue, Named id);

enum class NameKind { role, skill, source, region };
// Every id, title and alias of that kind: candidates for suggestions and completion.
std::vector<std::string> all_names(const Catalogue& catalogue, NameKind kind);
// A name by which texts may call a skill or a role.
struct NameRow {
    std::string text;
    std::int64_t row = 0; // of its owner
    bool common = false;  // also a word of every day
    bool proper = false;  // of a language, a framework or a tool
    bool key = false;     // an id, which the owner is not called otherwise
};
// Of all skills, or of all roles; ids that only repeat a title are left out.
std::vector<NameRow> names_in_texts(const Catalogue& catalogue, NameKind kind);

// Every id of that kind.
std::vector<std::string> all_keys(const Catalogue& catalogue, NameKind kind);

} // namespace rung::catalogue
