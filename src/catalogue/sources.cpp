// SPDX-License-Identifier: MIT
#include "rung/catalogue/sources.hpp"

#include "read.hpp"
#include "rung/model/kinds.hpp"

#include <algorithm>

namespace rung::catalogue {

namespace {

constexpr std::string_view source_columns = "SELECT id, key, title, kind, publisher, file, licence, attribution, url, "
                                            "note, retrieved, year, claims, facts FROM source ORDER BY id";

} // namespace

std::vector<SourceRow> sources(const Catalogue& catalogue) {
    Statement statement(catalogue, source_columns);
    std::vector<SourceRow> result;
    while (statement.step()) {
        SourceRow row{SourceId(statement.integer(0)), statement.text(1), statement.text(2),
                      member<model::SourceKind>(statement, 3)};
        row.publisher = statement.maybe_text(4);
        row.file = statement.maybe_text(5);
        row.licence = statement.maybe_text(6);
        row.attribution = statement.maybe_text(7);
        row.url = statement.maybe_text(8);
        row.note = statement.maybe_text(9);
        row.retrieved = statement.maybe_text(10);
        row.year = maybe_int(statement, 11);
        row.claims = static_cast<int>(statement.integer(12));
        row.facts = static_cast<int>(statement.integer(13));
        result.push_back(std::move(row));
    }
    return result;
}

std::vector<SourceTitle> source_titles(const Catalogue& catalogue) {
    Statement statement(catalogue, "SELECT key, title, kind, year FROM source ORDER BY id");
    std::vector<SourceTitle> result;
    while (statement.step())
        result.push_back(
            {statement.text(0), statement.text(1), member<model::SourceKind>(statement, 2), maybe_int(statement, 3)});
    return result;
}

std::vector<RegionRow> regions(const Catalogue& catalogue) {
    Statement statement(catalogue, "SELECT id, key, name, parent, currency FROM region ORDER BY id");
    std::vector<RegionRow> result;
    while (statement.step())
        result.push_back({RegionId(statement.integer(0)), statement.text(1), statement.text(2), statement.maybe_text(3),
                          statement.text(4)});
    return result;
}

std::vector<OccupationRow> occupations(const Catalogue& catalogue) {
    Statement statement(catalogue, "SELECT occupation.id, occupation.key, occupation.title, source.key FROM occupation "
                                   "JOIN source ON source.id = source ORDER BY occupation.id");
    std::vector<OccupationRow> result;
    while (statement.step())
        result.push_back({OccupationId(statement.integer(0)), statement.text(1), statement.text(2), statement.text(3)});
    return result;
}

// Things of a pack beside the built-in one carry its id as a prefix, figures by way of their source; what no other pack
// claims is of the first.
std::vector<PackRow> packs(const Catalogue& catalogue) {
    Statement statement(catalogue, "SELECT key, version, title FROM pack ORDER BY id");
    std::vector<PackRow> result;
    while (statement.step()) result.push_back({statement.text(0), statement.text(1), statement.text(2)});
    const auto count = [&](std::string_view table, int PackRow::*number) {
        Statement keys(catalogue, "SELECT key FROM " + std::string(table));
        while (keys.step()) {
            const std::string_view key = keys.view(0);
            const auto owner = std::find_if(result.begin() + 1, result.end(), [&](const PackRow& pack) {
                return key.size() > pack.key.size() && key.starts_with(pack.key) && key[pack.key.size()] == ':';
            });
            ++((owner == result.end() ? result.front() : *owner).*number);
        }
    };
    if (result.empty()) return result;
    count("role", &PackRow::roles);
    count("skill", &PackRow::skills);
    count("claim", &PackRow::claims);
    return result;
}

std::vector<CitationRow> citations(const Catalogue& catalogue, SourceId source, std::optional<std::string_view> at) {
    // Line numbers sort as numbers, other places as text after them.
    Statement statement(catalogue,
                        at ? "SELECT thing, owner, at FROM cite WHERE source = ? AND at = ? ORDER BY thing, owner"
                           : "SELECT thing, owner, at FROM cite WHERE source = ? ORDER BY at + 0, at, thing, owner");
    statement.bind(1, source.row());
    if (at) statement.bind(2, *at);
    std::vector<CitationRow> result;
    while (statement.step())
        result.push_back({static_cast<CitedThing>(statement.integer(0) - 1), statement.integer(1), statement.text(2)});
    return result;
}

std::vector<CitationRow> links_of(const Catalogue& catalogue, OccupationId occupation) {
    Statement statement(catalogue, "SELECT id FROM occupation_of_role WHERE occupation = ? ORDER BY id");
    statement.bind(1, occupation.row());
    std::vector<CitationRow> result;
    while (statement.step()) result.push_back({CitedThing::occupation, statement.integer(0), {}});
    return result;
}

namespace {

// For each kind of thing: topic, owner, level, metric (a word, or the number of a kind of statement), text, places.
std::string_view text_query(CitedThing thing) {
    switch (thing) {
    case CitedThing::role_text:
        return "SELECT key || '.about', key, NULL, 'about', summary, places FROM role WHERE id = ?";
    case CitedThing::stage:
        return "SELECT key || '.level', key, level, 'level', focus, stage.places FROM stage JOIN role ON role.id = "
               "role WHERE stage.id = ?";
    case CitedThing::requirement:
        return "SELECT role.key || '.' || skill.key, role.key, level, 'skill', skill.title || ', ' || "
               "CASE need WHEN 1 THEN 'aware' WHEN 2 THEN 'working' WHEN 3 THEN 'skilled' ELSE 'expert' END || "
               "iif(purposes = '', '', ', for ' || replace(purposes, ';', ', ')), requirement.places FROM requirement "
               "JOIN role ON role.id = role JOIN skill ON skill.id = skill WHERE requirement.id = ?";
    case CitedThing::skill:
        return "SELECT key, key, NULL, 'about', summary, places || ';' || hours_places FROM skill WHERE id = ?";
    case CitedThing::label:
        return "SELECT key || '.level', key, NULL, 'level', label.text, label.places FROM label JOIN role ON role.id = "
               "role WHERE label.id = ?";
    case CitedThing::statement:
        return "SELECT coalesce(role.key, skill.key), coalesce(role.key, skill.key), level, statement.kind, "
               "statement.text, "
               "statement.places FROM statement LEFT JOIN role ON role.id = role LEFT JOIN skill ON skill.id = skill "
               "WHERE statement.id = ?";
    case CitedThing::answer:
        return "SELECT role.key || '.' || question.key, role.key, NULL, question.key, iif(answer.names = '', "
               "answer.text, "
               "replace(answer.names, ';', ', ')), answer.places FROM answer JOIN question ON question.id = question "
               "JOIN role ON role.id = role WHERE answer.id = ?";
    case CitedThing::relation:
        return "SELECT role.key || '.relation', role.key, NULL, 'relation', relation.title || ': ' || "
               "coalesce(relation.text, ''), "
               "relation.places FROM relation JOIN role ON role.id = role WHERE relation.id = ?";
    case CitedThing::comparison:
        return "SELECT a.key || '.relation', a.key, NULL, 'relation', dimension || ': ' || coalesce(side_a, 'unknown') "
               "|| ' against ' || "
               "coalesce(side_b, 'unknown'), comparison.places FROM comparison JOIN role AS a ON a.id = a WHERE "
               "comparison.id = ?";
    case CitedThing::about:
        return "SELECT role.key || '.about', role.key, NULL, 'about', about.kind || iif(name IS NULL, '', ', ' || "
               "name) || ': ' || "
               "coalesce(about.text, 'unknown'), about.places FROM about JOIN role ON role.id = role WHERE about.id = "
               "?";
    case CitedThing::occupation:
        return "SELECT role.key || '.occupation', role.key, NULL, 'occupation', occupation.title || ': ' || reason, "
               "link.places "
               "FROM occupation_of_role AS link JOIN occupation ON occupation.id = occupation JOIN role ON role.id = "
               "role WHERE link.id = ?";
    case CitedThing::claim:
    case CitedThing::distribution: break;
    }
    return {};
}

} // namespace

CitedText cited_text(const Catalogue& catalogue, const CitationRow& citation) {
    Statement statement(catalogue, text_query(citation.thing));
    statement.bind(1, citation.row);
    if (!statement.step()) throw BrokenCatalogue(catalogue.name() + ": a cited text is missing");
    CitedText text{statement.text(0), statement.text(1),       maybe_member<model::Level>(statement, 2),
                   statement.text(3), statement.maybe_text(4), split(statement.view(5))};
    if (citation.thing == CitedThing::statement) {
        text.metric = model::name_of(member<model::StatementKind>(statement, 3));
        text.id += '.' + text.metric;
    }
    return text;
}

} // namespace rung::catalogue
