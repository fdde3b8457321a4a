// SPDX-License-Identifier: MIT
#include "rung/query/plan.hpp"

#include "rung/query/lift.hpp"
#include "rung/query/order.hpp"
#include "rung/query/part.hpp"
#include "rung/query/timetable.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace rung::query {

namespace {

using catalogue::RequirementRow;
using catalogue::SkillId;
using catalogue::SkillNode;
using model::Proficiency;

using Graph = std::span<const SkillNode>;

std::size_t rank(Proficiency proficiency) {
    return static_cast<std::size_t>(proficiency);
}

Proficiency next(Proficiency proficiency) {
    assert(proficiency != Proficiency::expert);
    return static_cast<Proficiency>(rank(proficiency) + 1);
}

// Hours of the step up to that proficiency.
const model::Hours& step_hours(Graph graph, std::size_t skill, Proficiency to) {
    return graph[skill].hours.at(rank(to) - 1);
}

// How far each skill with missing steps must be brought: those asked for in their order, then the others by number.
std::vector<Lift> missing_lifts(std::span<const Demand> demands, const Profile& profile, Graph graph) {
    const std::vector<Lift> wanted = lifts_of(demands);
    std::vector<Proficiency> open(graph.size(), Proficiency::none);
    for (const Lift& lift : Lifting(graph).closure(wanted, profile)) open[lift.skill] = lift.to;
    std::vector<Lift> result;
    const auto take = [&](std::size_t skill) {
        if (open[skill] != Proficiency::none) result.push_back({skill, std::exchange(open[skill], Proficiency::none)});
    };
    for (const Lift& lift : wanted) take(lift.skill);
    for (std::size_t skill = 0; skill < graph.size(); ++skill) take(skill);
    return result;
}

// What is learnt in one go: everything up to `working`, then one proficiency at a time. Nobody learns to be aware of
// Git on one day and to work with it months later.
struct Step {
    std::size_t skill = 0;
    Proficiency from = Proficiency::none;
    Proficiency to = Proficiency::aware;
};

std::vector<Step> missing_steps(const std::vector<Lift>& missing, const Profile& profile) {
    std::vector<Step> result;
    for (const Lift& lift : missing)
        for (Proficiency at = held(profile, lift.skill); at < lift.to; at = result.back().to)
            result.push_back({lift.skill, at, std::max(next(at), std::min(lift.to, Proficiency::working))});
    return result;
}

// Hours from one proficiency to another.
model::Hours hours_of(Graph graph, const Step& step) {
    model::Hours sum;
    for (Proficiency at = step.from; at < step.to; at = next(at)) {
        const model::Hours& hours = step_hours(graph, step.skill, next(at));
        sum.low += hours.low;
        sum.likely += hours.likely;
        sum.high += hours.high;
    }
    return sum;
}

Effort effort_of(Graph graph, const Step& step) {
    Effort effort;
    for (Proficiency at = step.from; at < step.to; at = next(at))
        effort += Effort::of(step_hours(graph, step.skill, next(at)));
    return effort;
}

// By how much more an essential skill counts in the order than another: so much that these come first, with all that
// they need.
constexpr std::int64_t essential_first = 1000;

// What each step is worth in the order: what it adds to the coverage. Near-equivalents count as they are held at the
// start, so that the worth of all steps adds up to what is missing.
class Gains {
public:
    Gains(std::span<const Demand> demands, const Profile& profile, const Substitutes& substitutes, std::size_t skills)
        : m_demand(skills) {
        const Readiness before = readiness(demands, profile, substitutes);
        for (std::size_t at = 0; at < demands.size(); ++at)
            m_demand[demands[at].skill] = Asked{demands[at], before.met[at].credit};
    }

    std::int64_t of(const Step& step) const {
        const auto& asked = m_demand[step.skill];
        if (!asked) return 0;
        const auto counted = [&](Proficiency at) {
            return std::max(credit(asked->demand.need, at), asked->credit_before);
        };
        const std::int64_t gain = weight_of(asked->demand) * (counted(step.to) - counted(step.from));
        return asked->demand.essential ? gain * essential_first : gain;
    }

private:
    struct Asked {
        Demand demand;
        std::int64_t credit_before = 0;
    };
    std::vector<std::optional<Asked>> m_demand; // by skill
};

std::vector<LearningItem> items_of(const std::vector<Step>& steps, const Gains& gains, const Profile& profile,
                                   Graph graph) {
    std::vector<std::size_t> first(graph.size(), steps.size()); // the first missing step of each skill
    for (std::size_t at = steps.size(); at-- > 0;) first[steps[at].skill] = at;
    std::vector<LearningItem> items;
    for (std::size_t at = 0; at < steps.size(); ++at) {
        const std::size_t skill = steps[at].skill;
        LearningItem item{gains.of(steps[at]), effort_of(graph, steps[at]).six_means, {}};
        if (first[skill] != at) {
            item.needs.push_back(at - 1);
        } else {
            for (const auto& need : graph[skill].needs) {
                const std::size_t other = number_of(need.skill);
                if (need.at <= held(profile, other)) continue;
                std::size_t reaching = first[other];
                while (steps[reaching].to < need.at) ++reaching;
                item.needs.push_back(reaching);
            }
        }
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<SkillId> missing_needs(std::size_t skill, const Profile& profile, Graph graph) {
    std::vector<SkillId> result;
    for (const auto& need : graph[skill].needs)
        if (need.at > held(profile, number_of(need.skill))) result.push_back(need.skill);
    return result;
}

void add_step(Task& task, Graph graph, const Step& step) {
    const model::Hours hours = hours_of(graph, step);
    task.need = step.to;
    task.hours.low += hours.low;
    task.hours.likely += hours.likely;
    task.hours.high += hours.high;
    task.effort += effort_of(graph, step);
}

// The coverage of someone who learns one skill after another. Only the requirements that a skill has a part in are
// looked at when it is learnt.
class Rising {
public:
    Rising(std::span<const Demand> demands, const Profile& profile, const Substitutes& substitutes, std::size_t skills)
        : m_demands(demands), m_substitutes(substitutes), m_now(profile), m_touched(skills) {
        m_now.resize(skills);
        for (std::size_t at = 0; at < demands.size(); ++at) {
            const std::size_t skill = demands[at].skill;
            m_touched[skill].push_back(at);
            if (skill < substitutes.size())
                for (const Substitute& near : substitutes[skill]) m_touched[near.skill].push_back(at);
        }
        const Readiness before = readiness(demands, m_now, substitutes);
        m_coverage = before.coverage;
        for (const Met& met : before.met) m_shortfalls.push_back(met.shortfall);
    }

    const std::optional<Proficiency>& held(std::size_t skill) const { return m_now[skill]; }

    Coverage learn(std::size_t skill, Proficiency to) {
        m_now[skill] = to;
        for (const std::size_t at : m_touched[skill]) {
            const std::int64_t shortfall = met(m_demands[at], m_now, m_substitutes).shortfall;
            m_coverage.covered += m_shortfalls[at] - shortfall;
            m_shortfalls[at] = shortfall;
        }
        return m_coverage;
    }

private:
    std::span<const Demand> m_demands;
    const Substitutes& m_substitutes;
    Profile m_now;
    std::vector<std::vector<std::size_t>> m_touched; // demands, by skill
    std::vector<std::int64_t> m_shortfalls;          // of the demands
    Coverage m_coverage;
};

// The order of the steps, and how many of them from the first on fit into the time.
struct Timed {
    std::vector<std::size_t> order;
    std::size_t fitting = 0;
};

Timed timed_order(const std::vector<LearningItem>& items, const std::vector<Step>& steps, Graph graph,
                  std::optional<std::int64_t> minutes) {
    Timed result{learning_order(items).items, items.size()};
    if (!minutes) return result;
    std::vector<Effort> efforts;
    Effort whole;
    for (const Step& step : steps) whole += efforts.emplace_back(effort_of(graph, step));
    if (minutes_p50(whole) > *minutes) result.fitting = bring_forward(items, efforts, *minutes, result.order);
    return result;
}

} // namespace

Plan plan(std::span<const RequirementRow> asked, const Profile& profile, Graph graph, const Substitutes& substitutes,
          std::optional<std::int64_t> minutes) {
    const std::vector<Demand> demands = demands_of(asked);
    const std::vector<Step> steps = missing_steps(missing_lifts(demands, profile, graph), profile);
    const Gains gains(demands, profile, substitutes, graph.size());
    const Timed timed = timed_order(items_of(steps, gains, profile, graph), steps, graph, minutes);

    Plan result;
    Rising rising(demands, profile, substitutes, graph.size());
    for (std::size_t at = 0; at < timed.order.size(); ++at) {
        const Step& step = steps[timed.order[at]];
        // Steps of one skill that follow one another are one task, unless the time is up between them.
        const bool goes_on = at > 0 && at != timed.fitting && steps[timed.order[at - 1]].skill == step.skill;
        if (!goes_on) {
            Task& task = result.tasks.emplace_back(Task{SkillId(static_cast<std::int64_t>(step.skill))});
            task.have = rising.held(step.skill);
            task.needs = missing_needs(step.skill, profile, graph);
        }
        add_step(result.tasks.back(), graph, step);
        result.tasks.back().ready = rising.learn(step.skill, step.to);
        if (at < timed.fitting) result.fitting = result.tasks.size();
    }
    for (const Task& task : result.tasks) result.effort += task.effort;
    return result;
}

std::vector<std::vector<std::size_t>> tasks_before(const Plan& plan, Graph graph) {
    std::vector<std::vector<std::size_t>> result(plan.tasks.size());
    std::vector<std::vector<std::size_t>> goes(graph.size()); // the tasks of each skill so far
    for (std::size_t at = 0; at < plan.tasks.size(); ++at) {
        std::vector<std::size_t>& own = goes[number_of(plan.tasks[at].skill)];
        if (!own.empty()) {
            result[at].push_back(own.back());
        } else {
            for (const auto& need : graph[number_of(plan.tasks[at].skill)].needs)
                for (const std::size_t go : goes[number_of(need.skill)]) {
                    if (plan.tasks[go].need < need.at) continue;
                    result[at].push_back(go);
                    break;
                }
        }
        own.push_back(at);
    }
    return result;
}

} // namespace rung::query
