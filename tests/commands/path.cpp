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
    CHECK(tree.grid.rows == std::vector<Lines>{{"ml-engineer@entry", "0-3", "90,000-130,000", "models to order"},
                                               {"ml-engineer@senior", "7+", "unknown", "unknown"},
                                               {"ml-engineer@staff", "7+", "unknown", "unknown"}});
}

TEST_CASE("A sorted or shortened ladder is a plain table") {
    Answer sorted = answer_of("path", {"ml-engineer"});
    report::Selection by_hours;
    by_hours.sort = "-hours";
    sorted.arrange(sorted.report, by_hours);
    CHECK(std::holds_alternative<std::monostate>(sorted.report.view));
    Answer shortened = answer_of("path", {"ml-engineer"});
    shortened.report.records.rows.resize(2);
    shortened.arrange(shortened.report, {});
    CHECK(std::holds_alternative<std::monostate>(shortened.report.view));
}

TEST_CASE("A path from a rung begins with that rung") {
    const Answer answer = answer_of("path", {"ml-engineer@senior"});
    CHECK(at(answer, 0, "id") == report::Cell("ml-engineer@senior"));
    CHECK(answer.report.caption == Lines{"ML engineer, senior"});
}
