// SPDX-License-Identifier: MIT
#include "pack.hpp"

#include <catch2/catch.hpp>

using namespace rung;
using commands::Answer;

namespace {

using Lines = std::vector<std::string>;
using Flags = std::map<std::string, std::vector<std::string>, std::less<>>;

Answer check(const std::string& text, Flags flags = {{"role", {"ml-engineer"}}}) {
    commands::Request request;
    request.command = "check";
    request.arguments = {"-"};
    request.flags = std::move(flags);
    commands::Context context;
    context.catalogue = []() -> const catalogue::Catalogue& { return small_catalogue(); };
    context.read_input = [text](std::string_view) { return text; };
    context.environment = [](std::string_view) { return std::optional<std::string>(); };
    return commands::find_command("check")->run(request, context);
}

std::string text(const report::Cell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
    if (const auto* word = std::get_if<std::string>(&cell)) return *word;
    if (const auto* yes = std::get_if<bool>(&cell)) return *yes ? "yes" : "no";
    if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) {
        std::string all;
        for (const std::string& item : *list) all += (all.empty() ? "" : ";") + item;
        return all;
    }
    return "-";
}

// The cells of those fields, a line for each row.
Lines rows(const Answer& answer, const Lines& fields) {
    Lines result;
    for (const auto& row : answer.report.records.rows) {
        std::string line;
        for (const std::string& field : fields)
            line += (line.empty() ? "" : " ") + text(row.at(answer.report.records.kind->find(field)));
        result.push_back(line);
    }
    return result;
}

const Lines places{"id", "status", "term", "line", "col", "strength", "need", "have", "essential"};

} // namespace

TEST_CASE("A text is held against the role: found, missing, extra") {
    CHECK(rows(check("Wanted\n- some Python\n- statistics\n"), places) ==
          Lines{"python found Python 2 8 unstated working - yes", "statistics extra statistics 3 3 unstated - - -",
                "docker missing - - - - working - yes"});
}

TEST_CASE("The caption of a text answers in short") {
    CHECK(check("Wanted\n- some Python\n- statistics\n").report.caption_after ==
          Lines{"1 of 2 skills named", "1 essential one missing", "1 beyond the role"});
    CHECK(check("Python. No Docker needed, no statistics.").report.caption_after ==
          Lines{"1 of 2 skills named", "1 essential one missing"});
}

TEST_CASE("What a text only denies is missing, and says where") {
    CHECK(rows(check("Python. No Docker needed, no statistics."), places) ==
          Lines{"python found Python 1 1 unstated working - yes", "docker missing Docker 1 12 denied working - yes",
                "statistics extra statistics 1 30 denied - - -"});
}

TEST_CASE("All mentions of a skill are one row, as strong as the strongest of them") {
    CHECK(rows(check("Python here.\nMust have: Python, 3 years of Docker"),
               {"id", "line", "strength", "years", "spans"}) ==
          Lines{"python 1 required - 0-6;24-30", "docker 2 required 3 43-49"});
}

TEST_CASE("Columns count characters, spans count bytes") {
    CHECK(rows(check("\u00fc\u00fc Python"), {"id", "col", "spans"}).front() == "python 4 5-11");
}

TEST_CASE("Without a role the one in the first lines counts, else the nearest by its skills") {
    CHECK(rows(check("Senior ML engineer\nDocker", {}), {"role"}).front() == "ml-engineer@senior");
    CHECK(rows(check("We use Docker.", {}), {"role"}).front() == "ml-engineer@entry");
    CHECK(rows(check("We use statistics.", {}), {"role"}).front() == "data-scientist@entry");
    CHECK(rows(check("8 years of Docker.", {}), {"role"}).front() == "ml-engineer@senior");
    CHECK(rows(check("We use statistics, not Docker.", {}), {"role"}).front() == "data-scientist@entry");
}

TEST_CASE("What you have stands beside what is asked for") {
    CHECK(rows(check("Python", {{"role", {"ml-engineer"}}, {"have", {"python:skilled"}}}), {"id", "have"}) ==
          Lines{"python skilled", "docker -"});
}

TEST_CASE("An empty text names nothing; against a role all is missing") {
    CHECK(check("", {}).report.records.rows.empty());
    CHECK(check("", {}).report.notes == Lines{"no skill is named in standard input"});
    CHECK(rows(check(""), {"id", "status"}) == Lines{"python missing", "docker missing"});
}

TEST_CASE("An unknown role is a failure with a suggestion, and nothing is answered") {
    const Answer answer = check("Python", {{"role", {"ml-enginer"}}});
    REQUIRE(answer.report.failures.size() == 1);
    CHECK(answer.report.failures.front().suggest == Lines{"ml-engineer"});
    CHECK(answer.report.records.rows.empty());
}

TEST_CASE("A file that cannot be read is named") {
    commands::Request request;
    request.command = "check";
    request.arguments = {"/nonexistent/advert.txt"};
    commands::Context context;
    context.catalogue = []() -> const catalogue::Catalogue& { return small_catalogue(); };
    CHECK_THROWS_WITH(commands::find_command("check")->run(request, context),
                      "cannot read '/nonexistent/advert.txt': No such file or directory");
}
