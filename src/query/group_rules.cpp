// SPDX-License-Identifier: MIT
#include "rules.hpp"
#include "wide.hpp"

#include <algorithm>

namespace rung::query {

namespace {

using model::Decimal;
using model::Grade;
using model::Metric;
using model::Rule;
using model::Statistic;

using Group = std::vector<std::size_t>;

// The facts that take part, put together by an equivalence; groups and members in the order of the facts.
template <class TakesPart, class Same> std::vector<Group> grouped(Facts facts, TakesPart takes_part, Same same) {
    std::vector<Group> groups;
    for (std::size_t at = 0; at < facts.size(); ++at) {
        if (!takes_part(facts[at])) continue;
        const auto group = std::find_if(groups.begin(), groups.end(),
                                        [&](const Group& one) { return same(facts[one.front()], facts[at]); });
        if (group == groups.end())
            groups.push_back({at});
        else
            group->push_back(at);
    }
    return groups;
}

template <class Same> bool all_alike(Facts facts, const Group& group, Same same) {
    return std::all_of(group.begin(), group.end(),
                       [&](std::size_t at) { return same(facts[group.front()], facts[at]); });
}

// Whether each band ends where the next begins (step 0), or one year before (step 1).
bool bands_follow(Facts facts, const Group& bands, Decimal step) {
    for (std::size_t at = 0; at + 1 < bands.size(); ++at) {
        const auto& end = facts[bands[at]].condition->years_to;
        if (!end || wide(*end) + wide(step) != wide(*facts[bands[at + 1]].condition->years_from)) return false;
    }
    return true;
}

// The amount that a figure names: a single value, or what it goes up to.
std::optional<Decimal> amount(const Fact& fact) {
    if (fact.is_value()) return fact.low;
    return fact.stat == Statistic::maximum && !fact.low ? fact.high : std::nullopt;
}

bool same_series(const Fact& left, const Fact& right) {
    return left.source == right.source && left.basis == right.basis && same_measure(left, right);
}

} // namespace

void find_broken_bands(Facts facts, Findings& findings) {
    for (const Group& group : grouped(
             facts, [](const Fact& fact) { return fact.is_band(); }, same_series)) {
        Group bands = group;
        std::stable_sort(bands.begin(), bands.end(), [&](std::size_t left, std::size_t right) {
            return *facts[left].condition->years_from < *facts[right].condition->years_from;
        });
        const auto repeats = std::unique(bands.begin(), bands.end(), [&](std::size_t left, std::size_t right) {
            return same_condition(facts[left], facts[right]);
        });
        bands.erase(repeats, bands.end());
        if (bands_follow(facts, bands, Decimal::whole(0)) || bands_follow(facts, bands, Decimal::whole(1))) continue;
        const Fact& first = facts[group.front()];
        findings.push_back({Rule::r7, Grade::definition, {first.subject, std::nullopt, first.metric}, group});
    }
}

// One amount for several things that have nothing to do with one another looks like a single observation. An average
// that starts or ends at the average of a part counts too. Percentages and counts are left out: they repeat by chance.
void find_repeated_values(Facts facts, Findings& findings) {
    const auto is_amount = [](const Fact& fact) { return fact.metric == Metric::pay && amount(fact); };
    const auto same_amount = [](const Fact& left, const Fact& right) {
        return left.source == right.source && left.subject == right.subject && left.currency == right.currency &&
               amount(left) == amount(right);
    };
    const auto related = [](const Fact& left, const Fact& right) {
        return left.region == right.region && same_scope(left, right);
    };
    for (const Group& group : grouped(facts, is_amount, same_amount)) {
        const Fact& first = facts[group.front()];
        const Topic topic{first.subject, std::nullopt, Metric::pay};
        if (!all_alike(facts, group, related)) findings.push_back({Rule::r8, Grade::definition, topic, group});
        for (std::size_t at = 0; at < facts.size(); ++at) {
            const Fact& range = facts[at];
            const bool ends_there = range.low == amount(first) || range.high == amount(first);
            if (range.metric != Metric::pay || !range.is_range() || !range.is_central() || !ends_there) continue;
            if (range.source != first.source || range.subject != first.subject || range.currency != first.currency)
                continue;
            Group both = group;
            both.insert(std::upper_bound(both.begin(), both.end(), at), at);
            if (!all_alike(facts, both, related)) findings.push_back({Rule::r8, Grade::definition, topic, both});
        }
    }
}

void find_other_windows(Facts facts, Findings& findings) {
    const auto counts = [](const Fact& fact) { return fact.metric == Metric::growth || fact.metric == Metric::jobs; };
    const auto same_window_and_population = [](const Fact& left, const Fact& right) {
        return same_window(left, right) && same_condition(left, right);
    };
    for (const Group& group : grouped(facts, counts, same_measure)) {
        if (all_alike(facts, group, same_window_and_population)) continue;
        const Fact& first = facts[group.front()];
        findings.push_back({Rule::r10, Grade::definition, {first.subject, std::nullopt, first.metric}, group});
    }
}

void find_undated(Facts facts, Findings& findings) {
    const auto dated_alike = [](const Fact& left, const Fact& right) {
        return left.year.has_value() == right.year.has_value();
    };
    for (const Group& group : grouped(
             facts, [](const Fact&) { return true; }, same_key)) {
        if (all_alike(facts, group, dated_alike)) continue;
        const Fact& first = facts[group.front()];
        findings.push_back({Rule::r11, Grade::dated, {first.subject, first.level(), first.metric}, group});
    }
}

} // namespace rung::query
