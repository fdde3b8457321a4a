// SPDX-License-Identifier: MIT
// The content of packs as plain structs, one for each thing that docs/data-format.md describes. Keys are text here and
// nowhere behind the catalogue. `Spot`s say where a thing was written, so that a check of references can point at it.
#pragma once

#include "rung/model/decimal.hpp"
#include "rung/model/kinds.hpp"
#include "rung/model/problem.hpp"
#include "rung/model/ranks.hpp"

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rung::model {

// A reference by text key, with the place where it was written.
struct Key {
    std::string text;
    Spot spot;
};

// Where a source says something: "s1:70". `at` is never empty and holds no colon.
struct Place {
    std::string source;
    std::string at;
    Spot spot;

    std::string text() const { return source + ':' + at; }
};

using Places = std::vector<Place>;

// A sentence or phrase and who says it. No text: the source has such a thing, but its content is lost.
struct Cited {
    std::optional<std::string> text;
    Places from;
};

struct Alias {
    std::string text;
    bool ambiguous = false;
    bool common = false; // also an English word
    Spot spot;
};

struct PackHead {
    std::string id, version, title;
    int schema = 0;
    Spot spot;
};

struct Source {
    Key id;
    std::string title;
    SourceKind kind = SourceKind::document;
    std::optional<std::string> publisher, file, licence, attribution, url, note, retrieved;
    std::optional<int> year;
};

struct Region {
    Key id;
    std::string name;
    std::optional<Key> parent;
    std::string currency;
    std::vector<std::string> aliases; // other names that people type: "uk"
};

struct Family {
    Key id;
    std::string title;
};

struct Technology {
    std::string name;
    bool hot = false, in_demand = false;
};

struct Occupation {
    Key id;
    std::string title;
    Key source;
    std::vector<Technology> technologies;
};

struct NotRole {
    Key role;
    Cited text;
};

struct Borrowed {
    std::string field;
    Cited text;
};

struct RoleOccupation {
    Key id;
    Fit fit = Fit::none;
    Confidence confidence = Confidence::none;
    std::optional<std::string> evidence;
    std::string reason;
    Places from;
};

struct Stage {
    Level level = Level::entry;
    std::vector<std::string> titles;
    std::optional<Cited> focus;
    Spot spot;
};

struct Requirement {
    Key role; // of the role it stands in, or stated
    Key skill;
    std::optional<Level> level; // the first level it holds for; none: every level
    Proficiency need = Proficiency::working;
    int importance = 0; // 1..100, an editorial estimate
    bool essential = false;
    Places primary;
    std::vector<Cited> purposes;
    Places from;
    Spot spot;
};

struct Role {
    Key id;
    std::string title;
    std::vector<Alias> aliases;
    Key family;
    std::vector<Cited> tags;
    std::optional<Cited> category, type, origin;
    Cited summary;
    std::vector<Cited> definitions;
    std::vector<NotRole> is_not;
    std::vector<Borrowed> borrows;
    std::vector<Cited> products;
    std::vector<RoleOccupation> occupations;
    std::optional<Cited> no_occupation;
    std::vector<Stage> stages;
};

struct Need { // a prerequisite
    Key skill;
    Proficiency at = Proficiency::working;
};

struct Hours { // of one step, whole hours
    std::int64_t low = 0, likely = 0, high = 0;
};

struct Resource {
    std::string name;
    std::string provider;
    ResourceKind kind = ResourceKind::book;
    std::optional<std::string> url;
};

struct Near {
    Key skill;
    Decimal weight; // above 0, below 1
};

struct Skill {
    Key id;
    std::string title;
    std::vector<Alias> aliases;
    SkillKind kind = SkillKind::tool;
    std::string category;
    std::string summary;
    std::array<std::string, 4> proficiency; // aware, working, skilled, expert
    std::vector<Need> needs;
    std::array<Hours, 4> hours;
    Places hours_from;
    std::vector<Resource> resources;
    std::vector<Near> near;
    Places from;
};

struct Label {
    Key source, role;
    std::string label;
    std::vector<Level> levels;
    std::optional<std::string> reason;
    Places from;
    Spot spot;
};

struct Subject { // exactly one of role, skill, occupation
    std::optional<Key> role, skill, occupation, region;
    std::optional<Level> level;
};

struct Condition {
    ConditionKind kind = ConditionKind::population;
    std::optional<Decimal> years_from, years_to; // of `years`; no `years_to`: open
    std::string text;                            // of the others; of `skill` its key
    Spot spot;
};

struct Window {
    std::optional<Decimal> years;
    Rate rate = Rate::in_total;
    std::optional<std::string> text;
};

struct Claim {
    Subject subject;
    std::optional<Condition> condition;
    Metric metric = Metric::pay;
    Statistic stat = Statistic::unstated;
    std::optional<std::string> stat_stated;
    std::optional<Basis> basis;
    std::optional<Decimal> low, high;
    bool open_top = false;
    std::optional<std::string> currency;
    std::optional<Unit> unit;
    bool a_year = false; // of pay: period "year"
    std::optional<Window> window;
    std::optional<int> year;
    std::optional<std::int64_t> n;
    std::optional<std::string> as_stated, note;
    Places from;
    Spot spot;
};

// Quantiles in per cent: (5, 67240) is p5.
using Quantiles = std::vector<std::pair<int, std::int64_t>>;

struct Distribution {
    Key occupation, region;
    std::optional<Level> level; // none: all together
    int year_from = 0, year_to = 0;
    Basis basis = Basis::base; // base or advertised
    std::string currency;
    std::optional<std::int64_t> n;
    std::optional<Support> support;
    Quantiles pay;               // of an official occupation, or
    Quantiles low, middle, high; // of the lower ends, middles and upper ends of adverts
    std::optional<std::int64_t> mean;
    std::vector<int> at_least; // quantiles of `pay` that are capped; 0 is the mean
    Places from;
    Spot spot;
};

struct Statement {
    StatementKind kind = StatementKind::responsibility;
    std::optional<Key> role, skill; // exactly one
    std::optional<Level> level;
    std::optional<std::string> group;
    Cited text;
    Spot spot;
};

struct Answer {
    std::string text;               // or
    std::vector<std::string> names; // an ordered list
    Places from;
};

struct AuthoredConflict {
    std::string id;
    Rule rule = Rule::r12;
    Grade grade = Grade::definition;
    std::string note;
};

struct Question {
    Key id;
    Key role;
    std::string text;
    std::vector<Answer> answers;
    std::optional<AuthoredConflict> conflict;
};

struct Explanation {
    std::string id;
    std::vector<Rule> rules;
    std::vector<Key> claims; // claim ids
    std::string note;
    Spot spot;
};

struct Relation {
    Key role;
    std::optional<Key> to; // exactly one of `to` and `to_title`
    std::optional<std::string> to_title;
    RelationKind kind = RelationKind::related;
    Cited text;
    Spot spot;
};

struct Comparison {
    std::array<Key, 2> roles;
    std::string dimension;
    std::array<std::optional<std::string>, 2> sides;
    Places from;
    Spot spot;
};

// All that one pack (or several, added up) holds.
struct Records {
    std::vector<PackHead> packs;
    std::vector<Source> sources;
    std::vector<Region> regions;
    std::vector<Family> families;
    std::vector<Occupation> occupations;
    std::vector<Role> roles;
    std::vector<Requirement> requirements; // of all roles
    std::vector<Skill> skills;
    std::vector<Label> labels;
    std::vector<Claim> claims;
    std::vector<Distribution> distributions;
    std::vector<Statement> statements;
    std::vector<Question> questions;
    std::vector<Explanation> explanations;
    std::vector<Relation> relations;
    std::vector<Comparison> comparisons;
};

} // namespace rung::model
