// SPDX-License-Identifier: MIT
// rung data health: how well each part of a role or a skill is founded. What the built-in pack promises of a part is in
// the table of promises; below it a part is thin, without a fact it is missing.
#include "all.hpp"
#include "attributes.hpp"
#include "cells.hpp"
#include "resolve.hpp"

#include "rung/catalogue/sources.hpp"
#include "rung/report/kinds.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace rung::commands {

namespace {

using catalogue::Catalogue;

// The least number of facts in a part; of `level` and `responsibility` a rung.
struct Promise {
    std::string_view section;
    int least;
};
constexpr Promise of_role[] = {{"about", 1},   {"level", 1},   {"responsibility", 1}, {"pay", 1},
                               {"skill", 25},  {"faq", 4},     {"deliverable", 1},    {"day", 1},
                               {"caution", 1}, {"relation", 1}};
constexpr Promise of_skill[] = {{"about", 1}, {"proficiency", 4}, {"hours", 1}, {"resource", 1}, {"role", 1}};

struct Health {
    std::int64_t facts = 0, sourced = 0, single = 0, editorial = 0, dated = 0, disputed = 0;
};

// What is known of places, read once.
class Places {
public:
    explicit Places(const Catalogue& catalogue) {
        for (const auto& source : catalogue::sources(catalogue)) m_sources.emplace(source.key, source);
        for (const auto& claim : catalogue::claims(catalogue)) m_years.emplace(claim.key, claim.year.has_value());
        for (const auto& conflict : catalogue::conflicts(catalogue))
            m_disputed.insert(conflict.claims.begin(), conflict.claims.end());
    }

    void add(Health& health, const std::vector<std::string>& places) const {
        std::set<std::string> voices;
        bool dated = false;
        bool disputed = false;
        for (const std::string& place : places) {
            const auto source = m_sources.find(place.substr(0, place.rfind(':')));
            if (source == m_sources.end()) continue;
            if (source->second.kind != model::SourceKind::editorial) voices.insert(source->first);
            const auto year = m_years.find(place);
            dated |= year != m_years.end() ? year->second : source->second.year.has_value();
            disputed |= m_disputed.contains(place);
        }
        ++health.facts;
        health.sourced += voices.empty() ? 0 : 1;
        health.single += voices.size() == 1 ? 1 : 0;
        health.editorial += voices.empty() ? 1 : 0;
        health.dated += dated ? 1 : 0;
        health.disputed += disputed ? 1 : 0;
    }

private:
    std::map<std::string, catalogue::SourceRow> m_sources;
    std::map<std::string, bool> m_years; // of claims: whether the figure has one
    std::set<std::string> m_disputed;
};

// What counts as a fact of a part: groups and questions, not their single answers, where a promise speaks of them.
std::int64_t measure(std::string_view section, const std::vector<Attribute>& facts) {
    if (section != "faq") return static_cast<std::int64_t>(facts.size());
    std::set<std::string> questions;
    for (const Attribute& fact : facts) questions.insert(fact.name);
    return static_cast<std::int64_t>(questions.size());
}

std::string state_of(const Promise& promise, std::int64_t found, std::int64_t rungs) {
    const bool a_rung = promise.section == "level" || promise.section == "responsibility";
    if (found == 0) return "missing";
    return found < promise.least * (a_rung ? rungs : 1) ? "thin" : "ok";
}

void add_rows(report::Records& records, const std::string& id, const std::vector<Attribute>& attributes,
              std::span<const Promise> promises, std::int64_t rungs, const Places& places) {
    std::vector<std::string> order;
    std::map<std::string, std::vector<Attribute>> parts;
    for (const Attribute& attribute : attributes) {
        if (!parts.contains(attribute.section)) order.push_back(attribute.section);
        parts[attribute.section].push_back(attribute);
    }
    for (const Promise& promise : promises)
        if (!parts.contains(std::string(promise.section))) order.emplace_back(promise.section);
    for (const std::string& section : order) {
        Health health;
        for (const Attribute& fact : parts[section]) places.add(health, fact.sources);
        const auto promise = std::ranges::find(promises, section, &Promise::section);
        const Promise least = promise == promises.end() ? Promise{section, 1} : *promise;
        report::RowBuilder row(report::kind("health"));
        row.set("id", id)
            .set("section", section)
            .set("state", state_of(least, measure(section, parts[section]), rungs));
        row.set("facts", health.facts).set("sourced", health.sourced).set("single", health.single);
        row.set("editorial", health.editorial).set("dated", health.dated).set("disputed", health.disputed);
        records.rows.push_back(row.take());
    }
}

} // namespace

Answer data_health(const Request& request, Context& context) {
    const Catalogue& catalogue = context.catalogue();
    Answer answer;
    answer.report.records.kind = &report::kind("health");
    answer.report.dispensable = {"editorial"};
    answer.report.heading = "How well the data are founded";
    std::vector<Target> targets;
    if (request.arguments.empty()) {
        for (const auto& role : catalogue::roles(catalogue)) targets.push_back({role.id, {}, {}});
    } else {
        auto found = find_all(catalogue, words_of(request, context), find_target);
        targets = std::move(found.things);
        answer.report.failures = std::move(found.failures);
    }
    const Places places(catalogue);
    const auto region = region_of(request, context);
    for (const Target& target : targets) {
        const std::string id = catalogue::title_of(catalogue, target.owner).key;
        if (const auto* role = std::get_if<catalogue::RoleId>(&target.owner)) {
            const auto rungs = static_cast<std::int64_t>(catalogue::stages(catalogue, *role).size());
            add_rows(answer.report.records, id, attributes_of(catalogue, Rung{*role, {}}, region), of_role, rungs,
                     places);
        } else {
            const auto skill = std::get<catalogue::SkillId>(target.owner);
            add_rows(answer.report.records, id, attributes_of(catalogue, skill), of_skill, 1, places);
        }
    }
    return answer;
}

} // namespace rung::commands
