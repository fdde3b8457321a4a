// SPDX-License-Identifier: MIT
// Small random worlds of skills and rungs, for what is asked about many rungs at once. Integers only.
#pragma once

#include "graphs.hpp"

#include "rung/query/lift.hpp"

#include <algorithm>
#include <vector>

namespace rung::test {

using query::Profile;
using Levels = std::vector<model::Proficiency>; // by skill

struct World {
    std::vector<catalogue::SkillNode> graph; // skill 0 is nothing, as in the catalogue
    std::vector<std::vector<query::Demand>> aims;
    query::Substitutes substitutes;
    Profile profile;
};

inline model::Proficiency proficiency(std::size_t rank) {
    return static_cast<model::Proficiency>(rank);
}

inline World random_world(SplitMix64& random, std::size_t skills, std::size_t highest) {
    World world{std::vector<catalogue::SkillNode>(skills + 1), {}, query::Substitutes(skills + 1), Profile(skills + 1)};
    for (std::size_t skill = 1; skill <= skills; ++skill) {
        catalogue::SkillNode& node = world.graph[skill];
        for (auto& hours : node.hours) {
            hours.likely = random.one_of(any_hours);
            hours.low = hours.likely / 2;
            hours.high = 2 * hours.likely + static_cast<std::int64_t>(random.below(7));
        }
        for (std::size_t need = 1; need < skill; ++need)
            if (random.below(4) == 0)
                node.needs.push_back(
                    {catalogue::SkillId(static_cast<std::int64_t>(need)), proficiency(1 + random.below(2))});
        if (random.below(4) == 0 && skills > 1)
            world.substitutes[skill].push_back({skill == 1 ? 2 : skill - 1, model::Decimal{6'000}});
        if (random.below(3) == 0) world.profile[skill] = proficiency(random.below(highest + 1));
    }
    for (int aim = 0; aim < 3; ++aim) {
        auto& demands = world.aims.emplace_back();
        for (std::size_t skill = 1; skill <= skills; ++skill)
            if (random.below(2) == 0)
                demands.push_back({skill, proficiency(1 + random.below(highest)),
                                   static_cast<int>(1 + random.below(100)), random.below(2) == 0});
    }
    return world;
}

// Mean coverage of the aims, from scratch.
inline double mean_coverage(const World& world, const Profile& profile) {
    double sum = 0;
    for (const auto& demands : world.aims)
        sum += query::readiness(demands, profile, world.substitutes).coverage.value();
    return sum / static_cast<double>(world.aims.size());
}

// Six times the mean hours from one profile to another.
inline std::int64_t six_means_between(const World& world, const Profile& from, const Profile& to) {
    std::int64_t sum = 0;
    for (std::size_t skill = 1; skill < world.graph.size(); ++skill)
        for (auto rank = static_cast<std::size_t>(query::held(from, skill));
             rank < static_cast<std::size_t>(query::held(to, skill)); ++rank) {
            const model::Hours& hours = world.graph[skill].hours.at(rank);
            sum += hours.low + 4 * hours.likely + hours.high;
        }
    return sum;
}

} // namespace rung::test
