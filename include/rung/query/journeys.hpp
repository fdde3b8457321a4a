// SPDX-License-Identifier: MIT
// How to get from one rung to another, straight or over other roles, for someone who has what the first asks for with
// all that comes before it (docs/algorithms.md, section 5).
#pragma once

#include "rung/query/ladder.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace rung::query {

struct Journey {
    std::vector<Move> moves; // each from where the one before leads; gains are against the start of the journey
};

// Whole hours of its largest move, and of all together.
std::int64_t largest_hours(const Journey& journey);
std::int64_t total_hours(const Journey& journey);

struct Journeys {
    // Without a limit the direct move; then within one role its ladder rung by rung, to another role the way that is
    // worth its stops, where there is one. With a limit those that keep to it, the one with the fewest moves first,
    // then the one whose largest move is the smallest, if that is another.
    std::vector<Journey> ways;
    std::int64_t least_limit = 0; // where there is a limit: the smallest, in whole hours, that some way keeps to
    bool from_known = false;      // whether the data state what the first rung asks for
    bool to_known = false;        // and what the last does; without that there is no way
};

// Whether a rung of that level may be a stop: it lies neither below nor above both ends.
bool lies_between(model::Level level, model::Level from, model::Level to);

// `limit`: the most whole hours of one move.
Journeys journeys(const catalogue::Catalogue& catalogue, const Foothold& from, const Foothold& to,
                  std::optional<catalogue::RegionId> region, std::optional<std::int64_t> limit);

} // namespace rung::query
