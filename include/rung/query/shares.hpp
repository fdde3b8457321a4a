// SPDX-License-Identifier: MIT
// How many of a distribution's observations lie below, around and above an amount, read from the quantiles that are
// stored of it (docs/algorithms.md, section 8).
#pragma once

#include "rung/catalogue/figures.hpp"

#include <cstdint>
#include <optional>
#include <utility>

namespace rung::query {

// A share, 0..1. With a value, `from` and `to` are its 90 % interval, where the observations are a sample. Without one
// they are the stored ends between which it lies; an end that says nothing (0 or 1) is left out.
struct Share {
    std::optional<double> value, from, to;

    friend bool operator==(const Share&, const Share&) = default;
};

struct Shares {
    Share below, around, above;
};

// Of adverts whose three ends are stored: the ranges that end below the amount, hold it, start above it. Of those whose
// middles alone are known by more than a few points, and of wages: what lies below and above; nothing is around.
Shares shares(const catalogue::DistributionRow& cell, std::int64_t amount);

// True if `shares` counts whole ranges, not their middles.
bool counts_ranges(const catalogue::DistributionRow& cell);

// 90 % interval of a share that n observations show (Wilson 1927). Precondition: n > 0.
std::pair<double, double> wilson_interval(double share, std::int64_t n);

} // namespace rung::query
