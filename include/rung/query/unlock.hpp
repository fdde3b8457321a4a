// SPDX-License-Identifier: MIT
// What to learn next: the skills that bring a person nearest to some rungs for the hours they take, prerequisites
// included, and what to do with a given number of hours (docs/algorithms.md, section 10).
#pragma once

#include "rung/query/lift.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rung::query {

// Who asks, and what for. All must outlive the call.
struct Outset {
    std::span<const std::vector<Demand>> aims; // rungs, fewer than 8,000
    const Profile& profile;
    std::span<const catalogue::SkillNode> graph;
    const Substitutes& substitutes;
};

struct Unlock {
    Lift lift;
    std::vector<std::size_t> needs;  // prerequisites that are learnt with it, ascending
    Effort effort;                   // of it and them
    double gain = 0;                 // in coverage of the aims: their mean
    std::vector<std::size_t> opens;  // the aims that come within reach
    std::optional<std::size_t> pair; // the skill that brings most for its hours once this one is known
};

// The next step of every skill that brings something by itself: up to what is asked for, but from nothing not beyond
// `working`. Most gain for its hours first, equal ones by skill. What takes no time at all is left out. The first so
// many have a pair, which takes most of the work.
std::vector<Unlock> unlocks(const Outset& outset, std::size_t pairs = static_cast<std::size_t>(-1));

// A set of skills within so many hours that brings the aims nearest, in the order of learning; each step counts from
// those before it and has no pair. Takes what brings most for its hours while it fits; starts with the largest single
// gain instead where that ends higher.
std::vector<Unlock> unlocks_within(const Outset& outset, std::int64_t hours);

} // namespace rung::query
