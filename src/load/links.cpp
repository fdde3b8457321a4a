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
    const std::set<std::string>& keys = targets.keys_of(thing);
    findings.error(spot, "unknown-reference", std::move(message),
                   did_you_mean(key, std::vector<std::string>(keys.begin(), keys.end())));
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

} // namespace

Targets::Targets(const model::Records& pack, const model::Records* builtin) : m_records{&pack} {
    if (builtin != nullptr) m_records.push_back(builtin);
    for (const model::Records* records : m_records)
        each_definition(*records, [&](Thing thing, const model::Key& key) {
            if (!key.text.empty()) m_keys[static_cast<std::size_t>(thing)].insert(key.text);
        });
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
    return findings.take();
}

} // namespace rung::load
