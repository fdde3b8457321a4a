// SPDX-License-Identifier: MIT
// What a role pays: every claim and every distribution about it as a band, side by side. Nothing is averaged away; of
// several figures at most one is marked as the best for each level and region.
#pragma once

#include "rung/catalogue/figures.hpp"
#include "rung/catalogue/pay.hpp"
#include "rung/catalogue/roles.hpp"
#include "rung/catalogue/sources.hpp"
#include "rung/query/agreement.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace rung::query {

// Why a figure is absent, where its source says so.
enum class Absent { withheld, not_applicable };

struct Band : catalogue::PayRow {
    std::optional<std::string> as_stated;
    std::optional<Absent> absent;
    std::vector<model::Level> span;     // the levels that its label covers
    std::optional<Agreement> agreement; // of all ranges of its level, region and basis, where two sources state one
    std::optional<Standing> status;
    std::string occupation_key;
};

// All bands of a role in one region, or in all of them: by level, within one level documents first, then surveys,
// adverts, official figures; what has no level comes last.
std::vector<Band> bands(const catalogue::Catalogue& catalogue, catalogue::RoleId role,
                        std::optional<catalogue::RegionId> region);

// The same, where the claims and labels of the role were read before.
std::vector<Band> bands(const catalogue::Catalogue& catalogue, catalogue::RoleId role,
                        std::optional<catalogue::RegionId> region, std::span<const catalogue::ClaimRow> claims,
                        std::span<const catalogue::LabelRow> labels);

// The claims of all regions as bands with their agreement, in the order of the pack: distributions take no part in it.
std::vector<Band> agreeing_bands(const catalogue::Catalogue& catalogue, catalogue::RoleId role);

// The best band of that level (none: all levels together), or nothing.
const Band* best_band(const std::vector<Band>& bands, std::optional<model::Level> level);

// Of those, the best ones and those of few observations, as they were worked out when the image was made: without
// agreement, spans and what the source said.
std::vector<Band> main_bands(const catalogue::Catalogue& catalogue, catalogue::RoleId role, catalogue::RegionId region);
// The same of all rungs of all roles, by role.
std::vector<Band> main_bands(const catalogue::Catalogue& catalogue, catalogue::RegionId region);
// The one of that rung, or nothing.
const Band* best_band(const std::vector<Band>& bands, catalogue::RoleId role, model::Level level);

// A band's amount in one number, for comparing: the middle, else the middle of low and high where both are known.
std::optional<std::int64_t> middle_of(const Band& band);

// 90 % interval of the median of n observations as two shares of the order statistics (docs/algorithms.md, section 8):
// the largest l/n and the smallest u/n with P(B < l) <= .05 and P(B >= u) <= .05, B binomial(n, 1/2). Nothing if n is
// too small for one.
std::optional<std::pair<double, double>> median_interval(std::int64_t n);

} // namespace rung::query
