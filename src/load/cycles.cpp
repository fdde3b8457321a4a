// SPDX-License-Identifier: MIT
#include "link_checks.hpp"

#include <algorithm>

namespace rung::load {

namespace {

// True for the nodes that lead into a cycle: those that are left when nodes without unremoved targets are taken away
// again and again. Without recursion: a hostile pack may hold a very long chain.
std::vector<bool> leading_into_cycles(const std::vector<std::vector<std::size_t>>& edges) {
    std::vector<std::vector<std::size_t>> reversed(edges.size());
    std::vector<std::size_t> open(edges.size());
    std::vector<std::size_t> removable;
    for (std::size_t from = 0; from < edges.size(); ++from) {
        for (const std::size_t to : edges[from]) reversed[to].push_back(from);
        open[from] = edges[from].size();
        if (open[from] == 0) removable.push_back(from);
    }
    std::vector<bool> left(edges.size(), true);
    while (!removable.empty()) {
        const std::size_t node = removable.back();
        removable.pop_back();
        left[node] = false;
        for (const std::size_t from : reversed[node])
            if (--open[from] == 0) removable.push_back(from);
    }
    return left;
}

} // namespace

std::vector<std::vector<std::size_t>> cycles_of(const std::vector<std::vector<std::size_t>>& edges) {
    const std::vector<bool> left = leading_into_cycles(edges);
    std::vector<std::size_t> walk_of(edges.size(), 0); // the number of the walk that came by; 0: none
    std::vector<std::vector<std::size_t>> cycles;
    for (std::size_t start = 0; start < edges.size(); ++start) {
        if (!left[start] || walk_of[start] != 0) continue;
        std::vector<std::size_t> walk;
        std::size_t node = start;
        while (walk_of[node] == 0) {
            walk_of[node] = start + 1;
            walk.push_back(node);
            node = *std::ranges::find_if(edges[node], [&](std::size_t to) { return left[to]; });
        }
        if (walk_of[node] != start + 1) continue; // into a cycle that is known
        walk.erase(walk.begin(), std::ranges::find(walk, node));
        std::rotate(walk.begin(), std::ranges::min_element(walk), walk.end());
        cycles.push_back(std::move(walk));
    }
    return cycles;
}

} // namespace rung::load
