// SPDX-License-Identifier: MIT
// How long learning takes: sums of three-point estimates, and the hours that suffice in 1 case of 2 and in 4 of 5. A
// personal speed that all items share keeps the second honest (docs/algorithms.md).
#pragma once

#include "rung/model/records.hpp"

#include <cstdint>

namespace rung::query {

// Hours of one item or of many. Kept as whole numbers, six times the mean and 36 times the variance, so that sums do
// not depend on their order.
struct Effort {
    std::int64_t six_means = 0;
    std::int64_t variances_36 = 0;

    // Precondition: 0 <= low <= likely <= high <= 1,000,000.
    static Effort of(const model::Hours& hours);
    Effort& operator+=(const Effort& other);

    double mean() const { return static_cast<double>(six_means) / 6.0; }
    double variance() const { return static_cast<double>(variances_36) / 36.0; } // of independent items
    double p50() const;
    double p80() const;
};

} // namespace rung::query
