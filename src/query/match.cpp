// SPDX-License-Identifier: MIT
#include "rung/query/match.hpp"

#include <algorithm>

namespace rung::query {

namespace {

// Those without credit lack their whole weight; equal ones stay in the order of the requirements.
std::vector<std::size_t> blockers(std::span<const Demand> demands, const std::vector<Met>& met) {
    std::vector<const Demand*> open;
    for (std::size_t at = 0; at < demands.size(); ++at)
        if (demands[at].essential && met[at].credit == 0) open.push_back(&demands[at]);
    std::ranges::stable_sort(open, std::ranges::greater{}, [](const Demand* demand) { return weight_of(*demand); });
    std::vector<std::size_t> result;
    for (const Demand* demand : open) result.push_back(demand->skill);
    return result;
}

} // namespace

Match match(std::span<const Demand> demands, const Profile& profile, const Substitutes& substitutes, Lifting& lifting) {
    const Readiness found = readiness(demands, profile, substitutes);
    const Effort effort = lifting.effort(lifting.closure(lifts_of(demands), profile), profile);
    return {found.coverage, blockers(demands, found.met), effort};
}

} // namespace rung::query
