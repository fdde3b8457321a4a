// SPDX-License-Identifier: MIT
#include "rung/query/order.hpp"

#include "graphs.hpp"

#include <catch2/catch.hpp>

#include <string>

using rung::query::learning_order;
using rung::query::LearningOrder;
using rung::query::order_cost;
using rung::test::Graph;
using rung::test::SplitMix64;

namespace {

bool keeps_prerequisites(const Graph& graph, const LearningOrder& order) {
    std::vector<char> done(graph.size(), 0);
    for (const std::size_t item : order.items) {
        for (const std::size_t need : graph[item].needs)
            if (!done[need]) return false;
        if (done[item]) return false;
        done[item] = 1;
    }
    return order.items.size() == graph.size();
}

struct Quality {
    double mean = 0, worst = 0;
    int optimal = 0;
};

Quality quality(Graph (*make)(SplitMix64&)) {
    constexpr int rounds = 150;
    SplitMix64 random(1);
    Quality result;
    for (int round = 0; round < rounds; ++round) {
        const Graph graph = make(random);
        const LearningOrder order = learning_order(graph);
        REQUIRE(keeps_prerequisites(graph, order));
        REQUIRE(order.cost == order_cost(graph, order.items));
        const std::int64_t exact = rung::test::lowest_cost(graph);
        REQUIRE(order.cost >= exact);
        const double ratio = static_cast<double>(order.cost) / static_cast<double>(exact);
        result.mean += ratio / rounds;
        result.worst = std::max(result.worst, ratio);
        result.optimal += order.cost == exact ? 1 : 0;
    }
    INFO("mean " << result.mean << ", worst " << result.worst << ", optimal " << result.optimal);
    CHECK(result.mean <= 1.01);
    CHECK(result.worst <= 1.10);
    return result;
}

} // namespace

TEST_CASE("The learning order is near the best one on random graphs") {
    CHECK(quality(rung::test::random_graph).optimal >= 140);
}

TEST_CASE("The learning order is near the best one on graphs with a hub") {
    CHECK(quality(rung::test::hub_graph).optimal >= 140);
}

TEST_CASE("The cost of an order is the weight times the hours until each item is done") {
    const Graph graph{{3, 10, {}}, {5, 2, {}}};
    CHECK(order_cost(graph, std::vector<std::size_t>{0, 1}) == 3 * 10 + 5 * 12);
    CHECK(order_cost(graph, std::vector<std::size_t>{1, 0}) == 5 * 2 + 3 * 12);
    CHECK(learning_order(graph).items == std::vector<std::size_t>{1, 0});
    CHECK(learning_order(graph).cost == 46);
}

TEST_CASE("Nothing to learn, nothing worth learning and equal items keep the order of their indices") {
    CHECK(learning_order({}).items.empty());
    CHECK(learning_order(Graph{{0, 5, {1}}, {0, 5, {}}, {0, 1, {}}}).items == std::vector<std::size_t>{1, 0, 2});
    CHECK(learning_order(Graph{{2, 4, {}}, {2, 4, {}}, {2, 4, {}}}).items == std::vector<std::size_t>{0, 1, 2});
    CHECK(learning_order(Graph{{0, 0, {}}, {2, 0, {0}}, {1, 1, {}}}).items == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("A foundation that serves many cheap items goes before rivals that beat each of them singly") {
    Graph graph{{0, 100, {}}};
    for (int leaf = 0; leaf < 120; ++leaf) graph.push_back({100, 1, {0}});
    for (int rival = 0; rival < 8; ++rival) graph.push_back({101, 100, {}});
    const LearningOrder order = learning_order(graph);
    CHECK(order.items.front() == 0);
    CHECK(keeps_prerequisites(graph, order));
    // Leaves end after 101 to 220 hours, rivals after 320 to 1020.
    CHECK(order.cost == 100 * (101 + 220) * 60 + 101 * (320 + 1020) * 4);
}
