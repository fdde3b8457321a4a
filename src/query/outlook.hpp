// SPDX-License-Identifier: MIT
// How far a person is for several rungs at once, and what learning some skills would change: one pass over the
// requirements that those skills touch.
#pragma once

#include "rung/query/lift.hpp"
#include "wide.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace rung::query {

// A sum of coverages in parts of 2^50: whole numbers, so that every machine ranks alike.
using Gain = std::int64_t;
constexpr Gain whole_coverage = Gain{1} << 50;

class Outlook {
public:
    // Precondition: fewer than 8,000 aims.
    Outlook(std::span<const std::vector<Demand>> aims, Profile profile, const Substitutes& substitutes);

    const Profile& profile() const { return m_profile; }

    // The most that an aim asks of the skill, or of one that it can stand in for; `none` if no aim does.
    model::Proficiency most_asked(std::size_t skill) const { return m_most_asked.at(skill); }

    // What the lifts add to the coverage of all aims together, besides what is supposed.
    Gain gain(std::span<const Lift> lifts);

    // Gains count from there on as if the lifts were learnt, until it forgets them.
    void suppose(std::span<const Lift> lifts);
    void forget();

    // The aims that come within reach by them. Precondition: nothing is supposed.
    std::vector<std::size_t> opens(std::span<const Lift> lifts);
    void learn(std::span<const Lift> lifts);

private:
    struct Asked {
        std::size_t aim = 0;
        model::Proficiency need = model::Proficiency::working;
        std::int64_t weight = 0, credit = 0; // by what is held or supposed
    };
    struct Use { // a requirement that a skill counts for
        std::size_t asked;
        std::int64_t share; // 10,000 for the skill itself, less for a substitute
    };
    struct Change {
        std::size_t asked;
        std::int64_t credit_before;
    };

    void add_use(std::size_t skill, std::size_t asked, std::int64_t share);
    void apply(std::span<const Lift> lifts);
    void undo(std::size_t first_change);

    Profile m_profile;
    std::vector<Asked> m_asked;
    std::vector<std::vector<Use>> m_uses; // by skill
    std::vector<model::Proficiency> m_most_asked;
    std::vector<Coverage> m_coverage;    // by aim
    std::vector<Wide> m_unit;            // by aim: what one part of its coverage is as a gain, times 2^42
    std::vector<std::int64_t> m_covered; // by aim: what the lifts in hand add; all 0 between two calls
    std::vector<Change> m_changes;       // of credits, by what is supposed
};

} // namespace rung::query
