// SPDX-License-Identifier: MIT
#include "rung/query/journeys.hpp"

#include "rung/query/plan.hpp"
#include "rungs.hpp"

#include <algorithm>

namespace rung::query {

namespace {

using model::Level;

// Rungs to go over, with what they ask for.
struct Stop {
    Foothold rung;
    Asked asked;
};

bool is(const Foothold& rung, const Foothold& other) {
    return rung.role == other.role && rung.level == other.level;
}

// Whole hours that a number of sixths is printed as, and the largest number that is printed as those.
std::int64_t whole(std::int64_t sixths) {
    return whole_hours(Effort{sixths, 0});
}
std::int64_t most_sixths(std::int64_t whole_hours) {
    constexpr std::int64_t enough = 1'000'000'000; // no way takes longer
    return std::min(whole_hours, enough) * 6 + 2;
}

// The goal first. A rung of which the data do not say what it asks for is no stop: it would cost nothing.
std::vector<Stop> stops_between(const Rungs& rungs, const Foothold& from, const Foothold& to) {
    std::vector<Stop> result{{to, rungs.asked(to)}};
    for (const catalogue::RoleAsks& role : rungs.roles()) {
        for (const Level level : role.levels) {
            const Foothold rung{role.id, level};
            if (is(rung, from) || is(rung, to) || !lies_between(level, from.level, to.level)) continue;
            Asked asked = rungs.asked(rung);
            if (!asked.demands.empty()) result.push_back({rung, std::move(asked)});
        }
    }
    return result;
}

std::vector<Route> routes_within(const Terrain& terrain, const Route& gentlest, std::int64_t limit) {
    std::vector<Route> result;
    if (whole(gentlest.largest()) > limit) return result;
    if (auto shortest = shortest_route(terrain, most_sixths(limit))) result.push_back(std::move(*shortest));
    if (result.empty() || whole(gentlest.largest()) < whole(result.front().largest())) result.push_back(gentlest);
    return result;
}

// Within a role: up, rung by rung. Nothing where no rung lies between.
std::optional<Route> ladder_route(const std::vector<Stop>& stops, const Foothold& from) {
    const Foothold& to = stops.front().rung;
    Route result;
    if (from.level > to.level) return std::nullopt;
    for (std::size_t at = 1; at < stops.size(); ++at)
        if (stops[at].rung.role == to.role) result.stops.push_back(at);
    if (result.stops.empty()) return std::nullopt;
    result.stops.push_back(0);
    return result;
}

// No way leads back in level, and to a stop leads only what a source names, or what the skills make viable and does not
// pay less. Of the moves between roles one that no source names is one to think about.
std::optional<Route> route_worth_stops(Rungs& rungs, const Terrain& terrain, const std::vector<Stop>& stops,
                                       const Foothold& start, const Held& at_start) {
    constexpr std::size_t goal = 0;
    return worthwhile_route(terrain, [&](std::optional<std::size_t> from, std::size_t to) -> std::optional<int> {
        const Foothold& before = from ? stops[*from].rung : start;
        const Foothold& after = stops[to].rung;
        if (!lies_between(after.level, before.level, stops[goal].rung.level)) return std::nullopt;
        if (before.role == after.role || rungs.is_named(before.role, after.role)) return 0;
        if (to == goal) return 1;
        if (kind_of_move(rungs.pay(before), rungs.pay(after), Family::same) == MoveKind::down) return std::nullopt;
        Held held = at_start;
        if (from) held.add(stops[*from].asked);
        return is_viable(rungs.coverage(held, stops[to].asked)) ? std::optional(1) : std::nullopt;
    });
}

std::vector<Route> routes_without_limit(Rungs& rungs, const Terrain& terrain, const std::vector<Stop>& stops,
                                        const Foothold& start, const Held& at_start) {
    std::vector<Route> result{direct_route(terrain)};
    auto other = start.role == stops.front().rung.role ? ladder_route(stops, start)
                                                       : route_worth_stops(rungs, terrain, stops, start, at_start);
    if (other) result.push_back(std::move(*other));
    return result;
}

Journey journey_over(Rungs& rungs, const Foothold& start, Held held, const std::vector<Stop>& stops,
                     const Route& route) {
    Journey result;
    Foothold from = start;
    for (const std::size_t at : route.stops) {
        const Stop& stop = stops[at];
        Move move = rungs.move(from, stop.rung, held, stop.asked);
        move.gain = gain_of_pay(rungs.pay(start), rungs.pay(stop.rung));
        result.moves.push_back(std::move(move));
        held.add(stop.asked);
        from = stop.rung;
    }
    return result;
}

} // namespace

std::int64_t largest_hours(const Journey& journey) {
    std::int64_t result = 0;
    for (const Move& move : journey.moves) result = std::max(result, whole_hours(move.effort));
    return result;
}

std::int64_t total_hours(const Journey& journey) {
    Effort sum;
    for (const Move& move : journey.moves) sum += move.effort;
    return whole_hours(sum);
}

bool lies_between(Level level, Level from, Level to) {
    const auto rises = [&](Level low, Level high) {
        return model::builds_on(high, level) && model::builds_on(level, low);
    };
    return level == from || level == to || rises(from, to) || rises(to, from);
}

Journeys journeys(const catalogue::Catalogue& catalogue, const Foothold& from, const Foothold& to,
                  std::optional<catalogue::RegionId> region, std::optional<std::int64_t> limit) {
    Rungs rungs(catalogue, region);
    Held held = rungs.nothing_held();
    held.add(rungs.asked(from));
    const std::vector<Stop> stops = stops_between(rungs, from, to);
    Journeys result;
    result.from_known = std::ranges::any_of(held.stated, [](const auto& at) { return at.has_value(); });
    result.to_known = !stops.front().asked.demands.empty();
    if (!result.to_known) return result;

    Terrain terrain{rungs.hours(), held.steps, {}, 0};
    for (const Stop& stop : stops) terrain.stops.push_back(stop.asked.steps);
    std::vector<Route> routes;
    if (limit) {
        const Route gentlest = gentlest_route(terrain);
        result.least_limit = whole(gentlest.largest());
        routes = routes_within(terrain, gentlest, *limit);
    } else {
        routes = routes_without_limit(rungs, terrain, stops, from, held);
    }
    for (const Route& route : routes) result.ways.push_back(journey_over(rungs, from, held, stops, route));
    return result;
}

} // namespace rung::query
