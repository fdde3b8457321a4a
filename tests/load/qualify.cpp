// SPDX-License-Identifier: MIT
#include "packs.hpp"

#include "rung/load/qualify.hpp"

#include <catch2/catch.hpp>

using namespace rung::model;

namespace {

// A pack that stands beside the good one and leans on it.
constexpr std::string_view acme = R"({
  "pack": { "id": "acme", "version": "3", "schema": 1, "title": "Acme's ladder" },
  "sources": [ { "id": "handbook", "title": "Handbook", "kind": "document" } ],
  "roles": [ { "id": "ml-3", "title": "ML 3", "family": "ai", "summary": { "text": "Builds", "from": ["handbook:1", "own:roles"] },
    "stages": [ { "level": "mid" } ],
    "requirements": [ { "skill": "python", "need": "working", "importance": 5, "essential": true, "from": ["handbook:2"] },
                      { "skill": "acme-flow", "need": "aware", "importance": 5, "essential": true, "from": ["handbook:2"] } ] } ],
  "skills": [ { "id": "acme-flow", "title": "Flow", "kind": "tool", "category": "c", "summary": "s",
    "proficiency": { "aware": "a", "working": "w", "skilled": "s", "expert": "e" },
    "hours": { "aware": [1, 1, 1], "working": [1, 1, 1], "skilled": [1, 1, 1], "expert": [1, 1, 1], "from": ["own"] },
    "needs": ["python"], "from": ["own"] } ],
  "claims": [ { "subject": { "role": "ml-3", "region": "us" }, "condition": { "skill": "acme-flow" }, "metric": "pay", "stat": "unstated",
    "basis": "base", "low": 1, "high": 1, "currency": "USD", "from": ["handbook:3"] } ],
  "relations": [ { "role": "ml-3", "to": "ml-engineer", "kind": "related", "text": "t", "from": ["handbook:4"] } ],
  "explanations": [ { "id": "c1", "rules": ["r1"], "claims": ["handbook:3", "s1:70"], "note": "n" } ]
})";

Records records_of(std::string_view json) {
    auto pack = rung::load::read_pack_text(json, "acme.json");
    INFO(lines_of(pack.problems));
    REQUIRE(pack.problems.empty());
    return std::move(pack.records);
}

} // namespace

TEST_CASE("Ids of a pack and references to them get its prefix, others stay") {
    Records records = records_of(acme);
    rung::load::qualify(records, records_of(good_pack()));
    CHECK(records.sources[0].id.text == "acme:handbook");
    const Role& role = records.roles[0];
    CHECK((role.id.text == "acme:ml-3" && role.family.text == "ai"));
    CHECK((role.summary.from[0].text() == "acme:handbook:1" && role.summary.from[1].text() == "own:roles"));
    CHECK((records.requirements[0].role.text == "acme:ml-3" && records.requirements[0].skill.text == "python"));
    CHECK(records.requirements[1].skill.text == "acme:acme-flow");
    CHECK((records.skills[0].id.text == "acme:acme-flow" && records.skills[0].needs[0].skill.text == "python"));
    CHECK((records.claims[0].subject.role->text == "acme:ml-3" && records.claims[0].subject.region->text == "us"));
    CHECK(records.claims[0].condition->text == "acme:acme-flow");
    CHECK((records.relations[0].role.text == "acme:ml-3" && records.relations[0].to->text == "ml-engineer"));
    const Explanation& explanation = records.explanations[0];
    CHECK((explanation.id == "acme:c1" && explanation.claims[0].text == "acme:handbook:3"));
    CHECK(explanation.claims[1].text == "s1:70");
}

TEST_CASE("A pack beside the built-in one links to both") {
    const Records builtin = records_of(good_pack());
    Records records = records_of(acme);
    rung::load::qualify(records, records_of(good_pack()));
    const auto problems = rung::load::check_links(records, &builtin);
    CHECK(lines_of(problems).empty());
    CHECK_FALSE(rung::load::check_links(records, nullptr).empty());
}

TEST_CASE("Regions and families that the built-in pack has too are those") {
    const Records builtin = records_of(good_pack());
    std::string json(acme);
    json.insert(json.find("\"roles\""), R"("regions": [ { "id": "us", "name": "USA", "currency": "USD" },
                                             { "id": "moon", "name": "Moon", "currency": "USD", "parent": "us" } ],
                                           "families": [ { "id": "ai", "title": "All of AI" } ], )");
    Records records = records_of(json);
    rung::load::qualify(records, builtin);
    CHECK(lines_of(rung::load::check_links(records, &builtin)).empty());
    REQUIRE(records.regions.size() == 1);
    CHECK((records.regions[0].id.text == "acme:moon" && records.regions[0].parent->text == "us"));
    CHECK(records.families.empty());
    CHECK((records.roles[0].family.text == "ai" && records.claims[0].subject.region->text == "us"));
}

TEST_CASE("A region that the built-in pack has in another currency is an error") {
    const Records builtin = records_of(good_pack());
    std::string json(acme);
    json.insert(json.find("\"roles\""), R"("regions": [ { "id": "us", "name": "USA", "currency": "EUR" } ], )");
    Records records = records_of(json);
    rung::load::qualify(records, builtin);
    const auto problems = rung::load::check_links(records, &builtin);
    REQUIRE_FALSE(problems.empty());
    CHECK(problems[0].message == "the region \"us\" of the built-in pack is in USD, not in EUR");
    CHECK(problems[0].hint == "write \"USD\", or give the region another id");
}

TEST_CASE("A pack's own thing hides the built-in one of the same id") {
    std::string json(acme);
    json.replace(json.find("\"id\": \"acme-flow\""), 17, "\"id\": \"pandas\"");
    for (const std::string_view old_text : {R"("skill": "acme-flow")", R"("skill": "acme-flow")"})
        json.replace(json.find(old_text), old_text.size(), R"("skill": "pandas")");
    Records records = records_of(json);
    rung::load::qualify(records, records_of(good_pack()));
    CHECK(records.requirements[1].skill.text == "acme:pandas");
}

TEST_CASE("The built-in pack keeps its bare ids") {
    Records records = records_of(good_pack());
    rung::load::qualify(records, records_of(good_pack()));
    CHECK(records.roles[0].id.text == "ml-engineer");
    CHECK(records.explanations[0].id == "c2");
}
