// SPDX-License-Identifier: MIT
#include "rung/query/ladder.hpp"

#include "../support/catalogue.hpp"

#include "rung/query/plan.hpp"

#include <catch2/catch.hpp>

using namespace rung;
using model::Level;

namespace {

// Hours are the same with every estimate, so that sums are easy: Python 1, 10, 100, 1000; maths 2, 20, 200, 2000.
const catalogue::Catalogue& atlas() {
    static const catalogue::Catalogue made = catalogue_from(R"json({
"pack": { "id": "builtin", "version": "1", "schema": 1, "title": "Test" },
"sources": [ { "id": "s1", "title": "Guide", "kind": "document" } ],
"regions": [ { "id": "us", "name": "United States", "currency": "USD" } ],
"families": [ { "id": "ai", "title": "AI" }, { "id": "data", "title": "Data" } ],
"skills": [
  { "id": "python", "title": "Python", "kind": "language", "category": "Languages", "summary": "A language",
    "proficiency": { "aware": "a", "working": "b", "skilled": "c", "expert": "d" },
    "needs": ["maths:aware"],
    "hours": { "aware": [1, 1, 1], "working": [10, 10, 10], "skilled": [100, 100, 100], "expert": [1000, 1000, 1000], "from": ["s1:1"] },
    "from": ["s1:1"] },
  { "id": "maths", "title": "Maths", "kind": "maths", "category": "Maths", "summary": "Numbers",
    "proficiency": { "aware": "a", "working": "b", "skilled": "c", "expert": "d" },
    "hours": { "aware": [2, 2, 2], "working": [20, 20, 20], "skilled": [200, 200, 200], "expert": [2000, 2000, 2000], "from": ["s1:1"] },
    "from": ["s1:1"] } ],
"roles": [
  { "id": "builder", "title": "Builder", "family": "ai", "summary": { "text": "Builds", "from": ["s1:2"] },
    "stages": [ { "level": "entry", "focus": { "text": "tasks", "from": ["s1:3"] } }, { "level": "senior" },
                { "level": "principal" }, { "level": "lead" } ],
    "requirements": [
      { "skill": "python", "need": "working", "importance": 50, "essential": true, "from": ["s1:4"] },
      { "skill": "python", "level": "senior", "need": "skilled", "importance": 50, "essential": true, "from": ["s1:5"] },
      { "skill": "maths", "level": "lead", "need": "working", "importance": 50, "essential": true, "from": ["s1:6"] } ] },
  { "id": "twin", "title": "Twin", "family": "ai", "summary": { "text": "Like it", "from": ["s1:2"] },
    "stages": [ { "level": "senior" } ],
    "requirements": [ { "skill": "python", "need": "working", "importance": 50, "essential": true, "from": ["s1:7"] } ] },
  { "id": "special", "title": "Special", "family": "data", "summary": { "text": "A specialist", "from": ["s1:2"] },
    "stages": [ { "level": "entry" }, { "level": "senior" } ],
    "requirements": [ { "skill": "maths", "need": "skilled", "importance": 50, "essential": true, "from": ["s1:8"] } ] },
  { "id": "stranger", "title": "Stranger", "family": "data", "summary": { "text": "Far away", "from": ["s1:2"] },
    "stages": [ { "level": "entry" } ],
    "requirements": [ { "skill": "maths", "need": "working", "importance": 50, "essential": true, "from": ["s1:9"] } ] } ],
"claims": [
  { "subject": { "role": "builder", "level": "entry" }, "metric": "years", "stat": "range", "low": 0, "high": 2, "unit": "years", "from": ["s1:10"] },
  { "subject": { "role": "builder", "level": "entry", "region": "us" }, "metric": "pay", "stat": "range", "basis": "base", "low": 100, "high": 200, "currency": "USD", "period": "year", "from": ["s1:11"] },
  { "subject": { "role": "builder", "level": "senior", "region": "us" }, "metric": "pay", "stat": "average", "basis": "base", "low": 300, "high": 300, "currency": "USD", "period": "year", "from": ["s1:12"] },
  { "subject": { "role": "special", "level": "entry", "region": "us" }, "metric": "pay", "stat": "range", "basis": "base", "low": 201, "high": 300, "currency": "USD", "period": "year", "from": ["s1:13"] },
  { "subject": { "role": "builder", "level": "principal", "region": "us" }, "metric": "pay", "stat": "average", "basis": "base", "low": 350, "high": 350, "currency": "USD", "period": "year", "from": ["s1:14"] } ],
"relations": [
  { "role": "special", "to": "builder", "kind": "specialisation-of", "text": "narrower", "from": ["s1:20"] },
  { "role": "stranger", "to": "builder", "kind": "works-with", "text": "beside", "from": ["s1:21"] },
  { "role": "builder", "to_title": "Architect", "kind": "leads-to", "text": "later", "from": ["s1:22"] } ]
})json");
    return made;
}

catalogue::RoleId role(std::string_view name) {
    return std::get<catalogue::RoleId>(catalogue::find_name(atlas(), name).front());
}

query::Paths paths(std::optional<Level> from = {}) {
    return query::paths(atlas(), role("builder"), from, catalogue::find_region(atlas(), "us"));
}

// "builder@entry"
std::string rung_of(const query::Foothold& rung) {
    return catalogue::title_of(atlas(), rung.role).key + '@' + std::string(model::name_of(rung.level));
}

std::vector<std::string> ends(const std::vector<query::Move>& moves) {
    std::vector<std::string> result;
    for (const auto& move : moves)
        result.push_back((move.from ? rung_of(*move.from) : "-") + " to " + rung_of(move.to));
    return result;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("Each rung follows the one before it, and a lead follows the senior") {
    CHECK(ends(paths().ladder) == Lines{"- to builder@entry", "builder@entry to builder@senior",
                                        "builder@senior to builder@principal", "builder@senior to builder@lead"});
}

TEST_CASE("A ladder from a level on holds what follows that level") {
    CHECK(ends(paths(Level::principal).ladder) == Lines{"builder@senior to builder@principal"});
    CHECK(ends(paths(Level::senior).ladder).size() == 3);
}

TEST_CASE("A step takes what its rung asks for beyond the one before, prerequisites learnt once") {
    const auto ladder = paths().ladder;
    // Maths 2, Python 1 + 10.
    CHECK(query::whole_hours(ladder[0].effort) == 13);
    CHECK(query::whole_hours(ladder[1].effort) == 100);
    CHECK(query::whole_hours(ladder[2].effort) == 0);
    CHECK(query::whole_hours(ladder[3].effort) == 20);
    CHECK(ladder[0].coverage.value() == 0);
    CHECK(ladder[1].coverage.value() == Approx(0.7));
    CHECK(ladder[2].coverage.value() == 1);
    CHECK(ladder[3].coverage.value() == 0.5);
    CHECK(ladder[2].adds.empty());
    CHECK(ladder[3].adds.size() == 1);
}

TEST_CASE("A step has the years, the focus and the best pay of its rung, with their places") {
    const auto ladder = paths().ladder;
    CHECK(ladder[0].focus == "tasks");
    REQUIRE(ladder[0].years);
    CHECK(ladder[0].years->to == model::Decimal::whole(2));
    CHECK(ladder[0].pay->low == 100);
    CHECK(ladder[0].places == Lines{"s1:10", "s1:3", "s1:11"});
    CHECK_FALSE(ladder[3].pay);
    CHECK_FALSE(ladder[3].years);
}

TEST_CASE("The change of pay is told between two middles only") {
    const auto ladder = paths().ladder;
    CHECK_FALSE(ladder[1].change);
    CHECK(ladder[2].change == 50);
}

TEST_CASE("Moves lead to what a source names and to what is covered well enough, nearest first") {
    // The stranger asks for maths alone, which the builder does not state.
    CHECK(ends(paths().moves) == Lines{"builder@entry to twin@senior", "builder@entry to special@entry"});
    CHECK(ends(paths(Level::senior).moves) ==
          Lines{"builder@senior to twin@senior", "builder@senior to special@senior"});
    CHECK(paths().other_ways == Lines{"Architect"});
}

TEST_CASE("A move has a kind, and cites the relation that names it and its pay") {
    const auto moves = paths().moves;
    CHECK(moves[0].kind == query::MoveKind::unknown);
    CHECK(moves[1].kind == query::MoveKind::elsewhere);
    CHECK(moves[1].places == Lines{"s1:20", "s1:13"});
    // Maths beyond what came before Python.
    CHECK(query::whole_hours(moves[1].effort) == 220);
}
