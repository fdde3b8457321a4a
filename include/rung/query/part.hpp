// SPDX-License-Identifier: MIT
// What to learn first if not all of it can be learnt in time: the part of a plan that fits and is worth most. A
// knapsack whose items bring their prerequisites, NP-hard (Johnson, Niemi 1983); no bound is claimed, tests compare
// with the best.
#pragma once

#include "rung/query/order.hpp"
#include "rung/query/time.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rung::query {

// Moves such a part to the front of the order and returns of how many items it is. In 1 case of 2 it takes `minutes` at
// most; no further item fits, with what must come before it. Both the part and the rest keep their order.
// `efforts` are those of the items; an order is one of `items`, prerequisites first.
std::size_t bring_forward(std::span<const LearningItem> items, std::span<const Effort> efforts, std::int64_t minutes,
                          std::vector<std::size_t>& order);

} // namespace rung::query
