// SPDX-License-Identifier: MIT
// Where bands come from: claims as their sources state them, and distributions of observations.
#pragma once

#include "rung/query/bands.hpp"

#include <span>
#include <vector>

namespace rung::query {

// One band a level that the claim's label covers. Pay under a condition is a claim only, unless its label names a
// level.
std::vector<Band> claimed_bands(catalogue::RoleId role, std::span<const catalogue::ClaimRow> claims,
                                std::span<const catalogue::LabelRow> labels);

// An occupation whose pay stands for a role, and how well.
struct PricedOccupation {
    catalogue::OccupationId id;
    model::Fit fit = model::Fit::own;
};

// Of the occupations of a role those whose pay counts, in their order.
std::vector<PricedOccupation> priced_occupations(const catalogue::Catalogue& catalogue,
                                                 std::span<const catalogue::RoleOccupationRow> links);

// Of several periods of a cell the pooled one, else the newest. Without the occupation's title and key.
std::vector<Band> bands_of(const PricedOccupation& occupation, std::vector<catalogue::DistributionRow> cells,
                           catalogue::RoleId role);

// Adverts of the role's families and the wages of its first official occupation.
std::vector<Band> observed_bands(const catalogue::Catalogue& catalogue, catalogue::RoleId role,
                                 std::optional<model::Level> only = std::nullopt);

// Agreement of the ranges of each level, region and basis, and how each band lies to it.
void add_agreement(std::vector<Band>& bands);

} // namespace rung::query
