// SPDX-License-Identifier: MIT
#include "rung/query/bands.hpp"

#include "band_sources.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace rung::query {

namespace {

int source_rank(model::SourceKind kind) {
    switch (kind) {
    case model::SourceKind::document: return 0;
    case model::SourceKind::survey: return 1;
    case model::SourceKind::adverts: return 2;
    case model::SourceKind::official: return 3;
    case model::SourceKind::taxonomy:
    case model::SourceKind::editorial: break;
    }
    return 4;
}

// Official before survey before adverts before document.
int trust_rank(model::SourceKind kind) {
    return -source_rank(kind);
}

int level_rank(const std::optional<model::Level>& level) {
    return level ? static_cast<int>(*level) : 99;
}

bool may_be_best(const Band& band) {
    return band.basis != model::Basis::total && band.support != model::Support::thin &&
           band.stat != model::Statistic::minimum && band.stat != model::Statistic::maximum && !band.absent &&
           (band.low || band.mid || band.high);
}

// Smaller is better; what is equal in all of it stands in the order of the pack.
auto merit(const Band& band) {
    return std::tuple(static_cast<int>(band.fit), trust_rank(band.kind), -band.n.value_or(0), -band.year.value_or(0));
}

void mark_best(std::span<Band> bands) {
    for (Band& band : bands) {
        if (!may_be_best(band)) continue;
        const auto rival = std::ranges::find_if(bands, [&](const Band& other) {
            return other.best && other.level == band.level && other.region == band.region;
        });
        if (rival == bands.end()) {
            band.best = true;
        } else if (merit(band) < merit(*rival)) {
            rival->best = false;
            band.best = true;
        }
    }
}

void in_order(std::vector<Band>& bands) {
    std::ranges::stable_sort(bands, {}, [](const Band& band) {
        return std::tuple(level_rank(band.level), source_rank(band.kind), static_cast<int>(band.fit), band.region);
    });
}

} // namespace

std::vector<Band> bands(const catalogue::Catalogue& catalogue, catalogue::RoleId role,
                        std::optional<catalogue::RegionId> region) {
    return bands(catalogue, role, region, catalogue::ladder_claims(catalogue, role),
                 catalogue::labels(catalogue, role));
}

std::vector<Band> bands(const catalogue::Catalogue& catalogue, catalogue::RoleId role,
                        std::optional<catalogue::RegionId> region, std::span<const catalogue::ClaimRow> claims,
                        std::span<const catalogue::LabelRow> labels) {
    std::vector<Band> result = claimed_bands(role, claims, labels);
    std::vector<Band> observed = observed_bands(catalogue, role);
    std::ranges::move(observed, std::back_inserter(result));
    if (region) std::erase_if(result, [&](const Band& band) { return band.region != *region; });
    mark_best(result);
    add_agreement(result);
    in_order(result);
    return result;
}

namespace {

std::vector<Band> as_bands(std::vector<catalogue::PayRow> rows) {
    std::vector<Band> result;
    result.reserve(rows.size());
    for (catalogue::PayRow& row : rows) result.push_back(Band{std::move(row)});
    return result;
}

} // namespace

std::vector<Band> main_bands(const catalogue::Catalogue& catalogue, catalogue::RoleId role,
                             catalogue::RegionId region) {
    return as_bands(catalogue::stored_pay(catalogue, role, region));
}

std::vector<Band> main_bands(const catalogue::Catalogue& catalogue, catalogue::RegionId region) {
    return as_bands(catalogue::stored_pay(catalogue, region));
}

std::vector<Band> agreeing_bands(const catalogue::Catalogue& catalogue, catalogue::RoleId role) {
    std::vector<Band> result =
        claimed_bands(role, catalogue::ladder_claims(catalogue, role), catalogue::labels(catalogue, role));
    add_agreement(result);
    return result;
}

const Band* best_band(const std::vector<Band>& bands, std::optional<model::Level> level) {
    const auto found = std::ranges::find_if(bands, [&](const Band& band) { return band.best && band.level == level; });
    return found == bands.end() ? nullptr : &*found;
}

const Band* best_band(const std::vector<Band>& bands, catalogue::RoleId role, model::Level level) {
    const auto found = std::ranges::find_if(
        bands, [&](const Band& band) { return band.best && band.role == role && band.level == level; });
    return found == bands.end() ? nullptr : &*found;
}

std::optional<std::int64_t> middle_of(const Band& band) {
    if (band.mid) return band.mid;
    if (band.low && band.high && !band.open_top) return (*band.low + *band.high) / 2;
    return std::nullopt;
}

} // namespace rung::query
