// SPDX-License-Identifier: MIT
#include "rung/query/unlock.hpp"

#include "outlook.hpp"
#include "wide.hpp"

#include <algorithm>

namespace rung::query {

namespace {

using model::Proficiency;

// Gain for hours, compared exactly.
struct Rate {
    Gain gain = 0;
    std::int64_t six_means = 0;

    friend bool operator<(const Rate& left, const Rate& right) {
        return Wide{left.gain} * right.six_means < Wide{right.gain} * left.six_means;
    }
};

// A step that could come next, with all that is missing for it at the start. What it brings only falls as more is
// learnt, and the last proficiency of its own remains to be learnt: no state of learning gives it a better rate than
// its ceiling.
struct Candidate {
    Lift lift;
    std::vector<Lift> closure; // itself first
    Gain gain = 0;
    Rate ceiling;
};

// A candidate at some state of learning.
struct Pick {
    const Candidate* candidate = nullptr;
    Rate rate;
    Effort effort;
};

constexpr std::int64_t any_hours = std::int64_t{1} << 60;

Proficiency next(Proficiency proficiency) {
    return static_cast<Proficiency>(static_cast<int>(proficiency) + 1);
}

bool comes_before(const Lift& left, const Lift& right) {
    return left.skill != right.skill ? left.skill < right.skill : left.to < right.to;
}

// Best ceiling first, so that a search can end early.
void in_order(std::vector<Candidate>& candidates) {
    std::ranges::sort(candidates, [](const Candidate& left, const Candidate& right) {
        if (left.ceiling < right.ceiling || right.ceiling < left.ceiling) return right.ceiling < left.ceiling;
        return comes_before(left.lift, right.lift);
    });
}

class Search {
public:
    explicit Search(const Outset& outset)
        : m_graph(outset.graph), m_outlook(outset.aims, sized(outset), outset.substitutes),
          m_lifting(outset.graph, first_targets()), m_aims(static_cast<double>(outset.aims.size())) {}

    // The next step of each skill, or all its steps; best ceiling first.
    std::vector<Candidate> next_steps();
    std::vector<Candidate> all_steps();

    // The candidate with the best rate of those that take any time and at most so much (six times the mean hours), once
    // `known` is learnt too; of equal ones the first by skill and proficiency. Precondition: best ceiling first.
    Pick best(const std::vector<Candidate>& candidates, std::span<const Lift> known, std::int64_t most);

    Effort effort(const Candidate& candidate) const { return m_lifting.effort(candidate.closure, m_outlook.profile()); }
    // What the candidate brings from here.
    Pick pick(const Candidate& candidate);
    Unlock unlock(const Pick& pick);
    void learn(const Candidate& candidate) { m_outlook.learn(candidate.closure); }

private:
    static Profile sized(const Outset& outset) {
        Profile profile = outset.profile;
        profile.resize(outset.graph.size());
        return profile;
    }

    Proficiency first_target(std::size_t skill) const;
    std::vector<Proficiency> first_targets() const;
    void add_step(const Lift& lift, std::vector<Candidate>& candidates);
    Gain gain_of(const Candidate& candidate, std::span<const Lift> known);

    std::span<const catalogue::SkillNode> m_graph;
    Outlook m_outlook;
    Lifting m_lifting;
    double m_aims;
};

// The same chunks as in a plan: from nothing to `working` in one go, then one proficiency at a time.
Proficiency Search::first_target(std::size_t skill) const {
    const Proficiency have = held(m_outlook.profile(), skill);
    return std::max(next(have), std::min(m_outlook.most_asked(skill), Proficiency::working));
}

// As far as a skill goes once it is begun.
std::vector<Proficiency> Search::first_targets() const {
    std::vector<Proficiency> result;
    for (std::size_t skill = 0; skill < m_graph.size(); ++skill)
        result.push_back(held(m_outlook.profile(), skill) == Proficiency::none ? first_target(skill)
                                                                               : Proficiency::none);
    return result;
}

void Search::add_step(const Lift& lift, std::vector<Candidate>& candidates) {
    Candidate candidate{lift, m_lifting.closure(std::span(&lift, 1), m_outlook.profile())};
    candidate.gain = gain_of(candidate, {});
    if (candidate.gain == 0) return;
    const auto last = static_cast<std::size_t>(lift.to) - 1;
    candidate.ceiling = {candidate.gain, Effort::of(m_graph[lift.skill].hours.at(last)).six_means};
    candidates.push_back(std::move(candidate));
}

std::vector<Candidate> Search::next_steps() {
    std::vector<Candidate> result;
    for (std::size_t skill = 0; skill < m_graph.size(); ++skill)
        if (held(m_outlook.profile(), skill) < m_outlook.most_asked(skill))
            add_step({skill, first_target(skill)}, result);
    in_order(result);
    return result;
}

std::vector<Candidate> Search::all_steps() {
    std::vector<Candidate> result;
    for (std::size_t skill = 0; skill < m_graph.size(); ++skill) {
        const Proficiency most = m_outlook.most_asked(skill);
        if (held(m_outlook.profile(), skill) >= most) continue;
        for (Proficiency to = first_target(skill); to < most; to = next(to)) add_step({skill, to}, result);
        add_step({skill, most}, result);
    }
    in_order(result);
    return result;
}

// 0 if the candidate brings nothing by itself: then its prerequisites are candidates in its place.
Gain Search::gain_of(const Candidate& candidate, std::span<const Lift> known) {
    std::vector<Lift> lifts(known.begin(), known.end());
    lifts.insert(lifts.end(), candidate.closure.begin() + 1, candidate.closure.end());
    const Gain without = m_outlook.gain(lifts);
    lifts.push_back(candidate.closure.front());
    const Gain with = m_outlook.gain(lifts);
    return with == without ? 0 : with - m_outlook.gain(known);
}

Pick Search::best(const std::vector<Candidate>& candidates, std::span<const Lift> known, std::int64_t most) {
    Profile profile = m_outlook.profile();
    for (const Lift& lift : known) profile[lift.skill] = lift.to;
    Pick best;
    for (const Candidate& candidate : candidates) {
        if (candidate.ceiling < best.rate) break;
        const Effort effort = m_lifting.effort(candidate.closure, profile);
        if (effort.six_means == 0 || effort.six_means > most) continue;
        if (Rate{candidate.gain, effort.six_means} < best.rate) continue;
        const Rate rate{gain_of(candidate, known), effort.six_means};
        if (rate.gain == 0 || rate < best.rate) continue;
        if (best.candidate != nullptr && !(best.rate < rate) && comes_before(best.candidate->lift, candidate.lift))
            continue;
        best = {&candidate, rate, effort};
    }
    return best;
}

Pick Search::pick(const Candidate& candidate) {
    const Effort taken = effort(candidate);
    return {&candidate, {gain_of(candidate, {}), taken.six_means}, taken};
}

Unlock Search::unlock(const Pick& pick) {
    const std::vector<Lift>& closure = pick.candidate->closure;
    Unlock result{pick.candidate->lift, {}, pick.effort};
    for (const Lift& lift : std::span(closure).subspan(1))
        if (lift.to > held(m_outlook.profile(), lift.skill)) result.needs.push_back(lift.skill);
    std::ranges::sort(result.needs);
    result.gain = static_cast<double>(pick.rate.gain) / static_cast<double>(whole_coverage) / m_aims;
    result.opens = m_outlook.opens(closure);
    return result;
}

struct Filled {
    std::vector<Unlock> steps;
    Gain gain = 0;
};

// What brings most for its hours while it fits into `left`, after `first` if there is one.
Filled fill(const Outset& outset, std::int64_t left, const Candidate* first) {
    Search search(outset);
    const std::vector<Candidate> candidates = search.all_steps();
    Filled result;
    for (Pick next = first ? search.pick(*first) : search.best(candidates, {}, left); next.candidate != nullptr;
         next = search.best(candidates, {}, left)) {
        result.steps.push_back(search.unlock(next));
        result.gain += next.rate.gain;
        left -= next.effort.six_means;
        search.learn(*next.candidate);
    }
    return result;
}

// The candidate with the largest gain that fits; null if none does.
const Candidate* largest(const Search& search, const std::vector<Candidate>& candidates, std::int64_t most) {
    const Candidate* result = nullptr;
    for (const Candidate& candidate : candidates) {
        const std::int64_t hours = search.effort(candidate).six_means;
        if (hours == 0 || hours > most) continue;
        if (result == nullptr || candidate.gain > result->gain ||
            (candidate.gain == result->gain && comes_before(candidate.lift, result->lift)))
            result = &candidate;
    }
    return result;
}

} // namespace

std::vector<Unlock> unlocks(const Outset& outset) {
    Search search(outset);
    const std::vector<Candidate> candidates = search.next_steps();
    std::vector<Pick> picks;
    for (const Candidate& candidate : candidates)
        if (const Pick pick = search.pick(candidate); pick.rate.six_means > 0) picks.push_back(pick);
    std::ranges::sort(picks, [](const Pick& left, const Pick& right) {
        if (left.rate < right.rate || right.rate < left.rate) return right.rate < left.rate;
        return comes_before(left.candidate->lift, right.candidate->lift);
    });
    std::vector<Unlock> result;
    for (const Pick& pick : picks) {
        Unlock& unlock = result.emplace_back(search.unlock(pick));
        const Pick second = search.best(candidates, pick.candidate->closure, any_hours);
        if (second.candidate != nullptr) unlock.pair = second.candidate->lift.skill;
    }
    return result;
}

std::vector<Unlock> unlocks_within(const Outset& outset, std::int64_t hours) {
    const std::int64_t most = 6 * hours;
    Filled by_rate = fill(outset, most, nullptr);
    Search search(outset);
    const std::vector<Candidate> candidates = search.all_steps();
    const Candidate* first = largest(search, candidates, most);
    if (first == nullptr) return by_rate.steps;
    Filled by_size = fill(outset, most, first);
    return by_size.gain > by_rate.gain ? by_size.steps : by_rate.steps;
}

} // namespace rung::query
