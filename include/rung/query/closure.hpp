// SPDX-License-Identifier: MIT
// The heaviest set that is closed under prerequisites: a minimum cut (Picard 1976). The learning order asks for it
// again and again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rung::query {

// For each item the items that must come with it.
using Needs = std::vector<std::vector<std::size_t>>;

// The items, ascending, of the closed set with the largest sum of values; of several such sets the smallest. Empty if
// no set has a sum above 0. Precondition: neither the values above 0 nor those below add up to 2^62.
std::vector<std::size_t> heaviest_closure(std::span<const std::int64_t> values, const Needs& needs);

} // namespace rung::query
