// SPDX-License-Identifier: MIT
// What a role pays and how its market does: bands, claims, and the occupations that official sources count it under.
#include "attributes.hpp"
#include "wording.hpp"

#include "rung/query/bands.hpp"

#include <algorithm>
#include <set>

namespace rung::commands {

namespace {

using catalogue::ClaimRow;

std::string value_of(const query::Band& band) {
    std::vector<std::string> parts{amount_of(band) + ' ' + band.currency};
    if (band.mid && (band.low || band.high)) parts.push_back("middle " + grouped(*band.mid));
    const bool telling = band.stat != model::Statistic::range && band.stat != model::Statistic::unstated &&
                         band.stat != model::Statistic::quantiles;
    if (telling) parts.emplace_back(model::name_of(band.stat));
    if (band.basis != model::Basis::unknown) parts.emplace_back(model::name_of(band.basis));
    if (band.fit != model::Fit::own) parts.push_back("all " + band.occupation);
    if (band.year) {
        const bool several = band.year_from && *band.year_from != *band.year;
        parts.push_back((several ? std::to_string(*band.year_from) + " to " : "") + std::to_string(*band.year));
    }
    if (band.n) parts.push_back(grouped(*band.n) + (band.kind == model::SourceKind::adverts ? " adverts" : " people"));
    return joined(parts, "; ");
}

Attribute attribute_of(const query::Band& band, const std::string& role) {
    return {key_of(role, band.level),
            "pay",
            band.best ? "best pay" : "pay",
            value_of(band),
            band.mid ? std::optional(static_cast<double>(*band.mid)) : std::nullopt,
            band.mid ? band.currency : std::string(),
            {band.claim},
            {},
            {},
            std::make_shared<const query::Band>(band)};
}

bool is_money(model::Metric metric) {
    return metric == model::Metric::pay || metric == model::Metric::bonus || metric == model::Metric::pay_growth ||
           metric == model::Metric::premium;
}

bool has_own_section(model::Metric metric) {
    return is_money(metric) || metric == model::Metric::years || metric == model::Metric::months ||
           metric == model::Metric::origin;
}

std::string unit_of(const ClaimRow& claim) {
    if (claim.currency) return *claim.currency;
    return claim.unit ? std::string(model::name_of(*claim.unit)) : std::string();
}

Attribute attribute_of(const ClaimRow& claim, std::string id, std::string section, const std::string& whom) {
    std::string value = figure_of(claim);
    if (const std::string details = details_of(claim); !details.empty()) value += "; " + details;
    std::string name = name_of(claim);
    if (!whom.empty()) name += ", " + whom;
    return {std::move(id),
            std::move(section),
            std::move(name),
            std::move(value),
            single_value(claim),
            is_single(claim) ? unit_of(claim) : std::string(),
            figures_of(claim),
            {},
            std::string(model::name_of(claim.metric))};
}

std::string region_name(const std::vector<catalogue::RegionRow>& regions, const ClaimRow& claim,
                        const std::optional<catalogue::RegionRow>& asked) {
    if (!claim.region || (asked && asked->id == *claim.region)) return {};
    const auto region = std::ranges::find(regions, *claim.region, &catalogue::RegionRow::id);
    return region == regions.end() ? std::string() : region->name;
}

// The first official occupation whose figures may be shown for the role.
std::optional<catalogue::RoleOccupationRow> official(const std::vector<catalogue::RoleOccupationRow>& occupations) {
    for (const auto& occupation : occupations)
        if (occupation.fit != model::Fit::none && !occupation.key.starts_with("ads:")) return occupation;
    return std::nullopt;
}

// Wages and projections are published by SOC code, the first seven characters of an O*NET code.
std::optional<catalogue::OccupationId> counted_as(const catalogue::Catalogue& catalogue,
                                                  const catalogue::RoleOccupationRow& occupation) {
    if (!occupation.key.starts_with("onet:")) return occupation.occupation;
    return catalogue::find_occupation(catalogue, "soc:" + occupation.key.substr(5, 7));
}

} // namespace

std::string how_seen(const catalogue::TechnologyRow& technology) {
    if (technology.hot && technology.in_demand) return "hot, in demand";
    if (technology.hot) return "hot";
    return technology.in_demand ? "in demand" : "in use";
}

void add_best_pay(std::vector<Attribute>& list, const RoleFacts& facts) {
    if (!facts.region) return;
    for (const query::Band& band : query::main_bands(facts.catalogue, facts.rung.role, facts.region->id))
        if (band.best && facts.wanted(band.level))
            list.push_back({key_of(facts.key, band.level),
                            "pay",
                            "best pay",
                            {},
                            {},
                            {},
                            {band.claim},
                            {},
                            {},
                            std::make_shared<const query::Band>(band)});
}

void add_pay(std::vector<Attribute>& list, const RoleFacts& facts) {
    std::set<std::string> shown;
    if (facts.region)
        for (const query::Band& band :
             query::bands(facts.catalogue, facts.rung.role, facts.region->id, facts.claims, facts.labels)) {
            shown.insert(band.claim);
            if (facts.wanted(band.level)) list.push_back(attribute_of(band, facts.key));
        }
    const auto regions = catalogue::regions(facts.catalogue);
    for (const ClaimRow& claim : facts.claims)
        if (is_money(claim.metric) && !shown.contains(claim.key) && facts.wanted(claim.level))
            list.push_back(
                attribute_of(claim, key_of(facts.key, claim.level), "pay", region_name(regions, claim, facts.region)));
}

void add_outlook(std::vector<Attribute>& list, const RoleFacts& facts) {
    for (const ClaimRow& claim : facts.claims) {
        if (claim.metric == model::Metric::months)
            list.push_back(attribute_of(claim, facts.key, "phase", {}));
        else if (claim.metric == model::Metric::years && !claim.level)
            list.push_back(attribute_of(claim, facts.key, "level", {}));
        else if (!has_own_section(claim.metric))
            list.push_back(attribute_of(claim, facts.key, "outlook", {}));
    }
    const auto occupation = official(catalogue::occupations(facts.catalogue, facts.rung.role));
    const auto counted = occupation ? counted_as(facts.catalogue, *occupation) : std::nullopt;
    if (!counted) return;
    for (const ClaimRow& claim : catalogue::claims(facts.catalogue, *counted))
        if (!has_own_section(claim.metric))
            list.push_back(attribute_of(claim, facts.key, "outlook", "all " + occupation->title));
}

void add_occupations(std::vector<Attribute>& list, const RoleFacts& facts) {
    const auto occupations = catalogue::occupations(facts.catalogue, facts.rung.role);
    for (const auto& occupation : occupations)
        list.push_back({facts.key,
                        "occupation",
                        occupation.key,
                        occupation.title + "; fit " + std::string(model::name_of(occupation.fit)) + ", confidence " +
                            std::string(model::name_of(occupation.confidence)) + ": " + occupation.reason,
                        {},
                        {},
                        occupation.places});
    for (const auto& row : catalogue::abouts(facts.catalogue, facts.rung.role))
        if (row.kind == no_occupation && row.text)
            list.push_back({facts.key, "occupation", "none", *row.text, {}, {}, row.places});
    if (const auto first = official(occupations))
        for (const auto& technology : catalogue::technologies(facts.catalogue, first->occupation))
            list.push_back({facts.key, "technology", technology.name, how_seen(technology), {}, {}, {first->key}});
}

} // namespace rung::commands
