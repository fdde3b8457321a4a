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

std::vector<std::vector<std::string>> role_tags(const Catalogue& catalogue) {
    Statement statement(catalogue,
                        "SELECT role, text FROM about WHERE kind = 'tag' AND text IS NOT NULL ORDER BY role, id");
    std::vector<std::vector<std::string>> result;
    while (statement.step()) {
        const auto role = static_cast<std::size_t>(statement.integer(0));
        if (result.size() <= role) result.resize(role + 1);
        result[role].push_back(statement.text(1));
    }
    return result;
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

std::vector<RequirementRow> bare_requirements(const Catalogue& catalogue, RoleId id) {
    Statement statement(catalogue,
                        "SELECT skill, level, need, importance, essential, voices, skill_key FROM requirement "
                        "WHERE role = ? ORDER BY ordinal");
    statement.bind(1, id.row());
    std::vector<RequirementRow> result;
    while (statement.step()) {
        RequirementRow& row = result.emplace_back(RequirementRow{SkillId(statement.integer(0))});
        row.level = maybe_member<model::Level>(statement, 1);
        row.need = member<model::Proficiency>(statement, 2);
        row.importance = static_cast<int>(statement.integer(3));
        row.essential = statement.boolean(4);
        row.voices = static_cast<int>(statement.integer(5));
        row.key = statement.text(6);
    }
    return result;
}

namespace {

// Stored as five numbers each; of the second 0 is no level and 1 the first.
std::vector<RequirementRow> read_asks(std::string_view asks) {
    std::vector<RequirementRow> result;
    for (Numbers stored(asks); stored.left();) {
        RequirementRow& row = result.emplace_back(RequirementRow{SkillId(stored.next())});
        if (const std::int64_t level = stored.next(); level > 0) row.level = static_cast<model::Level>(level - 1);
        row.need = static_cast<model::Proficiency>(stored.next());
        row.importance = static_cast<int>(stored.next());
        row.essential = stored.next() != 0;
    }
    return result;
}

} // namespace

std::vector<std::vector<RequirementRow>> bare_requirements(const Catalogue& catalogue) {
    Statement statement(catalogue, "SELECT asks FROM role ORDER BY id");
    std::vector<std::vector<RequirementRow>> result(1);
    while (statement.step()) result.push_back(read_asks(statement.view(0)));
    return result;
}

std::vector<RequirementRow> counted_requirements(const Catalogue& catalogue, RoleId id) {
    Statement statement(catalogue, "SELECT asks FROM role WHERE id = ?");
    statement.bind(1, id.row());
    std::vector<RequirementRow> result;
    if (!statement.step()) return result;
    const auto asks = read_asks(statement.view(0));
    result.reserve(asks.size());
    for (const auto& ask : asks) {
        RequirementRow& row = result.emplace_back(RequirementRow{ask.skill});
        row.level = ask.level;
        row.need = ask.need;
        row.importance = ask.importance;
        row.essential = ask.essential;
    }
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
    Statement statement(
        catalogue, "SELECT relation.role, target, relation.title, relation.kind, text, relation.places, other.key "
                   "FROM relation LEFT JOIN role AS other ON other.id = iif(relation.role = ?1, target, relation.role) "
                   "WHERE relation.role = ?1 OR target = ?1 ORDER BY relation.id");
    statement.bind(1, id.row());
    std::vector<RelationRow> result;
    while (statement.step())
        result.push_back({RoleId(statement.integer(0)), maybe_id<RoleId>(statement, 1), statement.text(2),
                          member<model::RelationKind>(statement, 3), statement.maybe_text(4), split(statement.view(5)),
                          statement.text(6)});
    std::stable_partition(result.begin(), result.end(), [&](const RelationRow& row) { return row.role == id; });
    return result;
}

std::vector<ComparisonRow> comparisons(const Catalogue& catalogue, RoleId a, RoleId b) {
    Statement statement(catalogue, "SELECT dimension, side_a, side_b, places, a FROM comparison "
                                   "WHERE (a = ?1 AND b = ?2) OR (a = ?2 AND b = ?1) ORDER BY id");
    statement.values(a.row(), b.row());
    std::vector<ComparisonRow> result;
    while (statement.step()) {
        ComparisonRow row{statement.text(0), statement.maybe_text(1), statement.maybe_text(2),
                          split(statement.view(3))};
        if (statement.integer(4) != a.row()) std::swap(row.side_a, row.side_b);
        result.push_back(std::move(row));
    }
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

std::vector<TechnologyRow> technologies(const Catalogue& catalogue, OccupationId id) {
    Statement statement(catalogue, "SELECT name, hot, in_demand FROM technology WHERE occupation = ? ORDER BY ordinal");
    statement.bind(1, id.row());
    std::vector<TechnologyRow> result;
    while (statement.step()) result.push_back({statement.text(0), statement.boolean(1), statement.boolean(2)});
    return result;
}

std::vector<RoleOfSkill> skills_of_roles(const Catalogue& catalogue) {
    Statement statement(catalogue, "SELECT id, asks FROM role ORDER BY id");
    std::vector<RoleOfSkill> result;
    while (statement.step()) {
        const RoleId role(statement.integer(0));
        const auto first = static_cast<std::ptrdiff_t>(result.size());
        for (Numbers stored(statement.view(1)); stored.left();) {
            result.push_back({role, SkillId(stored.next())});
            for (int others = 0; others < 4; ++others) stored.next();
        }
        std::sort(result.begin() + first, result.end());
        result.erase(std::unique(result.begin() + first, result.end()), result.end());
    }
    return result;
}

} // namespace rung::catalogue
