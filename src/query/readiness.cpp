// SPDX-License-Identifier: MIT
#include "rung/query/readiness.hpp"

#include <algorithm>
#include <cassert>

namespace rung::query {

namespace {

using model::Proficiency;

// In twentieths, by need (aware to expert) and have (none to expert). Having nothing earns nothing: a credit by the gap
// alone would give a beginner most of every easy requirement.
constexpr std::array<std::array<std::int64_t, 5>, 4> table{
    {{0, 20, 20, 20, 20}, {0, 14, 20, 20, 20}, {0, 8, 14, 20, 20}, {0, 3, 8, 14, 20}}};

} // namespace

std::int64_t credit(Proficiency need, Proficiency have) {
    assert(need != Proficiency::none);
    return table[static_cast<std::size_t>(need) - 1][static_cast<std::size_t>(have)] * 10'000;
}

Met met(const Demand& demand, const Profile& profile, const Substitutes& substitutes) {
    Met result;
    result.credit = credit(demand.need, held(profile, demand.skill));
    if (demand.skill < substitutes.size()) {
        for (const Substitute& substitute : substitutes[demand.skill]) {
            const std::int64_t full = credit(demand.need, held(profile, substitute.skill));
            const std::int64_t counted = full / 10'000 * substitute.weight.ten_thousandths;
            if (counted <= result.credit) continue;
            result.credit = counted;
            result.covered_by = substitute.skill;
        }
    }
    result.shortfall = weight_of(demand) * (full_credit - result.credit);
    result.blocks = demand.essential && result.credit == 0;
    return result;
}

Readiness readiness(std::span<const Demand> demands, const Profile& profile, const Substitutes& substitutes) {
    Readiness result;
    result.met.reserve(demands.size());
    for (const Demand& demand : demands) {
        const Met one = met(demand, profile, substitutes);
        result.coverage.covered += weight_of(demand) * one.credit;
        result.coverage.asked += weight_of(demand);
        if (one.blocks) ++result.blockers;
        if (demand.skill >= profile.size() || !profile[demand.skill]) ++result.unstated;
        result.met.push_back(one);
    }
    return result;
}

std::vector<std::size_t> gaps(const Readiness& readiness) {
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < readiness.met.size(); ++at)
        if (readiness.met[at].shortfall > 0) open.push_back(at);
    std::stable_sort(open.begin(), open.end(), [&](std::size_t left, std::size_t right) {
        const Met &one = readiness.met[left], &other = readiness.met[right];
        return one.blocks != other.blocks ? one.blocks : one.shortfall > other.shortfall;
    });
    return open;
}

Tier tier(const Coverage& coverage) {
    const auto at_least = [&](std::int64_t percent) { return coverage >= Coverage{percent * (full_credit / 100), 1}; };
    if (at_least(85)) return Tier::ready;
    if (at_least(70)) return Tier::close;
    return at_least(55) ? Tier::stretch : Tier::far;
}

} // namespace rung::query
