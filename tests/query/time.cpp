// SPDX-License-Identifier: MIT
#include "rung/query/time.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using rung::model::Hours;
using rung::query::Effort;

namespace {

// Hours between low and high that are most often `likely`: the beta distribution behind three-point estimates.
double drawn_hours(const Hours& hours, std::mt19937_64& random) {
    const auto low = static_cast<double>(hours.low), likely = static_cast<double>(hours.likely);
    const auto width = static_cast<double>(hours.high) - low;
    std::gamma_distribution<double> first(1 + 4 * (likely - low) / width);
    std::gamma_distribution<double> second(1 + 4 * (low + width - likely) / width);
    const double a = first(random), b = second(random);
    return low + width * a / (a + b);
}

// Sorted totals of people each of whom learns everything at one speed: mean 1, coefficient of variation .25.
std::vector<double> simulated_totals(const std::vector<Hours>& items) {
    std::mt19937_64 random(11);
    const double scale = std::sqrt(std::log(1 + 0.25 * 0.25));
    std::lognormal_distribution<double> speed(-scale * scale / 2, scale);
    std::vector<double> totals(40'000);
    for (double& total : totals) {
        for (const Hours& hours : items) total += drawn_hours(hours, random);
        total *= speed(random);
    }
    std::sort(totals.begin(), totals.end());
    return totals;
}

} // namespace

TEST_CASE("One estimate has the mean and variance of three-point estimates") {
    const Effort effort = Effort::of({10, 20, 60});
    CHECK(effort.mean() == Approx(25).epsilon(1e-12));
    CHECK(effort.variance() == Approx(2500.0 / 36).epsilon(1e-12));
}

TEST_CASE("Percentiles of a sum equal a hand-computed sheet") {
    // M = 125, V = 625, T = V + .0625 (V + M^2) = 1640.625, q^2 = ln(1 + T/M^2) = .0998453.
    Effort effort;
    for (int item = 0; item < 25; ++item) effort += Effort::of({0, 0, 30});
    CHECK(effort.mean() == Approx(125));
    CHECK(effort.variance() == Approx(625));
    CHECK(effort.p50() == Approx(118.91287).epsilon(1e-7));
    CHECK(effort.p80() == Approx(155.13915).epsilon(1e-7));
}

TEST_CASE("Nothing to learn takes no time") {
    CHECK(Effort{}.p50() == 0);
    CHECK(Effort{}.p80() == 0);
}

TEST_CASE("A sum does not depend on the order of its items") {
    Effort up, down;
    for (std::int64_t item = 0; item < 50; ++item) {
        up += Effort::of({item, 2 * item, 7 * item});
        down += Effort::of({49 - item, 2 * (49 - item), 7 * (49 - item)});
    }
    CHECK(up.p80() == down.p80());
}

TEST_CASE("The percentiles are those of simulated learners within 1 %") {
    std::vector<Hours> items;
    for (std::int64_t item = 0; item < 40; ++item)
        items.push_back({5 + item % 7, 20 + item, 60 + 5 * (item % 11) + item});
    Effort effort;
    for (const Hours& hours : items) effort += Effort::of(hours);
    const std::vector<double> totals = simulated_totals(items);
    CHECK(effort.p50() == Approx(totals[totals.size() / 2]).epsilon(0.01));
    CHECK(effort.p80() == Approx(totals[totals.size() * 8 / 10]).epsilon(0.01));
}
