// SPDX-License-Identifier: MIT
#include "rung/query/conflicts.hpp"

#include <algorithm>
#include <cassert>

namespace rung::query {

namespace {

bool covers(const Explained& explanation, const Finding& finding) {
    const auto& rules = explanation.rules;
    if (std::find(rules.begin(), rules.end(), finding.rule) == rules.end()) return false;
    return std::all_of(finding.facts.begin(), finding.facts.end(), [&](std::size_t fact) {
        return std::find(explanation.facts.begin(), explanation.facts.end(), fact) != explanation.facts.end();
    });
}

template <class Value> void insert_once(std::vector<Value>& sorted, Value value) {
    const auto at = std::lower_bound(sorted.begin(), sorted.end(), value);
    if (at == sorted.end() || *at != value) sorted.insert(at, value);
}

void add(Conflict& conflict, const Finding& finding) {
    if (conflict.rules.empty()) {
        conflict.grade = finding.grade;
        conflict.topic = finding.topic;
    }
    conflict.grade = std::min(conflict.grade, finding.grade); // gravest first
    if (conflict.topic.level != finding.topic.level) conflict.topic.level.reset();
    if (conflict.topic.metric != finding.topic.metric) conflict.topic.metric.reset();
    insert_once(conflict.rules, finding.rule);
}

} // namespace

Conflicts conflicts(std::span<const Finding> findings, std::span<const Explained> explanations) {
    Conflicts result;
    std::vector<char> is_covered(findings.size(), 0);
    for (std::size_t index = 0; index < explanations.size(); ++index) {
        Conflict conflict;
        for (std::size_t at = 0; at < findings.size(); ++at) {
            if (!covers(explanations[index], findings[at])) continue;
            is_covered[at] = 1;
            add(conflict, findings[at]);
        }
        conflict.explanation = index;
        conflict.facts = explanations[index].facts;
        if (conflict.rules.empty())
            result.unfounded.push_back(index);
        else
            result.found.push_back(std::move(conflict));
    }
    for (std::size_t at = 0; at < findings.size(); ++at) {
        if (is_covered[at]) continue;
        auto conflict = std::find_if(result.found.begin(), result.found.end(), [&](const Conflict& one) {
            return !one.explanation && one.topic == findings[at].topic;
        });
        if (conflict == result.found.end()) conflict = result.found.insert(conflict, Conflict{});
        add(*conflict, findings[at]);
        for (const std::size_t fact : findings[at].facts) insert_once(conflict->facts, fact);
    }
    return result;
}

std::string unexplained_name(std::string_view subject, const Conflict& conflict) {
    assert(!conflict.rules.empty());
    std::string name(subject);
    if (conflict.topic.level) name.append("-").append(model::name_of(*conflict.topic.level));
    if (conflict.topic.metric) name.append("-").append(model::name_of(*conflict.topic.metric));
    return name.append("-").append(model::name_of(conflict.rules.front()));
}

} // namespace rung::query
