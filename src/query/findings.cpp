// SPDX-License-Identifier: MIT
#include "rung/query/findings.hpp"

#include "rung/model/claim_ids.hpp"
#include "rung/query/agreement.hpp"
#include "rung/query/conflicts.hpp"

#include <algorithm>
#include <map>

namespace rung::query {

namespace {

using model::Claim;
using model::Records;

// Numbers for keys, in the order in which they are met.
class Numbers {
public:
    std::int64_t of(const std::string& key) {
        const auto [it, fresh] = m_numbers.emplace(key, static_cast<std::int64_t>(m_keys.size()));
        if (fresh) m_keys.push_back(key);
        return it->second;
    }
    const std::string& key(std::int64_t number) const { return m_keys.at(static_cast<std::size_t>(number)); }

private:
    std::map<std::string, std::int64_t> m_numbers;
    std::vector<std::string> m_keys;
};

// The claims of the records as facts, and the way back from a fact to its claim.
struct Facts {
    const Records& records;
    std::vector<std::string> ids = model::claim_ids(records.claims);
    Numbers sources, subjects, regions;
    std::vector<Fact> facts; // one a claim, in the same order

    explicit Facts(const Records& all) : records(all) {
        for (const Claim& claim : all.claims) facts.push_back(fact_of(claim));
    }

    std::vector<model::Level> levels_of(const Claim& claim) const {
        for (const model::Label& label : records.labels)
            if (claim.subject.level && claim.as_stated == label.label &&
                label.source.text == claim.from.front().source && !label.levels.empty())
                return label.levels;
        return claim.subject.level ? std::vector{*claim.subject.level} : std::vector<model::Level>{};
    }

    std::optional<std::int64_t> parent_of(const model::Key& region) {
        const auto row =
            std::ranges::find(records.regions, region.text, [](const model::Region& it) { return it.id.text; });
        if (row == records.regions.end() || !row->parent) return std::nullopt;
        return regions.of(row->parent->text);
    }

    Fact fact_of(const Claim& claim) {
        Fact fact;
        fact.source = sources.of(claim.from.front().source);
        const auto& subject = claim.subject;
        fact.subject = subjects.of(subject.role    ? subject.role->text
                                   : subject.skill ? subject.skill->text
                                                   : subject.occupation->text);
        fact.metric = claim.metric;
        if (subject.region) {
            fact.region = regions.of(subject.region->text);
            fact.wider_region = parent_of(*subject.region);
        }
        fact.levels = levels_of(claim);
        fact.condition = claim.condition;
        fact.stat = claim.stat;
        fact.basis = claim.basis.value_or(model::Basis::unknown);
        fact.low = claim.low;
        fact.high = claim.high;
        fact.open_top = claim.open_top;
        fact.currency = claim.currency.value_or("");
        fact.unit = claim.unit;
        fact.window = claim.window;
        fact.year = claim.year;
        return fact;
    }
};

std::string topic_text(const Facts& facts, const Topic& topic) {
    std::string text = facts.subjects.key(topic.subject);
    if (topic.level) text += '@' + std::string(model::name_of(*topic.level));
    if (topic.metric) text += '.' + std::string(model::name_of(*topic.metric));
    return text;
}

bool is_role(const Records& records, const std::string& key) {
    return std::ranges::any_of(records.roles, [&](const model::Role& role) { return role.id.text == key; });
}

std::string unit_text(const Claim& claim) {
    if (claim.currency) return *claim.currency + (claim.a_year ? " a year" : "");
    return claim.unit ? std::string(model::name_of(*claim.unit)) : std::string();
}

std::string interval_text(const Interval& interval) {
    return interval.low.text() + '-' + interval.high.text() + (interval.open_top ? "+" : "");
}

bool is_swept(const Fact& fact) {
    return fact.low && fact.high && *fact.low < *fact.high && fact.stat != model::Statistic::minimum &&
           fact.stat != model::Statistic::maximum;
}

// What the ranges of pay of the conflict's own level and basis share. Years are left out: most go on without a stated
// end.
void add_agreement(catalogue::Conflict& conflict, const Facts& facts, const Conflict& found) {
    if (found.topic.metric != model::Metric::pay || !found.topic.level) return;
    std::vector<Voice> voices;
    for (std::size_t i = 0; i < facts.facts.size(); ++i) {
        const Fact& fact = facts.facts[i];
        if (fact.subject == found.topic.subject && fact.metric == model::Metric::pay &&
            fact.level() == found.topic.level && fact.basis == facts.facts[found.facts.front()].basis && is_swept(fact))
            voices.push_back({fact.source, *fact.low, *fact.high, fact.open_top});
    }
    if (voices.size() < 2) return;
    const Agreement shared = agreement(voices);
    conflict.agree = static_cast<int>(shared.agree);
    conflict.total = static_cast<int>(shared.total);
    for (const Interval& interval : shared.core) conflict.core.push_back(interval_text(interval));
    conflict.hull = interval_text(shared.hull);
}

catalogue::Conflict conflict_of(const Facts& facts, const Conflict& found) {
    catalogue::Conflict conflict;
    conflict.grade = found.grade;
    conflict.rules = found.rules;
    conflict.subject = topic_text(facts, found.topic);
    if (is_role(facts.records, facts.subjects.key(found.topic.subject)))
        conflict.role = facts.subjects.key(found.topic.subject);
    conflict.unit = unit_text(facts.records.claims[found.facts.front()]);
    if (conflict.unit->empty()) conflict.unit.reset();
    for (const std::size_t fact : found.facts) conflict.claims.push_back(facts.ids[fact]);
    add_agreement(conflict, facts, found);
    if (found.explanation) {
        const model::Explanation& explanation = facts.records.explanations[*found.explanation];
        conflict.key = explanation.id;
        conflict.note = explanation.note;
    } else {
        conflict.key = unexplained_name(facts.subjects.key(found.topic.subject), found);
    }
    return conflict;
}

// The claims that an explanation names; a place without a letter names all that stand there.
std::vector<std::size_t> claims_of(const Facts& facts, const model::Explanation& explanation) {
    std::vector<std::size_t> result;
    for (const model::Key& key : explanation.claims)
        for (std::size_t i = 0; i < facts.ids.size(); ++i)
            if (facts.ids[i] == key.text || facts.records.claims[i].from.front().text() == key.text)
                result.push_back(i);
    return result;
}

Conflicts explained(const Facts& facts) {
    std::vector<Explained> explanations;
    for (const auto& explanation : facts.records.explanations)
        explanations.push_back({explanation.rules, claims_of(facts, explanation)});
    return conflicts(detect(facts.facts), explanations);
}

catalogue::Conflict conflict_of(const model::Question& question) {
    catalogue::Conflict conflict;
    conflict.key = question.conflict->id;
    conflict.grade = question.conflict->grade;
    conflict.rules = {question.conflict->rule};
    conflict.subject = question.role.text + '.' + question.id.text;
    conflict.role = question.role.text;
    for (const model::Answer& answer : question.answers)
        for (const model::Place& place : answer.from)
            if (std::ranges::find(conflict.claims, place.text()) == conflict.claims.end())
                conflict.claims.push_back(place.text());
    conflict.note = question.conflict->note;
    return conflict;
}

} // namespace

catalogue::Findings findings(const Records& records) {
    const Facts facts(records);
    catalogue::Findings result;
    std::map<std::string, int> repeated;
    for (const Conflict& found : explained(facts).found) {
        result.conflicts.push_back(conflict_of(facts, found));
        // Two findings that nothing explains may share subject and rule.
        std::string& key = result.conflicts.back().key;
        if (const int times = ++repeated[key]; times > 1) key += '-' + std::to_string(times);
    }
    for (const model::Question& question : records.questions)
        if (question.conflict) result.conflicts.push_back(conflict_of(question));
    for (std::size_t i = 0; i < facts.facts.size(); ++i)
        for (const std::size_t other : clashes(i, facts.facts))
            result.clashes.emplace_back(facts.ids[i], facts.ids[other]);
    return result;
}

std::vector<std::string> unexplained(const Records& records) {
    const Facts facts(records);
    const Conflicts all = explained(facts);
    std::vector<std::string> result;
    for (const Conflict& found : all.found) {
        if (found.explanation) continue;
        std::string line = unexplained_name(facts.subjects.key(found.topic.subject), found) + ':';
        for (const std::size_t fact : found.facts) line += ' ' + facts.ids[fact];
        result.push_back(std::move(line));
    }
    for (const std::size_t explanation : all.unfounded)
        result.push_back(records.explanations[explanation].id + ": the figures show no such finding");
    return result;
}

} // namespace rung::query
