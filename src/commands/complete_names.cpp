// SPDX-License-Identifier: MIT
// Names of the data at the cursor: ids, levels behind `@`, proficiencies and places behind `:`, topics behind `.`.
#include "offers.hpp"

#include "resolve.hpp"
#include "rung/catalogue/figures.hpp"
#include "rung/catalogue/roles.hpp"
#include "rung/catalogue/sources.hpp"
#include "rung/catalogue/texts.hpp"

#include <algorithm>
#include <vector>

namespace rung::commands {

namespace {

using catalogue::Catalogue;
using catalogue::Title;

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Those that begin as typed; the one that did, if it was one only.
std::optional<std::string> offer_titles(Offers& offers, const std::vector<Title>& titles) {
    const std::string_view typed = offers.typed();
    std::optional<std::string> only;
    std::size_t found = 0;
    for (const Title& title : titles) {
        if (title.key.empty() || !begins_with(title.key, typed)) continue;
        offers.add(title.key, title.title);
        only = title.key;
        ++found;
    }
    return found == 1 ? only : std::nullopt;
}

std::string meaning_of(const catalogue::StageRow& stage) {
    if (stage.focus) return *stage.focus;
    return stage.titles.empty() ? std::string() : stage.titles.front();
}

void offer_levels(Offers& offers, const Catalogue& catalogue, std::string_view role) {
    const auto found = find_rung(catalogue, role);
    const auto* rung = std::get_if<Rung>(&found);
    if (rung == nullptr || rung->level) return;
    for (const catalogue::StageRow& stage : catalogue::stages(catalogue, rung->role))
        offers.add(key_of(role, stage.level), meaning_of(stage));
}

void offer_proficiencies(Offers& offers, std::string_view skill) {
    for (const auto& entry : model::Names<model::Proficiency>::table)
        offers.add(std::string(skill) + ':' + std::string(entry.name));
}

// Measures and kinds of statements of which the data hold something about the thing.
std::vector<std::string_view> topics_in_use(const Catalogue& catalogue, catalogue::Named owner) {
    std::vector<std::string_view> words;
    const auto add_claims = [&](const std::vector<catalogue::ClaimRow>& claims) {
        for (const catalogue::ClaimRow& claim : claims) words.push_back(model::name_of(claim.metric));
    };
    if (const auto* role = std::get_if<catalogue::RoleId>(&owner)) {
        words.push_back(model::name_of(model::Metric::pay)); // official figures are no claims
        add_claims(catalogue::claims(catalogue, *role));
        for (const auto& counted : catalogue::role_digest(catalogue, *role).statements)
            words.push_back(model::name_of(counted.kind));
    } else {
        const auto skill = std::get<catalogue::SkillId>(owner);
        add_claims(catalogue::claims(catalogue, skill));
        for (const auto& statement : catalogue::statements(catalogue, skill))
            words.push_back(model::name_of(statement.kind));
    }
    return words;
}

bool may_be_empty(std::string_view topic) {
    return model::parse<model::Metric>(topic) || model::parse<model::StatementKind>(topic);
}

// Behind a dot: what may be asked of the thing before it. Nothing if there is none of that name.
void offer_topics(Offers& offers, const Catalogue& catalogue) {
    const std::string_view typed = offers.typed();
    const std::size_t dot = typed.rfind('.');
    if (dot == std::string_view::npos) return;
    const std::string_view owner = typed.substr(0, dot);
    const auto found = find_target(catalogue, owner);
    const auto* target = std::get_if<Target>(&found);
    if (target == nullptr || target->topic) return;
    const std::vector<std::string_view> used = topics_in_use(catalogue, target->owner);
    for (const std::string& topic : topics(catalogue, target->owner))
        if (!may_be_empty(topic) || std::ranges::find(used, topic) != used.end())
            offers.add(std::string(owner) + '.' + topic);
}

// Behind `@`, or where one role alone begins so.
void offer_rungs(Offers& offers, const Catalogue& catalogue, const std::optional<std::string>& only) {
    if (const std::size_t at = offers.typed().rfind('@'); at != std::string_view::npos)
        offer_levels(offers, catalogue, offers.typed().substr(0, at));
    else if (only)
        offer_levels(offers, catalogue, *only);
}

void offer_places(Offers& offers, const Catalogue& catalogue, std::string_view source) {
    const auto id = catalogue::find_source(catalogue, source);
    if (!id) return;
    std::string last;
    for (const catalogue::CitationRow& citation : catalogue::citations(catalogue, *id, std::nullopt)) {
        if (citation.at == last) continue;
        last = citation.at;
        offers.add(std::string(source) + ':' + last);
    }
}

void offer_sources(Offers& offers, const Catalogue& catalogue) {
    const std::string_view typed = offers.typed();
    if (const std::size_t colon = typed.rfind(':'); colon != std::string_view::npos)
        offer_places(offers, catalogue, typed.substr(0, colon));
    for (const catalogue::SourceTitle& source : catalogue::source_titles(catalogue)) {
        offers.add(source.key, source.title);
        if (source.key == typed) offers.add(source.key + ':', "a place of it");
    }
}

} // namespace

bool begins_with(std::string_view word, std::string_view start) {
    return word.size() >= start.size() &&
           std::equal(start.begin(), start.end(), word.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

void Offers::add(std::string_view word, std::string_view meaning) {
    if (begins_with(word, m_typed)) m_found.candidates.push_back({m_before + std::string(word), std::string(meaning)});
}

void Offers::keep(std::size_t length) {
    m_before += m_typed.substr(0, length);
    m_typed.remove_prefix(length);
}

void offer_roles(Offers& offers, const Catalogue& catalogue) {
    offer_rungs(offers, catalogue, offer_titles(offers, catalogue::role_titles(catalogue)));
}

void offer_things(Offers& offers, const Catalogue& catalogue, std::string_view part) {
    const auto only = offer_titles(offers, catalogue::role_titles(catalogue));
    offer_titles(offers, catalogue::skill_titles(catalogue));
    offer_rungs(offers, catalogue, only);
    if (part.find(".TOPIC") != std::string_view::npos) offer_topics(offers, catalogue);
}

void offer_figures(Offers& offers, const Catalogue& catalogue) {
    offer_sources(offers, catalogue);
    if (!offers.typed().empty())
        for (const catalogue::ConflictRow& conflict : catalogue::conflicts(catalogue))
            offers.add(conflict.key, conflict.subject);
    offer_things(offers, catalogue, ".TOPIC");
}

void offer_skills(Offers& offers, const Catalogue& catalogue, std::string_view part) {
    const auto only = offer_titles(offers, catalogue::skill_titles(catalogue));
    if (part.find(":LEVEL") == std::string_view::npos) return;
    if (const std::size_t colon = offers.typed().rfind(':'); colon != std::string_view::npos)
        offer_proficiencies(offers, offers.typed().substr(0, colon));
    else if (only)
        offer_proficiencies(offers, *only);
}

void offer_skill_list(Offers& offers, const Catalogue& catalogue) {
    offers.may_go_on();
    offers.keep(offers.typed().rfind(',') + 1);
    offer_skills(offers, catalogue, ":LEVEL");
}

void offer_set(Offers& offers, const Catalogue& catalogue) {
    offers.may_go_on();
    offers.keep(offers.typed().find_last_of(" ()") + 1);
    offer_titles(offers, catalogue::role_titles(catalogue));
    offer_titles(offers, catalogue::skill_titles(catalogue));
}

void offer_regions(Offers& offers, const Catalogue& catalogue, const Command* command) {
    for (const catalogue::RegionRow& region : catalogue::regions(catalogue)) offers.add(region.key, region.name);
    if (command != nullptr && command->name == "pay") offers.add("all", "every region");
}

void offer_packs(Offers& offers, const Catalogue& catalogue) {
    for (const catalogue::PackRow& pack : catalogue::packs(catalogue)) offers.add(pack.key, pack.title);
}

} // namespace rung::commands
