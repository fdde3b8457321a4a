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

TEST_CASE("plain says a comparison row by row, each side by its id") {
    Report report = report_of("attribute", {});
    report.heading = "ml-engineer and data-scientist compared";
    report.caption = {"us", "USD a year"};
    Grid grid;
    grid.columns = {{""}, {"ml-engineer"}, {"data-scientist"}, {"SOURCES"}};
    grid.rows = {{"pay, senior", "160,000-200,000+", "-", "adverts s1:70 …"},
                 {"skills, both", "python, sql and 11 more"},
                 {"covers", "58 % of data-scientist", "47 % of ml-engineer", ""}};
    report.view = grid;
    report.legend = {"s1 A guide"};
    CHECK(written(report, "plain") == R"(ml-engineer and data-scientist compared
us, USD a year.

pay, senior. ml-engineer: 160,000 to 200,000 or more. data-scientist: none. Sources: adverts s1:70, and more.
skills, both. python, sql and 11 more.
covers. ml-engineer: 58 per cent of data-scientist. data-scientist: 47 per cent of ml-engineer.

s1 A guide.
)");
}

TEST_CASE("plain says a card label by label, and figures in words") {
    Report report = report_of("attribute", {});
    Grid ladder;
    ladder.columns = {{"LEVEL"}, {"YEARS"}, {"PAY, us, USD a year"}, {"FOCUS"}};
    ladder.rows = {{"entry", "0-2  s1 s3", "90,000-120,000   adverts", "models to order"}, {"all", "", "unknown", ""}};
    report.view =
        Cards{{"ML engineer",
               "ml-engineer",
               {Line{"", {"Keeps models working (s1:2)"}}, ladder, Line{"Years", {"4-7 (s1:63)", "7-10+ (s3:89)"}},
                Line{"Pay", {"170,603 (s3:148)  ", "up to 280,000"}, "  "},
                Line{"More", {"faq 10; ", "in full: rung show x.faq"}, ""}}}};
    CHECK(written(report, "plain") == R"(ML engineer, ml-engineer

Keeps models working (s1:2).
entry. Years: 0 to 2, s1 s3. Pay, us, USD a year: 90,000 to 120,000, adverts. Focus: models to order.
all. Pay, us, USD a year: unknown.
Years: 4 to 7 (s1:63), 7 to 10 or more (s3:89).
Pay: 170,603 (s3:148), up to 280,000.
More: faq 10; in full: rung show x.faq.
)");
}

TEST_CASE("plain leaves codes, dates, names and years as they are") {
    const auto said = [](const std::string& text) {
        Report report = report_of("attribute", {});
        report.view = Cards{{"X", "", {Line{"", {text}}}}};
        const std::string page = written(report, "plain");
        return page.substr(3, page.size() - 5);
    };
    CHECK(said("Data Scientists (15-2051)") == "Data Scientists (15-2051)");
    CHECK(said("onet:15-2051.00 and s3:118a") == "onet:15-2051.00 and s3:118a");
    CHECK(said("since 2026-11-23, 2024-25") == "since 2026-11-23, 2024-25");
    CHECK(said("acme:ml-3 with C++ 20 or 3D") == "acme:ml-3 with C++ 20 or 3D");
    CHECK(said("2-10 years, 9-10") == "2 to 10 years, 9 to 10");
    CHECK(said("95,000-1,200,000+; 5+; 1.5-2 %") == "95,000 to 1,200,000 or more; 5 or more; 1.5 to 2 per cent");
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
    report.view = Cards{
        {"ML engineer",
         "ml-engineer",
         {Line{"", {"Builds systems"}}, Line{"Not", {"a data scientist"}}, Line{"Skills", {"python", "sql"}}, grid}}};
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
