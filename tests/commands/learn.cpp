// SPDX-License-Identifier: MIT
#include "pack.hpp"

#include <catch2/catch.hpp>

using namespace rung;
using commands::Answer;

namespace {

using Lines = std::vector<std::string>;
using Flags = std::map<std::string, std::vector<std::string>, std::less<>>;

Answer learn(const std::string& word, Flags flags = {}, const std::string& input = {}) {
    commands::Request request;
    request.command = "learn";
    request.arguments = {word};
    request.flags = std::move(flags);
    commands::Context context;
    context.catalogue = []() -> const catalogue::Catalogue& { return small_catalogue(); };
    context.read_input = [input](std::string_view) { return input; };
    context.environment = [](std::string_view) { return std::optional<std::string>(); };
    return commands::find_command("learn")->run(request, context);
}

std::string text(const report::Cell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
    if (const auto* word = std::get_if<std::string>(&cell)) return *word;
    return "-";
}

const report::Cell& at(const Answer& answer, std::size_t row, std::string_view field) {
    return answer.report.records.rows.at(row).at(answer.report.records.kind->find(field));
}

// "1 python - to aware 4 4": place, skill, proficiencies, hours, their sum so far.
Lines tasks(const Answer& answer) {
    Lines result;
    for (std::size_t row = 0; row < answer.report.records.rows.size(); ++row)
        result.push_back(text(at(answer, row, "step")) + ' ' + text(at(answer, row, "id")) + ' ' +
                         text(at(answer, row, "have")) + " to " + text(at(answer, row, "need")) + ' ' +
                         text(at(answer, row, "hours")) + ' ' + text(at(answer, row, "total_hours")));
    return result;
}

} // namespace

TEST_CASE("From nothing a plan holds all of the role's first level, each skill when it brings most") {
    const Answer answer = learn("ml-engineer");
    CHECK(tasks(answer) == Lines{"1 python - to working 46 46", "2 docker - to working 22 68"});
    // Importance 90 and 60, both essential.
    CHECK(at(answer, 0, "ready") == report::Cell(0.6));
    CHECK(at(answer, 1, "ready") == report::Cell(1.0));
    CHECK(answer.report.caption_after.front() == "from nothing");
}

TEST_CASE("A task names its prerequisites in the plan, a resource to begin with, and who asks for it") {
    const Answer answer = learn("ml-engineer@entry");
    CHECK(at(answer, 1, "needs") == report::Cell(Lines{"python"}));
    CHECK(at(answer, 0, "start_with") == report::Cell("The Tutorial (PSF)"));
    CHECK(report::is_missing(at(answer, 1, "start_with")));
    CHECK(at(answer, 0, "sources") == report::Cell(Lines{"s1:20", "s2:20"}));
    CHECK(at(answer, 0, "role") == report::Cell("ml-engineer@entry"));
    CHECK(at(answer, 1, "hours_low") == report::Cell(std::int64_t{11}));
    CHECK(at(answer, 1, "hours_high") == report::Cell(std::int64_t{33}));
}

TEST_CASE("What --have names is not learnt again") {
    const Answer answer = learn("ml-engineer", {{"have", {"python"}}});
    CHECK(tasks(answer) == Lines{"1 docker - to working 22 22"});
    // M = 22, V = 404/36, T = V + .0625 (V + M^2) = 42.17, q^2 = .08354: 21.1 and 26.9 hours.
    CHECK(answer.report.caption_after ==
          Lines{"for someone who knows python", "21 hours are enough in 1 case of 2, 27 in 4 of 5"});
}

TEST_CASE("Skills of --have stand between commas, on standard input, or nowhere") {
    CHECK(tasks(learn("ml-engineer", {{"have", {" Python:skilled , Containers:aware"}}})) ==
          Lines{"1 docker aware to working 20 20"});
    CHECK(tasks(learn("ml-engineer", {{"have", {"-"}}}, "python\tPython\ndocker:aware\n")) ==
          Lines{"1 docker aware to working 20 20"});
    CHECK(learn("ml-engineer", {{"have", {""}}}).report.caption_after.front() == "from nothing");
}

TEST_CASE("A word of --have that names nothing is reported and the rest counts") {
    const Answer answer = learn("ml-engineer", {{"have", {"pythn,docker"}}});
    REQUIRE(answer.report.failures.size() == 1);
    CHECK(answer.report.failures[0].value == "pythn");
    CHECK(tasks(answer) == Lines{"1 python - to working 46 46"});
}

TEST_CASE("What --from asks for is known, and adds to --have") {
    CHECK(tasks(learn("data-scientist", {{"from", {"ml-engineer@senior"}}})) ==
          Lines{"1 statistics - to skilled 62 62"});
    const Answer both = learn("ml-engineer", {{"from", {"data-scientist"}}, {"have", {"docker:working"}}});
    CHECK(both.report.records.rows.empty());
    CHECK(both.report.caption_after.front() ==
          "for someone who knows docker:working and what data-scientist@entry asks for");
    CHECK(both.report.notes == Lines{"nothing is missing for ML engineer, entry"});
}

TEST_CASE("An unknown role is a failure without rows") {
    const Answer answer = learn("ml-enginer");
    REQUIRE(answer.report.failures.size() == 1);
    CHECK(answer.report.failures[0].suggest == Lines{"ml-engineer"});
    CHECK(answer.report.records.rows.empty());
}

TEST_CASE("Standard input is read once and names one role") {
    CHECK_THROWS_AS(learn("-", {{"have", {"-"}}}, "ml-engineer\n"), commands::UsageError);
    CHECK_THROWS_AS(learn("-", {}, "ml-engineer\ndata-scientist\n"), commands::UsageError);
    CHECK(tasks(learn("-", {}, "data-scientist@entry\tData scientist\n")).size() > 1);
    CHECK(learn("-", {}, "").report.failures.empty());
}
