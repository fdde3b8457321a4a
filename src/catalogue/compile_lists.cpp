// SPDX-License-Identifier: MIT
// What is derived from all other tables once they are filled.
#include "compiler.hpp"
#include "rung/catalogue/names.hpp"
#include "rung/text/text.hpp"

namespace rung::catalogue {

// Who says something about each role and each skill, how much each source says, and the lists that stand in the rows of
// roles and skills so that listing them joins nothing.
void Compiler::lists() {
    execute(m_database.get(), R"sql(
CREATE TEMP TABLE voice(kind, owner, source, PRIMARY KEY(kind, owner, source)) WITHOUT ROWID;
INSERT OR IGNORE INTO voice SELECT 0, owner, source FROM cite WHERE thing = 1;
INSERT OR IGNORE INTO voice SELECT 0, role, source FROM cite JOIN about ON about.id = owner WHERE thing = 13;
INSERT OR IGNORE INTO voice SELECT 0, role, source FROM cite JOIN stage ON stage.id = owner WHERE thing = 2;
INSERT OR IGNORE INTO voice SELECT 0, role, source FROM cite JOIN requirement ON requirement.id = owner WHERE thing = 3;
INSERT OR IGNORE INTO voice SELECT 1, skill, source FROM cite JOIN requirement ON requirement.id = owner WHERE thing = 3;
INSERT OR IGNORE INTO voice SELECT 1, owner, source FROM cite WHERE thing = 4;
INSERT OR IGNORE INTO voice SELECT 0, role, cite.source FROM cite JOIN label ON label.id = owner WHERE thing = 5;
INSERT OR IGNORE INTO voice SELECT role IS NULL, coalesce(role, skill), cite.source FROM cite JOIN claim ON claim.id = owner
    WHERE thing = 6 AND occupation IS NULL;
INSERT OR IGNORE INTO voice SELECT role IS NULL, coalesce(role, skill), source FROM cite JOIN statement ON statement.id = owner
    WHERE thing = 8;
INSERT OR IGNORE INTO voice SELECT 0, role, source FROM cite JOIN answer ON answer.id = owner JOIN question ON question.id = question
    WHERE thing = 9;
INSERT OR IGNORE INTO voice SELECT 0, role, source FROM cite JOIN relation ON relation.id = owner WHERE thing = 10;
INSERT OR IGNORE INTO voice SELECT 0, a, source FROM cite JOIN comparison ON comparison.id = owner WHERE thing = 11;
INSERT OR IGNORE INTO voice SELECT 0, b, source FROM cite JOIN comparison ON comparison.id = owner WHERE thing = 11;
INSERT OR IGNORE INTO voice SELECT 0, role, source FROM cite JOIN occupation_of_role AS link ON link.id = owner WHERE thing = 12;
UPDATE source SET (claims, facts) = (SELECT coalesce(sum(thing = 6), 0), count(*) FROM
    (SELECT DISTINCT thing, owner FROM cite WHERE cite.source = source.id));
UPDATE source SET facts = facts +
    (SELECT count(*) FROM occupation WHERE occupation.source = source.id) +
    (SELECT count(*) FROM technology JOIN occupation ON occupation.id = occupation WHERE occupation.source = source.id);
UPDATE role SET
    skills = (SELECT group_concat(key, ';') FROM
        (SELECT key FROM skill WHERE id IN (SELECT skill FROM requirement WHERE requirement.role = role.id) ORDER BY id)),
    tags = (SELECT group_concat(text, ';') FROM
        (SELECT text FROM about WHERE about.role = role.id AND kind = 'tag' ORDER BY id)),
    sources = (SELECT group_concat(key, ';') FROM
        (SELECT key FROM source WHERE id IN (SELECT source FROM voice WHERE kind = 0 AND owner = role.id) ORDER BY id));
UPDATE role SET
    related = (SELECT group_concat(key, ';') FROM (SELECT key FROM
        (SELECT target_key AS key, kind, 0 AS points_at, id FROM relation WHERE relation.role = role.id UNION ALL
         SELECT role_key, kind, 1, id FROM relation WHERE target = role.id)
        WHERE key <> '' GROUP BY key ORDER BY min((kind * 2 + points_at) * 1000000 + id))),
    disputes = (SELECT count(*) FROM conflict WHERE conflict.role = role.id);
UPDATE skill SET
    roles = (SELECT group_concat(key, ';') FROM
        (SELECT key FROM role WHERE id IN (SELECT role FROM requirement WHERE requirement.skill = skill.id) ORDER BY id)),
    sources = (SELECT group_concat(key, ';') FROM
        (SELECT key FROM source WHERE id IN (SELECT source FROM voice WHERE kind = 1 AND owner = skill.id) ORDER BY id));
DROP TABLE voice;
)sql");
}

namespace {

// What to begin with: "Fluent Python (Luciano Ramalho, O'Reilly)"; empty where nothing is named.
std::string start_of(const model::Skill& skill) {
    if (skill.resources.empty()) return {};
    return skill.resources.front().name + " (" + skill.resources.front().provider + ')';
}

// Signs as one digit (1 a word of every day, 2 a proper name, 4 an id), the row of the owner, a tab, the name.
std::string names_line(const NameRow& name) {
    const int signs = (name.common ? 1 : 0) + (name.proper ? 2 : 0) + (name.key ? 4 : 0);
    return std::to_string(signs) + std::to_string(name.row) + '\t' + name.text + '\n';
}

} // namespace

// The names that are looked for in texts, all of a kind in one row.
std::string Compiler::names_in_texts(Owner kind) const {
    Statement statement(m_database.get(), "SELECT text, owner, ordinal, common FROM name WHERE kind = ? "
                                          "ORDER BY folded, owner, ordinal");
    statement.bind(1, number(kind));
    std::vector<NameRow> names;
    while (statement.step()) {
        const std::int64_t owner = statement.integer(1), ordinal = statement.integer(2); // 0 is the id, 1 the title
        const bool proper = kind == Owner::skill &&
                            m_records.skills.at(static_cast<std::size_t>(owner) - 1).kind <= model::SkillKind::tool;
        // An id that is also the title stands right before it.
        const bool repeats = ordinal == 1 && !names.empty() && names.back().key && names.back().row == owner &&
                             text::fold(names.back().text) == text::fold(statement.view(0));
        if (repeats) names.pop_back();
        names.push_back({statement.text(0), owner, statement.boolean(3), proper, ordinal == 0});
    }
    std::string lines;
    for (const NameRow& name : names) lines += names_line(name);
    return lines;
}

// Of all roles and of all skills what many answers need together, each a text with a line for each.
void Compiler::ready_made() {
    Statement list = insert("meta", 2);
    list.values("skill names", names_in_texts(Owner::skill)).run();
    list.reset();
    list.values("role names", names_in_texts(Owner::role)).run();
    list.reset();
    const auto keep = [&](std::string_view name, const auto& things, const auto& text_of) {
        std::string lines;
        for (const auto& thing : things) lines += text_of(thing) + '\n';
        list.values(name, lines).run();
        list.reset();
    };
    const auto key = [](const auto& thing) { return thing.id.text; };
    const auto title = [](const auto& thing) { return thing.title; };
    keep("region aliases", m_records.regions, [](const model::Region& region) {
        std::string names;
        for (const std::string& alias : region.aliases) names += text::fold(alias) + '\t';
        return names;
    });
    keep("role keys", m_records.roles, key);
    keep("role titles", m_records.roles, title);
    keep("skill keys", m_records.skills, key);
    keep("skill titles", m_records.skills, title);
    keep("skill hours", m_records.skills, [](const model::Skill& skill) { return joined(skill.hours_from); });
    keep("skill starts", m_records.skills, start_of);
}

} // namespace rung::catalogue
