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

// Adverts of the role's families and the wages of its first official occupation. Of several periods the pooled one,
// else the newest.
std::vector<Band> observed_bands(const catalogue::Catalogue& catalogue, catalogue::RoleId role);

// Agreement of the ranges of each level, region and basis, and how each band lies to it.
void add_agreement(std::vector<Band>& bands);

} // namespace rung::query
