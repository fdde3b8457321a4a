// SPDX-License-Identifier: MIT
// Whole numbers wide enough for the product of two decimals.
#pragma once

#include "rung/model/decimal.hpp"

namespace rung::query {

__extension__ using Wide = __int128;

constexpr Wide wide(model::Decimal decimal) {
    return decimal.ten_thousandths;
}

// Whether `low` lies more than 2 % below `high`; less is rounding.
constexpr bool is_well_below(model::Decimal low, model::Decimal high) {
    const Wide size = wide(high) < -wide(low) ? -wide(low) : wide(high);
    return (wide(high) - wide(low)) * 100 > size * 2;
}

} // namespace rung::query
