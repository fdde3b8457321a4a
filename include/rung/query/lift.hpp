// SPDX-License-Identifier: MIT
// What it takes to bring skills to a proficiency: they, all prerequisites that are missing, and the hours of all of it.
#pragma once

#include "rung/query/demands.hpp"
#include "rung/query/time.hpp"

#include <array>
#include <span>
#include <vector>

namespace rung::query {

// A skill and the proficiency to bring it to.
struct Lift {
    std::size_t skill = 0;
    model::Proficiency to = model::Proficiency::working;
    friend bool operator==(const Lift&, const Lift&) = default;
};

// As far as each is asked for.
std::vector<Lift> lifts_of(std::span<const Demand> demands);

// Answers for many questions about one graph, which must outlive it.
class Lifting {
public:
    // `least`, by skill: a skill that has to be lifted is lifted at least so far. Nothing: as far as it has to be.
    explicit Lifting(std::span<const catalogue::SkillNode> graph, std::vector<model::Proficiency> least = {});

    // What of the lifts wanted is beyond the profile, each skill once and as far as asked, in their order; then the
    // prerequisites that are missing. Those of a skill count before its first missing step.
    std::vector<Lift> closure(std::span<const Lift> wanted, const Profile& profile);

    // The hours of all, each from what the profile holds; of what it holds already none.
    Effort effort(std::span<const Lift> lifts, const Profile& profile) const;

private:
    void want(const Lift& lift, const Profile& profile, std::vector<Lift>& missing);

    std::span<const catalogue::SkillNode> m_graph;
    std::vector<model::Proficiency> m_least;
    std::vector<std::array<Effort, 5>> m_from_nothing; // by skill and proficiency
    std::vector<model::Proficiency> m_target;          // all `none` between two calls
};

} // namespace rung::query
