// SPDX-License-Identifier: MIT
// How long it takes until better pay has paid for the way to it (docs/algorithms.md, section 14). Before tax.
#pragma once

#include "rung/query/moves.hpp"

#include <cstdint>
#include <optional>

namespace rung::query {

struct BreakEven {                    // in tenths of a month, halves upwards
    std::optional<std::int64_t> from; // at the best gain; none: never
    std::optional<std::int64_t> to;   // at the worst; none: it may never
};

// `cost`: in the unit of the pay, not negative; what it takes once.
BreakEven break_even(const PayGain& gain, std::int64_t cost);

} // namespace rung::query
