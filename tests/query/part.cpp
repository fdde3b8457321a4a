// SPDX-License-Identifier: MIT
#include "rung/query/part.hpp"
#include "rung/query/timetable.hpp"

#include "graphs.hpp"

#include <catch2/catch.hpp>

#include <string>

using rung::query::bring_forward;
using rung::query::Effort;
using rung::query::learning_order;
using rung::query::minutes_p50;
using rung::test::Graph;
using rung::test::SplitMix64;

namespace {

struct Case {
    Graph graph;
    std::vector<Effort> efforts;
    std::int64_t minutes = 0;
};

// Likely hours are those of the graph; some estimates are wide, some narrow. The time is a part of what all takes.
Case timed(Graph graph, SplitMix64& random) {
    Case made{std::move(graph), {}, 0};
    Effort whole;
    for (auto& item : made.graph) {
        const std::int64_t wide = random.one_of(std::array<std::int64_t, 3>{1, 2, 4});
        made.efforts.push_back(Effort::of({item.hours / 2, item.hours, item.hours * wide}));
        item.hours = made.efforts.back().six_means;
        whole += made.efforts.back();
    }
    made.minutes = minutes_p50(whole) * static_cast<std::int64_t>(10 + random.below(80)) / 100;
    return made;
}

bool is_closed(const Graph& graph, std::size_t set) {
    for (std::size_t item = 0; item < graph.size(); ++item)
        if ((set >> item & 1) != 0)
            for (const std::size_t need : graph[item].needs)
                if ((set >> need & 1) == 0) return false;
    return true;
}

bool fits(const Case& made, std::size_t set) {
    Effort sum;
    for (std::size_t item = 0; item < made.graph.size(); ++item)
        if ((set >> item & 1) != 0) sum += made.efforts[item];
    return minutes_p50(sum) <= made.minutes;
}

std::int64_t worth(const Graph& graph, std::size_t set) {
    std::int64_t sum = 0;
    for (std::size_t item = 0; item < graph.size(); ++item)
        if ((set >> item & 1) != 0) sum += graph[item].weight;
    return sum;
}

// Of all sets that fit and are closed under prerequisites, by trying every one.
std::int64_t best_worth(const Case& made) {
    std::int64_t best = 0;
    for (std::size_t set = 0; set < std::size_t{1} << made.graph.size(); ++set)
        if (worth(made.graph, set) > best && is_closed(made.graph, set) && fits(made, set))
            best = worth(made.graph, set);
    return best;
}

std::size_t set_of(const std::vector<std::size_t>& order, std::size_t count) {
    std::size_t set = 0;
    for (std::size_t at = 0; at < count; ++at) set |= std::size_t{1} << order[at];
    return set;
}

struct Quality {
    double mean = 0, worst = 1;
    int best = 0, rounds = 0;
};

Quality quality(Graph (*make)(SplitMix64&)) {
    SplitMix64 random(3);
    Quality result;
    for (int round = 0; round < 150; ++round) {
        const Case made = timed(make(random), random);
        std::vector<std::size_t> order = learning_order(made.graph).items;
        const std::size_t count = bring_forward(made.graph, made.efforts, made.minutes, order);
        const std::int64_t exact = best_worth(made);
        if (exact == 0) continue;
        const double ratio = static_cast<double>(worth(made.graph, set_of(order, count))) / static_cast<double>(exact);
        REQUIRE(ratio <= 1);
        result.mean += ratio;
        result.worst = std::min(result.worst, ratio);
        result.best += ratio == 1 ? 1 : 0;
        ++result.rounds;
    }
    result.mean /= result.rounds;
    INFO("mean " << result.mean << ", worst " << result.worst << ", best " << result.best << " of " << result.rounds);
    CHECK(result.mean >= 0.98);
    CHECK(result.worst >= 0.7);
    return result;
}

} // namespace

TEST_CASE("What fits into the time is worth nearly as much as the best part, on random graphs") {
    CHECK(quality(rung::test::random_graph).best >= 135);
}

TEST_CASE("What fits into the time is worth nearly as much as the best part, on graphs with a hub") {
    CHECK(quality(rung::test::hub_graph).best >= 105);
}

TEST_CASE("The part fits, is closed under prerequisites, and nothing more fits beside it") {
    SplitMix64 random(8);
    for (int round = 0; round < 200; ++round) {
        const Case made = timed(rung::test::random_graph(random), random);
        const std::vector<std::size_t> before = learning_order(made.graph).items;
        std::vector<std::size_t> order = before;
        const std::size_t count = bring_forward(made.graph, made.efforts, made.minutes, order);
        const std::size_t part = set_of(order, count);
        REQUIRE(fits(made, part));
        REQUIRE(is_closed(made.graph, part));
        REQUIRE(set_of(order, order.size()) == (std::size_t{1} << made.graph.size()) - 1);
        for (std::size_t more = part + 1; more < std::size_t{1} << made.graph.size(); ++more)
            if ((more & part) == part && is_closed(made.graph, more)) REQUIRE_FALSE(fits(made, more));
        for (std::size_t at = 1; at <= order.size(); ++at) REQUIRE(is_closed(made.graph, set_of(order, at)));
    }
}

TEST_CASE("Both the part and the rest keep their order") {
    const Graph graph{{9, 60, {}}, {5, 600, {}}, {4, 60, {}}, {3, 600, {}}, {2, 60, {2}}};
    const std::vector<Effort> efforts{Effort::of({10, 10, 10}), Effort::of({100, 100, 100}), Effort::of({10, 10, 10}),
                                      Effort::of({100, 100, 100}), Effort::of({10, 10, 10})};
    std::vector<std::size_t> order{0, 1, 2, 3, 4};
    CHECK(bring_forward(graph, efforts, 40 * 60, order) == 3);
    CHECK(order == std::vector<std::size_t>{0, 2, 4, 1, 3});
}

TEST_CASE("Where there is no time nothing fits, and where there is enough everything does") {
    const Graph graph{{9, 60, {}}, {5, 60, {0}}};
    const std::vector<Effort> efforts(2, Effort::of({10, 10, 10}));
    std::vector<std::size_t> order{0, 1};
    CHECK(bring_forward(graph, efforts, 0, order) == 0);
    CHECK(bring_forward(graph, efforts, 100 * 60, order) == 2);
    CHECK(order == std::vector<std::size_t>{0, 1});
    std::vector<std::size_t> none;
    CHECK(bring_forward({}, {}, 60, none) == 0);
}
