// SPDX-License-Identifier: MIT
// What is derived from all other tables once they are filled.
#include "compiler.hpp"

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

} // namespace rung::catalogue
