// SPDX-License-Identifier: MIT
// "Could I do it": how much of what a role asks for a person covers, requirement by requirement. Whole numbers
// throughout, so that two machines rank roles alike; nothing depends on which other roles there are.
#pragma once

#include "rung/model/decimal.hpp"
#include "rung/model/names.hpp"
#include "rung/model/ranks.hpp"

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rung::query {

// Skills are numbered from 0; the vectors below are indexed by that number.
struct Demand { // what a role asks for
    std::size_t skill = 0;
    model::Proficiency need = model::Proficiency::working; // not `none`
    int importance = 1;                                    // 1..100
    bool essential = false;
};

// What a person has; nothing where it was not stated, which counts as `none`.
using Profile = std::vector<std::optional<model::Proficiency>>;

// What a profile holds of a skill; not stated counts as none.
inline model::Proficiency held(const Profile& profile, std::size_t skill) {
    return skill < profile.size() ? profile[skill].value_or(model::Proficiency::none) : model::Proficiency::none;
}

struct Substitute {
    std::size_t skill = 0; // knowing this one counts for the other,
    model::Decimal weight; // by that much: above 0, below 1
};

// For each skill its near-equivalents; empty for none at all (`--strict`).
using Substitutes = std::vector<std::vector<Substitute>>;

// Credit for one requirement: 0 to full_credit. Twentieths hold the table, ten-thousandths the weight of a substitute.
constexpr std::int64_t full_credit = std::int64_t{20} * 10'000;

// Weight of a requirement: 10 times its importance if essential, 4 times if optional.
constexpr std::int64_t weight_of(const Demand& demand) {
    return std::int64_t{demand.essential ? 10 : 4} * demand.importance;
}

// For having one proficiency where another is needed.
std::int64_t credit(model::Proficiency need, model::Proficiency have);

// A share, 0..1, compared exactly. Nothing asked for counts as 0.
struct Coverage {
    std::int64_t covered = 0; // sum of weight times credit
    std::int64_t asked = 0;   // sum of weights

    double value() const {
        return asked == 0 ? 0 : static_cast<double>(covered) / static_cast<double>(asked * full_credit);
    }
    friend constexpr std::strong_ordering operator<=>(const Coverage& left, const Coverage& right) {
        const std::int64_t left_asked = left.asked == 0 ? 1 : left.asked;
        const std::int64_t right_asked = right.asked == 0 ? 1 : right.asked;
        return left.covered * right_asked <=> right.covered * left_asked;
    }
    friend constexpr bool operator==(const Coverage& left, const Coverage& right) { return (left <=> right) == 0; }
};

struct Met { // how one requirement is met
    std::int64_t credit = 0;
    std::int64_t shortfall = 0;            // weight times the credit that is missing
    std::optional<std::size_t> covered_by; // the substitute, where it gives more than the skill itself
    bool blocks = false;                   // essential, without any credit
};

// How someone meets one requirement.
Met met(const Demand& demand, const Profile& profile, const Substitutes& substitutes);

struct Readiness {
    Coverage coverage;
    std::size_t blockers = 0; // essential requirements without any credit
    std::size_t unstated = 0; // requirements whose skill the profile does not mention
    std::vector<Met> met;     // in the order of the requirements
};

Readiness readiness(std::span<const Demand> demands, const Profile& profile, const Substitutes& substitutes);

// The requirements that are not fully met: blockers, then the others, by shortfall; equal ones in their order.
std::vector<std::size_t> gaps(const Readiness& readiness);

// Fixed lines: .85, .70, .55.
enum class Tier { ready, close, stretch, far };

Tier tier(const Coverage& coverage);

} // namespace rung::query

namespace rung::model {

template <> struct Names<query::Tier> {
    static constexpr std::string_view what = "tier";
    static constexpr std::array table{
        Named<query::Tier>{query::Tier::ready, "ready"}, Named<query::Tier>{query::Tier::close, "close"},
        Named<query::Tier>{query::Tier::stretch, "stretch"}, Named<query::Tier>{query::Tier::far, "far"}};
};

} // namespace rung::model
