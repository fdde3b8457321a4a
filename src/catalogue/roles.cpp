// SPDX-License-Identifier: MIT
#include "rung/catalogue/roles.hpp"

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

namespace {

// Stored as six numbers each; of the second 0 is no level and 1 the first.
std::vector<RequirementRow> read_asks(std::string_view asks) {
    std::vector<RequirementRow> result;
    for (Numbers stored(asks); stored.left();) {
        RequirementRow& row = result.emplace_back(RequirementRow{SkillId(stored.next())});
        if (const std::int64_t level = stored.next(); level > 0) row.level = static_cast<model::Level>(level - 1);
        row.need = static_cast<model::Proficiency>(stored.next());
        row.importance = static_cast<int>(stored.next());
        row.essential = stored.next() != 0;
        row.voices = static_cast<int>(stored.next());
    }
    return result;
}

} // namespace

namespace {

std::vector<RequirementRow> read_asks(std::string_view asks, std::string_view joined_keys) {
    std::vector<RequirementRow> result = read_asks(asks);
    std::vector<std::string> keys = split(joined_keys);
    for (std::size_t i = 0; i < result.size(); ++i) result[i].key = std::move(keys.at(i));
    return result;
}

// Stored as each kind with its number.
std::vector<KindCount> read_counts(std::string_view counts) {
    std::vector<KindCount> result;
    for (Numbers stored(counts); stored.left();) {
        const auto kind = static_cast<model::StatementKind>(stored.next());
        result.push_back({kind, static_cast<int>(stored.next())});
    }
    return result;
}

} // namespace

std::vector<RequirementRow> bare_requirements(const Catalogue& catalogue, RoleId id) {
    Statement statement(catalogue, "SELECT asks, ask_keys FROM role WHERE id = ?");
    statement.bind(1, id.row());
    return statement.step() ? read_asks(statement.view(0), statement.view(1)) : std::vector<RequirementRow>{};
}

RoleDigest role_digest(const Catalogue& catalogue, RoleId id) {
    Statement statement(catalogue, "SELECT id, key, title, family, summary, places, levels, voices, asks, ask_keys, "
                                   "statements, related, disputes FROM role WHERE id = ?");
    statement.bind(1, id.row());
    if (!statement.step()) throw BrokenCatalogue(catalogue.name() + ": a role is missing");
    return {read_role(statement), read_asks(statement.view(8), statement.view(9)), read_counts(statement.view(10)),
            split(statement.view(11)), static_cast<int>(statement.integer(12))};
}

std::vector<std::vector<RequirementRow>> bare_requirements(const Catalogue& catalogue) {
    Statement statement(catalogue, "SELECT asks FROM role ORDER BY id");
    std::vector<std::vector<RequirementRow>> result(1);
    while (statement.step()) result.push_back(read_asks(statement.view(0)));
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

std::vector<std::vector<RoleOccupationRow>> bare_occupations(const Catalogue& catalogue) {
    Statement statement(catalogue, "SELECT role, occupation.id, key, fit FROM occupation_of_role AS link "
                                   "JOIN occupation ON occupation.id = link.occupation ORDER BY role, link.id");
    std::vector<std::vector<RoleOccupationRow>> result;
    while (statement.step()) {
        const auto role = static_cast<std::size_t>(statement.integer(0));
        if (result.size() <= role) result.resize(role + 1);
        RoleOccupationRow& row = result[role].emplace_back(RoleOccupationRow{OccupationId(statement.integer(1))});
        row.key = statement.text(2);
        row.fit = member<model::Fit>(statement, 3);
    }
    return result;
}

std::vector<TechnologyRow> technologies(const Catalogue& catalogue, OccupationId id) {
    Statement statement(catalogue, "SELECT name, hot, in_demand FROM technology WHERE occupation = ? ORDER BY ordinal");
    statement.bind(1, id.row());
    std::vector<TechnologyRow> result;
    while (statement.step()) result.push_back({statement.text(0), statement.boolean(1), statement.boolean(2)});
    return result;
}

std::vector<ListedRole> listed_roles(const Catalogue& catalogue) {
    Statement statement(catalogue,
                        "SELECT id, key, title, family, summary, levels, skills, aliases, tags, sources FROM role "
                        "ORDER BY id");
    std::vector<ListedRole> result;
    while (statement.step())
        result.push_back({RoleId(statement.integer(0)), statement.text(1), statement.text(2), statement.text(3),
                          statement.maybe_text(4), members<model::Level>(statement.view(5)), split(statement.view(6)),
                          split(statement.view(7)), split(statement.view(8)), split(statement.view(9))});
    return result;
}

std::vector<RoleId> roles_asking_for(const Catalogue& catalogue, SkillId skill) {
    Statement statement(catalogue, "SELECT DISTINCT role FROM requirement WHERE skill = ? ORDER BY role");
    statement.bind(1, skill.row());
    std::vector<RoleId> result;
    while (statement.step()) result.emplace_back(statement.integer(0));
    return result;
}

} // namespace rung::catalogue
