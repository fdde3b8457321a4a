// SPDX-License-Identifier: MIT
#include "rung/query/routes.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <limits>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>

namespace rung::query {

namespace {

// Hours of the steps in `asked` that are in none of the sets held.
template <class... Held>
std::int64_t missing(const std::vector<std::int64_t>& hours, const StepSet& asked, const Held&... held) {
    std::int64_t sum = 0;
    for (std::size_t at = 0; at < asked.words().size(); ++at) {
        std::uint64_t open = asked.words()[at];
        ((open &= ~held.words()[at]), ...);
        for (; open != 0; open &= open - 1) sum += hours[at * 64 + static_cast<std::size_t>(std::countr_zero(open))];
    }
    return sum;
}

Route route_over(const Terrain& terrain, std::vector<std::size_t> stops) {
    Route route;
    StepSet held = terrain.held;
    for (const std::size_t stop : stops) {
        route.hours.push_back(missing(terrain.hours, terrain.stops[stop], held));
        held |= terrain.stops[stop];
    }
    route.stops = std::move(stops);
    return route;
}

enum class Aim { smallest_largest, fewest_hours };

// Goes through all routes with a given number of hops, but for those that cannot be better than the best one found.
class Search {
public:
    Search(const Terrain& terrain, Aim aim, std::int64_t limit) : m_terrain(terrain), m_aim(aim), m_limit(limit) {
        for (std::size_t stop = 0; stop < terrain.stops.size(); ++stop)
            if (stop != terrain.goal) m_stops.push_back({stop, shared_with_goal(stop)});
        std::ranges::stable_sort(m_stops, {}, [](const Stop& stop) { return -stop.lends; });
    }

    void try_hops(std::size_t hops) {
        m_hops = hops;
        descend(terrain_start(), hops);
    }

    const std::optional<Route>& best() const { return m_best; }

private:
    struct Stop {
        std::size_t number = 0;
        std::int64_t lends = 0; // at most so many hours of what the goal asks for
    };
    struct Place { // where one is after some hops
        StepSet held;
        std::int64_t largest = 0, total = 0; // hours so far
    };

    const StepSet& goal() const { return m_terrain.stops[m_terrain.goal]; }
    Place terrain_start() const { return {m_terrain.held}; }

    std::int64_t shared_with_goal(std::size_t stop) const {
        const std::int64_t all = missing(m_terrain.hours, goal(), m_terrain.held);
        return all - missing(m_terrain.hours, goal(), m_terrain.held, m_terrain.stops[stop]);
    }

    // The most hours that a hop may take.
    std::int64_t most() const {
        if (!m_best || m_aim == Aim::fewest_hours) return m_limit;
        // One more hop must be worth something.
        return m_best->stops.size() < m_hops ? m_best->largest() - 1 : m_best->largest();
    }

    void descend(const Place& place, std::size_t hops_left) {
        const std::int64_t rest = missing(m_terrain.hours, goal(), place.held);
        if (hops_left == 1) return end(place, rest);
        const auto later_stops = static_cast<std::int64_t>(hops_left - 2);
        for (const Stop& stop : m_stops) {
            if (rest - stop.lends - later_stops * m_stops.front().lends > most()) break; // the last hop is too large
            const StepSet& asked = m_terrain.stops[stop.number];
            const std::int64_t hours = missing(m_terrain.hours, asked, place.held);
            if (hours > most() || place.held.holds_all_of(asked)) continue;
            if (is_too_long(place.total + hours + missing(m_terrain.hours, goal(), place.held, asked))) continue;
            Place next{place.held, std::max(place.largest, hours), place.total + hours};
            next.held |= asked;
            m_taken.push_back(stop.number);
            descend(next, hops_left - 1);
            m_taken.pop_back();
        }
    }

    bool is_too_long(std::int64_t total) const {
        return m_aim == Aim::fewest_hours && m_best && total >= m_best->total();
    }

    void end(const Place& place, std::int64_t last_hop) {
        const std::int64_t largest = std::max(place.largest, last_hop), total = place.total + last_hop;
        if (largest > most() || is_too_long(total)) return;
        if (m_best && m_aim == Aim::smallest_largest && largest == m_best->largest() && total >= m_best->total())
            return;
        std::vector<std::size_t> stops = m_taken;
        stops.push_back(m_terrain.goal);
        m_best = route_over(m_terrain, std::move(stops));
    }

    const Terrain& m_terrain;
    const Aim m_aim;
    const std::int64_t m_limit;
    std::vector<Stop> m_stops; // those that lend most first
    std::size_t m_hops = 0;
    std::vector<std::size_t> m_taken;
    std::optional<Route> m_best;
};

// Looks at the routes with one stop and with two.
class Worth {
public:
    Worth(const Terrain& terrain, const Doubts& doubts)
        : m_terrain(terrain), m_doubts(doubts), m_direct(missing(terrain.hours, goal(), terrain.held)),
          m_most_doubts(doubts({}, terrain.goal).value_or(0)) {
        for (std::size_t stop = 0; stop < terrain.stops.size(); ++stop)
            if (stop != terrain.goal && is_near(stop)) m_stops.push_back(stop);
    }

    std::optional<Route> best() {
        for (const std::size_t first : m_stops) {
            const std::int64_t hours = missing(m_terrain.hours, asked(first), m_terrain.held);
            if (!is_gentle(hours, 1)) continue;
            StepSet held = m_terrain.held;
            held |= asked(first);
            const std::int64_t rest = missing(m_terrain.hours, goal(), held);
            weigh({first}, std::max(hours, rest), hours + rest);
            if (!is_gentle(hours, 2)) continue;
            for (const std::size_t second : m_stops) add_second(first, second, held, hours);
        }
        if (m_best.empty()) return std::nullopt;
        m_best.push_back(m_terrain.goal);
        return route_over(m_terrain, std::move(m_best));
    }

private:
    using Merit = std::tuple<int, std::int64_t, std::int64_t>; // doubts, largest hop, all hours: less is better

    const StepSet& asked(std::size_t stop) const { return m_terrain.stops[stop]; }
    const StepSet& goal() const { return asked(m_terrain.goal); }

    bool is_short(std::int64_t total) const { return total * 10 <= m_direct * 13; }
    // A largest hop in the scale in which a stop counts as a quarter: 9 is the direct route's.
    static std::int64_t scaled(std::int64_t largest, std::size_t stops) { return largest * (stops == 1 ? 12 : 16); }
    bool is_gentle(std::int64_t largest, std::size_t stops) const { return scaled(largest, stops) <= m_direct * 9; }

    // Further stops only add to the hours.
    bool is_near(std::size_t stop) const {
        const std::int64_t hours = missing(m_terrain.hours, asked(stop), m_terrain.held);
        return hours > 0 && is_short(hours + missing(m_terrain.hours, goal(), m_terrain.held, asked(stop)));
    }

    void add_second(std::size_t first, std::size_t second, const StepSet& held, std::int64_t before) {
        const std::int64_t hours = missing(m_terrain.hours, asked(second), held);
        if (hours == 0 || !is_gentle(hours, 2)) return;
        const std::int64_t rest = missing(m_terrain.hours, goal(), held, asked(second));
        weigh({first, second}, std::max({before, hours, rest}), before + hours + rest);
    }

    void weigh(const std::vector<std::size_t>& stops, std::int64_t largest, std::int64_t total) {
        if (!is_short(total) || !is_gentle(largest, stops.size())) return;
        if (!m_best.empty() && Merit{0, scaled(largest, stops.size()), total} >= m_merit) return;
        const auto doubts = doubts_of(stops);
        if (!doubts || *doubts > m_most_doubts) return;
        const Merit merit{*doubts, scaled(largest, stops.size()), total};
        if (!m_best.empty() && merit >= m_merit) return;
        m_merit = merit;
        m_best = stops;
    }

    std::optional<int> doubts_of(const std::vector<std::size_t>& stops) const {
        std::optional<int> sum = m_doubts(stops.back(), m_terrain.goal);
        std::optional<std::size_t> from;
        for (const std::size_t stop : stops) {
            const auto doubts = m_doubts(from, stop);
            if (!sum || !doubts) return std::nullopt;
            *sum += *doubts;
            from = stop;
        }
        return sum;
    }

    const Terrain& m_terrain;
    const Doubts& m_doubts;
    const std::int64_t m_direct; // hours
    const int m_most_doubts;
    std::vector<std::size_t> m_stops; // over which a route can be short enough
    std::vector<std::size_t> m_best;
    Merit m_merit;
};

} // namespace

bool StepSet::holds_all_of(const StepSet& other) const {
    assert(m_words.size() == other.m_words.size());
    for (std::size_t at = 0; at < m_words.size(); ++at)
        if ((other.m_words[at] & ~m_words[at]) != 0) return false;
    return true;
}

StepSet& StepSet::operator|=(const StepSet& other) {
    assert(m_words.size() == other.m_words.size());
    for (std::size_t at = 0; at < m_words.size(); ++at) m_words[at] |= other.m_words[at];
    return *this;
}

StepSet StepSet::without(const StepSet& other) const {
    StepSet result = *this;
    for (std::size_t at = 0; at < m_words.size(); ++at) result.m_words[at] &= ~other.m_words[at];
    return result;
}

std::int64_t Route::largest() const {
    return hours.empty() ? 0 : *std::ranges::max_element(hours);
}

std::int64_t Route::total() const {
    return std::accumulate(hours.begin(), hours.end(), std::int64_t{0});
}

Route direct_route(const Terrain& terrain) {
    return route_over(terrain, {terrain.goal});
}

Route gentlest_route(const Terrain& terrain) {
    Search search(terrain, Aim::smallest_largest, std::numeric_limits<std::int64_t>::max());
    for (std::size_t hops = 1; hops <= most_hops; ++hops) search.try_hops(hops);
    return *search.best();
}

std::optional<Route> shortest_route(const Terrain& terrain, std::int64_t limit) {
    Search search(terrain, Aim::fewest_hours, limit);
    for (std::size_t hops = 1; hops <= most_hops && !search.best(); ++hops) search.try_hops(hops);
    return search.best();
}

std::optional<Route> worthwhile_route(const Terrain& terrain, const Doubts& doubts) {
    return Worth(terrain, doubts).best();
}

} // namespace rung::query
