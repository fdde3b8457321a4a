// SPDX-License-Identifier: MIT
// What the rungs pay, as it was worked out once for an image: answers about many rungs would otherwise read and weigh
// the figures of all of them again.
#pragma once

#include "rung/catalogue/names.hpp"
#include "rung/model/kinds.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rung::catalogue {

// One figure of one rung in one region.
struct PayRow {
    RoleId role;
    std::optional<model::Level> level; // none: all together
    RegionId region;
    std::string currency;
    model::Basis basis = model::Basis::unknown;
    model::Statistic stat = model::Statistic::unstated;
    std::optional<std::int64_t> low, mid, high; // whole units a year
    bool open_top = false;
    std::optional<std::int64_t> mid_p25, mid_p75;
    std::optional<std::int64_t> mid_from, mid_to; // 90 % interval of `mid`
    std::optional<std::int64_t> n;
    std::optional<model::Support> support;
    std::optional<int> year_from, year;
    model::SourceKind kind = model::SourceKind::document;
    std::string source; // key
    std::string claim;  // id of the figure
    bool best = false;
    model::Fit fit = model::Fit::own;
    std::string occupation; // title of the official occupation or family of adverts; empty for a claim
};

// As they were given to `with_pay`: of one role, or of all by role. Empty for an image without them.
std::vector<PayRow> stored_pay(const Catalogue& catalogue, RoleId role, RegionId region);
std::vector<PayRow> stored_pay(const Catalogue& catalogue, RegionId region);

// The image with these rows in it. They are sorted by region and role, and hold neither tabs nor line ends.
std::string with_pay(const std::string& image, std::span<const PayRow> rows);

} // namespace rung::catalogue
