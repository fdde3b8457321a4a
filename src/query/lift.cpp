// SPDX-License-Identifier: MIT
#include "rung/query/lift.hpp"

#include <algorithm>

namespace rung::query {

namespace {

using model::Proficiency;

std::size_t rank(Proficiency proficiency) {
    return static_cast<std::size_t>(proficiency);
}

} // namespace

std::vector<Lift> lifts_of(std::span<const Demand> demands) {
    std::vector<Lift> result;
    for (const Demand& demand : demands) result.push_back({demand.skill, demand.need});
    return result;
}

Lifting::Lifting(std::span<const catalogue::SkillNode> graph, std::vector<Proficiency> least)
    : m_graph(graph), m_least(std::move(least)), m_from_nothing(graph.size()),
      m_target(graph.size(), Proficiency::none) {
    m_least.resize(graph.size(), Proficiency::none);
    for (std::size_t skill = 0; skill < graph.size(); ++skill) {
        Effort sum;
        for (std::size_t step = 0; step < graph[skill].hours.size(); ++step) {
            sum += Effort::of(graph[skill].hours[step]);
            m_from_nothing[skill][step + 1] = sum;
        }
    }
}

void Lifting::want(const Lift& lift, const Profile& profile, std::vector<Lift>& missing) {
    Proficiency& target = m_target[lift.skill];
    if (lift.to <= held(profile, lift.skill) || lift.to <= target) return;
    if (target == Proficiency::none) missing.push_back(lift);
    target = std::max(lift.to, m_least[lift.skill]);
}

std::vector<Lift> Lifting::closure(std::span<const Lift> wanted, const Profile& profile) {
    std::vector<Lift> missing;
    for (const Lift& lift : wanted) want(lift, profile, missing);
    for (std::size_t at = 0; at < missing.size(); ++at)
        for (const auto& need : m_graph[missing[at].skill].needs)
            want({number_of(need.skill), need.at}, profile, missing);
    for (Lift& lift : missing) {
        lift.to = m_target[lift.skill];
        m_target[lift.skill] = Proficiency::none;
    }
    return missing;
}

Effort Lifting::effort(std::span<const Lift> lifts, const Profile& profile) const {
    Effort sum;
    for (const Lift& lift : lifts) {
        const Proficiency have = held(profile, lift.skill);
        if (lift.to <= have) continue;
        const Effort& before = m_from_nothing[lift.skill][rank(have)];
        const Effort& after = m_from_nothing[lift.skill][rank(lift.to)];
        sum += {after.six_means - before.six_means, after.variances_36 - before.variances_36};
    }
    return sum;
}

} // namespace rung::query
