// SPDX-License-Identifier: MIT
#include "rung/catalogue/skills.hpp"

#include "read.hpp"

#include <algorithm>

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

// Stored as low, likely and high of each step.
std::array<model::Hours, 4> read_hours(const Statement& row, int column) {
    Numbers stored(row.view(column));
    std::array<model::Hours, 4> result{};
    for (model::Hours& hours : result) {
        hours.low = stored.next();
        hours.likely = stored.next();
        hours.high = stored.next();
    }
    return result;
}

std::size_t pairs_in(std::string_view joined) {
    return joined.empty() ? 0 : (static_cast<std::size_t>(std::count(joined.begin(), joined.end(), ';')) + 1) / 2;
}

// Stored as each skill with its proficiency.
std::vector<NeedRow> read_needs(const Statement& row, int column) {
    const std::string_view joined = row.view(column);
    std::vector<NeedRow> result;
    result.reserve(pairs_in(joined));
    for (Numbers stored(joined); stored.left();) {
        const SkillId skill(stored.next());
        result.push_back({skill, static_cast<model::Proficiency>(stored.next())});
    }
    return result;
}

// Stored as each skill with its weight.
std::vector<NearRow> read_nears(const Statement& row, int column) {
    const std::string_view joined = row.view(column);
    std::vector<NearRow> result;
    result.reserve(pairs_in(joined));
    for (Numbers stored(joined); stored.left();) {
        const SkillId skill(stored.next());
        result.push_back({skill, model::Decimal{stored.next()}});
    }
    return result;
}

SkillNode read_node(const Statement& row, int first) {
    return {read_hours(row, first), read_needs(row, first + 1), read_nears(row, first + 2)};
}

} // namespace

SkillRow skill(const Catalogue& catalogue, SkillId id) {
    Statement statement(catalogue, std::string(skill_columns) + " WHERE id = ?");
    statement.bind(1, id.row());
    if (!statement.step()) throw BrokenCatalogue(catalogue.name() + ": a skill is missing");
    return read_skill(statement);
}

std::vector<ListedSkill> listed_skills(const Catalogue& catalogue) {
    Statement statement(catalogue,
                        "SELECT id, key, title, kind, summary, hours, roles, need_keys, aliases, sources FROM "
                        "skill ORDER BY id");
    std::vector<ListedSkill> result;
    while (statement.step())
        result.push_back({SkillId(statement.integer(0)), statement.text(1), statement.text(2),
                          member<model::SkillKind>(statement, 3), statement.text(4), read_hours(statement, 5),
                          split(statement.view(6)), split(statement.view(7)), split(statement.view(8)),
                          split(statement.view(9))});
    return result;
}

std::vector<StepRow> steps(const Catalogue& catalogue, SkillId id) {
    Statement statement(catalogue, "SELECT proficiency, meaning, hours FROM step JOIN skill ON skill.id = skill "
                                   "WHERE skill = ? ORDER BY proficiency");
    statement.bind(1, id.row());
    std::vector<StepRow> result;
    while (statement.step())
        result.push_back(
            {member<model::Proficiency>(statement, 0), statement.text(1), read_hours(statement, 2).at(result.size())});
    return result;
}

SkillNode skill_node(const Catalogue& catalogue, SkillId id) {
    Statement statement(catalogue, "SELECT hours, needs, nears FROM skill WHERE id = ?");
    statement.bind(1, id.row());
    return statement.step() ? read_node(statement, 0) : SkillNode{};
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

namespace {

// The list of numbers of that name, and how many skills there are.
Statement list_of_all(const Catalogue& catalogue, std::string_view name, std::size_t& skills) {
    Statement statement(catalogue,
                        "SELECT value, (SELECT value FROM meta WHERE name = 'skills') FROM meta WHERE name = ?");
    statement.bind(1, name);
    if (!statement.step()) throw BrokenCatalogue(catalogue.name() + ": a list of skills is missing");
    skills = static_cast<std::size_t>(statement.integer(1));
    return statement;
}

// How many follow, with room for them.
template <class Row> std::int64_t count_of(std::vector<Row>& rows, Numbers& stored) {
    const std::int64_t size = stored.next();
    rows.reserve(static_cast<std::size_t>(size));
    return size;
}

void read_nears(std::vector<NearRow>& nears, Numbers& stored) {
    for (std::int64_t left = count_of(nears, stored); left > 0; --left) {
        const SkillId skill(stored.next());
        nears.push_back({skill, model::Decimal{stored.next()}});
    }
}

} // namespace

std::vector<SkillNode> skill_graph(const Catalogue& catalogue) {
    std::size_t skills = 0;
    const Statement list = list_of_all(catalogue, "graph", skills);
    std::vector<SkillNode> graph(skills + 1);
    // Stored for each skill: its hours, the number of its needs and these, the number of its near-equivalents and
    // these.
    Numbers stored(list.view(0));
    for (std::size_t skill = 1; skill <= skills; ++skill) {
        SkillNode& node = graph[skill];
        for (model::Hours& hours : node.hours) hours = {stored.next(), stored.next(), stored.next()};
        for (std::int64_t left = count_of(node.needs, stored); left > 0; --left) {
            const SkillId need(stored.next());
            node.needs.push_back({need, static_cast<model::Proficiency>(stored.next())});
        }
        read_nears(node.nears, stored);
    }
    return graph;
}

std::vector<std::vector<NearRow>> near_skills(const Catalogue& catalogue) {
    std::size_t skills = 0;
    const Statement list = list_of_all(catalogue, "nears", skills);
    std::vector<std::vector<NearRow>> result(skills + 1);
    // Stored as each skill that has any, how many, and each of them with its weight.
    for (Numbers stored(list.view(0)); stored.left();) {
        std::vector<NearRow>& nears = result.at(static_cast<std::size_t>(stored.next()));
        read_nears(nears, stored);
    }
    return result;
}

std::vector<SkillStart> skill_starts(const Catalogue& catalogue, std::span<const SkillId> ids) {
    std::vector<std::size_t> places; // among the ids, by row; 0 is none, 1 the first
    for (std::size_t at = 0; at < ids.size(); ++at) {
        const auto row = static_cast<std::size_t>(ids[at].row());
        if (places.size() <= row) places.resize(row + 1);
        places[row] = at + 1;
    }
    std::vector<SkillStart> result(ids.size());
    const auto each = [&](std::string_view list, const auto& set) {
        Statement statement(catalogue, "SELECT value FROM meta WHERE name = ?");
        statement.bind(1, list);
        if (!statement.step()) return;
        std::string_view lines = statement.view(0);
        for (std::size_t row = 1; row < places.size() && !lines.empty(); ++row) {
            const std::size_t end = lines.find('\n');
            if (places[row] != 0) set(result[places[row] - 1], lines.substr(0, end));
            lines.remove_prefix(end + 1);
        }
    };
    each("skill keys", [](SkillStart& start, std::string_view line) { start.title.key = line; });
    each("skill titles", [](SkillStart& start, std::string_view line) { start.title.title = line; });
    each("skill hours", [](SkillStart& start, std::string_view line) { start.hours_places = split(line); });
    each("skill starts", [](SkillStart& start, std::string_view line) {
        if (!line.empty()) start.resource = line;
    });
    return result;
}

} // namespace rung::catalogue
