// SPDX-License-Identifier: MIT
// The tables of the image. Closed sets are stored as the number of the member in its enum; `places` are joined by ';'.
// The table `cite` is the way back from a place to all that cites it.
#pragma once

#include <cstdint>

namespace rung::catalogue {

// What a row of `cite` points at.
enum class Thing {
    role_text = 1, // summary
    stage,
    requirement,
    skill,
    label,
    claim,
    distribution,
    statement,
    answer,
    relation,
    comparison,
    occupation_of_role,
    about,
};

// What a name belongs to.
enum class Owner { role = 0, skill = 1, source = 2, region = 3, occupation = 4, question = 5 };

// The rows of the index, and of its texts, name their owner, so that a search need not look it up for each.
constexpr std::int64_t document_row(Owner kind, std::int64_t owner) {
    return owner * 2 + static_cast<std::int64_t>(kind);
}

// Columns have no types and no NOT NULL: every call parses this text, and what is written is checked before it is
// written. So an index serves a comparison with a parameter, not one with a row number of another table.
inline constexpr const char* schema = R"sql(
CREATE TABLE meta(name PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE pack(id INTEGER PRIMARY KEY, key, version, title);
CREATE TABLE source(id INTEGER PRIMARY KEY, key, title, kind, publisher, file, year, licence, attribution, url, note, retrieved, claims,
    facts);
CREATE TABLE region(id INTEGER PRIMARY KEY, key, name, parent, currency);
CREATE TABLE occupation(id INTEGER PRIMARY KEY, key UNIQUE, title, source);
CREATE TABLE technology(occupation, ordinal, name, hot, in_demand, PRIMARY KEY(occupation, ordinal)) WITHOUT ROWID;

CREATE TABLE role(id INTEGER PRIMARY KEY, key, title, family, summary, places, aliases, levels, asks, ask_keys, voices, statements,
    skills, tags, sources, related, disputes, moves,
    not_title, not_text, not_places);
CREATE TABLE about(id, role, kind, name, text, places, PRIMARY KEY(role, id)) WITHOUT ROWID;
CREATE TABLE stage(id, role, level, titles, focus, places, PRIMARY KEY(role, id)) WITHOUT ROWID;
CREATE TABLE requirement(id, role, ordinal, skill, skill_key, level, need, importance, essential, voices, primaries, purposes, places,
    PRIMARY KEY(role, ordinal)) WITHOUT ROWID;
CREATE TABLE occupation_of_role(id, role, occupation, priced, official, fit, confidence, evidence, reason, places,
    PRIMARY KEY(role, id)) WITHOUT ROWID;

CREATE TABLE skill(id INTEGER PRIMARY KEY, key, title, kind, category, hours, needs, nears, summary, places, hours_places, aliases,
    need_keys, roles, sources);
CREATE TABLE step(skill, proficiency, meaning, PRIMARY KEY(skill, proficiency)) WITHOUT ROWID;
CREATE TABLE resource(skill, ordinal, name, provider, kind, url, PRIMARY KEY(skill, ordinal)) WITHOUT ROWID;

CREATE TABLE name(folded, kind, owner, ordinal, text, common, PRIMARY KEY(folded, kind, owner, ordinal)) WITHOUT ROWID;

CREATE TABLE label(id, source, role, text, levels, reason, places, PRIMARY KEY(role, id)) WITHOUT ROWID;
CREATE TABLE claim(id INTEGER PRIMARY KEY, key, role, skill, occupation, region, level, condition, years_from, years_to, condition_text,
    metric, stat, stat_stated, basis, low, high, open_top, currency, unit, a_year, window_years, window_rate, window_text, year, n,
    as_stated, note, source, places);
CREATE INDEX claim_role ON claim(role);
CREATE TABLE distribution(id, key, occupation, region, level, year_from, year_to, basis, currency, n, support, mean, at_least, source,
    pay, lows, middles, highs, places, PRIMARY KEY(occupation, id)) WITHOUT ROWID;

CREATE TABLE pay(region, role, lines, PRIMARY KEY(region, role)) WITHOUT ROWID;

CREATE TABLE statement(id INTEGER PRIMARY KEY, kind, role, skill, level, heading, text, places);
CREATE INDEX statement_role ON statement(role, kind);
CREATE TABLE question(id, key, role, text, conflict, told, PRIMARY KEY(role, id)) WITHOUT ROWID;
CREATE TABLE answer(id, question, text, names, places, PRIMARY KEY(question, id)) WITHOUT ROWID;
CREATE TABLE relation(id INTEGER PRIMARY KEY, role, target, role_key, target_key, title, kind, text, places);
CREATE TABLE comparison(id, a, b, dimension, side_a, side_b, places, PRIMARY KEY(a, b, id)) WITHOUT ROWID;
CREATE TABLE conflict(id INTEGER PRIMARY KEY, key, grade, rules, subject, role, agree, total, core, hull, unit, claims, note);
CREATE TABLE in_conflict(figure, conflict, PRIMARY KEY(figure, conflict)) WITHOUT ROWID;
CREATE TABLE clash(claim, ordinal, other, PRIMARY KEY(claim, ordinal)) WITHOUT ROWID;
CREATE TABLE cite(source, at, thing, owner, PRIMARY KEY(source, at, thing, owner)) WITHOUT ROWID;

CREATE TABLE piece(id INTEGER PRIMARY KEY, lines);
CREATE VIRTUAL TABLE document USING fts5(title, aliases, description, tasks, content='',
    tokenize="unicode61 remove_diacritics 2 tokenchars '+#'");
CREATE TABLE term(term PRIMARY KEY, documents) WITHOUT ROWID;

CREATE TABLE kept(id INTEGER PRIMARY KEY, key, added, path, text);
)sql";

} // namespace rung::catalogue
