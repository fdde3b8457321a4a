// SPDX-License-Identifier: MIT
#include "rung/query/time.hpp"

#include <cassert>
#include <cmath>

namespace rung::query {

namespace {

constexpr double speed_variation = 0.25; // coefficient of variation of the speed factor, whose mean is 1
constexpr double normal_p80 = 0.8416;    // the 80th percentile of the standard normal distribution

// The squared scale of the log-normal distribution with the mean of the effort and its variance, shared speed included.
double squared_scale(const Effort& effort) {
    const double mean = effort.mean(), own = effort.variance();
    const double total = own + speed_variation * speed_variation * (own + mean * mean);
    return std::log(1 + total / (mean * mean));
}

} // namespace

Effort Effort::of(const model::Hours& hours) {
    assert(0 <= hours.low && hours.low <= hours.likely && hours.likely <= hours.high && hours.high <= 1'000'000);
    const std::int64_t spread = hours.high - hours.low;
    return {hours.low + 4 * hours.likely + hours.high, spread * spread};
}

Effort& Effort::operator+=(const Effort& other) {
    six_means += other.six_means;
    variances_36 += other.variances_36;
    return *this;
}

double Effort::p50() const {
    return six_means == 0 ? 0 : mean() * std::exp(-squared_scale(*this) / 2);
}

double Effort::p80() const {
    return six_means == 0 ? 0 : p50() * std::exp(normal_p80 * std::sqrt(squared_scale(*this)));
}

} // namespace rung::query
