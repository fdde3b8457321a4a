// SPDX-License-Identifier: MIT
#include "pack.hpp"

#include <catch2/catch.hpp>

using namespace rung;
using commands::Answer;

namespace {

using Lines = std::vector<std::string>;

const report::Cell& at(const Answer& answer, std::size_t row, std::string_view field) {
    return answer.report.records.rows.at(row).at(answer.report.records.kind->find(field));
}

report::Cell number(std::int64_t value) {
    return {value};
}

// Rows of `path ml-engineer` before those of moves.
constexpr std::size_t entry = 0, senior = 1, staff = 2;

} // namespace

TEST_CASE("A rung has the hull of its years, its focus and its pay") {
    const Answer answer = answer_of("path", {"ml-engineer"});
    CHECK(at(answer, entry, "id") == report::Cell("ml-engineer@entry"));
    CHECK(at(answer, entry, "years_from") == number(0));
    CHECK(at(answer, entry, "years_to") == number(3));
    CHECK(at(answer, entry, "focus") == report::Cell("models to order"));
    CHECK(at(answer, entry, "low") == number(90000));
    CHECK(at(answer, entry, "high") == number(130000));
    CHECK(report::is_missing(at(answer, entry, "pay")));
    CHECK(report::is_missing(at(answer, entry, "from_id")));
    CHECK(at(answer, entry, "sources") == report::Cell(Lines{"s1:40", "s2:40", "s1:10", "s1:70"}));
}

TEST_CASE("A rung says what it adds to the rung before it") {
    const Answer answer = answer_of("path", {"ml-engineer"});
    CHECK(at(answer, entry, "hours") == number(68));
    CHECK(at(answer, senior, "from_id") == report::Cell("ml-engineer@entry"));
    CHECK(at(answer, senior, "coverage") == report::Cell(0.64));
    CHECK(at(answer, senior, "hours") == number(442));
    CHECK(at(answer, senior, "adds") == report::Cell(Lines{"python"}));
    CHECK(at(answer, staff, "hours") == number(0));
    CHECK(at(answer, staff, "years_from") == number(7));
    CHECK(report::is_missing(at(answer, staff, "years_to")));
}

TEST_CASE("People see the ladder as a tree") {
    Answer answer = answer_of("path", {"ml-engineer"});
    answer.arrange(answer.report, {});
    const auto tree = std::get<report::Tree>(answer.report.view);
    CHECK(tree.depths == std::vector<int>{0, 1, 2});
    CHECK(tree.grid.rows == std::vector<Lines>{{"entry", "0-3", "90,000-130,000", "s1:70", "models to order"},
                                               {"senior", "7+", "unknown", "", "unknown"},
                                               {"staff", "7+", "unknown", "", "unknown"}});
    Lines titles;
    for (const auto& column : tree.grid.columns) titles.push_back(column.title);
    CHECK(titles == Lines{"LEVEL", "YEARS", "PAY", "", "FOCUS"});
    CHECK(answer.report.legend ==
          Lines{"moves, nearest first: data-scientist", "next: rung path ml-engineer data-scientist",
                "next: rung learn ml-engineer@senior --from ml-engineer@entry", "s1 First guide (2025)"});
}

TEST_CASE("A sorted or shortened ladder is a plain table") {
    Answer sorted = answer_of("path", {"ml-engineer"});
    report::Selection by_hours;
    by_hours.sort = "-hours";
    sorted.arrange(sorted.report, by_hours);
    CHECK(std::get<report::Grid>(sorted.report.view).rows.size() == sorted.report.records.rows.size());
    Answer shortened = answer_of("path", {"ml-engineer"});
    shortened.report.records.rows.resize(2);
    shortened.arrange(shortened.report, {});
    CHECK(std::get<report::Grid>(shortened.report.view).rows.size() == 2);
}

TEST_CASE("A path from a rung begins with that rung") {
    const Answer answer = answer_of("path", {"ml-engineer@senior"});
    CHECK(at(answer, 0, "id") == report::Cell("ml-engineer@senior"));
    CHECK(answer.report.caption == Lines{"ML engineer, senior"});
}

TEST_CASE("A move to another role says whether a source names it; a step of the ladder does not") {
    const Answer answer = answer_of("path", {"ml-engineer"});
    CHECK(report::is_missing(at(answer, senior, "named")));
    CHECK(at(answer, answer.report.records.rows.size() - 1, "named") == report::Cell(false));
}

TEST_CASE("Two roles are answered by the routes from one to the other") {
    const Answer answer = answer_of("path", {"data-scientist", "ml-engineer@senior"});
    CHECK(answer.report.caption == Lines{"Data scientist, entry to ML engineer, senior"});
    CHECK(at(answer, 0, "id") == report::Cell("ml-engineer@senior"));
    CHECK(at(answer, 0, "from_id") == report::Cell("data-scientist@entry"));
    CHECK(at(answer, 0, "route") == number(1));
    CHECK(at(answer, 0, "step") == number(1));
    // Python from skilled to expert 325, Docker to working 22, of which the mean is taken step by step.
    CHECK(at(answer, 0, "hours") == number(347));
    CHECK(at(answer, 0, "named") == report::Cell(false));
}

TEST_CASE("The way to where one is has no steps, and says so") {
    const Answer answer = answer_of("path", {"ml-engineer", "ml-engineer@entry"});
    CHECK(answer.report.records.rows.empty());
    CHECK(answer.report.notes == Lines{"ML engineer, entry is where you start"});
}

TEST_CASE("Both unknown ends are reported, and a third is a mistake") {
    const Answer answer = answer_of("path", {"ml-enginer", "data-scientis"});
    REQUIRE(answer.report.failures.size() == 2);
    CHECK(answer.report.failures[1].suggest == Lines{"data-scientist"});
    CHECK(answer_of("path", {"-"}, "ml-engineer\ndata-scientist\n").report.caption ==
          Lines{"ML engineer, entry to Data scientist, entry"});
    CHECK_THROWS_AS(answer_of("path", {"-"}, "ml-engineer\ndata-scientist\nml-engineer\n"), commands::UsageError);
}
