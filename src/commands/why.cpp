// SPDX-License-Identifier: MIT
// rung why: what is said at a place of a source, about an id or one topic of it, by a source, or in a conflict.
#include "all.hpp"
#include "attributes.hpp"
#include "resolve.hpp"
#include "why_rows.hpp"

#include "rung/query/bands.hpp"
#include "rung/report/kinds.hpp"
#include "rung/text/nearest.hpp"

#include <algorithm>
#include <set>

namespace rung::commands {

namespace {

using catalogue::Catalogue;
using catalogue::ClaimRow;

// Rows of one call; a fact that two words ask for stands once.
struct Facts {
    const Catalogue& catalogue;
    WhyRows rows;
    std::set<std::string> seen; // figures
    report::Records records;

    explicit Facts(const Catalogue& data) : catalogue(data), rows(data) { records.kind = &report::kind("claim"); }

    void add(const ClaimRow& claim) {
        if (seen.insert(claim.key).second) records.rows.push_back(rows.of(claim));
    }
    void add(const catalogue::DistributionRow& distribution) {
        if (seen.insert(distribution.key).second) records.rows.push_back(rows.of(distribution));
    }
    void add(const catalogue::CitationRow& citation) {
        if (citation.thing == catalogue::CitedThing::claim)
            add(catalogue::cited_claim(catalogue, citation).value());
        else if (citation.thing == catalogue::CitedThing::distribution)
            add(rows.distributions().at(static_cast<std::size_t>(citation.row - 1)));
        else if (seen.insert(std::to_string(static_cast<int>(citation.thing)) + '/' + std::to_string(citation.row))
                     .second)
            records.rows.push_back(rows.of(catalogue::cited_text(catalogue, citation)));
    }
};

bool add_figure(Facts& facts, std::string_view id) {
    if (const auto claim = catalogue::find_claim(facts.catalogue, id)) {
        facts.add(*claim);
        return true;
    }
    const auto cell = std::ranges::find(facts.rows.distributions(), id, &catalogue::DistributionRow::key);
    if (cell == facts.rows.distributions().end()) return false;
    facts.add(*cell);
    return true;
}

bool add_citations(Facts& facts, std::string_view source, std::optional<std::string_view> at) {
    const auto id = catalogue::find_source(facts.catalogue, source);
    if (!id) return false;
    const auto citations = catalogue::citations(facts.catalogue, *id, at);
    for (const auto& citation : citations) facts.add(citation);
    return !citations.empty();
}

// A figure by its id, or all that stands at a place.
bool add_place(Facts& facts, std::string_view word) {
    const std::size_t colon = word.rfind(':');
    if (colon == std::string_view::npos) return false;
    if (add_citations(facts, word.substr(0, colon), word.substr(colon + 1))) return true;
    return add_figure(facts, word);
}

bool add_conflict(Facts& facts, std::string_view word) {
    const auto conflict = catalogue::find_conflict(facts.catalogue, word);
    if (!conflict) return false;
    for (const std::string& figure : conflict->claims)
        if (!add_figure(facts, figure)) add_place(facts, figure);
    return true;
}

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

void add_text(Facts& facts, const Attribute& attribute, std::string_view topic) {
    catalogue::CitedText text;
    text.owner = attribute.id;
    text.metric = attribute.topic.empty() ? attribute.section : attribute.topic;
    if (attribute.section == "skill" && !attribute.name.empty()) text.metric = attribute.name;
    if (!topic.empty()) text.metric = topic;
    text.id = attribute.id + '.' + text.metric;
    text.text = attribute.name.empty() ? attribute.value : attribute.name + ": " + attribute.value;
    text.places = attribute.sources;
    facts.records.rows.push_back(facts.rows.of(text));
}

void add_role(Facts& facts, catalogue::RoleId role, const Target& target) {
    for (const ClaimRow& claim : catalogue::claims(facts.catalogue, role))
        if (covers(claim, target)) facts.add(claim);
    if (target.topic && *target.topic != "pay") return;
    for (const auto& band : query::bands(facts.catalogue, role, std::nullopt))
        if (!band.occupation_key.empty() && (!target.level || band.level == target.level))
            add_figure(facts, band.claim);
}

void add_target(Facts& facts, const Target& target) {
    const std::string_view topic = target.topic ? std::string_view(*target.topic) : std::string_view();
    std::vector<Attribute> attributes;
    if (const auto* role = std::get_if<catalogue::RoleId>(&target.owner)) {
        add_role(facts, *role, target);
        attributes = attributes_of(facts.catalogue, Rung{*role, target.level}, std::nullopt);
    } else {
        const auto skill = std::get<catalogue::SkillId>(target.owner);
        for (const ClaimRow& claim : catalogue::claims(facts.catalogue, skill))
            if (covers(claim, target)) facts.add(claim);
        attributes = attributes_of(facts.catalogue, skill);
    }
    for (const Attribute& attribute : attributes)
        if (!is_figure(attribute) && !attribute.sources.empty() && (topic.empty() || is_about(attribute, topic)))
            add_text(facts, attribute, topic);
}

// A word that is a place of a known source, or looks like one, is no name of a role.
report::Failure unknown_figure(const Catalogue& catalogue, const std::string& word, report::Failure as_name) {
    const std::size_t colon = word.rfind(':');
    const std::string source = word.substr(0, colon);
    if (colon == std::string::npos) return as_name;
    if (catalogue::find_source(catalogue, source))
        return {"unknown-claim", "nothing in the data cites '" + word + "'", word, {}};
    return {"unknown-claim", "no source '" + source + "'", word,
            text::nearest(source, catalogue::all_keys(catalogue, catalogue::NameKind::source))};
}

// What has a statistic is a figure; texts follow in their own order.
void figures_first(report::Records& records) {
    const std::size_t stat = records.kind->find("stat");
    std::stable_partition(records.rows.begin(), records.rows.end(),
                          [&](const report::Row& row) { return !report::is_missing(row[stat]); });
}

std::optional<report::Failure> add_word(Facts& facts, const std::string& word) {
    if (add_conflict(facts, word) || add_place(facts, word)) return std::nullopt;
    if (add_citations(facts, word, std::nullopt)) return std::nullopt;
    if (catalogue::find_source(facts.catalogue, word)) return std::nullopt; // it is known, and nothing cites it
    const auto found = find_target(facts.catalogue, word);
    if (const auto* failure = std::get_if<report::Failure>(&found))
        return unknown_figure(facts.catalogue, word, *failure);
    add_target(facts, std::get<Target>(found));
    return std::nullopt;
}

} // namespace

Answer why(const Request& request, Context& context) {
    Facts facts(context.catalogue());
    Answer answer;
    const std::vector<std::string> words = words_of(request, context);
    for (const std::string& word : words)
        if (auto failure = add_word(facts, word)) answer.report.failures.push_back(std::move(*failure));
    answer.report.records = std::move(facts.records);
    figures_first(answer.report.records);
    answer.report.heading = words.size() == 1 ? "Who says so: " + words.front() : "Who says so";
    for (auto& [key, title] : catalogue::role_titles(context.catalogue())) answer.report.titles[key] = std::move(title);
    if (answer.report.records.rows.empty() && answer.report.failures.empty())
        answer.report.notes.push_back("no source says anything about that");
    return answer;
}

} // namespace rung::commands
