// SPDX-License-Identifier: MIT
#include "outlook.hpp"

#include "rung/query/moves.hpp"

#include <algorithm>
#include <cassert>

namespace rung::query {

namespace {

constexpr std::int64_t whole_share = 10'000;

constexpr int unit_bits = 42;

// What one part of the coverage is as a gain. No sum of parts passes the whole, so that no product overflows.
Wide unit_of(const Coverage& coverage) {
    if (coverage.asked == 0) return 0;
    return (Wide{whole_coverage} << unit_bits) / (Wide{coverage.asked} * full_credit);
}

std::int64_t shared_credit(model::Proficiency need, model::Proficiency have, std::int64_t share) {
    return credit(need, have) / whole_share * share;
}

} // namespace

Outlook::Outlook(std::span<const std::vector<Demand>> aims, Profile profile, const Substitutes& substitutes)
    : m_profile(std::move(profile)), m_uses(m_profile.size()), m_most_asked(m_profile.size(), model::Proficiency::none),
      m_covered(aims.size()) {
    assert(aims.size() < 8'000);
    for (std::size_t aim = 0; aim < aims.size(); ++aim) {
        const Readiness now = readiness(aims[aim], m_profile, substitutes);
        m_coverage.push_back(now.coverage);
        m_unit.push_back(unit_of(now.coverage));
        for (std::size_t at = 0; at < aims[aim].size(); ++at) {
            const Demand& demand = aims[aim][at];
            m_asked.push_back({aim, demand.need, weight_of(demand), now.met[at].credit});
            add_use(demand.skill, m_asked.size() - 1, whole_share);
            if (demand.skill >= substitutes.size()) continue;
            for (const Substitute& substitute : substitutes[demand.skill])
                add_use(substitute.skill, m_asked.size() - 1, substitute.weight.ten_thousandths);
        }
    }
}

void Outlook::add_use(std::size_t skill, std::size_t asked, std::int64_t share) {
    m_uses[skill].push_back({asked, share});
    m_most_asked[skill] = std::max(m_most_asked[skill], m_asked[asked].need);
}

void Outlook::apply(std::span<const Lift> lifts) {
    for (const Lift& lift : lifts) {
        for (const Use& use : m_uses[lift.skill]) {
            Asked& asked = m_asked[use.asked];
            const std::int64_t credit_after = shared_credit(asked.need, lift.to, use.share);
            if (credit_after <= asked.credit) continue;
            m_changes.push_back({use.asked, asked.credit});
            m_covered[asked.aim] += asked.weight * (credit_after - asked.credit);
            asked.credit = credit_after;
        }
    }
}

void Outlook::undo(std::size_t first_change) {
    while (m_changes.size() > first_change) {
        m_asked[m_changes.back().asked].credit = m_changes.back().credit_before;
        m_changes.pop_back();
    }
    std::ranges::fill(m_covered, 0);
}

Gain Outlook::gain(std::span<const Lift> lifts) {
    const std::size_t first_change = m_changes.size();
    apply(lifts);
    Gain sum = 0;
    for (std::size_t aim = 0; aim < m_covered.size(); ++aim)
        sum += static_cast<Gain>(m_covered[aim] * m_unit[aim] >> unit_bits);
    undo(first_change);
    return sum;
}

void Outlook::suppose(std::span<const Lift> lifts) {
    apply(lifts);
    std::ranges::fill(m_covered, 0);
}

void Outlook::forget() {
    undo(0);
}

std::vector<std::size_t> Outlook::opens(std::span<const Lift> lifts) {
    assert(m_changes.empty());
    apply(lifts);
    std::vector<std::size_t> result;
    for (std::size_t aim = 0; aim < m_coverage.size(); ++aim) {
        const Coverage& before = m_coverage[aim];
        if (!is_viable(before) && is_viable({before.covered + m_covered[aim], before.asked})) result.push_back(aim);
    }
    undo(0);
    return result;
}

void Outlook::learn(std::span<const Lift> lifts) {
    assert(m_changes.empty());
    apply(lifts);
    for (std::size_t aim = 0; aim < m_coverage.size(); ++aim) m_coverage[aim].covered += m_covered[aim];
    m_changes.clear();
    std::ranges::fill(m_covered, 0);
    for (const Lift& lift : lifts) m_profile[lift.skill] = std::max(held(m_profile, lift.skill), lift.to);
}

} // namespace rung::query
