// SPDX-License-Identifier: MIT
#include "rung/catalogue/skills.hpp"

#include "read.hpp"

namespace rung::catalogue {

namespace {

constexpr std::string_view skill_columns =
    "SELECT id, key, title, kind, category, summary, places, hours_places FROM skill";

SkillRow read_skill(const Statement& row) {
    return {SkillId(row.integer(0)),
            row.text(1),
            row.text(2),
            member<model::SkillKind>(row, 3),
            row.text(4),
            row.text(5),
            split(row.view(6)),
            split(row.view(7))};
}

model::Hours read_hours(const Statement& row, int first) {
    return {row.integer(first), row.integer(first + 1), row.integer(first + 2)};
}

} // namespace

SkillRow skill(const Catalogue& catalogue, SkillId id) {
    Statement statement(catalogue, std::string(skill_columns) + " WHERE id = ?");
    statement.bind(1, id.row());
    if (!statement.step()) throw BrokenCatalogue(catalogue.name() + ": a skill is missing");
    return read_skill(statement);
}

std::vector<SkillRow> skills(const Catalogue& catalogue) {
    Statement statement(catalogue, std::string(skill_columns) + " ORDER BY id");
    std::vector<SkillRow> result;
    while (statement.step()) result.push_back(read_skill(statement));
    return result;
}

std::vector<StepRow> steps(const Catalogue& catalogue, SkillId id) {
    Statement statement(
        catalogue, "SELECT proficiency, meaning, low, likely, high FROM step WHERE skill = ? ORDER BY proficiency");
    statement.bind(1, id.row());
    std::vector<StepRow> result;
    while (statement.step())
        result.push_back({member<model::Proficiency>(statement, 0), statement.text(1), read_hours(statement, 2)});
    return result;
}

std::vector<NeedRow> needs(const Catalogue& catalogue, SkillId id) {
    Statement statement(catalogue, "SELECT needs, at FROM need WHERE skill = ? ORDER BY ordinal");
    statement.bind(1, id.row());
    std::vector<NeedRow> result;
    while (statement.step())
        result.push_back({SkillId(statement.integer(0)), member<model::Proficiency>(statement, 1)});
    return result;
}

std::vector<NearRow> nears(const Catalogue& catalogue, SkillId id) {
    Statement statement(catalogue, "SELECT other, weight FROM near WHERE skill = ? ORDER BY ordinal");
    statement.bind(1, id.row());
    std::vector<NearRow> result;
    while (statement.step()) result.push_back({SkillId(statement.integer(0)), model::Decimal{statement.integer(1)}});
    return result;
}

std::vector<model::Resource> resources(const Catalogue& catalogue, SkillId id) {
    Statement statement(catalogue, "SELECT name, provider, kind, url FROM resource WHERE skill = ? ORDER BY ordinal");
    statement.bind(1, id.row());
    std::vector<model::Resource> result;
    while (statement.step())
        result.push_back(
            {statement.text(0), statement.text(1), member<model::ResourceKind>(statement, 2), statement.maybe_text(3)});
    return result;
}

std::vector<SkillNode> skill_graph(const Catalogue& catalogue) {
    std::vector<SkillNode> graph(1);
    Statement step(catalogue, "SELECT skill, proficiency, low, likely, high FROM step ORDER BY skill, proficiency");
    while (step.step()) {
        const auto skill = static_cast<std::size_t>(step.integer(0));
        if (graph.size() <= skill) graph.resize(skill + 1);
        graph[skill].hours.at(static_cast<std::size_t>(step.integer(1)) - 1) = read_hours(step, 2);
    }
    Statement need(catalogue, "SELECT skill, needs, at FROM need ORDER BY skill, ordinal");
    while (need.step())
        graph.at(static_cast<std::size_t>(need.integer(0)))
            .needs.push_back({SkillId(need.integer(1)), member<model::Proficiency>(need, 2)});
    Statement near(catalogue, "SELECT skill, other, weight FROM near ORDER BY skill, ordinal");
    while (near.step())
        graph.at(static_cast<std::size_t>(near.integer(0)))
            .nears.push_back({SkillId(near.integer(1)), model::Decimal{near.integer(2)}});
    return graph;
}

std::vector<SkillStart> skill_starts(const Catalogue& catalogue) {
    std::vector<SkillStart> result(1);
    // SQLite takes name and provider from the row that holds the minimum.
    Statement statement(catalogue,
                        "SELECT skill.id, hours_places, name, provider, min(ordinal) FROM skill LEFT JOIN resource "
                        "ON resource.skill = skill.id GROUP BY skill.id ORDER BY skill.id");
    while (statement.step()) {
        SkillStart start{split(statement.view(1)), statement.maybe_text(2)};
        if (start.resource) *start.resource += " (" + statement.text(3) + ')';
        result.resize(static_cast<std::size_t>(statement.integer(0)));
        result.push_back(std::move(start));
    }
    return result;
}

} // namespace rung::catalogue
