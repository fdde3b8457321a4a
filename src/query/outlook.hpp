// SPDX-License-Identifier: MIT
// How far a person is for several rungs at once, and what learning some skills would change: one pass over the
// requirements that those skills touch.
#pragma once

#include "rung/query/lift.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace rung::query {

// The sum of coverages, in parts of 10^15: whole numbers, so that gains add up exactly.
using Gain = std::int64_t;
constexpr Gain whole_coverage = 1'000'000'000'000'000;

class Outlook {
public:
    // Precondition: fewer than 9,000 aims.
    Outlook(std::span<const std::vector<Demand>> aims, Profile profile, const Substitutes& substitutes);

    const Profile& profile() const { return m_profile; }

    // The most that an aim asks of the skill, or of one that it can stand in for; `none` if no aim does.
    model::Proficiency most_asked(std::size_t skill) const { return m_most_asked.at(skill); }

    // What the lifts add to the coverage of all aims together.
    Gain gain(std::span<const Lift> lifts);

    // The aims that come within reach by them.
    std::vector<std::size_t> opens(std::span<const Lift> lifts);

    void learn(std::span<const Lift> lifts);

private:
    struct Asked {
        std::size_t aim = 0, skill = 0;
        model::Proficiency need = model::Proficiency::working;
        std::int64_t weight = 0, credit = 0; // by what the profile holds
    };
    struct Use { // a requirement that a skill counts for
        std::size_t asked;
        std::int64_t share; // 10,000 for the skill itself, less for a substitute
    };
    struct Standing {
        Coverage coverage;
        Gain gain = 0; // the same as a number
    };
    struct Change {
        std::size_t asked;
        std::int64_t credit_before;
    };

    void add_use(std::size_t skill, std::size_t asked, std::int64_t share);
    void apply(std::span<const Lift> lifts);
    void undo();

    Profile m_profile;
    std::vector<Asked> m_asked;
    std::vector<std::vector<Use>> m_uses; // by skill
    std::vector<model::Proficiency> m_most_asked;
    std::vector<Standing> m_now;        // by aim
    std::vector<std::int64_t> m_change; // of what is covered, by aim; all 0 between two calls
    std::vector<Change> m_changes;      // none between two calls
};

} // namespace rung::query
