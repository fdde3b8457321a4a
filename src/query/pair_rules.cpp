// SPDX-License-Identifier: MIT
#include "rules.hpp"
#include "wide.hpp"

#include <algorithm>

namespace rung::query {

namespace {

using model::Decimal;
using model::Metric;

bool not_lower(const std::optional<Decimal>& left, const std::optional<Decimal>& right) { // nothing is without end
    return !left || (right && *left >= *right);
}

} // namespace

Experience::Experience(Facts facts) {
    for (const Fact& fact : facts) {
        if (fact.metric != Metric::years || !fact.level() || !fact.low) continue;
        const Years stated{*fact.low, fact.top()};
        const auto [at, is_new] = m_years.try_emplace({fact.source, fact.subject, *fact.level()}, stated);
        if (is_new) continue;
        at->second.from = std::min(at->second.from, stated.from);
        if (not_lower(stated.to, at->second.to)) at->second.to = stated.to;
    }
}

std::optional<Experience::Years> Experience::years(const Fact& fact) const {
    if (fact.is_band()) return Years{*fact.condition->years_from, fact.condition->years_to};
    if (!fact.level()) return std::nullopt;
    const auto at = m_years.find({fact.source, fact.subject, *fact.level()});
    return at == m_years.end() ? std::nullopt : std::optional(at->second);
}

bool ranges_are_disjoint(const Fact& left, const Fact& right) {
    if (!left.is_range() || !right.is_range() || !same_key(left, right)) return false;
    return (left.top() && *left.top() < *right.low) || (right.top() && *right.top() < *left.low);
}

// The range is one of the value's key, or the spread of everybody in the value's own document. A range of averages
// says nothing about single values.
bool is_outside(const Fact& value, const Fact& range) {
    if (!value.is_value() || !range.is_range() || range.is_central()) return false;
    const bool own_spread = range.is_for_all() && value.source == range.source && value.basis == range.basis &&
                            same_measure(value, range) && same_window(value, range);
    if (!own_spread && !same_key(value, range)) return false;
    return *value.low < *range.low || (range.top() && *value.low > *range.top());
}

bool averages_differ(const Fact& left, const Fact& right) {
    if (!left.is_value() || !right.is_value() || !left.is_central() || left.stat != right.stat) return false;
    if (!same_key(left, right)) return false;
    return is_well_below(std::min(*left.low, *right.low), std::max(*left.low, *right.low));
}

bool is_paid_less_for_more(const Fact& senior, const Fact& junior, const Experience& experience) {
    if (senior.metric != Metric::pay || senior.source != junior.source || senior.basis != junior.basis) return false;
    if (!same_measure(senior, junior) || !same_condition_but_years(senior, junior)) return false;
    if (!senior.low || !senior.top() || !junior.low || !junior.high) return false;
    const auto more = experience.years(senior), less = experience.years(junior);
    if (!more || !less || *more == *less || more->from < less->from || !not_lower(more->to, less->to)) return false;
    return is_well_below(*senior.top(), *junior.low);
}

bool average_ranges_differ(const Fact& left, const Fact& right) {
    if (!left.is_central() || left.stat != right.stat || !left.is_range() || !right.is_range()) return false;
    if (!same_key(left, right)) return false;
    return left.low != right.low || left.high != right.high || left.open_top != right.open_top;
}

// One word for two things: pay on another basis under one statistic, or a rung grouped with others.
bool are_defined_otherwise(const Fact& left, const Fact& right) {
    if (left.metric != Metric::pay || !same_measure(left, right) || !same_scope(left, right)) return false;
    if (left.basis != right.basis && left.stat == right.stat) return true;
    return !std::is_permutation(left.levels.begin(), left.levels.end(), right.levels.begin(), right.levels.end());
}

} // namespace rung::query
