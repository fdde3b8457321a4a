// SPDX-License-Identifier: MIT
#include "rung/load/resume.hpp"

#include "problems.hpp"

#include <catch2/catch.hpp>

using namespace rung;

namespace {

using Lines = std::vector<std::string>;

// "Python skilled"
Lines skills(const load::Resume& resume) {
    Lines result;
    for (const auto& skill : resume.skills) result.push_back(skill.name + ' ' + std::string(model::name_of(skill.at)));
    return result;
}

Lines skills(std::string_view json) {
    const auto resume = load::read_resume_text(json, "resume.json");
    CHECK(resume.problems.empty());
    return skills(resume);
}

} // namespace

TEST_CASE("Names and keywords of a resume are read with the level of their entry") {
    const auto resume = load::read_resume(RUNG_SOURCE_DIR "/tests/fixtures/resume/resume.json");
    CHECK(resume.problems.empty());
    CHECK(skills(resume) == Lines{"Programming skilled", "Python skilled", "SQL skilled", "k8s aware", "Synergy expert",
                                  "Git working", "Statistics working", "Communication expert", "Pyton working",
                                  "python skilled"});
}

TEST_CASE("Levels are those of JSON Resume or our own, in any case; any other is working") {
    CHECK(skills(R"({ "skills": [ { "name": "a", "level": "Beginner" }, { "name": "b", "level": "intermediate" },
        { "name": "c", "level": " ADVANCED " }, { "name": "d", "level": "Master" }, { "name": "e", "level": "Expert" },
        { "name": "f", "level": "skilled" }, { "name": "g", "level": "none" }, { "name": "h", "level": "guru" },
        { "name": "i", "level": null } ] })") == Lines{"a aware", "b working", "c skilled", "d expert", "e expert",
                                                       "f skilled", "g working", "h working", "i working"});
}

TEST_CASE("A resume without skills has none") {
    CHECK(skills("{}").empty());
    CHECK(skills(R"({ "skills": null })").empty());
    CHECK(skills(R"({ "skills": [], "work": 7 })").empty());
}

TEST_CASE("What cannot be a resume is told with its place") {
    CHECK(texts_of(load::read_resume(RUNG_SOURCE_DIR "/tests/fixtures/resume/broken.json").problems) ==
          Lines{"3:34: /skills/0/level: wrong-type: expected text, found 3",
                "4:15: /skills/1/name: wrong-type: expected text, found a list",
                "4:36: /skills/1/keywords: wrong-type: expected a list, found \"joins\"",
                "5:47: /skills/2/keywords/1: wrong-type: expected text, found 7",
                "6:5: /skills/3: wrong-type: expected an object, found \"Docker\""});
    CHECK(load::read_resume_text("[]", "").problems.size() == 1);
    CHECK(load::read_resume_text("{ \"skills\": [", "").problems.size() == 1);
    CHECK(load::read_resume_text("", "").problems.size() == 1);
    CHECK(load::read_resume("no-such-resume.json").problems[0].code == "data-unreadable");
    std::string huge = R"({ "skills": [ { "name": "a", "keywords": [ "a")";
    for (int i = 0; i < 1000; ++i) huge += ", \"" + std::to_string(i) + '"';
    CHECK(load::read_resume_text(huge + "] } ] }", "").problems[0].code == "too-many");
}
