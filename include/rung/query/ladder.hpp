// SPDX-License-Identifier: MIT
// The ladder of a role, rung by rung, and the moves that lead out of it. Each step says what it takes and what it
// brings, with the figures of the sources.
#pragma once

#include "rung/query/moves.hpp"
#include "rung/query/time.hpp"
#include "rung/query/years.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rung::query {

// A rung of a role.
struct Foothold {
    catalogue::RoleId role;
    model::Level level = model::Level::entry;
};

struct Move {
    Foothold to;
    std::optional<Foothold> from; // none at the foot of the ladder
    MoveKind kind = MoveKind::ladder;
    std::optional<Years> years;           // on the ladder
    std::optional<std::string> focus;     // on the ladder
    Coverage coverage;                    // by what the rung before asks for
    Effort effort;                        // from what the rung before asks for, all its prerequisites known
    std::vector<catalogue::SkillId> adds; // not asked for before, or not as much; by importance
    std::optional<Band> pay;              // the best band
    std::optional<Band> thin;             // on the ladder: of few observations, where none of its own is firm
    std::optional<std::int64_t> change;   // of the middle
    std::optional<PayGain> gain;          // of a year's pay, against the start of the way
    std::optional<bool> named;            // whether a source names the move; on the ladder: nothing
    std::vector<std::string> places;      // who says so: years, focus or relation, pay
};

struct Paths {
    std::vector<Move> ladder;            // from the level asked for on, in the order of the levels
    std::vector<Move> moves;             // to other roles, at the same level, else at their first; nearest first
    std::vector<std::string> other_ways; // titles of roles it leads to that the data do not hold
};

// `from`: the rung to start from; none: the first. A lead follows the senior, not the principal. Moves are those that a
// source names, and those whose coverage is viable.
Paths paths(const catalogue::Catalogue& catalogue, catalogue::RoleId role, std::optional<model::Level> from,
            std::optional<catalogue::RegionId> region);

} // namespace rung::query
