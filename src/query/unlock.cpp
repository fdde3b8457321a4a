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

// A step that could come next, with all that is missing for it at the start. The more is learnt, the less it brings.
struct Candidate {
    Lift lift;
    std::vector<Lift> closure; // itself first
    Rate rate;                 // at the start
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

bool comes_before(const Candidate& left, const Candidate& right) {
    if (left.lift.skill != right.lift.skill) return left.lift.skill < right.lift.skill;
    return left.lift.to < right.lift.to;
}

// By rate, equal ones by skill and proficiency.
bool is_better(const Pick& pick, const Pick& than) {
    if (than.candidate == nullptr || than.rate < pick.rate) return true;
    return !(pick.rate < than.rate) && comes_before(*pick.candidate, *than.candidate);
}

class Search {
public:
    explicit Search(const Outset& outset)
        : m_outlook(outset.aims, sized(outset), outset.substitutes), m_lifting(outset.graph, first_targets()),
          m_aims(static_cast<double>(outset.aims.size())) {}

    // The next step of each skill, or all its steps: those that bring something by themselves and take any time; by
    // rate.
    std::vector<Candidate> next_steps();
    std::vector<Candidate> all_steps();

    const Profile& profile() const { return m_outlook.profile(); }

    // The candidate from here, for whoever has that profile.
    Pick pick(const Candidate& candidate, const Profile& profile);
    // Puts it in place of `best` if it is better, takes at most so much (six times the mean hours) and brings
    // something.
    void consider(const Candidate& candidate, const Profile& profile, std::int64_t most, Pick& best);

    Unlock unlock(const Pick& pick);
    void learn(const Candidate& candidate) { m_outlook.learn(candidate.closure); }
    void suppose(const Candidate& candidate) { m_outlook.suppose(candidate.closure); }
    void forget() { m_outlook.forget(); }

private:
    static Profile sized(const Outset& outset) {
        Profile profile = outset.profile;
        profile.resize(outset.graph.size());
        return profile;
    }

    Proficiency first_target(std::size_t skill) const;
    std::vector<Proficiency> first_targets() const;
    void add_step(const Lift& lift, std::vector<Candidate>& candidates);
    bool brings_by_itself(const Candidate& candidate, Gain gain);

    Outlook m_outlook;
    Lifting m_lifting;
    double m_aims;
};

// The same chunks as in a plan: from nothing to `working` in one go, then one proficiency at a time.
Proficiency Search::first_target(std::size_t skill) const {
    const Proficiency have = held(profile(), skill);
    return std::max(next(have), std::min(m_outlook.most_asked(skill), Proficiency::working));
}

// As far as a skill goes once it is begun.
std::vector<Proficiency> Search::first_targets() const {
    std::vector<Proficiency> result;
    for (std::size_t skill = 0; skill < profile().size(); ++skill)
        result.push_back(held(profile(), skill) == Proficiency::none ? first_target(skill) : Proficiency::none);
    return result;
}

// If it does not, its prerequisites are candidates in its place.
bool Search::brings_by_itself(const Candidate& candidate, Gain gain) {
    return candidate.closure.size() == 1 || m_outlook.gain(std::span(candidate.closure).subspan(1)) < gain;
}

void Search::add_step(const Lift& lift, std::vector<Candidate>& candidates) {
    Candidate candidate{lift, m_lifting.closure(std::span(&lift, 1), profile()), {}};
    candidate.rate = {m_outlook.gain(candidate.closure), m_lifting.effort(candidate.closure, profile()).six_means};
    if (candidate.rate.gain == 0 || candidate.rate.six_means == 0) return;
    if (brings_by_itself(candidate, candidate.rate.gain)) candidates.push_back(std::move(candidate));
}

void sort_by_rate(std::vector<Candidate>& candidates) {
    std::ranges::sort(candidates, [](const Candidate& left, const Candidate& right) {
        if (left.rate < right.rate || right.rate < left.rate) return right.rate < left.rate;
        return comes_before(left, right);
    });
}

std::vector<Candidate> Search::next_steps() {
    std::vector<Candidate> result;
    for (std::size_t skill = 0; skill < profile().size(); ++skill)
        if (held(profile(), skill) < m_outlook.most_asked(skill)) add_step({skill, first_target(skill)}, result);
    sort_by_rate(result);
    return result;
}

std::vector<Candidate> Search::all_steps() {
    std::vector<Candidate> result;
    for (std::size_t skill = 0; skill < profile().size(); ++skill) {
        const Proficiency most = m_outlook.most_asked(skill);
        if (held(profile(), skill) >= most) continue;
        for (Proficiency to = first_target(skill); to < most; to = next(to)) add_step({skill, to}, result);
        add_step({skill, most}, result);
    }
    sort_by_rate(result);
    return result;
}

Pick Search::pick(const Candidate& candidate, const Profile& profile) {
    const Effort effort = m_lifting.effort(candidate.closure, profile);
    return {&candidate, {m_outlook.gain(candidate.closure), effort.six_means}, effort};
}

void Search::consider(const Candidate& candidate, const Profile& profile, std::int64_t most, Pick& best) {
    const std::int64_t six_means = m_lifting.effort(candidate.closure, profile).six_means;
    if (six_means == 0 || six_means > most || Rate{candidate.rate.gain, six_means} < best.rate) return;
    const Pick found = pick(candidate, profile);
    if (found.rate.gain > 0 && is_better(found, best) && brings_by_itself(candidate, found.rate.gain)) best = found;
}

Unlock Search::unlock(const Pick& pick) {
    const std::vector<Lift>& closure = pick.candidate->closure;
    Unlock result{pick.candidate->lift, {}, pick.effort};
    for (const Lift& lift : std::span(closure).subspan(1))
        if (lift.to > held(profile(), lift.skill)) result.needs.push_back(lift.skill);
    std::ranges::sort(result.needs);
    result.gain = static_cast<double>(pick.rate.gain) / static_cast<double>(whole_coverage) / m_aims;
    result.opens = m_outlook.opens(closure);
    return result;
}

// For each skill the candidates that it is learnt for, best first.
std::vector<std::vector<const Candidate*>> users(const std::vector<Candidate>& candidates, std::size_t skills) {
    std::vector<std::vector<const Candidate*>> result(skills);
    for (const Candidate& candidate : candidates)
        for (const Lift& lift : candidate.closure) result[lift.skill].push_back(&candidate);
    return result;
}

// The best candidate once `first` is learnt. Only what shares prerequisites with it can have become better.
Pick second(Search& search, const Candidate& first, const std::vector<Candidate>& candidates,
            const std::vector<std::vector<const Candidate*>>& users) {
    Profile after = search.profile();
    for (const Lift& lift : first.closure) after[lift.skill] = lift.to;
    search.suppose(first);
    Pick best;
    for (const Candidate& candidate : candidates) {
        if (candidate.rate < best.rate) break;
        search.consider(candidate, after, any_hours, best);
    }
    for (const Lift& lift : first.closure)
        for (const Candidate* candidate : users[lift.skill]) search.consider(*candidate, after, any_hours, best);
    search.forget();
    return best;
}

struct Filled {
    std::vector<Unlock> steps;
    Gain gain = 0;
};

// What brings most for its hours while it fits, after `first` if there is one.
Filled fill(Search search, const std::vector<Candidate>& candidates, std::int64_t left, const Candidate* first) {
    const auto best = [&] {
        Pick pick;
        for (const Candidate& candidate : candidates) search.consider(candidate, search.profile(), left, pick);
        return pick;
    };
    Filled result;
    for (Pick next = first != nullptr ? search.pick(*first, search.profile()) : best(); next.candidate != nullptr;
         next = best()) {
        result.steps.push_back(search.unlock(next));
        result.gain += next.rate.gain;
        left -= next.effort.six_means;
        search.learn(*next.candidate);
    }
    return result;
}

// The candidate with the largest gain that fits; null if none does.
const Candidate* largest(const std::vector<Candidate>& candidates, std::int64_t most) {
    const Candidate* result = nullptr;
    for (const Candidate& candidate : candidates)
        if (candidate.rate.six_means <= most && (result == nullptr || candidate.rate.gain > result->rate.gain))
            result = &candidate;
    return result;
}

} // namespace

std::vector<Unlock> unlocks(const Outset& outset, std::size_t pairs) {
    Search search(outset);
    const std::vector<Candidate> candidates = search.next_steps();
    const auto users_of = users(candidates, search.profile().size());
    std::vector<Unlock> result;
    for (const Candidate& candidate : candidates) {
        Unlock& unlock = result.emplace_back(search.unlock(search.pick(candidate, search.profile())));
        if (result.size() > pairs) continue;
        const Pick next = second(search, candidate, candidates, users_of);
        if (next.candidate != nullptr) unlock.pair = next.candidate->lift.skill;
    }
    return result;
}

std::vector<Unlock> unlocks_within(const Outset& outset, std::int64_t hours) {
    const std::int64_t most = 6 * hours;
    Search search(outset);
    const std::vector<Candidate> candidates = search.all_steps();
    const Candidate* first = largest(candidates, most);
    if (first == nullptr) return {};
    Filled by_rate = fill(search, candidates, most, nullptr);
    Filled by_size = fill(std::move(search), candidates, most, first);
    return by_size.gain > by_rate.gain ? by_size.steps : by_rate.steps;
}

} // namespace rung::query
