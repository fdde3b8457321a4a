// SPDX-License-Identifier: MIT
// The generated learning problems of docs/algorithms.md and their exact answer, for the tests and the benchmark.
// Integers only, so every language makes the same graphs.
#pragma once

#include "rung/query/order.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <vector>

namespace rung::test {

using Graph = std::vector<query::LearningItem>;

class SplitMix64 {
public:
    explicit SplitMix64(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next() {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t m) { return next() % m; }
    template <std::size_t n> std::int64_t one_of(const std::array<std::int64_t, n>& values) { return values[below(n)]; }

private:
    std::uint64_t m_state;
};

constexpr std::array<std::int64_t, 9> any_hours{4, 8, 10, 15, 20, 30, 40, 60, 80};
constexpr std::size_t graph_size = 12;

inline Graph random_graph(SplitMix64& random) {
    while (true) {
        Graph graph(graph_size);
        const auto density = static_cast<std::size_t>(random.one_of(std::array<std::int64_t, 3>{15, 30, 50}));
        for (std::size_t j = 0; j < graph_size; ++j)
            for (std::size_t i = 0; i < j; ++i)
                if (random.below(100 + 30 * (j - i)) < density) graph[j].needs.push_back(i);
        for (auto& item : graph) item.hours = random.one_of(any_hours);
        for (auto& item : graph) item.weight = random.one_of(std::array<std::int64_t, 8>{0, 0, 1, 1, 2, 3, 5, 8});
        if (std::any_of(graph.begin(), graph.end(), [](const auto& item) { return item.weight > 0; })) return graph;
    }
}

// One or two foundations that are worth nothing by themselves, cheap leaves on top of them, and rivals.
inline Graph hub_graph(SplitMix64& random) {
    Graph graph(graph_size);
    const std::size_t foundations = 1 + random.below(2);
    const std::size_t leaves = 2 + random.below(graph_size - foundations - 2);
    for (std::size_t i = 0; i < graph_size; ++i) {
        if (i < foundations) {
            graph[i].hours = random.one_of(std::array<std::int64_t, 3>{40, 60, 80});
            continue;
        }
        graph[i].hours = random.one_of(any_hours);
        graph[i].weight = static_cast<std::int64_t>(1 + random.below(8));
        if (i >= foundations + leaves) continue;
        graph[i].hours = random.one_of(std::array<std::int64_t, 3>{4, 8, 10});
        graph[i].weight = static_cast<std::int64_t>(1 + random.below(3));
        graph[i].needs.push_back(random.below(foundations));
    }
    return graph;
}

// The lowest cost of all orders, by dynamic programming over the sets of finished items; at most 20 items.
inline std::int64_t lowest_cost(const Graph& graph) {
    constexpr std::int64_t unreachable = std::numeric_limits<std::int64_t>::max();
    const std::size_t sets = std::size_t{1} << graph.size();
    std::vector<std::int64_t> cost(sets, unreachable), hours(sets, 0);
    cost[0] = 0;
    for (std::size_t done = 0; done < sets; ++done) {
        if (cost[done] == unreachable) continue;
        for (std::size_t item = 0; item < graph.size(); ++item) {
            const bool ready = std::all_of(graph[item].needs.begin(), graph[item].needs.end(),
                                           [&](std::size_t need) { return (done >> need & 1) != 0; });
            if ((done >> item & 1) != 0 || !ready) continue;
            const std::size_t then = done | std::size_t{1} << item;
            hours[then] = hours[done] + graph[item].hours;
            cost[then] = std::min(cost[then], cost[done] + graph[item].weight * hours[then]);
        }
    }
    return cost[sets - 1];
}

} // namespace rung::test
