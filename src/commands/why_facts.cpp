// SPDX-License-Identifier: MIT
#include "why_facts.hpp"

#include "attributes.hpp"

#include "rung/query/bands.hpp"
#include "rung/report/kinds.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

using catalogue::CitedThing;
using catalogue::ClaimRow;

// Sections whose facts are figures, which stand as claims.
bool is_figure(const Attribute& attribute) {
    return attribute.section == "pay" || attribute.section == "outlook" || attribute.name.starts_with("years");
}

bool covers(const ClaimRow& claim, const Target& target) {
    if (target.level && claim.level != target.level) return false;
    if (!target.topic) return true;
    if (*target.topic == model::name_of(claim.metric)) return true;
    if (*target.topic == "level") return claim.metric == model::Metric::years;
    if (*target.topic != "outlook") return false;
    return claim.metric != model::Metric::pay && claim.metric != model::Metric::years &&
           claim.metric != model::Metric::months;
}

catalogue::CitedText text_of(const Attribute& attribute, std::string_view topic) {
    catalogue::CitedText text;
    text.owner = attribute.id;
    text.metric = attribute.topic.empty() ? attribute.section : attribute.topic;
    if (attribute.section == "skill" && !attribute.name.empty()) text.metric = attribute.name;
    if (!topic.empty()) text.metric = topic;
    text.id = attribute.id + '.' + text.metric;
    text.text = attribute.name.empty() ? attribute.value : attribute.name + ": " + attribute.value;
    text.places = attribute.sources;
    return text;
}

} // namespace

WhyFacts::WhyFacts(const catalogue::Catalogue& catalogue) : m_catalogue(catalogue), m_rows(catalogue) {
    m_records.kind = &report::kind("claim");
}

void WhyFacts::add(const ClaimRow& claim) {
    if (m_seen.insert(claim.key).second) m_records.rows.push_back(m_rows.of(claim));
}

void WhyFacts::add(const catalogue::DistributionRow& distribution) {
    if (m_seen.insert(distribution.key).second) m_records.rows.push_back(m_rows.of(distribution));
}

void WhyFacts::add(const catalogue::CitationRow& citation) {
    if (citation.thing == CitedThing::claim)
        add(catalogue::cited_claim(m_catalogue, citation).value());
    else if (citation.thing == CitedThing::distribution)
        add(m_rows.distributions().at(static_cast<std::size_t>(citation.row - 1)));
    else if (m_seen.insert(std::to_string(static_cast<int>(citation.thing)) + '/' + std::to_string(citation.row))
                 .second)
        m_records.rows.push_back(m_rows.of(catalogue::cited_text(m_catalogue, citation)));
}

bool WhyFacts::add_figure(std::string_view id) {
    if (const auto claim = catalogue::find_claim(m_catalogue, id)) {
        add(*claim);
        return true;
    }
    const auto cell = std::ranges::find(m_rows.distributions(), id, &catalogue::DistributionRow::key);
    if (cell == m_rows.distributions().end()) return false;
    add(*cell);
    return true;
}

bool WhyFacts::add_citations(std::string_view source, std::optional<std::string_view> at) {
    const auto id = catalogue::find_source(m_catalogue, source);
    if (!id) return false;
    const auto citations = catalogue::citations(m_catalogue, *id, at);
    for (const auto& citation : citations) add(citation);
    return !citations.empty();
}

bool WhyFacts::add_place(std::string_view word) {
    const std::size_t colon = word.rfind(':');
    if (colon == std::string_view::npos) return false;
    return add_citations(word.substr(0, colon), word.substr(colon + 1)) || add_figure(word);
}

// Of all that stands at the places of a conflict only the answers to its question are the two sides of it.
void WhyFacts::add_answers(const catalogue::ConflictRow& conflict) {
    for (const std::string& figure : conflict.claims) {
        const std::size_t colon = figure.rfind(':');
        const auto source = catalogue::find_source(m_catalogue, figure.substr(0, colon));
        if (!source) continue;
        for (const auto& citation : catalogue::citations(m_catalogue, *source, figure.substr(colon + 1)))
            if (citation.thing == CitedThing::answer &&
                catalogue::cited_text(m_catalogue, citation).id == conflict.subject)
                add(citation);
    }
}

bool WhyFacts::add_conflict(std::string_view word) {
    auto conflict = catalogue::find_conflict(m_catalogue, word);
    if (!conflict) return false;
    const std::size_t before = m_records.rows.size();
    add_answers(*conflict);
    if (m_records.rows.size() == before)
        for (const std::string& figure : conflict->claims)
            if (!add_figure(figure)) add_place(figure);
    m_conflicts.push_back(std::move(*conflict));
    return true;
}

// Its title, and what is used in it.
void WhyFacts::add_texts_of(const catalogue::OccupationRow& occupation) {
    if (!m_seen.insert(occupation.key).second) return;
    m_records.rows.push_back(m_rows.of(occupation, "occupation", occupation.title));
    for (const auto& technology : catalogue::technologies(m_catalogue, occupation.id))
        m_records.rows.push_back(m_rows.of(occupation, "technology", technology.name + ": " + how_seen(technology)));
}

bool WhyFacts::add_occupation(std::string_view word) {
    if (word.find(':') == std::string_view::npos || !catalogue::find_occupation(m_catalogue, word)) return false;
    const auto all = catalogue::occupations(m_catalogue);
    const auto found = std::ranges::find(all, word, &catalogue::OccupationRow::key);
    for (const ClaimRow& claim : catalogue::claims(m_catalogue, found->id)) add(claim);
    for (const auto& distribution : m_rows.distributions())
        if (distribution.occupation == found->id) add(distribution);
    add_texts_of(*found);
    for (const auto& link : catalogue::links_of(m_catalogue, found->id)) add(link);
    return true;
}

bool WhyFacts::add_source(std::string_view word) {
    if (!catalogue::find_source(m_catalogue, word)) return false;
    add_citations(word, std::nullopt);
    for (const auto& occupation : catalogue::occupations(m_catalogue))
        if (occupation.source == word) add_texts_of(occupation);
    return true;
}

void WhyFacts::add_role(catalogue::RoleId role, const Target& target) {
    for (const ClaimRow& claim : catalogue::claims(m_catalogue, role))
        if (covers(claim, target)) add(claim);
    if (target.topic && *target.topic != "pay") return;
    for (const auto& band : query::bands(m_catalogue, role, std::nullopt))
        if (!band.occupation_key.empty() && (!target.level || band.level == target.level)) add_figure(band.claim);
}

void WhyFacts::add_target(const Target& target) {
    const std::string_view topic = target.topic ? std::string_view(*target.topic) : std::string_view();
    std::vector<Attribute> attributes;
    if (const auto* role = std::get_if<catalogue::RoleId>(&target.owner)) {
        add_role(*role, target);
        attributes = attributes_of(m_catalogue, Rung{*role, target.level}, std::nullopt);
    } else {
        const auto skill = std::get<catalogue::SkillId>(target.owner);
        for (const ClaimRow& claim : catalogue::claims(m_catalogue, skill))
            if (covers(claim, target)) add(claim);
        attributes = attributes_of(m_catalogue, skill);
    }
    for (const Attribute& attribute : attributes)
        if (!is_figure(attribute) && !attribute.sources.empty() && (topic.empty() || is_about(attribute, topic)))
            m_records.rows.push_back(m_rows.of(text_of(attribute, topic)));
}

report::Records WhyFacts::take() {
    const std::size_t stat = m_records.kind->find("stat");
    std::stable_partition(m_records.rows.begin(), m_records.rows.end(),
                          [&](const report::Row& row) { return !report::is_missing(row[stat]); });
    return std::move(m_records);
}

} // namespace rung::commands
