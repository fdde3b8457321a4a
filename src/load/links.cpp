// SPDX-License-Identifier: MIT
#include "rung/load/links.hpp"

#include "document.hpp"
#include "link_checks.hpp"
#include "reader.hpp"

#include <algorithm>

namespace rung::load {

namespace {

using model::Spot;

std::string quoted(std::string_view key) {
    return '"' + std::string(key) + '"';
}

std::optional<Thing> other_thing(const Targets& targets, const std::string& key) {
    for (const Thing thing :
         {Thing::source, Thing::region, Thing::family, Thing::occupation, Thing::role, Thing::skill, Thing::question})
        if (targets.has(thing, key)) return thing;
    return std::nullopt;
}

void unknown_reference(Thing thing, const std::string& key, const Spot& spot, const Targets& targets,
                       Findings& findings) {
    std::string message = "no " + std::string(name_of(thing)) + ' ' + quoted(key);
    if (const auto other = other_thing(targets, key)) message += "; it is a " + std::string(name_of(*other));
    findings.error(spot, "unknown-reference", std::move(message), did_you_mean(key, targets.written_keys_of(thing)));
}

void check_not_itself(const model::Key& role, const model::Key& other, Findings& findings) {
    if (!role.text.empty() && role.text == other.text)
        findings.error(other.spot, "bad-value", "the role " + quoted(role.text) + " stands beside itself");
}

// A source as a whole can be meant only where this project is the author.
void check_bare_places(const model::Records& pack, const Targets& targets, Findings& findings) {
    std::set<std::string> editorial;
    for (const model::Records* records : targets.records())
        for (const model::Source& source : records->sources)
            if (source.kind == model::SourceKind::editorial) editorial.insert(source.id.text);
    each_places(pack, [&](const model::Places& places) {
        for (const model::Place& place : places)
            if (place.at.empty() && targets.has(Thing::source, place.source) && !editorial.contains(place.source))
                findings.error(place.spot, "bad-value",
                               "expected a line, page or cell of the source " + quoted(place.source),
                               "only editorial sources are cited as a whole");
    });
}

// Own figures have own sources: the id of a figure is its place, and those of the built-in pack must stay as they are.
template <class Figure>
void check_own_source(const Figure& figure, const std::set<std::string>& own, Findings& findings) {
    if (figure.from.empty() || own.contains(figure.from.front().source)) return;
    findings.error(figure.from.front().spot, "bad-value",
                   "a figure of this pack stands under the source " + quoted(figure.from.front().source) +
                       " of the built-in one",
                   "describe a source of your own under \"sources\"");
}

// Regions whose id the built-in pack has with another currency: amounts of both would stand in one table.
void check_currency(const model::Records& pack, const model::Records& builtin, Findings& findings) {
    for (const model::Region& region : pack.regions)
        for (const model::Region& known : builtin.regions)
            if (region.id.text == known.id.text)
                findings.error(region.id.spot, "duplicate-id",
                               "the region " + quoted(known.id.text) + " of the built-in pack is in " + known.currency +
                                   ", not in " + region.currency,
                               "write " + quoted(known.currency) + ", or give the region another id");
}

// What a pack must not do because it stands beside the built-in one.
void check_beside(const model::Records& pack, const model::Records& builtin, Findings& findings) {
    std::map<std::string, Thing> taken;
    each_definition(builtin, [&](Thing thing, const model::Key& key) { taken.emplace(key.text, thing); });
    for (const model::PackHead& head : pack.packs)
        if (const auto found = taken.find(head.id); found != taken.end())
            findings.error(head.spot, "reserved-id",
                           "the id " + quoted(head.id) + " is that of a " + std::string(name_of(found->second)) +
                               " of the built-in pack");
    check_currency(pack, builtin, findings);
    each_definition(pack, [&](Thing thing, const model::Key& key) {
        if (thing == Thing::region) return;
        if (const auto found = taken.find(key.text); found != taken.end())
            findings.error(key.spot, "duplicate-id",
                           "the built-in pack has the " + std::string(name_of(found->second)) + ' ' + quoted(key.text),
                           "refer to it, and leave it out here");
    });
    std::set<std::string> own;
    for (const model::Source& source : pack.sources) own.insert(source.id.text);
    for (const model::Claim& claim : pack.claims) check_own_source(claim, own, findings);
    for (const model::Distribution& distribution : pack.distributions) check_own_source(distribution, own, findings);
}

} // namespace

Targets::Targets(const model::Records& pack, const model::Records* builtin) : m_records{&pack} {
    if (builtin != nullptr) m_records.push_back(builtin);
    for (const model::Records* records : m_records)
        each_definition(*records, [&](Thing thing, const model::Key& key) {
            if (!key.text.empty()) m_keys[static_cast<std::size_t>(thing)].insert(key.text);
        });
}

std::vector<std::string> Targets::written_keys_of(Thing thing) const {
    const auto& packs = m_records.front()->packs;
    const std::string prefix = packs.empty() ? std::string() : packs.front().id + ':';
    std::vector<std::string> result;
    for (const std::string& key : keys_of(thing))
        result.push_back(!prefix.empty() && key.starts_with(prefix) ? key.substr(prefix.size()) : key);
    return result;
}

void Findings::error(const Spot& spot, std::string code, std::string message, std::string hint) {
    add({spot, std::move(code), model::Severity::error, std::move(message), std::move(hint)});
}

void Findings::warning(const Spot& spot, std::string code, std::string message, std::string hint) {
    add({spot, std::move(code), model::Severity::warning, std::move(message), std::move(hint)});
}

void Findings::add(model::Problem problem) {
    if (m_problems.size() < most_problems) m_problems.push_back(std::move(problem));
}

std::string text_of(const Spot& spot) {
    return spot.file + ':' + std::to_string(spot.line) + ':' + std::to_string(spot.column);
}

void check_references(const model::Records& pack, const Targets& targets, Findings& findings) {
    each_reference(pack, [&](Thing thing, const std::string& key, const Spot& spot) {
        if (!key.empty() && !targets.has(thing, key)) unknown_reference(thing, key, spot, targets, findings);
    });
    check_bare_places(pack, targets, findings);
    for (const model::Role& role : pack.roles)
        for (const model::NotRole& other : role.is_not) check_not_itself(role.id, other.role, findings);
    for (const model::Relation& relation : pack.relations)
        if (relation.to) check_not_itself(relation.role, *relation.to, findings);
    for (const model::Comparison& comparison : pack.comparisons)
        check_not_itself(comparison.roles[0], comparison.roles[1], findings);
}

std::vector<model::Problem> check_links(const model::Records& pack, const model::Records* builtin) {
    const Targets targets(pack, builtin);
    Findings findings;
    check_ids(pack, findings);
    check_references(pack, targets, findings);
    check_names(pack, findings);
    check_prerequisites(pack, findings);
    check_ladders(pack, targets, findings);
    check_figures(pack, targets, findings);
    if (builtin != nullptr) check_beside(pack, *builtin, findings);
    return findings.take();
}

} // namespace rung::load
