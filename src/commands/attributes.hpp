// SPDX-License-Identifier: MIT
// What is known about a role, a rung or a skill, as rows of the record `attribute`: one fact a row, with who says so.
#pragma once

#include "resolve.hpp"

#include "rung/catalogue/figures.hpp"
#include "rung/catalogue/roles.hpp"
#include "rung/catalogue/texts.hpp"
#include "rung/query/bands.hpp"

#include <memory>
#include <span>

namespace rung::commands {

// What a role's text is called that says why no official occupation counts it.
inline constexpr std::string_view no_occupation = "no official occupation";

struct Attribute {
    std::string id;               // the role, or the rung that it is about; the skill
    std::string section;          // as the record says
    std::string name;             // what is told: a group, a skill, a question
    std::string value;            // what is said; "unknown" if the source lost it
    std::optional<double> number; // of a skill, how many sources name it
    std::string unit;             // of the number; empty if there is none
    std::vector<std::string> sources;
    std::optional<bool> same = std::nullopt; // of `compare`
    std::string topic = {};                  // that shows it, where the section is not enough: a metric, a question
    std::shared_ptr<const query::Band> band = nullptr; // of pay that is a band
};

// Everything about a role with all its rungs, or what holds for one rung. Pay of a region is given as bands; figures of
// other regions are named.
std::vector<Attribute> attributes_of(const catalogue::Catalogue& catalogue, const Rung& rung,
                                     const std::optional<catalogue::RegionRow>& region);
std::vector<Attribute> attributes_of(const catalogue::Catalogue& catalogue, catalogue::SkillId skill);
// Of the former, what a table of several roles sets side by side, at the end of the list; of skills what is needed of
// them, of sentences their text, of pay the band alone.
void add_beside(std::vector<Attribute>& list, const catalogue::Catalogue& catalogue, const Rung& rung,
                const std::optional<catalogue::RegionRow>& region, std::span<const catalogue::RequirementRow> asked);

// Keeps what a topic shows: a section, a metric, a question, a skill.
bool is_about(const Attribute& attribute, std::string_view topic);

// "hot, in demand", "in use"
std::string how_seen(const catalogue::TechnologyRow& technology);

report::Row row_of(const Attribute& attribute, catalogue::Named owner);

// Parts of the whole, each in its own order; they append to `list`. `key` is the id of the role.
struct RoleFacts {
    const catalogue::Catalogue& catalogue;
    Rung rung;
    std::string key;
    std::optional<catalogue::RegionRow> region;
    std::vector<catalogue::ClaimRow> claims;
    std::vector<catalogue::LabelRow> labels;

    // True for what belongs to the rung asked for, or to any if none was.
    bool wanted(std::optional<model::Level> level) const { return !rung.level || level == rung.level; }
};
void add_summary(std::vector<Attribute>& list, const RoleFacts& facts);
void add_about(std::vector<Attribute>& list, const RoleFacts& facts);
void add_levels(std::vector<Attribute>& list, const RoleFacts& facts);
void add_best_pay(std::vector<Attribute>& list, const RoleFacts& facts);
void add_pay(std::vector<Attribute>& list, const RoleFacts& facts);
void add_outlook(std::vector<Attribute>& list, const RoleFacts& facts);
void add_occupations(std::vector<Attribute>& list, const RoleFacts& facts);
void add_skills(std::vector<Attribute>& list, const RoleFacts& facts);
void add_relations(std::vector<Attribute>& list, const RoleFacts& facts);
void add_statements(std::vector<Attribute>& list, const std::vector<catalogue::StatementRow>& statements,
                    const std::string& key);
void add_questions(std::vector<Attribute>& list, const RoleFacts& facts);

} // namespace rung::commands
