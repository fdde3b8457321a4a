// SPDX-License-Identifier: MIT
#include "rung/catalogue/roles.hpp"

#include "lines.hpp"
#include "read.hpp"

#include <algorithm>

namespace rung::catalogue {

namespace {

constexpr std::string_view role_columns = "SELECT id, key, title, family, summary, places, levels, voices FROM role";

RoleRow read_role(const Statement& row) {
    return {RoleId(row.integer(0)),
            row.text(1),
            row.text(2),
            row.text(3),
            row.maybe_text(4),
            split(row.view(5)),
            members<model::Level>(row.view(6)),
            static_cast<int>(row.integer(7))};
}

constexpr std::string_view requirement_columns = "SELECT skill, level, need, importance, essential, voices, "
                                                 "primaries, purposes, places, role, skill_key FROM requirement";

RequirementRow read_requirement(const Statement& statement) {
    RequirementRow row{SkillId(statement.integer(0))};
    row.level = maybe_member<model::Level>(statement, 1);
    row.need = member<model::Proficiency>(statement, 2);
    row.importance = static_cast<int>(statement.integer(3));
    row.essential = statement.boolean(4);
    row.voices = static_cast<int>(statement.integer(5));
    row.primaries = split(statement.view(6));
    row.purposes = split(statement.view(7));
    row.places = split(statement.view(8));
    row.key = statement.text(10);
    return row;
}

} // namespace

RoleRow role(const Catalogue& catalogue, RoleId id) {
    Statement statement(catalogue, std::string(role_columns) + " WHERE id = ?");
    statement.bind(1, id.row());
    if (!statement.step()) throw BrokenCatalogue(catalogue.name() + ": a role is missing");
    return read_role(statement);
}

std::vector<RoleRow> roles(const Catalogue& catalogue) {
    Statement statement(catalogue, std::string(role_columns) + " ORDER BY id");
    std::vector<RoleRow> result;
    while (statement.step()) result.push_back(read_role(statement));
    return result;
}

std::vector<model::Level> levels(const Catalogue& catalogue, RoleId id) {
    Statement statement(catalogue, "SELECT levels FROM role WHERE id = ?");
    statement.bind(1, id.row());
    return statement.step() ? members<model::Level>(statement.view(0)) : std::vector<model::Level>{};
}

std::vector<AboutRow> abouts(const Catalogue& catalogue, RoleId id, std::optional<std::string_view> kind) {
    Statement statement(catalogue,
                        "SELECT kind, name, text, places FROM about WHERE role = ?1 AND (?2 IS NULL OR kind = ?2) "
                        "ORDER BY id");
    statement.values(id.row(), kind);
    std::vector<AboutRow> result;
    while (statement.step())
        result.push_back(
            {statement.text(0), statement.maybe_text(1), statement.maybe_text(2), split(statement.view(3))});
    return result;
}

std::vector<StageRow> stages(const Catalogue& catalogue, RoleId id) {
    Statement statement(catalogue, "SELECT level, titles, focus, places FROM stage WHERE role = ? ORDER BY level");
    statement.bind(1, id.row());
    std::vector<StageRow> result;
    while (statement.step())
        result.push_back({member<model::Level>(statement, 0), split(statement.view(1)), statement.maybe_text(2),
                          split(statement.view(3))});
    return result;
}

std::vector<RequirementRow> requirements(const Catalogue& catalogue, RoleId id) {
    Statement statement(catalogue, std::string(requirement_columns) + " WHERE role = ? ORDER BY ordinal");
    statement.bind(1, id.row());
    std::vector<RequirementRow> result;
    while (statement.step()) result.push_back(read_requirement(statement));
    return result;
}

std::vector<RoleRequirement> requirements_of(const Catalogue& catalogue, SkillId skill) {
    Statement statement(catalogue, std::string(requirement_columns) + " WHERE skill = ? ORDER BY role, level");
    statement.bind(1, skill.row());
    std::vector<RoleRequirement> result;
    while (statement.step()) result.push_back({RoleId(statement.integer(9)), read_requirement(statement)});
    return result;
}

std::vector<std::vector<std::string>> requirement_places(const Catalogue& catalogue, RoleId id,
                                                         std::span<const RequirementRow> some) {
    Statement statement(catalogue, "SELECT skill, level, places FROM requirement WHERE role = ? ORDER BY ordinal");
    statement.bind(1, id.row());
    std::vector<std::vector<std::string>> result;
    result.reserve(some.size());
    while (result.size() < some.size() && statement.step()) {
        const RequirementRow& next = some[result.size()];
        if (statement.integer(0) == next.skill.row() && maybe_member<model::Level>(statement, 1) == next.level)
            result.push_back(split(statement.view(2)));
    }
    if (result.size() < some.size()) throw BrokenCatalogue(catalogue.name() + ": a requirement is missing");
    return result;
}

std::vector<RelationRow> relations(const Catalogue& catalogue, RoleId id) {
    Statement statement(catalogue,
                        "SELECT role, target, title, kind, text, places, iif(role = ?1, target_key, role_key) "
                        "FROM relation WHERE role = ?1 OR target = ?1 ORDER BY id");
    statement.bind(1, id.row());
    std::vector<RelationRow> result;
    while (statement.step())
        result.push_back({RoleId(statement.integer(0)), maybe_id<RoleId>(statement, 1), statement.text(2),
                          member<model::RelationKind>(statement, 3), statement.maybe_text(4), split(statement.view(5)),
                          statement.text(6)});
    std::stable_partition(result.begin(), result.end(), [&](const RelationRow& row) { return row.role == id; });
    return result;
}

std::vector<NamedMoveRow> named_moves(const Catalogue& catalogue, RoleId from) {
    Statement statement(catalogue, "SELECT moves FROM role WHERE id = ?");
    statement.bind(1, from.row());
    std::vector<NamedMoveRow> result;
    if (!statement.step()) return result;
    for (Lines lines(statement.view(0)); lines.left();) {
        Cells cells(lines.next());
        const auto to = cells.maybe();
        const std::string title(cells.text());
        result.push_back({to ? std::optional(RoleId(*to)) : std::nullopt, title, split(cells.text())});
    }
    return result;
}

namespace {

// With the number of the row, which tells their order in the pack.
std::vector<std::pair<std::int64_t, ComparisonRow>> comparisons_as_stated(const Catalogue& catalogue, RoleId a,
                                                                          RoleId b) {
    Statement statement(catalogue,
                        "SELECT id, dimension, side_a, side_b, places FROM comparison WHERE a = ? AND b = ?");
    statement.values(a.row(), b.row());
    std::vector<std::pair<std::int64_t, ComparisonRow>> result;
    while (statement.step())
        result.emplace_back(statement.integer(0), ComparisonRow{statement.text(1), statement.maybe_text(2),
                                                                statement.maybe_text(3), split(statement.view(4))});
    return result;
}

} // namespace

std::vector<ComparisonRow> comparisons(const Catalogue& catalogue, RoleId a, RoleId b) {
    auto stated = comparisons_as_stated(catalogue, a, b);
    for (auto& [row, comparison] : comparisons_as_stated(catalogue, b, a)) {
        std::swap(comparison.side_a, comparison.side_b);
        stated.emplace_back(row, std::move(comparison));
    }
    std::ranges::sort(stated, {}, [](const auto& each) { return each.first; });
    std::vector<ComparisonRow> result;
    for (auto& [row, comparison] : stated) result.push_back(std::move(comparison));
    return result;
}

std::vector<RoleOccupationRow> occupations(const Catalogue& catalogue, RoleId id) {
    Statement statement(
        catalogue,
        "SELECT occupation.id, occupation.key, occupation.title, source.key, fit, confidence, evidence, reason, places "
        "FROM occupation_of_role AS link JOIN occupation ON occupation.id = link.occupation "
        "JOIN source ON source.id = occupation.source WHERE role = ? ORDER BY link.id");
    statement.bind(1, id.row());
    std::vector<RoleOccupationRow> result;
    while (statement.step())
        result.push_back({OccupationId(statement.integer(0)), statement.text(1), statement.text(2), statement.text(3),
                          member<model::Fit>(statement, 4), member<model::Confidence>(statement, 5),
                          statement.maybe_text(6), statement.text(7), split(statement.view(8))});
    return result;
}

std::vector<PricedOccupationRow> priced_occupations(const Catalogue& catalogue, RoleId role) {
    Statement statement(catalogue, "SELECT priced, official, fit FROM occupation_of_role WHERE role = ? ORDER BY id");
    statement.bind(1, role.row());
    std::vector<PricedOccupationRow> result;
    while (statement.step())
        result.push_back(
            {maybe_id<OccupationId>(statement, 0), statement.boolean(1), member<model::Fit>(statement, 2)});
    return result;
}

std::vector<TechnologyRow> technologies(const Catalogue& catalogue, OccupationId id) {
    Statement statement(catalogue, "SELECT name, hot, in_demand FROM technology WHERE occupation = ? ORDER BY ordinal");
    statement.bind(1, id.row());
    std::vector<TechnologyRow> result;
    while (statement.step()) result.push_back({statement.text(0), statement.boolean(1), statement.boolean(2)});
    return result;
}

} // namespace rung::catalogue
