// SPDX-License-Identifier: MIT
#include "rung/query/break_even.hpp"

#include "wide.hpp"

namespace rung::query {

namespace {

std::optional<std::int64_t> tenths(std::int64_t cost, std::int64_t gain_a_year) {
    if (gain_a_year <= 0) return std::nullopt;
    constexpr Wide a_year = 120;
    return static_cast<std::int64_t>((Wide{cost} * a_year * 2 + gain_a_year) / (Wide{gain_a_year} * 2));
}

} // namespace

BreakEven break_even(const PayGain& gain, std::int64_t cost) {
    return {tenths(cost, gain.best), gain.worst ? tenths(cost, *gain.worst) : std::nullopt};
}

} // namespace rung::query
