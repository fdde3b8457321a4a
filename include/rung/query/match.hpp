// SPDX-License-Identifier: MIT
// How well a person suits a rung, and what is missing: asked for every rung of every role at once.
#pragma once

#include "rung/query/lift.hpp"

#include <span>
#include <vector>

namespace rung::query {

struct Match {
    Coverage coverage;
    std::vector<std::size_t> missing; // the blockers: essential skills without any credit, gravest first
    Effort effort;                    // all that is missing, with prerequisites
};

Match match(std::span<const Demand> demands, const Profile& profile, const Substitutes& substitutes, Lifting& lifting);

} // namespace rung::query
