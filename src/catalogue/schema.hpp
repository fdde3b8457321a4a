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

// Rows of the full-text tables name their owner, so that a search need not look it up for each: the document of an
// owner, and, that many times as large, its pieces.
inline constexpr std::int64_t most_pieces = 1 << 20;
constexpr std::int64_t document_row(Owner kind, std::int64_t owner) {
    return owner * 2 + static_cast<std::int64_t>(kind);
}

inline constexpr const char* schema = R"sql(
CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE pack(id INTEGER PRIMARY KEY, key TEXT NOT NULL, version TEXT NOT NULL, title TEXT NOT NULL);
CREATE TABLE source(id INTEGER PRIMARY KEY, key TEXT NOT NULL, title TEXT NOT NULL, kind INTEGER NOT NULL, publisher TEXT,
    file TEXT, year INTEGER, licence TEXT, attribution TEXT, url TEXT, note TEXT, retrieved TEXT,
    claims INTEGER NOT NULL DEFAULT 0, facts INTEGER NOT NULL DEFAULT 0);
CREATE TABLE region(id INTEGER PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL, parent TEXT, currency TEXT NOT NULL);
CREATE TABLE family(id INTEGER PRIMARY KEY, key TEXT NOT NULL, title TEXT NOT NULL);
CREATE TABLE occupation(id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, title TEXT NOT NULL, source INTEGER NOT NULL);
CREATE TABLE technology(occupation INTEGER NOT NULL, ordinal INTEGER NOT NULL, name TEXT NOT NULL, hot INTEGER NOT NULL,
    in_demand INTEGER NOT NULL, PRIMARY KEY(occupation, ordinal)) WITHOUT ROWID;

CREATE TABLE role(id INTEGER PRIMARY KEY, key TEXT NOT NULL, title TEXT NOT NULL, family INTEGER NOT NULL, summary TEXT,
    places TEXT NOT NULL);
CREATE TABLE about(id INTEGER NOT NULL, role INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT, text TEXT, places TEXT NOT NULL,
    PRIMARY KEY(role, id)) WITHOUT ROWID;
CREATE TABLE stage(id INTEGER NOT NULL, role INTEGER NOT NULL, level INTEGER NOT NULL, titles TEXT NOT NULL, focus TEXT,
    places TEXT NOT NULL,
    PRIMARY KEY(role, id)) WITHOUT ROWID;
CREATE TABLE requirement(id INTEGER NOT NULL, role INTEGER NOT NULL, skill INTEGER NOT NULL, level INTEGER, need INTEGER NOT NULL,
    importance INTEGER NOT NULL, essential INTEGER NOT NULL, voices INTEGER NOT NULL, primaries TEXT NOT NULL, purposes TEXT NOT NULL,
    places TEXT NOT NULL,
    PRIMARY KEY(role, id)) WITHOUT ROWID;
CREATE TABLE occupation_of_role(id INTEGER NOT NULL, role INTEGER NOT NULL, occupation INTEGER NOT NULL, fit INTEGER NOT NULL,
    confidence INTEGER NOT NULL, evidence TEXT, reason TEXT NOT NULL, places TEXT NOT NULL,
    PRIMARY KEY(role, id)) WITHOUT ROWID;

CREATE TABLE skill(id INTEGER PRIMARY KEY, key TEXT NOT NULL, title TEXT NOT NULL, kind INTEGER NOT NULL, category TEXT NOT NULL,
    summary TEXT NOT NULL, places TEXT NOT NULL, hours_places TEXT NOT NULL);
CREATE TABLE step(skill INTEGER NOT NULL, proficiency INTEGER NOT NULL, meaning TEXT NOT NULL, low INTEGER NOT NULL,
    likely INTEGER NOT NULL, high INTEGER NOT NULL, PRIMARY KEY(skill, proficiency)) WITHOUT ROWID;
CREATE TABLE need(skill INTEGER NOT NULL, ordinal INTEGER NOT NULL, needs INTEGER NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY(skill, ordinal)) WITHOUT ROWID;
CREATE TABLE near(skill INTEGER NOT NULL, ordinal INTEGER NOT NULL, other INTEGER NOT NULL, weight INTEGER NOT NULL,
    PRIMARY KEY(skill, ordinal)) WITHOUT ROWID;
CREATE TABLE resource(skill INTEGER NOT NULL, ordinal INTEGER NOT NULL, name TEXT NOT NULL, provider TEXT NOT NULL, kind INTEGER NOT NULL,
    url TEXT, PRIMARY KEY(skill, ordinal)) WITHOUT ROWID;

CREATE TABLE name(folded TEXT NOT NULL, kind INTEGER NOT NULL, owner INTEGER NOT NULL, ordinal INTEGER NOT NULL, text TEXT NOT NULL,
    common INTEGER NOT NULL, PRIMARY KEY(folded, kind, owner, ordinal)) WITHOUT ROWID;
CREATE INDEX name_owner ON name(kind, owner, ordinal);

CREATE TABLE label(id INTEGER NOT NULL, source INTEGER NOT NULL, role INTEGER NOT NULL, text TEXT NOT NULL, levels TEXT NOT NULL,
    reason TEXT, places TEXT NOT NULL,
    PRIMARY KEY(role, id)) WITHOUT ROWID;
CREATE TABLE claim(id INTEGER PRIMARY KEY, key TEXT NOT NULL, role INTEGER, skill INTEGER, occupation INTEGER, region INTEGER,
    level INTEGER, condition INTEGER, years_from INTEGER, years_to INTEGER, condition_text TEXT, metric INTEGER NOT NULL,
    stat INTEGER NOT NULL, stat_stated TEXT, basis INTEGER, low INTEGER, high INTEGER, open_top INTEGER NOT NULL, currency TEXT,
    unit INTEGER, a_year INTEGER NOT NULL, window_years INTEGER, window_rate INTEGER, window_text TEXT, year INTEGER, n INTEGER,
    as_stated TEXT, note TEXT, source INTEGER NOT NULL, places TEXT NOT NULL);
CREATE INDEX claim_owner ON claim(role, skill, occupation);
CREATE TABLE distribution(id INTEGER PRIMARY KEY, key TEXT NOT NULL, occupation INTEGER NOT NULL, region INTEGER NOT NULL, level INTEGER,
    year_from INTEGER NOT NULL, year_to INTEGER NOT NULL, basis INTEGER NOT NULL, currency TEXT NOT NULL, n INTEGER, support INTEGER,
    mean INTEGER, at_least TEXT NOT NULL, source INTEGER NOT NULL, places TEXT NOT NULL);
CREATE INDEX distribution_occupation ON distribution(occupation);
CREATE TABLE quantile(distribution INTEGER NOT NULL, part INTEGER NOT NULL, percent INTEGER NOT NULL, value INTEGER NOT NULL,
    PRIMARY KEY(distribution, part, percent)) WITHOUT ROWID;

CREATE TABLE statement(id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, role INTEGER, skill INTEGER, level INTEGER, heading TEXT, text TEXT,
    places TEXT NOT NULL);
CREATE INDEX statement_owner ON statement(role, skill, kind);
CREATE TABLE question(id INTEGER NOT NULL, key TEXT NOT NULL, role INTEGER NOT NULL, text TEXT NOT NULL, conflict TEXT,
    PRIMARY KEY(role, id)) WITHOUT ROWID;
CREATE TABLE answer(id INTEGER NOT NULL, question INTEGER NOT NULL, text TEXT NOT NULL, names TEXT NOT NULL, places TEXT NOT NULL,
    PRIMARY KEY(question, id)) WITHOUT ROWID;
CREATE TABLE relation(id INTEGER PRIMARY KEY, role INTEGER NOT NULL, target INTEGER, title TEXT NOT NULL, kind INTEGER NOT NULL, text TEXT,
    places TEXT NOT NULL);
CREATE INDEX relation_role ON relation(role);
CREATE INDEX relation_target ON relation(target) WHERE target IS NOT NULL;
CREATE TABLE comparison(id INTEGER PRIMARY KEY, a INTEGER NOT NULL, b INTEGER NOT NULL, dimension TEXT NOT NULL, side_a TEXT, side_b TEXT,
    places TEXT NOT NULL);
CREATE TABLE conflict(id INTEGER PRIMARY KEY, key TEXT NOT NULL, grade INTEGER NOT NULL, rules TEXT NOT NULL, subject TEXT NOT NULL,
    role INTEGER, agree INTEGER, total INTEGER, core TEXT NOT NULL, hull TEXT, unit TEXT, claims TEXT NOT NULL, note TEXT NOT NULL);
CREATE TABLE in_conflict(figure TEXT NOT NULL, conflict INTEGER NOT NULL, PRIMARY KEY(figure, conflict)) WITHOUT ROWID;
CREATE TABLE clash(claim TEXT NOT NULL, ordinal INTEGER NOT NULL, other TEXT NOT NULL, PRIMARY KEY(claim, ordinal)) WITHOUT ROWID;
CREATE TABLE cite(source INTEGER NOT NULL, at TEXT NOT NULL, thing INTEGER NOT NULL, owner INTEGER NOT NULL,
    PRIMARY KEY(source, at, thing, owner)) WITHOUT ROWID;

CREATE TABLE voice(kind INTEGER NOT NULL, owner INTEGER NOT NULL, source INTEGER NOT NULL,
    PRIMARY KEY(kind, owner, source)) WITHOUT ROWID;

CREATE TABLE piece(id INTEGER PRIMARY KEY, topic TEXT NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL);
CREATE VIRTUAL TABLE document USING fts5(title, aliases, description, tasks, content='',
    tokenize="unicode61 remove_diacritics 2 tokenchars '+#'");
CREATE VIRTUAL TABLE piece_text USING fts5(text, content='piece', content_rowid='id',
    tokenize="unicode61 remove_diacritics 2 tokenchars '+#'");
CREATE TABLE term(term TEXT PRIMARY KEY, documents INTEGER NOT NULL) WITHOUT ROWID;
)sql";

} // namespace rung::catalogue
