// SPDX-License-Identifier: MIT
// What roles ask for, from the rows of the roles themselves: many of them in one read, without texts and places.
#include "read.hpp"
#include "rung/catalogue/roles.hpp"

#include <algorithm>

namespace rung::catalogue {

namespace {

// Stored as six numbers each; of the second 0 is no level and 1 the first.
std::vector<AskRow> read_asks(std::string_view stored) {
    std::vector<AskRow> result;
    result.reserve(static_cast<std::size_t>(std::count(stored.begin(), stored.end(), ';')) / 6 + 1);
    for (Numbers numbers(stored); numbers.left();) {
        AskRow& row = result.emplace_back(AskRow{SkillId(numbers.next())});
        if (const std::int64_t level = numbers.next(); level > 0) row.level = static_cast<model::Level>(level - 1);
        row.need = static_cast<model::Proficiency>(numbers.next());
        row.importance = static_cast<int>(numbers.next());
        row.essential = numbers.next() != 0;
        row.voices = static_cast<int>(numbers.next());
    }
    return result;
}

// With the keys of their skills, which are stored in the same order.
std::vector<RequirementRow> read_bare(std::string_view asks, std::string_view joined_keys) {
    std::vector<std::string> keys = split(joined_keys);
    std::vector<RequirementRow> result;
    result.reserve(keys.size());
    for (const AskRow& ask : read_asks(asks)) {
        RequirementRow& row = result.emplace_back(RequirementRow{ask.skill});
        row.level = ask.level;
        row.need = ask.need;
        row.importance = ask.importance;
        row.essential = ask.essential;
        row.voices = ask.voices;
        row.key = std::move(keys.at(result.size() - 1));
    }
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
    return statement.step() ? read_bare(statement.view(0), statement.view(1)) : std::vector<RequirementRow>{};
}

RoleDigest role_digest(const Catalogue& catalogue, RoleId id) {
    Statement statement(catalogue,
                        "SELECT key, title, family, summary, places, levels, voices, asks, ask_keys, "
                        "statements, related, disputes, not_title, not_text, not_places FROM role WHERE id = ?");
    statement.bind(1, id.row());
    if (!statement.step()) throw BrokenCatalogue(catalogue.name() + ": a role is missing");
    RoleRow role{id,
                 statement.text(0),
                 statement.text(1),
                 statement.text(2),
                 statement.maybe_text(3),
                 split(statement.view(4)),
                 members<model::Level>(statement.view(5)),
                 static_cast<int>(statement.integer(6))};
    return {std::move(role),
            read_bare(statement.view(7), statement.view(8)),
            read_counts(statement.view(9)),
            split(statement.view(10)),
            static_cast<int>(statement.integer(11)),
            statement.text(12),
            statement.maybe_text(13),
            split(statement.view(14))};
}

std::vector<RoleAsks> role_asks(const Catalogue& catalogue) {
    Statement statement(catalogue, "SELECT id, family, levels, asks FROM role ORDER BY id");
    std::vector<RoleAsks> result;
    while (statement.step())
        result.push_back({RoleId(statement.integer(0)), statement.text(1), members<model::Level>(statement.view(2)),
                          read_asks(statement.view(3))});
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
