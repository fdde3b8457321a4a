// SPDX-License-Identifier: MIT
#include "rung/query/routes.hpp"

#include "graphs.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

using rung::query::Route;
using rung::query::StepSet;
using rung::query::Terrain;
using rung::test::SplitMix64;

namespace {

// The same with sets of numbers and without any cleverness.
struct Land {
    std::vector<std::int64_t> hours;
    std::set<std::size_t> held;
    std::vector<std::set<std::size_t>> stops;
    std::size_t goal = 0;

    Terrain terrain() const {
        Terrain result{hours, of(held), {}, goal};
        for (const auto& stop : stops) result.stops.push_back(of(stop));
        return result;
    }

private:
    StepSet of(const std::set<std::size_t>& steps) const {
        StepSet result(hours.size());
        for (const std::size_t step : steps) result.add(step);
        return result;
    }
};

// 7 stops over up to 80 steps (more than one word), some of them free.
Land random_land(SplitMix64& random) {
    Land land;
    const std::size_t steps = 5 + random.below(76);
    for (std::size_t step = 0; step < steps; ++step)
        land.hours.push_back(random.one_of(std::array<std::int64_t, 6>{0, 1, 5, 10, 20, 40}));
    const std::size_t share = 20 + random.below(60);
    const auto some = [&] {
        std::set<std::size_t> result;
        for (std::size_t step = 0; step < steps; ++step)
            if (random.below(100) < share) result.insert(step);
        return result;
    };
    for (int stop = 0; stop < 7; ++stop) land.stops.push_back(some());
    if (random.below(3) > 0) land.held = some();
    land.goal = random.below(7);
    return land;
}

std::vector<std::int64_t> gaps_on(const Land& land, const std::vector<std::size_t>& stops) {
    std::vector<std::int64_t> result;
    std::set<std::size_t> held = land.held;
    for (const std::size_t stop : stops) {
        std::int64_t gap = 0;
        for (const std::size_t step : land.stops[stop])
            if (held.insert(step).second) gap += land.hours[step];
        result.push_back(gap);
    }
    return result;
}

std::int64_t sum(const std::vector<std::int64_t>& gaps) {
    std::int64_t result = 0;
    for (const std::int64_t gap : gaps) result += gap;
    return result;
}

// All orders of any stops that end at the goal, with their gaps.
template <class Visit> class Orders {
public:
    Orders(const Land& land, Visit visit) : m_land(land), m_visit(visit), m_held(land.hours.size(), 0) {
        for (const std::size_t step : land.held) m_held[step] = 1;
    }

    void visit_all() {
        go_to(m_land.goal, [&] { m_visit(m_order, m_gaps); });
        for (std::size_t stop = 0; stop < m_land.stops.size(); ++stop)
            if (stop != m_land.goal && std::find(m_order.begin(), m_order.end(), stop) == m_order.end())
                go_to(stop, [&] { visit_all(); });
    }

private:
    template <class Then> void go_to(std::size_t stop, const Then& then) {
        const std::vector<char> before = m_held;
        m_order.push_back(stop);
        m_gaps.push_back(0);
        for (const std::size_t step : m_land.stops[stop])
            if (!std::exchange(m_held[step], 1)) m_gaps.back() += m_land.hours[step];
        then();
        m_order.pop_back();
        m_gaps.pop_back();
        m_held = before;
    }

    const Land& m_land;
    Visit m_visit;
    std::vector<char> m_held;
    std::vector<std::size_t> m_order;
    std::vector<std::int64_t> m_gaps;
};

std::int64_t largest(const std::vector<std::int64_t>& gaps) {
    return *std::max_element(gaps.begin(), gaps.end());
}

// Largest gap, hops and hours of the gentlest order.
std::tuple<std::int64_t, std::size_t, std::int64_t> gentlest_order(const Land& land) {
    std::tuple<std::int64_t, std::size_t, std::int64_t> best{std::numeric_limits<std::int64_t>::max(), 0, 0};
    Orders(land, [&](const auto& order, const auto& gaps) {
        if (order.size() <= rung::query::most_hops)
            best = std::min(best, std::tuple(largest(gaps), order.size(), sum(gaps)));
    }).visit_all();
    return best;
}

// Hops and hours of the shortest order within the limit; no hops: there is none.
std::pair<std::size_t, std::int64_t> shortest_order(const Land& land, std::int64_t limit) {
    std::pair<std::size_t, std::int64_t> best{0, 0};
    Orders(land, [&](const auto& order, const auto& gaps) {
        if (order.size() > rung::query::most_hops || largest(gaps) > limit) return;
        const std::pair found(order.size(), sum(gaps));
        if (best.first == 0 || found < best) best = found;
    }).visit_all();
    return best;
}

bool tells_its_hours(const Land& land, const Route& route) {
    return route.stops.back() == land.goal && route.hours == gaps_on(land, route.stops);
}

// Start with step 0. The far goal takes 3 steps of 10 hours; stop 0 and 1 each lend one of them.
const Land bridge{{10, 10, 10, 10, 3}, {0}, {{0, 1, 4}, {0, 2}, {0, 1, 2, 3}}, 2};

// Doubts of the hop to a stop from another, or from the start, which is the last row; below 0: none leads there.
using DoubtTable = std::array<std::array<std::int64_t, 7>, 8>;

DoubtTable random_doubts(SplitMix64& random) {
    DoubtTable table{};
    for (auto& row : table)
        for (std::int64_t& doubts : row) doubts = random.one_of(std::array<std::int64_t, 6>{-1, 0, 0, 1, 1, 2});
    return table;
}

// Doubts, largest hop in ninths with a quarter for each stop, hours of the best order of one stop or two; hours 0:
// none.
std::tuple<std::int64_t, std::int64_t, std::int64_t> worthiest_order(const Land& land, const DoubtTable& table) {
    const std::int64_t direct = gaps_on(land, {land.goal}).front();
    std::tuple<std::int64_t, std::int64_t, std::int64_t> best{std::numeric_limits<std::int64_t>::max(), 0, 0};
    Orders(land, [&](const auto& order, const auto& gaps) {
        if (order.size() < 2 || order.size() > 3) return;
        if (std::count(gaps.begin(), gaps.end() - 1, 0) > 0) return;
        const std::int64_t quartered = order.size() == 2 ? largest(gaps) * 4 * 3 : largest(gaps) * 4 * 4;
        if (quartered > direct * 9 || sum(gaps) * 10 > direct * 13) return;
        std::int64_t doubts = 0;
        std::size_t from = 7;
        for (const std::size_t stop : order) {
            if (table[from][stop] < 0) return;
            doubts += table[from][stop];
            from = stop;
        }
        if (doubts <= std::max<std::int64_t>(0, table[7][land.goal]))
            best = std::min(best, std::tuple(doubts, quartered, sum(gaps)));
    }).visit_all();
    return best;
}

} // namespace

TEST_CASE("The gentlest route has the smallest largest gap of all orders of stops, then the fewest hops and hours") {
    SplitMix64 random(5);
    int over_stops = 0;
    for (int round = 0; round < 300; ++round) {
        const Land land = random_land(random);
        const Route route = rung::query::gentlest_route(land.terrain());
        REQUIRE(tells_its_hours(land, route));
        REQUIRE(std::tuple(route.largest(), route.stops.size(), route.total()) == gentlest_order(land));
        over_stops += route.stops.size() > 1 ? 1 : 0;
    }
    CHECK(over_stops > 100);
}

TEST_CASE("The shortest route has the fewest hops and then hours of all orders within a limit, in 300 random cases") {
    SplitMix64 random(7);
    int found = 0, none = 0;
    for (int round = 0; round < 300; ++round) {
        const Land land = random_land(random);
        const std::int64_t direct = rung::query::direct_route(land.terrain()).total();
        const auto limit = static_cast<std::int64_t>(random.below(static_cast<std::size_t>(direct) + 2));
        const auto [hops, hours] = shortest_order(land, limit);
        const auto route = rung::query::shortest_route(land.terrain(), limit);
        REQUIRE(route.has_value() == (hops > 0));
        if (!route) {
            ++none;
            continue;
        }
        REQUIRE(tells_its_hours(land, *route));
        REQUIRE(route->largest() <= limit);
        REQUIRE(route->stops.size() == hops);
        REQUIRE(route->total() == hours);
        found += hops > 1 ? 1 : 0;
    }
    CHECK(found > 50);
    CHECK(none > 50);
}

TEST_CASE("A route over stops is worth it by the rules that are promised, in 2,000 random cases") {
    SplitMix64 random(9);
    int found = 0, over_two = 0, none = 0;
    for (int round = 0; round < 2000; ++round) {
        const Land land = random_land(random);
        const DoubtTable table = random_doubts(random);
        const auto doubts = [&](std::optional<std::size_t> from, std::size_t to) {
            const auto some = static_cast<int>(table[from.value_or(7)][to]);
            return some < 0 ? std::nullopt : std::optional(some);
        };
        const auto [fewest, quartered, hours] = worthiest_order(land, table);
        const auto route = rung::query::worthwhile_route(land.terrain(), doubts);
        REQUIRE(route.has_value() == (hours > 0));
        if (!route) {
            ++none;
            continue;
        }
        REQUIRE(tells_its_hours(land, *route));
        int all = 0;
        std::optional<std::size_t> from;
        for (const std::size_t stop : route->stops) {
            all += doubts(from, stop).value();
            from = stop;
        }
        REQUIRE(all == fewest);
        REQUIRE(route->largest() * (route->stops.size() == 2 ? 12 : 16) == quartered);
        REQUIRE(route->total() == hours);
        ++found;
        over_two += route->stops.size() == 3 ? 1 : 0;
    }
    CHECK(found > 100);
    CHECK(over_two > 10);
    CHECK(none > 100);
}

TEST_CASE("A stop is worth it if it takes a quarter off the largest hop for few hours more") {
    const auto sure = [](std::optional<std::size_t>, std::size_t) { return std::optional(0); };
    const auto stops = [&](const Land& land) {
        const auto route = rung::query::worthwhile_route(land.terrain(), sure);
        return route ? route->stops : std::vector<std::size_t>{};
    };
    // 20 of 30 over stop 1, and 13 over both, which is another quarter less.
    CHECK(stops(bridge) == std::vector<std::size_t>{0, 1, 2});
    Land uneven{{70, 30, 1}, {}, {{0}, {0, 1}}, 1};
    CHECK(stops(uneven) == std::vector<std::size_t>{0, 1}); // 70 of 100
    uneven.hours = {76, 24, 1};
    CHECK(stops(uneven).empty());
    Land detour{{50, 50, 30}, {}, {{0, 2}, {0, 1}}, 1};
    CHECK(stops(detour).empty()); // 80 of 100, and 130 hours
    detour.hours = {40, 60, 30};
    CHECK(stops(detour) == std::vector<std::size_t>{0, 1});
    detour.hours = {40, 60, 31};
    CHECK(stops(detour).empty());
    CHECK_FALSE(rung::query::worthwhile_route(bridge.terrain(), [](std::optional<std::size_t> from, std::size_t) {
        return std::optional(from ? 1 : 0); // on the way over a stop there is one doubt more than straight
    }));
}

TEST_CASE("No route takes fewer hours than the direct one, in 300 random cases") {
    SplitMix64 random(8);
    for (int round = 0; round < 300; ++round) {
        const Land land = random_land(random);
        const std::int64_t direct = rung::query::direct_route(land.terrain()).total();
        REQUIRE(direct == gaps_on(land, {land.goal}).front());
        REQUIRE(rung::query::gentlest_route(land.terrain()).total() >= direct);
    }
}

TEST_CASE("Stops split a long way into hops, and what was learnt for one counts for the next") {
    const Route direct = rung::query::direct_route(bridge.terrain());
    CHECK(direct.stops == std::vector<std::size_t>{2});
    CHECK(direct.hours == std::vector<std::int64_t>{30});
    const Route gentle = rung::query::gentlest_route(bridge.terrain());
    CHECK(gentle.stops == std::vector<std::size_t>{0, 1, 2});
    CHECK(gentle.hours == std::vector<std::int64_t>{13, 10, 10});
    CHECK(gentle.largest() == 13);
    CHECK(gentle.total() == 33);
    // 20 is reached over one stop; the detour of stop 0 costs 3 hours more.
    const auto within = rung::query::shortest_route(bridge.terrain(), 20);
    REQUIRE(within);
    CHECK(within->stops == std::vector<std::size_t>{1, 2});
    CHECK(within->total() == 30);
    CHECK_FALSE(rung::query::shortest_route(bridge.terrain(), 9));
}

TEST_CASE("Who has all that the goal asks for goes there in one free hop") {
    Land there = bridge;
    there.held = {0, 1, 2, 3};
    CHECK(rung::query::gentlest_route(there.terrain()).stops == std::vector<std::size_t>{2});
    const auto free = rung::query::shortest_route(there.terrain(), 0);
    REQUIRE(free);
    CHECK(free->hours == std::vector<std::int64_t>{0});
}
