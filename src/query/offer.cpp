// SPDX-License-Identifier: MIT
#include "rung/query/offer.hpp"

#include <algorithm>
#include <cassert>

namespace rung::query {

namespace {

using MaybeLevel = std::optional<model::Level>;

bool is_claim(const Band& band) {
    return band.occupation_key.empty();
}

// Where a pack does not say whether a cell has enough observations, their number does.
bool is_thin(const Band& band) {
    constexpr std::int64_t enough = 30;
    if (band.support) return *band.support == model::Support::thin;
    return band.kind != model::SourceKind::official && band.n && *band.n < enough;
}

// The bands of one occupation, of which some are chosen.
struct Choice {
    std::vector<const Band*> chosen, thin;
};

// All that are firm of those at this place.
void choose(Choice& choice, std::span<const Band* const> bands, catalogue::RegionId region, MaybeLevel level) {
    for (const Band* band : bands)
        if (band->region == region && band->level == level)
            (is_thin(*band) ? choice.thin : choice.chosen).push_back(band);
}

// The narrowest cell that is firm, on the way from the level to all levels to the next region.
Choice narrowest(std::span<const Band* const> bands, std::span<const catalogue::RegionRow> regions,
                 model::Level level) {
    Choice choice;
    for (const catalogue::RegionRow& region : regions)
        for (const MaybeLevel wanted : {MaybeLevel(level), MaybeLevel()}) {
            choose(choice, bands, region.id, wanted);
            if (!choice.chosen.empty()) return choice;
        }
    return choice;
}

// Every firm cell of the first region that has one.
Choice every_level(std::span<const Band* const> bands, std::span<const catalogue::RegionRow> regions) {
    Choice choice;
    for (const catalogue::RegionRow& region : regions) {
        for (const Band* band : bands) choose(choice, {&band, 1}, region.id, band->level);
        if (!choice.chosen.empty()) return choice;
    }
    return choice;
}

// The stored quantiles behind a band.
catalogue::DistributionRow cell_of(const catalogue::Catalogue& catalogue, const Band& band) {
    const auto occupation = catalogue::find_occupation(catalogue, band.occupation_key);
    assert(occupation);
    for (catalogue::DistributionRow& row : catalogue::distributions(catalogue, *occupation))
        if (row.key == band.claim && row.region == band.region && row.level == band.level && row.year_to == band.year)
            return std::move(row);
    assert(false);
    return {band.claim, *occupation, band.region};
}

struct Comparison {
    const catalogue::Catalogue& catalogue;
    std::int64_t amount;
    Offer offer;

    void add(const Band& band) {
        if (band.basis == model::Basis::total) {
            offer.total.push_back(band);
            return;
        }
        const auto side = side_of(band, amount);
        if (!side) return;
        Compared compared{band, *side, {}};
        if (!is_claim(band)) {
            const catalogue::DistributionRow cell = cell_of(catalogue, band);
            compared.shares = shares(cell, amount);
            compared.counts_ranges = counts_ranges(cell);
        }
        offer.compared.push_back(std::move(compared));
    }
};

// Whose figures they are: one occupation after the other, in the order of the bands.
std::vector<std::string> occupations_of(std::span<const Band> bands) {
    std::vector<std::string> keys;
    for (const Band& band : bands)
        if (!is_claim(band) && std::ranges::find(keys, band.occupation_key) == keys.end())
            keys.push_back(band.occupation_key);
    return keys;
}

} // namespace

std::optional<Side> side_of(const Band& band, std::int64_t amount) {
    const auto low = band.low || band.high ? band.low : band.mid;
    const auto high = band.low || band.high ? band.high : band.mid;
    if (!low && !high) return std::nullopt;
    if (low && amount < *low) return Side::below;
    return high && !band.open_top && amount > *high ? Side::above : Side::inside;
}

Offer offer(const catalogue::Catalogue& catalogue, catalogue::RoleId role, MaybeLevel level,
            std::span<const catalogue::RegionRow> regions, std::int64_t amount) {
    assert(!regions.empty());
    std::vector<Band> all = bands(catalogue, role, std::nullopt);
    std::erase_if(all, [&](const Band& band) { return band.currency != regions.front().currency; });
    std::vector<const Band*> wanted;
    Comparison comparison{catalogue, amount, {}};
    for (const std::string& occupation : occupations_of(all)) {
        std::vector<const Band*> own;
        for (const Band& band : all)
            if (band.occupation_key == occupation) own.push_back(&band);
        const Choice choice = level ? narrowest(own, regions, *level) : every_level(own, regions);
        wanted.insert(wanted.end(), choice.chosen.begin(), choice.chosen.end());
        for (const Band* band : choice.thin) comparison.offer.thin.push_back(*band);
    }
    for (const Band& band : all) { // which are in order
        const bool own_claim = is_claim(band) && band.region == regions.front().id && (!level || band.level == level);
        if (own_claim || std::ranges::find(wanted, &band) != wanted.end()) comparison.add(band);
    }
    return std::move(comparison.offer);
}

} // namespace rung::query
