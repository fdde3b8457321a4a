// SPDX-License-Identifier: MIT
#include "fixture.hpp"

#include <catch2/catch.hpp>

using namespace rung;
using namespace rung::report;

TEST_CASE("plain says each record in sentences, units in words") {
    Report report = pay_report();
    report.records.rows.erase(report.records.rows.begin() + 2, report.records.rows.begin() + 6);
    CHECK(written(report, "plain") == R"(Pay of ML engineer, senior
ML engineer, us, USD a year, advertised where stated.

Band 1 of 3.
Level: senior.
Low: 160,000 US dollars a year.
High: 250,000 US dollars a year.
Year: 2025.
Source: s1:72.

Band 2 of 3.
Level: senior.
Low: 160,000 US dollars a year.
High: 200,000 US dollars a year or more.
Year: 2025.
Source: s2:40.

Band 3 of 3.
Level: senior.
Low: 163,710 US dollars a year.
Mid: 203,093 US dollars a year.
High: 240,240 US dollars a year.
N: 1,220.
Year: 2024 to 2025.
Source: adverts.

senior: 3 of 3 sources share 160,000-200,000; all lie in 141,405-258,810.
adverts: medians of the lower ends, middles and upper ends of advertised ranges.
)");
}

TEST_CASE("plain names hours, shares, differences and ranges") {
    const Report task = report_of("task", {{{"id", words("git")}, {"hours", whole(1)}, {"ready", real(0.52)}}});
    CHECK(written(task, "plain") == "Task 1 of 1.\nId: git.\nHours: 1 hour.\nReady: 52 per cent.\n");
    const Report step = report_of("step", {{{"id", words("x")}, {"change", whole(-10800)}, {"currency", words("EUR")}},
                                           {{"id", words("y")},
                                            {"change", whole(500)},
                                            {"low", whole(1000)},
                                            {"high", whole(2000)},
                                            {"open_top", true},
                                            {"pay", Cell{}},
                                            {"currency", words("EUR")}}});
    CHECK(written(step, "plain").find("Change: 10,800 euros a year less.\n") != std::string::npos);
    CHECK(written(step, "plain").find("Change: 500 euros a year more.\n") != std::string::npos);
    const Report conflict = report_of(
        "conflict", {{{"id", words("c2")}, {"core", std::vector<std::string>{"90000-120000", "120571-127350+"}}}});
    CHECK(written(conflict, "plain") ==
          "Conflict 1 of 1.\nId: c2.\nCore: 90,000 to 120,000, 120,571 to 127,350 or more.\n");
}

TEST_CASE("plain never has two blanks, and one full stop a sentence") {
    const Report report = report_of("role", {{{"id", words("x")}, {"title", words("Two  blanks.")}}});
    CHECK(written(report, "plain") == "Role 1 of 1.\nId: x.\nTitle: Two blanks.\n");
}

TEST_CASE("md is a caption, a pipe table with escapes, and a legend") {
    Report report =
        report_of("skill", {{{"id", words("a_b")}, {"title", words("x | *y* <z> `q`")}, {"used_by", whole(1200)}}});
    report.caption = {"one [two]", "three"};
    report.legend = {"# legend"};
    CHECK(written(report, "md") == R"(one \[two\] · three

| ID | TITLE | USED\_BY |
| --- | --- | ---: |
| a\_b | x \| \*y\* \<z\> \`q\` | 1,200 |

\# legend
)");
}

TEST_CASE("md shows the grid of a comparison and the card of a role") {
    Report report = report_of("attribute", {});
    Grid grid;
    grid.columns = {{""}, {"ml-engineer"}, {"data-scientist"}};
    grid.rows = {{"pay, entry", "148,200", "110,000"}, {"skills, both", "python, sql"}};
    report.view = grid;
    CHECK(written(report, "md") == R"(| | ml-engineer | data-scientist |
| --- | --- | --- |
| pay, entry | 148,200 | 110,000 |
| skills, both | python, sql | |
)");
    report.view = Card{
        "ML engineer",
        "ml-engineer",
        {Line{"", {"Builds systems"}}, Line{"Not", {"a data scientist"}}, Line{"Skills", {"python", "sql"}}, grid}};
    CHECK(written(report, "md") == R"(**ML engineer** (ml-engineer)

Builds systems

- **Not**: a data scientist
- **Skills**: python, sql

| | ml-engineer | data-scientist |
| --- | --- | --- |
| pay, entry | 148,200 | 110,000 |
| skills, both | python, sql | |
)");
}

TEST_CASE("a share that is not known is told by its ends: short in a table, in words in plain") {
    Values values{{"base", whole(185000)},    {"source", words("adverts")}, {"standing", words("above")},
                  {"below_from", real(0.95)}, {"around_from", real(0.41)},  {"around_to", real(0.46)},
                  {"above_to", real(0.05)}};
    const Report report = report_of("standing", {values});
    CHECK(written(report, "table") == "base 185,000\n"
                                      "SOURCE   STANDING  BELOW   AROUND  ABOVE\n"
                                      "adverts  above     >95 %  41-46 %   <5 %\n");
    CHECK(written(report, "plain") ==
          "base 185,000.\n\nFigure 1 of 1.\nSource: adverts.\nStanding: above.\n"
          "Below: over 95 per cent.\nAround: 41 to 46 per cent.\nAbove: under 5 per cent.\n");
}
