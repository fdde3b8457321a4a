// SPDX-License-Identifier: MIT
#include "rung/query/routes.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <map>
#include <numeric>
#include <span>
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

// The stop with the fewest hours from here; none that brings nothing new but the goal.
std::size_t nearest_stop(const Terrain& terrain, const StepSet& held) {
    std::size_t nearest = terrain.goal;
    std::int64_t fewest = missing(terrain.hours, terrain.stops[terrain.goal], held);
    for (std::size_t stop = 0; stop < terrain.stops.size(); ++stop) {
        const std::int64_t hours = missing(terrain.hours, terrain.stops[stop], held);
        if (hours >= fewest || held.holds_all_of(terrain.stops[stop])) continue;
        nearest = stop;
        fewest = hours;
    }
    return nearest;
}

// Leaves out, from the last, what can go without a larger hop.
std::vector<std::size_t> needed_stops(const Terrain& terrain, std::vector<std::size_t> stops) {
    const std::int64_t largest = route_over(terrain, stops).largest();
    for (std::size_t at = stops.size() - 1; at-- > 0;) {
        std::vector<std::size_t> fewer = stops;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(at));
        if (route_over(terrain, fewer).largest() <= largest) stops = std::move(fewer);
    }
    return stops;
}

// Where one is after some hops.
struct State {
    StepSet held;
    std::vector<std::size_t> stops;
};

// States after the same number of hops. Of two with the same detour (what is held and the goal does not ask for) the
// one that holds no more than the other of what the goal asks for is dropped: no later hop is shorter from there, and
// the hours in the end are the same. A smaller detour proves nothing: a detour may open the next door.
class Layer {
public:
    explicit Layer(const StepSet& goal) : m_goal(&goal) {}

    void add(State state) {
        std::vector<State>& rivals = m_by_detour[state.held.without(*m_goal)];
        for (const State& rival : rivals)
            if (rival.held.holds_all_of(state.held) && !(rival.held == state.held && state.stops < rival.stops)) return;
        std::erase_if(rivals, [&](const State& rival) { return state.held.holds_all_of(rival.held); });
        rivals.push_back(std::move(state));
    }

    template <class Visit> void for_each(Visit visit) const {
        for (const auto& [detour, states] : m_by_detour)
            for (const State& state : states) visit(state);
    }

private:
    const StepSet* m_goal;
    std::map<StepSet, std::vector<State>> m_by_detour;
};

class Search {
public:
    Search(const Terrain& terrain, std::int64_t limit) : m_terrain(terrain), m_limit(limit) {}

    // The best way to end with one more hop.
    std::optional<Route> last_hop(const Layer& layer) const {
        std::optional<Route> best;
        layer.for_each([&](const State& state) {
            if (missing(m_terrain.hours, goal(), state.held) > m_limit) return;
            std::vector<std::size_t> stops = state.stops;
            stops.push_back(m_terrain.goal);
            Route route = route_over(m_terrain, std::move(stops));
            if (!best || std::pair(route.total(), route.stops) < std::pair(best->total(), best->stops))
                best = std::move(route);
        });
        return best;
    }

    // All states one hop on from which the goal can still be within reach.
    Layer next_layer(const Layer& layer, std::size_t hops_left) const {
        Layer next(goal());
        layer.for_each([&](const State& state) {
            for (std::size_t stop = 0; stop < m_terrain.stops.size(); ++stop) {
                const StepSet& asked = m_terrain.stops[stop];
                const std::int64_t hours = missing(m_terrain.hours, asked, state.held);
                if (stop == m_terrain.goal || hours > m_limit || state.held.holds_all_of(asked)) continue;
                if (!within_reach(missing(m_terrain.hours, goal(), state.held, asked), hops_left)) continue;
                State then = state;
                then.held |= asked;
                then.stops.push_back(stop);
                next.add(std::move(then));
            }
        });
        return next;
    }

private:
    const StepSet& goal() const { return m_terrain.stops[m_terrain.goal]; }
    // Each hop learns at most `m_limit` of what is missing.
    bool within_reach(std::int64_t hours, std::size_t hops) const {
        return m_limit == 0 ? hours == 0 : (hours + m_limit - 1) / m_limit <= static_cast<std::int64_t>(hops);
    }

    const Terrain& m_terrain;
    std::int64_t m_limit;
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

// Gaps only shrink as more is held. So while the goal is not taken, the first stop of the best route that is not taken
// yet has a gap within the best route's largest: taking the nearest stop never takes a larger one.
Route gentlest_route(const Terrain& terrain) {
    std::vector<std::size_t> taken;
    StepSet held = terrain.held;
    do {
        taken.push_back(nearest_stop(terrain, held));
        held |= terrain.stops[taken.back()];
    } while (taken.back() != terrain.goal);
    return route_over(terrain, needed_stops(terrain, std::move(taken)));
}

std::optional<Route> shortest_route(const Terrain& terrain, std::int64_t limit) {
    const Search search(terrain, limit);
    Layer layer(terrain.stops[terrain.goal]);
    layer.add({terrain.held, {}});
    for (std::size_t hops = 1;; ++hops) {
        auto found = search.last_hop(layer);
        if (found || hops == most_hops) return found;
        layer = search.next_layer(layer, most_hops - hops);
    }
}

} // namespace rung::query
