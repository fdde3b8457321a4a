// SPDX-License-Identifier: MIT
#include "rung/query/ladder.hpp"

#include "rungs.hpp"

#include <algorithm>
#include <map>

namespace rung::query {

namespace {

using catalogue::Catalogue;
using catalogue::RoleAsks;
using catalogue::RoleId;
using model::Level;

bool has(const RoleAsks& role, Level level) {
    return std::ranges::find(role.levels, level) != role.levels.end();
}

// The rung before: the nearest of its own track, or for the first of the management track the highest up to senior.
std::optional<Level> rung_before(const RoleAsks& role, Level level) {
    std::optional<Level> result;
    for (const Level other : role.levels)
        if (other != level && model::builds_on(level, other)) result = other;
    return result;
}

class Ladder {
public:
    Ladder(const Catalogue& catalogue, const Rungs& rungs, RoleId role)
        : m_rungs(rungs), m_role(rungs.role(role)), m_claims(catalogue::level_years(catalogue, role)),
          m_labels(catalogue::labels(catalogue, role)) {}

    Move step_to(const catalogue::StageRow& stage) {
        Move move{{m_role.id, stage.level}};
        move.focus = stage.focus;
        move.years = years_at(stage.level, m_claims, m_labels);
        if (move.years)
            for (const auto& claim : move.years->claims) add_new(move.places, {claim.key});
        add_new(move.places, stage.places);
        Held before = m_rungs.nothing_held();
        if (const auto level = rung_before(m_role, stage.level)) {
            move.from = Foothold{m_role.id, *level};
            before.add(asked(*level));
        }
        m_rungs.measure(move, before, asked(stage.level));
        m_rungs.price(move, move.from ? m_rungs.pay(*move.from) : nullptr);
        if (const Band* thin = m_rungs.thin_pay(move.to)) move.thin = *thin;
        return move;
    }

    const Asked& asked(Level level) {
        const auto found = m_asked.find(level);
        return found != m_asked.end() ? found->second
                                      : m_asked.emplace(level, m_rungs.asked({m_role.id, level})).first->second;
    }

private:
    const Rungs& m_rungs;
    const RoleAsks& m_role;
    std::vector<catalogue::ClaimRow> m_claims;
    std::vector<catalogue::LabelRow> m_labels;
    std::map<Level, Asked> m_asked;
};

} // namespace

Paths paths(const Catalogue& catalogue, RoleId id, std::optional<Level> from,
            std::optional<catalogue::RegionId> region) {
    Paths result;
    Rungs rungs(catalogue, region);
    const RoleAsks& role = rungs.role(id);
    if (role.levels.empty()) return result;
    const Foothold start{id, from.value_or(role.levels.front())};
    Ladder ladder(catalogue, rungs, id);
    for (const auto& stage : catalogue::stages(catalogue, id))
        if (!from || model::builds_on(stage.level, start.level)) result.ladder.push_back(ladder.step_to(stage));

    result.other_ways = rungs.other_ways(id);
    Held held = rungs.nothing_held();
    held.add(ladder.asked(start.level));
    for (const RoleAsks& other : rungs.roles()) {
        if (other.id == id || other.levels.empty()) continue;
        const Foothold to{other.id, has(other, start.level) ? start.level : other.levels.front()};
        Move move = rungs.move(start, to, held, rungs.asked(to));
        if (*move.named || is_viable(move.coverage)) result.moves.push_back(std::move(move));
    }
    std::ranges::stable_sort(result.moves,
                             [](const Move& left, const Move& right) { return left.coverage > right.coverage; });
    return result;
}

} // namespace rung::query
