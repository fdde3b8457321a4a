// SPDX-License-Identifier: MIT
// What only a whole pack shows.
#include "packs.hpp"

#include <catch2/catch.hpp>

namespace {

// The problems of links after one change of the good pack, without line and column.
Lines after(std::string_view old_text, std::string_view new_text) {
    Lines result;
    for (const std::string& line : link_problems(good_pack_with(old_text, new_text)))
        result.push_back(line.substr(line.find(": ") + 2));
    return result;
}

// A pack of skills that need one another: "a" needs nothing, ...
std::string skills(const std::vector<std::pair<std::string, std::string>>& needs) {
    std::string list;
    for (const auto& [id, need] : needs)
        list += (list.empty() ? "" : ",\n") + std::string(R"({ "id": ")") + id + R"(", "title": "Skill )" + id +
                R"(", "kind": "tool", "category": "c", "summary": "s",
"proficiency": { "aware": "a", "working": "w", "skilled": "s", "expert": "e" },
"hours": { "aware": [1, 1, 1], "working": [1, 1, 1], "skilled": [1, 1, 1], "expert": [1, 1, 1], "from": ["own"] },
"needs": [)" + need +
                R"(], "from": ["own"] })";
    return pack_of(R"("sources": [ { "id": "own", "title": "Own", "kind": "editorial" } ], "skills": [)"
                   "\n" +
                   list + "]");
}

} // namespace

TEST_CASE("A reference to nothing suggests the nearest key of the right kind") {
    CHECK(after(R"("not": [ { "role": "data-scientist")", R"("not": [ { "role": "data-scientits")") ==
          Lines{R"(/roles/0/not/0/role: unknown-reference: no role "data-scientits"; did you mean "data-scientist"?)"});
    CHECK(after(R"("skill": "pandas", "weight")", R"("skill": "pandsa", "weight")") ==
          Lines{R"(/skills/0/near/0/skill: unknown-reference: no skill "pandsa"; did you mean "pandas"?)"});
    CHECK(after(R"("needs": ["python:aware"])", R"("needs": ["ai:aware"])") ==
          Lines{R"(/skills/1/needs/0: unknown-reference: no skill "ai"; it is a family)"});
    CHECK(after(R"("from": ["s1:73"])", R"("from": ["s9:73"])") ==
          Lines{R"(/claims/3/from/0: unknown-reference: no source "s9"; did you mean "s1"?)"});
    CHECK(after(R"("parent": "us")", R"("parent": "xx")") ==
          Lines{R"(/regions/1/parent: unknown-reference: no region "xx")"});
    CHECK(
        after(R"({ "id": "ads:ml-engineer", "fit")", R"({ "id": "ads:ml-engineers", "fit")") ==
        Lines{
            R"(/roles/0/occupations/0/id: unknown-reference: no occupation "ads:ml-engineers"; did you mean "ads:ml-engineer"?)"});
    CHECK(after(R"({ "skill": "pandas" })", R"({ "skill": "panda" })") ==
          Lines{R"(/claims/2/condition: unknown-reference: no skill "panda"; did you mean "pandas"?)"});
    CHECK(
        after(R"("s1:72a", "s1:72")", R"("s1:72c", "s1:72")") ==
        Lines{
            R"(/explanations/0/claims/1: unknown-reference: no claim "s1:72c"; did you mean "s1:72" or "s1:72a" or "s1:72b"?)"});
}

TEST_CASE("A problem of a link stands where the reference was written") {
    CHECK(link_problems(pack_of(R"("families": [ { "id": "ai", "title": "AI" } ],
"sources": [ { "id": "own", "title": "Own", "kind": "editorial" } ],
"roles": [ { "id": "r", "title": "R", "family": "a",
             "summary": { "text": "s", "from": ["own"] }, "stages": [ { "level": "mid" } ] } ])")) ==
          Lines{R"(4:49: /roles/0/family: unknown-reference: no family "a"; did you mean "ai"?)"});
}

TEST_CASE("Only editorial sources are cited as a whole") {
    CHECK(
        after(R"("from": ["s1:73"])", R"("from": ["s1"])") ==
        Lines{
            R"(/claims/3/from/0: bad-value: expected a line, page or cell of the source "s1"; only editorial sources are cited as a whole)"});
}

TEST_CASE("Ids are unique over all kinds and none is the name of a topic") {
    CHECK(after(R"("id": "texas")", R"("id": "ai")") ==
          Lines{R"(/families/0/id: duplicate-id: the id "ai" is already that of a region; first at pack.json:11:13)"});
    CHECK(after(R"("id": "texas")", R"("id": "course")") ==
          Lines{R"(/regions/1/id: reserved-id: the id "course" is the name of a topic)"});
    CHECK(after(R"("id": "texas")", R"("id": "proficiency")") ==
          Lines{R"(/regions/1/id: reserved-id: the id "proficiency" is the name of a topic)"});
    CHECK(after(R"("id": "c2")", R"("id": "c12")") ==
          Lines{R"(/questions/0/id: duplicate-id: another conflict has the id "c12" too)"});
}

TEST_CASE("Two things share a name only if both say so") {
    CHECK(
        after(R"({ "text": "Modeller", "common": true, "ambiguous": true })", R"({ "text": "modeller" })") ==
        Lines{
            R"(/roles/0/aliases/1: duplicate-name: "modeller" is also a name of the role "data-scientist"; mark it in both: { "text": ..., "ambiguous": true })"});
    CHECK(
        after(R"("aliases": ["py"])", R"("aliases": ["PANDAS"])") ==
        Lines{
            R"(/skills/0/aliases/0: duplicate-name: "PANDAS" is also a name of the skill "pandas"; mark it in both: { "text": ..., "ambiguous": true })"});
    CHECK(after(R"("title": "pandas")", R"("title": "python")") ==
          Lines{R"(/skills/0/id: duplicate-name: "python" is also a name of the skill "pandas")",
                R"(/skills/0/id: duplicate-name: "Python" is also a name of the skill "pandas")",
                R"(/skills/1/id: duplicate-name: "python" is also a name of the skill "python")"});
    CHECK(after(R"("aliases": ["py"])", R"("aliases": ["py", "Py"])") ==
          Lines{R"(/skills/0/aliases/1: duplicate-name: the alias "Py" stands twice)"});
    CHECK(after(R"("aliases": ["py"])", R"("aliases": ["MLE"])").empty()); // of a role and a skill
}

TEST_CASE("A cycle of prerequisites is named") {
    CHECK(link_problems(skills({{"a", R"("b")"}, {"b", R"("c:aware")"}, {"c", R"("a")"}, {"d", R"("a")"}})) ==
          Lines{R"(3:9: /skills/0/id: cycle: a cycle of prerequisites: a -> b -> c -> a)"});
    CHECK(link_problems(skills({{"a", R"("a")"}, {"b", ""}})) ==
          Lines{R"(3:9: /skills/0/id: cycle: a cycle of prerequisites: a -> a)"});
    CHECK(link_problems(skills({{"x", R"("a")"}, {"a", R"("b")"}, {"b", R"("a")"}, {"d", R"("c")"}, {"c", R"("d")"}}))
              .size() == 2);
    CHECK(after(R"("id": "us", "name": "United States",)",
                R"("id": "us", "name": "United States", "parent": "texas",)") ==
          Lines{R"(/regions/0/id: cycle: a cycle of regions: us -> texas -> us)"});
}

TEST_CASE("A very long chain of prerequisites does no harm") {
    std::vector<std::pair<std::string, std::string>> chain{{"s0", ""}};
    for (int i = 1; i < 3'000; ++i) chain.emplace_back("s" + std::to_string(i), "\"s" + std::to_string(i - 1) + '"');
    CHECK(link_problems(skills(chain)).empty());
    chain.front().second = "\"s2999\"";
    CHECK(link_problems(skills(chain)).size() == 1);
}

TEST_CASE("A prerequisite that another one brings is redundant, but a higher one is not") {
    const auto chain = [](const std::string& needs_of_c) {
        return link_problems(skills({{"a", ""}, {"b", R"("a:working")"}, {"c", needs_of_c}}));
    };
    CHECK(chain(R"("b", "a:working")") ==
          Lines{R"(14:16: /skills/2/needs/1: redundant-prerequisite: the prerequisite "a" is already one of "b")"});
    CHECK(chain(R"("b", "a:skilled")").empty());
    CHECK(chain(R"("b", "b:expert")") ==
          Lines{R"(14:16: /skills/2/needs/1: duplicate: the prerequisite "b" stands twice)"});
}

TEST_CASE("Stages and requirements stand once, in the order of the ladder") {
    CHECK(after(R"({ "level": "senior" } ],
      "requirements")",
                R"({ "level": "senior" }, { "level": "senior" } ],
      "requirements")") == Lines{R"(/roles/0/stages/2: duplicate: the stage "senior" stands twice)"});
    CHECK(after(R"({ "level": "senior" } ],
      "requirements")",
                R"({ "level": "senior" }, { "level": "mid" } ],
      "requirements")") == Lines{R"(/roles/0/stages/2: bad-order: the stage "mid" stands after "senior")"});
    CHECK(
        after(R"("skill": "python", "level": "senior",)", R"("skill": "python",)") ==
        Lines{
            R"(/requirements/0: duplicate: the requirement of "python" at every level stands twice; first at pack.json:29:25)"});
    CHECK(
        after(R"("skill": "python", "need": "working",)", R"("skill": "python", "level": "senior", "need": "working",)")
            .size() == 1);
    CHECK(after(R"("skill": "python", "level": "senior",)", R"("skill": "python", "level": "lead",)") ==
          Lines{R"(/requirements/0: unknown-reference: the role "ml-engineer" has no stage "lead")"});
    CHECK(after(R"("level": "senior", "group")", R"("level": "staff", "group")") ==
          Lines{R"(/statements/0: unknown-reference: the role "ml-engineer" has no stage "staff")"});
}

TEST_CASE("A requirement for every level stands before those that replace it") {
    const std::string pack = good_pack_with(R"(  "requirements": [
    { "role")",
                                            R"(  "requirements": [
    { "role": "ml-engineer", "skill": "pandas", "level": "senior", "need": "working", "importance": 1, "essential": false, "from": ["s1:6"] },
    { "role": "ml-engineer", "skill": "pandas", "need": "aware", "importance": 1, "essential": false, "from": ["s1:6"] },
    { "role")");
    CHECK(
        link_problems(pack) ==
        Lines{
            R"(36:5: /requirements/1: bad-order: the requirement of "pandas" at every level stands after the one at "senior")"});
}

TEST_CASE("A figure at a level needs the row of its label") {
    CHECK(
        after(R"("as_stated": "Junior")", R"("as_stated": "Juniour")") ==
        Lines{
            R"(/claims/0: unknown-reference: no label "Juniour" of the source "s1" for the role "ml-engineer"; did you mean "Junior"?)"});
    CHECK(
        after(R"("levels": ["entry"])", R"("levels": ["senior"])") ==
        Lines{
            R"(/claims/0: wrong-level: the label "Junior" stands for "senior" first, not for "entry"; see pack.json:49:5)"});
    CHECK(
        after(R"("as_stated": "Junior")", R"("as_stated": "Late career")") ==
        Lines{
            R"(/claims/0: wrong-level: the label "Late career" names no level, not for "entry"; see pack.json:50:5)"});
    CHECK(after(R"("label": "Late career")", R"("label": "Junior")") ==
          Lines{R"(/labels/1: duplicate: the label "Junior" stands twice for this source and role)"});
}

TEST_CASE("Distributions stand once, and no role stands beside itself") {
    CHECK(
        after(
            R"("occupation": "ads:ml-engineer", "level": "entry", "region": "us", "years": [2025, 2025], "basis": "advertised")",
            R"("occupation": "soc:15-2051", "region": "us", "years": [2024, 2025], "basis": "base")") ==
        Lines{
            R"(/distributions/1: duplicate: the distribution of "soc:15-2051" for this level, region and period stands twice; first at pack.json:64:5)"});
    CHECK(after(R"("to": "data-scientist")", R"("to": "ml-engineer")") ==
          Lines{R"(/relations/0/to: bad-value: the role "ml-engineer" stands beside itself)"});
}

TEST_CASE("More claims at one place than letters are refused") {
    std::string claims;
    for (int i = 0; i < 27; ++i)
        claims +=
            (i == 0 ? "" : ",\n") +
            std::string(
                R"({ "subject": { "role": "ml-engineer" }, "metric": "score", "stat": "unstated", "low": 1, "high": 1, "unit": "of 100", "from": ["s1:99"] })");
    CHECK(after(R"("claims": [
    { "subject")",
                "\"claims\": [" + claims + ", { \"subject\"") ==
          Lines{R"(/claims/26: duplicate-id: another claim has the id "s1:99a" too)"});
}
