// SPDX-License-Identifier: MIT
#include "band_sources.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rung::query {

namespace {

using catalogue::DistributionRow;

std::optional<std::int64_t> at(const model::Quantiles& quantiles, int percent) {
    const auto found = std::ranges::find(quantiles, percent, &std::pair<int, std::int64_t>::first);
    return found == quantiles.end() ? std::nullopt : std::optional(found->second);
}

// The quantile at a share between two stored ones, by linear interpolation; nothing outside of them.
std::optional<std::int64_t> between(const model::Quantiles& quantiles, double share) {
    for (std::size_t i = 1; i < quantiles.size(); ++i) {
        const double from = quantiles[i - 1].first / 100.0;
        const double to = quantiles[i].first / 100.0;
        if (share < from || share > to) continue;
        const auto low = static_cast<double>(quantiles[i - 1].second);
        const auto high = static_cast<double>(quantiles[i].second);
        return std::llround(low + (high - low) * (share - from) / (to - from));
    }
    return std::nullopt;
}

// A median read from quartiles alone has no interval: too little is known around it.
void add_interval(Band& band, const model::Quantiles& middle) {
    if (!band.n || middle.size() <= 3) return;
    const auto shares = median_interval(*band.n);
    if (!shares) return;
    band.mid_from = between(middle, shares->first);
    band.mid_to = between(middle, shares->second);
}

Band band_of(const DistributionRow& row, catalogue::RoleId role) {
    Band band{{role, row.level, row.region, row.currency}};
    band.basis = row.basis;
    band.stat = model::Statistic::quantiles;
    const bool official = !row.pay.empty();
    band.low = official ? at(row.pay, 10) : at(row.low, 50);
    band.mid = official ? at(row.pay, 50) : at(row.middle, 50);
    band.high = official ? at(row.pay, 90) : at(row.high, 50);
    band.mid_p25 = at(official ? row.pay : row.middle, 25);
    band.mid_p75 = at(official ? row.pay : row.middle, 75);
    band.open_top = std::ranges::find(row.at_least, 90) != row.at_least.end();
    band.n = row.n;
    band.support = row.support;
    if (row.year_from != row.year_to) band.year_from = row.year_from;
    band.year = row.year_to;
    band.source = row.source;
    band.claim = row.key;
    if (row.level) band.span = {*row.level};
    if (!official) add_interval(band, row.middle);
    return band;
}

// The same cell over another period: the pooled one wins, else the newest.
bool replaces(const DistributionRow& a, const DistributionRow& b) {
    const int length_a = a.year_to - a.year_from;
    const int length_b = b.year_to - b.year_from;
    return length_a != length_b ? length_a > length_b : a.year_to > b.year_to;
}

std::vector<DistributionRow> one_a_cell(std::vector<DistributionRow> rows) {
    std::vector<DistributionRow> result;
    for (DistributionRow& row : rows) {
        const auto same = std::ranges::find_if(result, [&](const DistributionRow& it) {
            return it.occupation == row.occupation && it.level == row.level && it.region == row.region;
        });
        if (same == result.end())
            result.push_back(std::move(row));
        else if (replaces(row, *same))
            *same = std::move(row);
    }
    return result;
}

using catalogue::PricedOccupationRow;

// Families of adverts, and the first official occupation of a role: if its pay is not to be shown, no other stands in
// for it.
std::vector<PricedOccupationRow> counted(const std::vector<PricedOccupationRow>& rows) {
    std::vector<PricedOccupationRow> result;
    bool official_seen = false;
    for (const PricedOccupationRow& row : rows) {
        if (row.official && std::exchange(official_seen, true)) continue;
        if (row.fit != model::Fit::none && row.occupation) result.push_back(row);
    }
    return result;
}

} // namespace

std::optional<std::pair<double, double>> median_interval(std::int64_t n) {
    // P(B < l) for B ~ binomial(n, 1/2), summed from the left until it passes .05; the interval is symmetric.
    // What lies ten standard deviations below the middle adds nothing that a double could hold.
    double below = 0;
    std::int64_t l = std::max<std::int64_t>(0, n / 2 - std::llround(5 * std::sqrt(static_cast<double>(n))));
    const auto count = static_cast<double>(n);
    const auto first = static_cast<double>(l);
    double share = std::exp(std::lgamma(count + 1) - std::lgamma(first + 1) - std::lgamma(count - first + 1) +
                            count * std::log(0.5)); // P(B = l)
    for (; l <= n; ++l) {
        below += share;
        if (below > 0.05) break;
        share *= static_cast<double>(n - l) / static_cast<double>(l + 1);
    }
    // `l` is now the largest with P(B < l) <= .05; by symmetry u = n - l + 1.
    if (l < 1) return std::nullopt;
    return std::pair(static_cast<double>(l) / count, static_cast<double>(n - l + 1) / count);
}

std::vector<Band> observed_bands(const catalogue::Catalogue& catalogue, catalogue::RoleId role) {
    const std::vector<model::Level> levels = catalogue::levels(catalogue, role);
    std::vector<Band> result;
    for (const PricedOccupationRow& row : counted(catalogue::priced_occupations(catalogue, role))) {
        // Not the role's code: whose pay it is.
        const catalogue::Title whose = catalogue::title_of(catalogue, *row.occupation);
        for (const DistributionRow& cell : one_a_cell(catalogue::distributions(catalogue, *row.occupation))) {
            if (cell.level && std::ranges::find(levels, *cell.level) == levels.end()) continue;
            Band band = band_of(cell, role);
            band.kind = cell.source_kind;
            band.fit = row.fit;
            band.occupation = whose.title;
            band.occupation_key = whose.key;
            result.push_back(std::move(band));
        }
    }
    return result;
}

} // namespace rung::query
