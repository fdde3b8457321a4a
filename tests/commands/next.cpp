// SPDX-License-Identifier: MIT
#include "aims.hpp"

#include "rung/query/moves.hpp"

#include <catch2/catch.hpp>

using namespace rung;
using test::ask;
using test::Lines;

namespace {

const Lines figures{"id", "need", "hours", "needs", "opens", "pair", "total_hours"};

} // namespace

TEST_CASE("next ranks the next step of every skill by what it brings for its hours") {
    const auto answer = ask("next", {}, {{"have", {""}}});
    // Python at working covers .6 and .32 of the two rungs in 46 hours, with Docker 1 and .32 in 68, Statistics 0 and
    // .38 in 22. After Python Docker takes 22 hours for .4 and 0, which is more than Statistics brings.
    CHECK(test::rows_of(answer, figures) ==
          Lines{"python working 46 none ml-engineer@entry,data-scientist@entry docker -",
                "docker working 68 python ml-engineer@entry,data-scientist@entry statistics -",
                "statistics working 22 none data-scientist@entry python -"});
}

TEST_CASE("Ids restrict the aim of next, each rung once") {
    const auto answer = ask("next", {"data-scientist", "Data scientist@entry"}, {{"have", {"python"}}});
    CHECK(test::rows_of(answer, {"id", "need", "hours"}) == Lines{"statistics working 22", "python skilled 117"});
    // .7 of 950 of 1750 in 22 hours.
    CHECK(test::at(answer, 0, "gain") == report::Cell(0.38));
    CHECK(test::at(answer, 0, "per_100h") == report::Cell(1.7273));
    CHECK(answer.report.caption_after ==
          Lines{"for someone who knows python", "towards Data scientist, entry", "coverage 32 %"});
}

TEST_CASE("A budget gives a set within the hours, each step counted from those before it") {
    const auto answer = ask("next", {"ml-engineer"}, {{"have", {""}}, {"budget", {"70h"}}});
    CHECK(test::rows_of(answer, figures) == Lines{"docker working 68 python ml-engineer@entry - 68"});
    CHECK(answer.report.caption_after ==
          Lines{"from nothing", "towards ML engineer, entry", "68 of 70 hours", "coverage 0 % to 100 %"});
    const auto none = ask("next", {"ml-engineer"}, {{"have", {""}}, {"budget", {"1"}}});
    CHECK(none.report.records.rows.empty());
    CHECK(none.report.notes == Lines{"nothing that is missing fits into 1 hour"});
}

TEST_CASE("A budget that is no number of hours is a mistake that says what would do") {
    for (const char* wrong : {"", "h", "0", "-5", "1.5", "ten", "99999999999999999999", "1,000,001"}) {
        INFO(wrong);
        CHECK_THROWS_AS(ask("next", {}, {{"have", {""}}, {"budget", {wrong}}}), commands::UsageError);
    }
    CHECK(ask("next", {}, {{"have", {""}}, {"budget", {"1,000"}}}).report.records.rows.size() == 5);
}

TEST_CASE("next says when nothing is missing, and reports what names nothing") {
    const auto done = ask("next", {"ml-engineer"}, {{"from", {"ml-engineer"}}});
    CHECK(done.report.records.rows.empty());
    CHECK(done.report.notes == Lines{"nothing is missing towards ML engineer, entry"});
    const auto wrong = ask("next", {"ml-enginer"}, {{"have", {""}}});
    REQUIRE(wrong.report.failures.size() == 1);
    CHECK(wrong.report.failures[0].suggest == Lines{"ml-engineer"});
    CHECK(wrong.report.records.rows.empty());
    CHECK_THROWS_AS(ask("next", {}, {}), commands::UsageError);
    CHECK(ask("next", {"-"}, {{"have", {"python"}}}, "data-scientist@entry\tx\n").report.records.rows.size() == 2);
    CHECK(ask("next", {"-"}, {{"have", {"python"}}}, "").report.records.rows.empty());
}

TEST_CASE("help figures names the coverage from which on a rung is within reach") {
    const auto answer = ask("help", {"figures"}, {});
    REQUIRE(answer.text);
    CHECK(answer.text->find(std::to_string(query::viable_percent) + " %") != std::string::npos);
}
