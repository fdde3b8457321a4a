// SPDX-License-Identifier: MIT
#include "rung/query/shares.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rung::query {

namespace {

using model::Quantiles;

// The ends between which a share lies; equal if it is known.
struct Bounds {
    double from = 0, to = 1;

    bool known() const { return from == to; }
};

// Which of the values that equal the amount count as below it. Several quantiles of one value are a tie of that size.
enum class Ties { none, half, all };

double share_at(const std::pair<int, std::int64_t>& quantile) {
    return quantile.first / 100.0;
}

// The share at an amount between two stored quantiles, by linear interpolation.
double between(const std::pair<int, std::int64_t>& low, const std::pair<int, std::int64_t>& high, std::int64_t amount) {
    const double part = static_cast<double>(amount - low.second) / static_cast<double>(high.second - low.second);
    return share_at(low) + (share_at(high) - share_at(low)) * part;
}

// Precondition: the amount lies within the quantiles.
double share_within(const Quantiles& quantiles, std::int64_t amount, Ties ties) {
    const auto value = &std::pair<int, std::int64_t>::second;
    const auto first = std::ranges::lower_bound(quantiles, amount, {}, value);
    if (first->second != amount) return between(*(first - 1), *first, amount);
    const auto last = std::ranges::upper_bound(quantiles, amount, {}, value) - 1;
    switch (ties) {
    case Ties::none: return share_at(*first);
    case Ties::half: return (share_at(*first) + share_at(*last)) / 2;
    case Ties::all: break;
    }
    return share_at(*last);
}

// The share of values below the amount. Of a capped quantile only a least value is known, so that what lies below an
// amount under the cap is less than its percentage, and beyond the cap nothing more is known.
Bounds below(const Quantiles& stored, const std::vector<int>& capped, std::int64_t amount, Ties ties) {
    Quantiles exact;
    Bounds bounds;
    for (const auto& quantile : stored) {
        const bool least = std::ranges::find(capped, quantile.first) != capped.end();
        if (!least) exact.push_back(quantile);
        if (amount < quantile.second) bounds.to = std::min(bounds.to, share_at(quantile));
    }
    if (exact.empty() || amount < exact.front().second) return bounds;
    if (amount > exact.back().second) return {share_at(exact.back()), bounds.to};
    const double share = share_within(exact, amount, ties);
    return {share, share};
}

Bounds rest_of(const Bounds& bounds) {
    return {1 - bounds.to, 1 - bounds.from};
}

// A sample has an interval around what it shows.
Share share_of(const Bounds& bounds, std::optional<std::int64_t> sample) {
    Share share;
    if (!bounds.known()) {
        if (bounds.from > 0) share.from = bounds.from;
        if (bounds.to < 1) share.to = bounds.to;
        return share;
    }
    share.value = bounds.from;
    if (sample && *sample > 0) {
        const auto [from, to] = wilson_interval(bounds.from, *sample);
        share.from = from;
        share.to = to;
    }
    return share;
}

} // namespace

bool counts_ranges(const catalogue::DistributionRow& cell) {
    constexpr std::size_t quartiles = 3;
    return cell.low.size() > quartiles && cell.high.size() > quartiles;
}

Shares shares(const catalogue::DistributionRow& cell, std::int64_t amount) {
    // Everybody who holds an occupation is no sample.
    const auto sample = cell.source_kind == model::SourceKind::official ? std::nullopt : cell.n;
    if (!counts_ranges(cell)) {
        const Bounds under = cell.pay.empty() ? below(cell.middle, {}, amount, Ties::half)
                                              : below(cell.pay, cell.at_least, amount, Ties::half);
        return {share_of(under, sample), {}, share_of(rest_of(under), sample)};
    }
    const Bounds started = below(cell.low, {}, amount, Ties::all);
    Bounds ended = below(cell.high, {}, amount, Ties::none);
    ended = {std::min(ended.from, started.from), std::min(ended.to, started.to)}; // no range ends before it starts
    const Bounds around{std::max(0.0, started.from - ended.to), started.to - ended.from};
    return {share_of(ended, sample), share_of(around, sample), share_of(rest_of(started), sample)};
}

std::pair<double, double> wilson_interval(double share, std::int64_t n) {
    assert(n > 0);
    constexpr double z = 1.6448536269514722; // 95 % of a normal distribution lie below it
    const auto count = static_cast<double>(n);
    const double scale = 1 + z * z / count;
    const double centre = (share + z * z / (2 * count)) / scale;
    const double half = z / scale * std::sqrt(share * (1 - share) / count + z * z / (4 * count * count));
    return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

} // namespace rung::query
