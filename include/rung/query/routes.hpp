// SPDX-License-Identifier: MIT
// Over which stops to go from one place to another, where what was learnt for one stop counts for all later ones. So
// the direct way takes the fewest hours of all; what stops can do is to make the largest single stretch of learning
// smaller (docs/algorithms.md, section 5).
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace rung::query {

// A set of steps of learning by their numbers, each a skill with a proficiency. Sets that are compared or joined are of
// one size.
class StepSet {
public:
    explicit StepSet(std::size_t steps) : m_words((steps + 63) / 64) {}

    void add(std::size_t step) { m_words[step / 64] |= std::uint64_t{1} << step % 64; }
    bool has(std::size_t step) const { return (m_words[step / 64] >> step % 64 & 1) != 0; }
    bool holds_all_of(const StepSet& other) const;
    StepSet& operator|=(const StepSet& other);
    StepSet without(const StepSet& other) const;
    const std::vector<std::uint64_t>& words() const { return m_words; }

    friend auto operator<=>(const StepSet&, const StepSet&) = default;

private:
    std::vector<std::uint64_t> m_words;
};

struct Terrain {
    std::vector<std::int64_t> hours; // of each step, in any unit; not negative
    StepSet held;                    // at the start
    std::vector<StepSet> stops;      // the steps that each asks for; sets may overlap in any way
    std::size_t goal = 0;            // one of the stops
};

struct Route {
    std::vector<std::size_t> stops;  // in their order; the last is the goal
    std::vector<std::int64_t> hours; // of each hop: what its stop asks for and was not learnt before
    std::int64_t largest() const;
    std::int64_t total() const;
};

// More stops than three are no plan for a working life; with all of them a way would be cut into dozens of small hops.
constexpr std::size_t most_hops = 4;

Route direct_route(const Terrain& terrain);

// Of the routes with at most `most_hops` hops the one whose largest hop is the smallest; of several the one with the
// fewest hops, then with the fewest hours.
Route gentlest_route(const Terrain& terrain);

// Of the routes with at most `most_hops` hops, none of which takes more than `limit`, the one with the fewest hops; of
// several the one with the fewest hours. Nothing if there is none.
std::optional<Route> shortest_route(const Terrain& terrain, std::int64_t limit);

// How much speaks against a hop besides its hours; nothing if it is out of the question. `from`: none is the start.
using Doubts = std::function<std::optional<int>(std::optional<std::size_t> from, std::size_t to)>;

// The route that a person would think worth its stops: one or two of them, none free, each of which makes the largest
// hop at least a quarter smaller, for at most three tenths more hours than the direct route takes and with no more
// doubts. Of several the one with the fewest doubts; then the one whose largest hop is the smallest, where a further
// stop counts as a quarter; then the one with the fewest hours. Nothing if there is none.
std::optional<Route> worthwhile_route(const Terrain& terrain, const Doubts& doubts);

} // namespace rung::query
