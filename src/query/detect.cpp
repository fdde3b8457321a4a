// SPDX-License-Identifier: MIT
#include "rung/query/detect.hpp"

#include "rules.hpp"

#include <algorithm>

namespace rung::query {

namespace {

using model::Grade;
using model::Rule;

struct Verdict {
    Rule rule;
    Grade grade;
    const Fact& about; // the one that is out of line
};

// R1 to R4: two facts that cannot stand side by side.
std::vector<Verdict> clash(const Fact& left, const Fact& right, const Experience& experience) {
    std::vector<Verdict> found;
    if (left.subject != right.subject || left.metric != right.metric) return found;
    if (ranges_are_disjoint(left, right)) found.push_back({Rule::r1, Grade::disjoint, left});
    if (is_outside(left, right)) found.push_back({Rule::r2, Grade::outside, left});
    if (is_outside(right, left)) found.push_back({Rule::r2, Grade::outside, right});
    if (averages_differ(left, right)) found.push_back({Rule::r3, Grade::differs, left});
    if (is_paid_less_for_more(left, right, experience)) found.push_back({Rule::r4, Grade::differs, left});
    if (is_paid_less_for_more(right, left, experience)) found.push_back({Rule::r4, Grade::differs, right});
    return found;
}

Topic topic_of(const Fact& fact) {
    return {fact.subject, fact.level(), fact.metric};
}

void find_in_pairs(Facts facts, Findings& findings) {
    const Experience experience(facts);
    for (std::size_t left = 0; left < facts.size(); ++left) {
        if (facts[left].is_central() && facts[left].is_range())
            findings.push_back({Rule::r5, Grade::definition, topic_of(facts[left]), {left}});
        for (std::size_t right = left + 1; right < facts.size(); ++right) {
            for (const Verdict& verdict : clash(facts[left], facts[right], experience))
                findings.push_back({verdict.rule, verdict.grade, topic_of(verdict.about), {left, right}});
            if (average_ranges_differ(facts[left], facts[right]))
                findings.push_back({Rule::r5, Grade::differs, topic_of(facts[left]), {left, right}});
            if (are_defined_otherwise(facts[left], facts[right]))
                findings.push_back({Rule::r6, Grade::definition, topic_of(facts[left]), {left, right}});
        }
    }
}

} // namespace

std::vector<Finding> detect(std::span<const Fact> facts) {
    Findings findings;
    find_in_pairs(facts, findings);
    find_broken_bands(facts, findings);
    find_repeated_values(facts, findings);
    find_missed_premiums(facts, findings);
    find_other_windows(facts, findings);
    find_undated(facts, findings);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& left, const Finding& right) {
        return std::tie(left.rule, left.facts) < std::tie(right.rule, right.facts);
    });
    return findings;
}

std::vector<std::size_t> clashes(std::size_t fact, std::span<const Fact> facts) {
    const Experience experience(facts);
    std::vector<std::size_t> result;
    for (std::size_t other = 0; other < facts.size(); ++other)
        if (other != fact && !clash(facts[fact], facts[other], experience).empty()) result.push_back(other);
    return result;
}

} // namespace rung::query
