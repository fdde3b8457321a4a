// SPDX-License-Identifier: MIT
// In which order to learn: prerequisites first, and as useful as early as possible. Minimises the sum of weight times
// the hours spent when an item is done (1|prec|sum wC, NP-hard): Sidney's blocks bound the cost by twice the optimum,
// greedy and insertion bring it close (docs/algorithms.md).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rung::query {

struct LearningItem {
    std::int64_t weight = 0;        // what is gained when it is done, in any one scale; 0 for a pure prerequisite
    std::int64_t hours = 0;         // not negative
    std::vector<std::size_t> needs; // items that come first; no cycle
};

struct LearningOrder {
    std::vector<std::size_t> items;
    std::int64_t cost = 0; // sum of weight times hours spent until the item is done
};

// Ties end with the smaller index. Precondition: all weights together times all hours together stay below 2^62.
LearningOrder learning_order(std::span<const LearningItem> items);

std::int64_t order_cost(std::span<const LearningItem> items, std::span<const std::size_t> order);

} // namespace rung::query
