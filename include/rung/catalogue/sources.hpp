// SPDX-License-Identifier: MIT
// Who says things: sources, regions, packs, and the way back from a place to all that cites it.
#pragma once

#include "rung/catalogue/names.hpp"

namespace rung::catalogue {

struct SourceRow {
    SourceId id;
    std::string key, title;
    model::SourceKind kind = model::SourceKind::document;
    std::optional<std::string> publisher, file, licence, attribution, url, note, retrieved;
    std::optional<int> year;
    int claims = 0, facts = 0; // figures; with all else that the source says
};

struct RegionRow {
    RegionId id;
    std::string key, name;
    std::optional<std::string> parent;
    std::string currency;
};

// What a source calls an occupation: "onet:15-2051.00".
struct OccupationRow {
    OccupationId id;
    std::string key, title, source;
};

struct PackRow {
    std::string key, version, title;
    int roles = 0, skills = 0, claims = 0;
};

std::vector<SourceRow> sources(const Catalogue& catalogue); // in the order of the pack

// What marks of sources stand for: cheap. In the order of the pack.
struct SourceTitle {
    std::string key, title;
    model::SourceKind kind = model::SourceKind::document;
    std::optional<int> year;
};
std::vector<SourceTitle> source_titles(const Catalogue& catalogue);

std::vector<RegionRow> regions(const Catalogue& catalogue); // the first is the default
std::vector<PackRow> packs(const Catalogue& catalogue);
std::vector<OccupationRow> occupations(const Catalogue& catalogue); // in the order of the pack

// What cites a place: the kind of thing and its row, and whom it belongs to.
enum class CitedThing {
    role_text,
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
    occupation,
    about
};
struct CitationRow {
    CitedThing thing = CitedThing::claim;
    std::int64_t row = 0;
    std::string at;
};
// All that cites the source at that place, or anywhere if no place is given; by place as numbers run, then by thing.
std::vector<CitationRow> citations(const Catalogue& catalogue, SourceId source, std::optional<std::string_view> at);
// What ties roles to the occupation.
std::vector<CitationRow> links_of(const Catalogue& catalogue, OccupationId occupation);

// The owner (key of a role or skill), the topic and the text of a cited thing that is no claim and no distribution.
struct CitedText {
    std::string id;    // its topic: "ml-engineer.python"
    std::string owner; // "ml-engineer"
    std::optional<model::Level> level;
    std::string metric; // the word of the topic: "responsibility", "skill"
    std::optional<std::string> text;
    std::vector<std::string> places;
};
CitedText cited_text(const Catalogue& catalogue, const CitationRow& citation);

} // namespace rung::catalogue
