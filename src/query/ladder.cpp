// SPDX-License-Identifier: MIT
#include "rung/query/ladder.hpp"

#include "rung/query/plan.hpp"
#include "rung/query/requirements.hpp"

#include <algorithm>
#include <map>

namespace rung::query {

namespace {

using catalogue::Catalogue;
using catalogue::RelationRow;
using catalogue::RequirementRow;
using catalogue::RoleId;
using catalogue::RoleRow;
using model::Level;

// What is read of a role to climb it or to move to it.
struct Role {
    RoleRow row;
    std::vector<RequirementRow> stated;

    std::vector<RequirementRow> asked(Level level) const { return in_force(stated, level); }
    bool has(Level level) const { return std::ranges::find(row.levels, level) != row.levels.end(); }
};

// Every role, in the order of the pack.
std::vector<Role> all_roles(const Catalogue& catalogue) {
    std::vector<std::vector<RequirementRow>> stated = catalogue::bare_requirements(catalogue);
    std::vector<Role> result;
    for (RoleRow& row : catalogue::roles(catalogue)) {
        const auto at = static_cast<std::size_t>(row.id.row());
        result.push_back({std::move(row), std::move(stated.at(at))});
    }
    return result;
}

// The skills that all steps are measured with.
struct Skills {
    std::vector<catalogue::SkillNode> graph;
    Substitutes substitutes;

    explicit Skills(const Catalogue& catalogue)
        : graph(catalogue::skill_graph(catalogue)), substitutes(substitutes_of(graph)) {}
};

void add_new(std::vector<std::string>& places, const std::vector<std::string>& more) {
    for (const std::string& place : more)
        if (std::ranges::find(places, place) == places.end()) places.push_back(place);
}

// What one rung asks for beyond another, in its order.
std::vector<catalogue::SkillId> added(const std::vector<RequirementRow>& asked,
                                      const std::vector<RequirementRow>& before, std::size_t skills) {
    std::vector<model::Proficiency> held(skills, model::Proficiency::none);
    for (const RequirementRow& row : before) held.at(number_of(row.skill)) = row.need;
    std::vector<catalogue::SkillId> result;
    for (const RequirementRow& row : asked)
        if (row.need > held.at(number_of(row.skill))) result.push_back(row.skill);
    return result;
}

Coverage coverage_by(const Profile& profile, const std::vector<RequirementRow>& asked, const Skills& skills) {
    return readiness(demands_of(asked), profile, skills.substitutes).coverage;
}

// Fills in what a step takes.
void measure(Move& move, const std::vector<RequirementRow>& before, const std::vector<RequirementRow>& asked,
             const Skills& skills) {
    const Profile profile = profile_of(before, skills.graph);
    move.coverage = coverage_by(profile, asked, skills);
    move.effort = effort_of_plan(asked, with_prerequisites(profile, skills.graph), skills.graph);
    move.adds = added(asked, before, skills.graph.size());
}

// Fills in what a step brings.
void price(Move& move, const Band* before, const Band* after) {
    if (after == nullptr) return;
    move.pay = *after;
    move.change = change_of_pay(before, after);
    add_new(move.places, {after->claim});
}

// The rung before: the nearest of its own track, or for the first of the management track the highest up to senior.
std::optional<Level> rung_before(const Role& role, Level level) {
    std::optional<Level> result;
    for (const Level other : role.row.levels)
        if (other != level && model::builds_on(level, other)) result = other;
    return result;
}

class Ladder {
public:
    Ladder(const Catalogue& catalogue, const Role& role, const Skills& skills,
           std::optional<catalogue::RegionId> region)
        : m_role(role), m_skills(skills), m_claims(catalogue::ladder_claims(catalogue, role.row.id)),
          m_labels(catalogue::labels(catalogue, role.row.id)),
          m_bands(bands(catalogue, role.row.id, region, m_claims, m_labels)) {
        for (const Level level : role.row.levels) m_asked.emplace(level, role.asked(level));
    }

    const std::vector<RequirementRow>& asked(Level level) const { return m_asked.at(level); }
    const Band* pay(Level level) const { return best_band(m_bands, level); }

    Move step_to(const catalogue::StageRow& stage) const {
        Move move{{m_role.row.id, stage.level}};
        move.focus = stage.focus;
        move.years = years_at(stage.level, m_claims, m_labels);
        if (move.years)
            for (const auto& claim : move.years->claims) add_new(move.places, {claim.key});
        add_new(move.places, stage.places);
        const auto before = rung_before(m_role, stage.level);
        if (before) move.from = Foothold{m_role.row.id, *before};
        static const std::vector<RequirementRow> nothing;
        measure(move, before ? asked(*before) : nothing, asked(stage.level), m_skills);
        price(move, before ? pay(*before) : nullptr, pay(stage.level));
        return move;
    }

private:
    const Role& m_role;
    const Skills& m_skills;
    std::vector<catalogue::ClaimRow> m_claims;
    std::vector<catalogue::LabelRow> m_labels;
    std::vector<Band> m_bands;
    std::map<Level, std::vector<RequirementRow>> m_asked;
};

// Where a relation leads from the role: to the role that it leads to or feeds, or to its specialisation.
std::optional<RoleId> way_out(const RelationRow& relation, RoleId from) {
    using model::RelationKind;
    if (relation.role == from && (relation.kind == RelationKind::leads_to || relation.kind == RelationKind::feeds))
        return relation.target;
    if (relation.target == from && relation.kind == RelationKind::specialisation_of) return relation.role;
    return std::nullopt;
}

std::vector<std::string> titles_only(const std::vector<RelationRow>& relations, RoleId from) {
    using model::RelationKind;
    std::vector<std::string> titles;
    for (const RelationRow& relation : relations)
        if (relation.role == from && !relation.target &&
            (relation.kind == RelationKind::leads_to || relation.kind == RelationKind::feeds))
            add_new(titles, {relation.title});
    return titles;
}

// The move from a rung to another role, if a source names it or it is viable.
std::optional<Move> move_to(const Role& other, Foothold from, const std::vector<RequirementRow>& asked,
                            const std::vector<RelationRow>& relations, const Skills& skills) {
    if (other.row.levels.empty()) return std::nullopt;
    Move move{{other.row.id, other.has(from.level) ? from.level : other.row.levels.front()}, from};
    bool is_named = false;
    for (const RelationRow& relation : relations) {
        if (way_out(relation, from.role) != other.row.id) continue;
        is_named = true;
        add_new(move.places, relation.places);
    }
    const std::vector<RequirementRow> theirs = other.asked(move.to.level);
    if (!is_named && !is_viable(coverage_by(profile_of(asked, skills.graph), theirs, skills))) return std::nullopt;
    measure(move, asked, theirs, skills);
    return move;
}

} // namespace

Paths paths(const Catalogue& catalogue, RoleId id, std::optional<Level> from,
            std::optional<catalogue::RegionId> region) {
    Paths result;
    const std::vector<Role> roles = all_roles(catalogue);
    const Role& role = *std::ranges::find_if(roles, [&](const Role& it) { return it.row.id == id; });
    if (role.row.levels.empty()) return result;
    const Level start = from.value_or(role.row.levels.front());
    const Skills skills(catalogue);
    const Ladder ladder(catalogue, role, skills, region);
    for (const auto& stage : catalogue::stages(catalogue, id))
        if (!from || model::builds_on(stage.level, start)) result.ladder.push_back(ladder.step_to(stage));

    const std::vector<RelationRow> relations = catalogue::relations(catalogue, id);
    result.other_ways = titles_only(relations, id);
    for (const Role& other : roles) {
        if (other.row.id == id) continue;
        auto move = move_to(other, {id, start}, ladder.asked(start), relations, skills);
        if (!move) continue;
        const std::optional<Band> theirs = best_band(catalogue, other.row.id, region, move->to.level);
        const Band* before = ladder.pay(start);
        const Band* after = theirs ? &*theirs : nullptr;
        move->kind = kind_of_move(before, after, other.row.family == role.row.family ? Family::same : Family::other);
        price(*move, before, after);
        result.moves.push_back(std::move(*move));
    }
    std::ranges::stable_sort(result.moves,
                             [](const Move& left, const Move& right) { return left.coverage > right.coverage; });
    return result;
}

} // namespace rung::query
