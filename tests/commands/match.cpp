// SPDX-License-Identifier: MIT
#include "aims.hpp"

#include <catch2/catch.hpp>

using namespace rung;
using test::ask;
using test::Lines;

TEST_CASE("match answers for every rung, best first, equal ones in the order of the ladder") {
    const auto answer = ask("match", {}, {{"have", {"python"}}});
    // Entry: 900 of 1500. Data scientist: .7 of 800 of 1750. From senior on Python is needed as an expert: .4 of 900.
    CHECK(test::rows_of(answer, {"id", "tier", "blockers", "missing", "hours"}) ==
          Lines{"ml-engineer@entry stretch 1 docker 22", "data-scientist@entry far 1 statistics 179",
                "ml-engineer@senior far 1 docker 464", "ml-engineer@staff far 1 docker 464"});
    CHECK(test::at(answer, 0, "coverage") == report::Cell(0.6));
    CHECK(test::at(answer, 1, "coverage") == report::Cell(0.32));
    CHECK(test::at(answer, 2, "coverage") == report::Cell(0.24));
    CHECK(answer.report.caption_after == Lines{"for someone who knows python"});
}

TEST_CASE("match prints the middle of the best band where there is one, in the region asked for") {
    const auto here = ask("match", {}, {{"have", {""}}});
    CHECK(test::rows_of(here, {"id", "mid", "region", "currency", "basis"}) ==
          Lines{"data-scientist@entry 95000 us USD -", "ml-engineer@entry - us USD -", "ml-engineer@senior - us USD -",
                "ml-engineer@staff - us USD -"});
    const auto there = ask("match", {}, {{"have", {""}}, {"region", {"germany"}}});
    CHECK(test::rows_of(there, {"mid", "region", "currency"}) ==
          Lines{"- germany EUR", "- germany EUR", "- germany EUR", "- germany EUR"});
    CHECK_THROWS_AS(ask("match", {}, {{"have", {""}}, {"region", {"atlantis"}}}), commands::UsageError);
}

TEST_CASE("match is about somebody") {
    CHECK_THROWS_AS(ask("match", {}, {}), commands::UsageError);
    const auto answer = ask("match", {}, {{"have", {"pythn,docker"}}});
    REQUIRE(answer.report.failures.size() == 1);
    CHECK(answer.report.failures[0].value == "pythn");
    CHECK(answer.report.records.rows.size() == 4);
}

TEST_CASE("A rung suits whoever has what it asks for completely") {
    const auto answer = ask("match", {}, {{"from", {"ml-engineer@senior"}}});
    CHECK(test::rows_of(answer, {"id", "tier", "blockers", "missing", "hours"}) ==
          Lines{"ml-engineer@entry ready 0 none 0", "ml-engineer@senior ready 0 none 0",
                "ml-engineer@staff ready 0 none 0", "data-scientist@entry far 1 statistics 62"});
}
