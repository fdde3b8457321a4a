// SPDX-License-Identifier: MIT
#include "pack.hpp"

#include "../support/folder.hpp"

#include <catch2/catch.hpp>

using namespace rung;
using commands::Answer;

namespace {

using Lines = std::vector<std::string>;
using Flags = std::map<std::string, std::vector<std::string>, std::less<>>;

Answer gap(const std::string& word, Flags flags = {}, const std::string& profile_path = {}) {
    commands::Request request;
    request.command = "gap";
    request.arguments = {word};
    request.flags = std::move(flags);
    commands::Context context;
    context.catalogue = []() -> const catalogue::Catalogue& { return small_catalogue(); };
    context.profile_path = profile_path;
    return commands::find_command("gap")->run(request, context);
}

const report::Cell& at(const Answer& answer, std::size_t row, std::string_view field) {
    return answer.report.records.rows.at(row).at(answer.report.records.kind->find(field));
}

std::string text(const report::Cell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
    if (const auto* word = std::get_if<std::string>(&cell)) return *word;
    return "-";
}

// "python skilled working 1 110": need, have, short, hours.
Lines items(const Answer& answer) {
    Lines result;
    for (std::size_t row = 0; row < answer.report.records.rows.size(); ++row) {
        std::string line;
        for (const auto* field : {"id", "need", "have", "short", "hours"})
            line += (line.empty() ? "" : " ") + text(at(answer, row, field));
        result.push_back(line);
    }
    return result;
}

std::string no_profile_hint(const std::string& profile_path) {
    try {
        gap("ml-engineer", {}, profile_path);
    } catch (const commands::UsageError& error) {
        return error.code + ": " + error.hint;
    }
    return {};
}

const std::string profile = R"({ "schema": 1, "skills": [
    { "skill": "acme:old", "have": "expert" },
    { "skill": "containers", "have": "aware" },
    { "skill": "python", "have": "working" } ] })";

} // namespace

TEST_CASE("A gap names what is missing, with need, have, what lies between and the hours with what comes before") {
    // Means of (2, 4, 8), (20, 40, 70), (60, 110, 200), (1, 2, 3), (10, 20, 30): 4.3, 41.7, 116.7, 2, 20; Docker needs
    // Python at aware.
    CHECK(items(gap("ml-engineer", {{"have", {""}}})) == Lines{"python working - 2 46", "docker working - 2 26"});
    CHECK(items(gap("ml-engineer@senior", {{"have", {"python:skilled,docker:aware"}}})) ==
          Lines{"python expert skilled 1 325", "docker working aware 1 20"});
}

TEST_CASE("A gap says how much is covered, what blocks, and who asks for it") {
    const Answer answer = gap("ml-engineer", {{"have", {"python"}}});
    REQUIRE(answer.report.records.rows.size() == 1);
    CHECK(at(answer, 0, "coverage") == report::Cell(0.6)); // importance 90 of 150
    CHECK(at(answer, 0, "blockers") == report::Cell(std::int64_t{1}));
    CHECK(at(answer, 0, "essential") == report::Cell(true));
    CHECK(at(answer, 0, "importance") == report::Cell(std::int64_t{60}));
    CHECK(at(answer, 0, "role") == report::Cell("ml-engineer@entry"));
    CHECK(at(answer, 0, "sources") == report::Cell(Lines{"s1:22"}));
    CHECK(answer.report.caption_after == Lines{"for someone who knows python", "1 of 2 skills not stated"});
}

TEST_CASE("Who has all of it lacks nothing, and is told so") {
    const Answer answer = gap("ml-engineer@senior", {{"from", {"ml-engineer@senior"}}});
    CHECK(answer.report.records.rows.empty());
    CHECK(answer.report.notes == Lines{"nothing is missing for ML engineer, senior"});
    CHECK(answer.report.caption_after == Lines{"for someone who knows what ml-engineer@senior asks for"});
}

TEST_CASE("The profile is taken where nothing else is said; what the data do not know is said and not counted") {
    const test::Folder folder;
    const std::string mine = folder.write("me.json", profile);
    const Answer answer = gap("ml-engineer", {}, mine);
    CHECK(items(answer) == Lines{"docker working aware 1 20"}); // an alias names the skill too
    CHECK(answer.report.caption_after == Lines{"for you, 2 skills and 1 that the data do not know"});
    CHECK(items(gap("ml-engineer", {{"have", {"docker"}}}, mine)) == Lines{"python working - 2 46"});
    CHECK(items(gap("data-scientist", {{"from", {"ml-engineer"}}}, mine)).size() == 2);
}

TEST_CASE("The flag --me names another profile, and adds to what else is named") {
    const test::Folder folder;
    const std::string other = folder.write("anna.json", profile);
    CHECK(gap("ml-engineer", {{"me", {other}}}).report.caption_after ==
          Lines{"for someone who knows what " + other + " holds (2 skills and 1 that the data do not know)"});
    const Answer both = gap("ml-engineer", {{"me", {other}}, {"have", {"docker"}}});
    CHECK(both.report.records.rows.empty());
    CHECK(both.report.caption_after.front() ==
          "for someone who knows docker and what " + other + " holds (2 skills and 1 that the data do not know)");
    CHECK_THROWS_AS(gap("ml-engineer", {{"me", {(folder / "no.json").string()}}}), commands::UsageError);
    CHECK_THROWS_AS(gap("ml-engineer", {{"me", {""}}}), commands::UsageError);
}

TEST_CASE("A gap of nobody is a mistake that says what to do") {
    const test::Folder folder;
    const std::string hint = "no-profile: rung me add python:skilled sql begins one; or say it here: "
                             "--have python:skilled,sql";
    CHECK(no_profile_hint((folder / "me.json").string()) == hint);
    CHECK(no_profile_hint({}) == hint);
}
