// SPDX-License-Identifier: MIT
#include "rungs.hpp"

#include "rung/query/demands.hpp"
#include "rung/query/requirements.hpp"

#include <algorithm>
#include <bit>

namespace rung::query {

namespace {

using catalogue::RoleId;
using model::Proficiency;

constexpr std::size_t steps_a_skill = 4; // up to aware, working, skilled, expert

std::size_t step_of(std::size_t skill, Proficiency to) {
    return skill * steps_a_skill + static_cast<std::size_t>(to) - 1;
}

void add_up_to(StepSet& steps, std::size_t skill, Proficiency to) {
    for (std::size_t step = skill * steps_a_skill; step < step_of(skill, to) + 1; ++step) steps.add(step);
}

// With all that comes before them.
StepSet steps_of(std::span<const Demand> demands, std::span<const catalogue::SkillNode> graph) {
    StepSet steps(graph.size() * steps_a_skill);
    std::vector<std::size_t> open; // their prerequisites are not added yet
    const auto raise = [&](std::size_t skill, Proficiency to) {
        if (to == Proficiency::none) return;
        if (!steps.has(step_of(skill, Proficiency::aware))) open.push_back(skill);
        add_up_to(steps, skill, to);
    };
    for (const Demand& demand : demands) raise(demand.skill, demand.need);
    while (!open.empty()) {
        const std::size_t skill = open.back();
        open.pop_back();
        for (const auto& need : graph[skill].needs) raise(number_of(need.skill), need.at);
    }
    return steps;
}

} // namespace

void add_new(std::vector<std::string>& places, const std::vector<std::string>& more) {
    for (const std::string& place : more)
        if (std::ranges::find(places, place) == places.end()) places.push_back(place);
}

void Held::add(const Asked& asked) {
    for (const Demand& demand : asked.demands) {
        auto& held = stated.at(demand.skill);
        if (!held || *held < demand.need) held = demand.need;
    }
    steps |= asked.steps;
}

Rungs::Rungs(const catalogue::Catalogue& catalogue, std::optional<catalogue::RegionId> region)
    : m_catalogue(catalogue), m_roles(catalogue::role_asks(catalogue)), m_graph(catalogue::skill_graph(catalogue)),
      m_substitutes(substitutes_of(m_graph)) {
    if (region) m_pay = main_bands(catalogue, *region);
    m_efforts.reserve(m_graph.size() * steps_a_skill);
    for (const auto& node : m_graph)
        for (const model::Hours& hours : node.hours) m_efforts.push_back(Effort::of(hours));
}

const catalogue::RoleAsks& Rungs::role(RoleId id) const {
    return *std::ranges::find(m_roles, id, &catalogue::RoleAsks::id);
}

Asked Rungs::asked(const Foothold& rung) const {
    std::vector<Demand> demands = demands_at(role(rung.role).asks, rung.level);
    StepSet steps = steps_of(demands, m_graph);
    return {std::move(demands), std::move(steps)};
}

Held Rungs::nothing_held() const {
    return {Profile(m_graph.size()), StepSet(m_efforts.size())};
}

std::vector<std::int64_t> Rungs::hours() const {
    std::vector<std::int64_t> result;
    result.reserve(m_efforts.size());
    for (const Effort& effort : m_efforts) result.push_back(effort.six_means);
    return result;
}

const Band* Rungs::pay(const Foothold& rung) const {
    return best_band(m_pay, rung.role, rung.level);
}

const Band* Rungs::thin_pay(const Foothold& rung) const {
    const Band* best = pay(rung);
    if (best != nullptr && best->fit == model::Fit::own) return nullptr;
    const auto found = std::ranges::find_if(m_pay, [&](const Band& band) {
        return band.role == rung.role && band.level == rung.level && band.support == model::Support::thin &&
               (best == nullptr || band.fit == model::Fit::own);
    });
    return found == m_pay.end() ? nullptr : &*found;
}

Coverage Rungs::coverage(const Held& held, const Asked& asked) const {
    return readiness(asked.demands, held.stated, m_substitutes).coverage;
}

Effort Rungs::effort(const StepSet& asked, const StepSet& held) const {
    Effort sum;
    const StepSet missing = asked.without(held);
    for (std::size_t at = 0; at < missing.words().size(); ++at)
        for (std::uint64_t open = missing.words()[at]; open != 0; open &= open - 1)
            sum += m_efforts[at * 64 + static_cast<std::size_t>(std::countr_zero(open))];
    return sum;
}

void Rungs::measure(Move& move, const Held& before, const Asked& asked) const {
    move.coverage = coverage(before, asked);
    move.effort = effort(asked.steps, before.steps);
    for (const Demand& demand : asked.demands)
        if (demand.need > before.stated[demand.skill].value_or(Proficiency::none))
            move.adds.emplace_back(static_cast<std::int64_t>(demand.skill));
}

void Rungs::price(Move& move, const Band* before) const {
    const Band* after = pay(move.to);
    if (after == nullptr) return;
    move.pay = *after;
    move.change = change_of_pay(before, after);
    move.gain = gain_of_pay(before, after);
    add_new(move.places, {after->claim});
}

Move Rungs::move(const Foothold& from, const Foothold& to, const Held& before, const Asked& asked) {
    Move move{to, from};
    if (from.role != to.role) {
        const Family family = role(from.role).family == role(to.role).family ? Family::same : Family::other;
        move.kind = kind_of_move(pay(from), pay(to), family);
        move.named = false;
        for (const auto& row : named_moves(from.role)) {
            if (row.to != to.role) continue;
            move.named = true;
            add_new(move.places, row.places);
        }
    }
    measure(move, before, asked);
    price(move, pay(from));
    return move;
}

const std::vector<catalogue::NamedMoveRow>& Rungs::named_moves(RoleId from) {
    const auto found = m_named.find(from);
    return found != m_named.end() ? found->second
                                  : m_named.emplace(from, catalogue::named_moves(m_catalogue, from)).first->second;
}

bool Rungs::is_named(RoleId from, RoleId to) {
    return std::ranges::find(named_moves(from), to, &catalogue::NamedMoveRow::to) != named_moves(from).end();
}

std::vector<std::string> Rungs::other_ways(RoleId from) {
    std::vector<std::string> titles;
    for (const auto& row : named_moves(from))
        if (!row.to) add_new(titles, {row.title});
    return titles;
}

} // namespace rung::query
