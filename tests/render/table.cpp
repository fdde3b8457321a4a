// SPDX-License-Identifier: MIT
#include "fixture.hpp"
#include "rung/text/text.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace rung;
using namespace rung::report;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::vector<std::size_t> fields(const Report& report, const std::vector<std::string>& names) {
    std::vector<std::size_t> result;
    for (const std::string& name : names) result.push_back(report.records.kind->find(name));
    return result;
}

Report roles_report() {
    return report_of("role", {{{"id", words("analytics-engineer")},
                               {"title", words("Analytics engineer")},
                               {"family", words("data")},
                               {"summary", words("Turns raw tables into tested models")}},
                              {{"id", words("data-engineer")},
                               {"title", words("Data engineer")},
                               {"family", words("data")},
                               {"summary", words("Builds and runs the pipelines that feed everybody")}}});
}

} // namespace

TEST_CASE("Pay is a table with a caption, marks for sources, bars and a legend") {
    CHECK(written(pay_report(), "table") ==
          R"(ML engineer · us · USD a year · advertised where stated
LEVEL       LOW      MID      HIGH      N  YEAR     SOURCE   141k        259k
senior  160,000        -  250,000       -  2025     s1:72      ├───────────┤
senior  160,000        -  200,000+      -  2025     s2:40      ├────►
senior        -  167,277        -       -  -        s3:91       ●
senior        -  184,000        -       -  -        s3:118        ●
senior        -  170,603        -       -  2024     s3:148       ●
senior  141,405        -  258,810       -  2024     s3:149   ├──────────────┤
senior  163,710  203,093  240,240   1,220  2024-25  adverts     ├────●────┤
senior: 3 of 3 sources share 160,000-200,000; all lie in 141,405-258,810
adverts: medians of the lower ends, middles and upper ends of advertised ranges
)");
}

TEST_CASE("Bars are left out where twelve columns are not left, in a pipe, and with columns of one's own") {
    CHECK(written(pay_report(), "table", 73).find("├") != std::string::npos);
    CHECK(written(pay_report(), "table", 72).find("├") == std::string::npos);
    CHECK(written(pay_report(), "table", 0).find("├") == std::string::npos);
    Report report = pay_report();
    report.columns = fields(report, {"low", "mid", "high", "source"});
    report.legend.clear();
    CHECK(written(report, "table") == R"(ML engineer · us · USD a year · advertised where stated
    LOW      MID      HIGH  SOURCE
160,000        -  250,000   s1:72
160,000        -  200,000+  s2:40
      -  167,277        -   s3:91
      -  184,000        -   s3:118
      -  170,603        -   s3:148
141,405        -  258,810   s3:149
163,710  203,093  240,240   adverts
)");
}

TEST_CASE("Text columns are cut from the right to the width, ids never") {
    CHECK(written(roles_report(), "table", 80) ==
          R"(ID                  TITLE               FAMILY  SUMMARY
analytics-engineer  Analytics engineer  data    Turns raw tables into tested mo…
data-engineer       Data engineer       data    Builds and runs the pipelines t…
)");
    CHECK(written(roles_report(), "table", 40) == R"(ID                  TITLE   FAMILY  SUMMA…
analytics-engineer  Analy…  data    Turns…
data-engineer       Data…   data    Build…
)");
    for (int width = 42; width <= 120; ++width)
        for (const std::string& line : lines_of(written(roles_report(), "table", width)))
            CHECK(text::width(line) <= width);
}

TEST_CASE("The last text stays readable before others are spared") {
    CHECK(written(roles_report(), "table", 70) ==
          R"(ID                  TITLE               FAMILY  SUMMARY
analytics-engineer  Analytics engineer  data    Turns raw tables into…
data-engineer       Data engineer       data    Builds and runs the p…
)");
}

TEST_CASE("A text that wraps goes on below, and what ids say leaves it room") {
    Report report = roles_report();
    report.wraps = {"summary"};
    report.dispensable = {"title", "family"};
    CHECK(written(report, "table", 68) == R"(ID                  FAMILY  SUMMARY
analytics-engineer  data    Turns raw tables into tested models
data-engineer       data    Builds and runs the pipelines that feed
                            everybody
)");
    CHECK(written(report, "table", 50) == R"(ID                  SUMMARY
analytics-engineer  Turns raw tables into tested
                    models
data-engineer       Builds and runs the pipelines
                    that feed everybody
)");
    report.columns = fields(report, {"id", "title", "summary"});
    CHECK(written(report, "table", 60) == R"(ID                  TITLE               SUMMARY
analytics-engineer  Analytics engineer  Turns raw tables
                                        into tested models
data-engineer       Data engineer       Builds and runs the
                                        pipelines that feed
                                        everybody
)");
    CHECK(written(report, "table", 0).find("pipelines that feed everybody\n") != std::string::npos);
    report.records.rows[1][report.records.kind->find("summary")] = words("Pipelines/stores/services for all");
    report.columns = fields(report, {"id", "summary", "family"});
    CHECK(written(report, "table", 44) == R"(ID                  SUMMARY           FAMILY
analytics-engineer  Turns raw tables  data
                    into tested
                    models
data-engineer       Pipelines/store…  data
                    for all
)");
}

TEST_CASE("Details stand below their rows where they do not fit beside") {
    Report report = pay_report();
    report.legend.clear();
    report.records.rows.erase(report.records.rows.begin() + 1, report.records.rows.begin() + 6);
    report.records.rows[0][report.records.kind->find("as_stated")] = words("Senior (4-7 years)");
    report.columns =
        fields(report, {"level", "low", "mid", "high", "n", "year", "source", "basis", "as_stated", "claim"});
    report.below = {"basis", "as_stated", "claim"};
    report.dispensable = {"n"};
    CHECK(written(report, "table", 60) == R"(ML engineer · us · USD a year
LEVEL       LOW      MID     HIGH      N  YEAR     SOURCE
  BASIS; AS_STATED; CLAIM
senior  160,000        -  250,000      -  2025     s1:72
  Senior (4-7 years)
senior  163,710  203,093  240,240  1,220  2024-25  adverts
  advertised; adverts:x
)");
    CHECK(written(report, "table", 57).find("\nLEVEL       LOW      MID     HIGH  YEAR     SOURCE\n") !=
          std::string::npos);
    CHECK(written(report, "table", 110).find("BASIS       AS_STATED           CLAIM\n") != std::string::npos);
    report.columns = fields(report, {"level", "n", "basis", "as_stated", "claim"});
    CHECK(written(report, "table", 40).find("BASIS       AS_ST") != std::string::npos); // asked for by name
}

TEST_CASE("Without a width nothing is cut") {
    CHECK(written(roles_report(), "table", 0).find("the pipelines that feed everybody\n") != std::string::npos);
}

TEST_CASE("Columns that no row fills are left out unless they were asked for") {
    Report report = report_of("skill", {{{"id", words("git")}, {"title", words("Git")}, {"used_by", whole(1200)}}});
    CHECK(written(report, "table") == "ID   TITLE  USED_BY\ngit  Git      1,200\n");
    report.columns = fields(report, {"id", "hours", "needs"});
    CHECK(written(report, "table") == "ID   HOURS  NEEDS\ngit      -  -\n");
}

TEST_CASE("No rows are no table") {
    CHECK(written(report_of("role", {}), "table").empty());
    CHECK(written(report_of("role", {}), "md").empty());
}

TEST_CASE("Differences are signed, shares per cent, truths words, lists joined, hours plain") {
    const Report report = report_of("step", {{{"id", words("data-engineer@senior")},
                                              {"route", whole(1)},
                                              {"step", whole(1)},
                                              {"hours", whole(120)},
                                              {"pay", whole(160700)},
                                              {"change", whole(-10800)},
                                              {"adds", std::vector<std::string>{"docker", "spark"}},
                                              {"region", words("us")},
                                              {"currency", words("USD")},
                                              {"basis", words("advertised")}},
                                             {{"id", words("ml-engineer@senior")},
                                              {"route", whole(1)},
                                              {"step", whole(2)},
                                              {"hours", whole(140)},
                                              {"pay", whole(203093)},
                                              {"change", whole(42393)},
                                              {"adds", std::vector<std::string>{"pytorch"}},
                                              {"region", words("us")},
                                              {"currency", words("USD")},
                                              {"basis", words("advertised")}}});
    CHECK(written(report, "table") == R"(us · USD a year · advertised
ID                    ROUTE  STEP  HOURS      PAY   CHANGE  ADDS
data-engineer@senior      1     1    120  160,700  -10,800  docker, spark
ml-engineer@senior        1     2    140  203,093  +42,393  pytorch
)");
    CHECK(written(report_of("task", {{{"id", words("git")}, {"ready", real(0.4449)}}}), "table") ==
          "ID   READY\ngit   44 %\n");
    CHECK(written(report_of("place", {{{"id", words("x")}, {"present", true}}}), "table") == "ID  PRESENT\nx   yes\n");
}

TEST_CASE("What a caption cannot say for all rows becomes a column") {
    Report report = report_of("band", {{{"role", words("a")}, {"region", words("us")}, {"low", whole(1)}},
                                       {{"role", words("b")}, {"region", words("us")}, {"low", whole(2)}}});
    report.caption_after = {"for you"};
    CHECK(written(report, "table") == R"(us · for you
ROLE  LOW
a       1
b       2
)");
}

TEST_CASE("A figure that is withheld or does not apply says so") {
    const Report report = report_of("band", {{{"low", whole(1)}, {"source", words("x")}, {"level", words("mid")}},
                                             {{"source", words("y")}, {"absent", words("withheld")}},
                                             {{"source", words("z")}, {"absent", words("not-applicable")}}});
    CHECK(written(report, "table") == R"(LEVEL       LOW  SOURCE
mid           1  x
all    withheld  y
all         n/a  z
)");
}

TEST_CASE("Wide characters keep columns straight") {
    const Report report =
        report_of("skill", {{{"id", words("a")}, {"title", words("機械学習")}, {"used_by", whole(7)}},
                            {{"id", words("b")}, {"title", words("cafe\u0301")}, {"used_by", whole(12)}}});
    CHECK(written(report, "table") == "ID  TITLE     USED_BY\n"
                                      "a   機械学習        7\n"
                                      "b   cafe\u0301           12\n");
    CHECK(written(report, "table", 19) == "ID  TITLE   USED_BY\n"
                                          "a   機械…         7\n"
                                          "b   cafe\u0301         12\n");
}

TEST_CASE("A ladder is drawn as a tree") {
    Report report = report_of(
        "step",
        {{{"id", words("x")}, {"region", words("us")}, {"currency", words("USD")}, {"basis", words("advertised")}},
         {{"id", words("y")}, {"region", words("us")}, {"currency", words("USD")}}});
    report.caption = {"ML engineer"};
    report.legend = {"out of it: ml-architect, ml-engineering-manager, research-engineer"};
    Tree tree;
    tree.grid.columns = {{"", Align::left, true}, {}, {}, {}};
    tree.grid.rows = {{"ml-engineer@entry", "0-2", "148,200", "models to order"},
                      {"ml-engineer@mid", "2-6", "174,650", "owns a deployment"},
                      {"ml-engineer@senior", "4+", "203,093", "design, leadership"},
                      {"ml-engineer@staff", "7+", "unknown", "technical strategy"},
                      {"ml-engineer@principal", "7+", "220,000-350,000+", "technical strategy"},
                      {"ml-engineer@lead", "unknown", "200,000-300,000+", "unknown"}};
    tree.depths = {0, 1, 2, 3, 4, 3};
    report.view = tree;
    CHECK(written(report, "table") == R"(ML engineer · us · USD a year · advertised where stated
ml-engineer@entry                  0-2      148,200           models to order
└─ ml-engineer@mid                 2-6      174,650           owns a deployment
   └─ ml-engineer@senior           4+       203,093           design, leadership
      ├─ ml-engineer@staff         7+       unknown           technical strategy
      │  └─ ml-engineer@principal  7+       220,000-350,000+  technical strategy
      └─ ml-engineer@lead          unknown  200,000-300,000+  unknown
out of it: ml-architect, ml-engineering-manager, research-engineer
)");
}

TEST_CASE("Two roots and a gap in the depths are drawn too") {
    Report report = report_of("step", {});
    Tree tree;
    tree.grid.columns = {{}};
    tree.grid.rows = {{"a"}, {"b"}, {"c"}, {"d"}, {"e"}};
    tree.depths = {0, 1, 1, 0, 1};
    report.view = tree;
    CHECK(written(report, "table") == "a\n├─ b\n└─ c\nd\n└─ e\n");
}

TEST_CASE("A comparison puts things side by side; a short row runs on") {
    Report report = report_of("attribute", {});
    report.caption = {"us", "USD a year", "advertised"};
    Grid grid;
    grid.columns = {{"", Align::left, true}, {"ml-engineer"}, {"data-scientist"}, {"SOURCES", Align::left, true}};
    grid.rows = {{"asks", "how to run it at scale", "what the data can tell", "s0:53, s4:55"},
                 {"focus", "building and deploying", "analysis and insights", "s2:52, s2:53"},
                 {"pay, entry", "148,200", "110,000", "adverts"},
                 {"skills, both", "python, statistics, sql and 11 more"},
                 {"covers", "58 % of data-scientist", "47 % of ml-engineer"}};
    report.view = grid;
    CHECK(written(report, "table") == R"(us · USD a year · advertised
              ml-engineer             data-scientist          SOURCES
asks          how to run it at scale  what the data can tell  s0:53, s4:55
focus         building and deploying  analysis and insights   s2:52, s2:53
pay, entry    148,200                 110,000                 adverts
skills, both  python, statistics, sql and 11 more
covers        58 % of data-scientist  47 % of ml-engineer
)");
    CHECK(written(report, "table", 60) == R"(us · USD a year · advertised
              ml-engineer     data-scientist    SOURCES
asks          how to run it…  what the data c…  s0:53, s4:55
focus         building and…   analysis and in…  s2:52, s2:53
pay, entry    148,200         110,000           adverts
skills, both  python, statistics, sql and 11 more
covers        58 % of data-…  47 % of ml-engineer
)");
}

TEST_CASE("A card has its id at the right, labels in a column, and wraps between items") {
    Report report = report_of("attribute", {});
    Card card;
    card.title = "ML engineer";
    card.right = "ml-engineer";
    card.blocks.push_back(
        Line{"", {"Builds machine-learning systems and keeps them working in production (s1:2 s4:4)"}});
    card.blocks.push_back(Line{"Not", {"a data scientist, who asks what the data can tell (s0:53 s4:55)"}});
    Grid grid;
    grid.columns = {{"LEVEL", Align::left, true}, {"YEARS"}, {"PAY, us, USD a year"}, {""}, {"FOCUS"}};
    grid.rows = {{"entry", "0-2 s1 s3", "115,200-177,000", "adverts", "models to order"},
                 {"principal", "7+  s1", "220,000-350,000+", "s1:73", "strategy across teams"}};
    card.blocks.push_back(grid);
    card.blocks.push_back(Line{"Skills", {"python 5 of 5", "java 5", "monitoring 5", "aws 4", "docker 4 and 78 more"}});
    card.blocks.push_back(
        Line{"More", {"responsibility 60", "practice 37", "reason 20", "challenge 18", "rung show ml-engineer.faq"}});
    report.view = Cards{card};
    CHECK(written(report, "table") ==
          R"(ML engineer                                                          ml-engineer
Builds machine-learning systems and keeps them working in production (s1:2 s4:4)
Not        a data scientist, who asks what the data can tell (s0:53 s4:55)
LEVEL      YEARS      PAY, us, USD a year        FOCUS
entry      0-2 s1 s3  115,200-177,000   adverts  models to order
principal  7+  s1     220,000-350,000+  s1:73    strategy across teams
Skills     python 5 of 5, java 5, monitoring 5, aws 4, docker 4 and 78 more
More       responsibility 60, practice 37, reason 20, challenge 18,
           rung show ml-engineer.faq
)");
    for (int width = 66; width <= 130; ++width)
        for (const std::string& line : lines_of(written(report, "table", width))) CHECK(text::width(line) <= width);
}

TEST_CASE("Cards stand one after the other") {
    Report report = report_of("attribute", {});
    report.view = Cards{{"Git", "git", {Line{"Kind", {"tool"}}}}, {"SQL", "sql", {Line{"Kind", {"language"}}}}};
    report.legend = {"s1 A guide"};
    CHECK(written(report, "table", 20) == R"(Git              git
Kind  tool

SQL              sql
Kind  language
s1 A guide
)");
    CHECK(written(report, "md") == R"(**Git** (git)

- **Kind**: tool

**SQL** (sql)

- **Kind**: language

s1 A guide
)");
    CHECK(written(report, "plain") == R"(Git, git

Kind: tool.

SQL, sql

Kind: language.

s1 A guide.
)");
}

TEST_CASE("Texts of one label stand below one another, and what goes on stands in") {
    Report report = report_of("attribute", {});
    const std::string below(below_one_another);
    report.view = Cards{{"X",
                         "x.course",
                         {Line{"Coursera", {"Machine learning, a course", "Deep learning"}, below},
                          Line{"edX", {"Machine learning, an introduction"}, below}}}};
    CHECK(written(report, "table", 30) == R"(X                     x.course
Coursera  Machine learning,
            a course
          Deep learning
edX       Machine learning, an
          introduction
)");
    CHECK(written(report, "md") == R"(**X** (x.course)

- **Coursera**
  - Machine learning, a course
  - Deep learning
- **edX**: Machine learning, an introduction
)");
    CHECK(written(report, "plain") == R"(X, x.course

Coursera: Machine learning, a course.
Coursera: Deep learning.
edX: Machine learning, an introduction.
)");
}

TEST_CASE("Labels that are sentences stand above what they are labels of") {
    Report report = report_of("attribute", {});
    const std::string below(below_one_another);
    report.view = Cards{{"X",
                         "x.faq",
                         {Line{"Is a doctorate needed for it?", {"As a rule no.", "Not at all, says another"}, below},
                          Line{"Which language?", {"Python"}, below}}}};
    CHECK(written(report, "table", 20) == R"(X              x.faq
Is a doctorate needed for it?
  As a rule no.
  Not at all, says
    another
Which language?
  Python
)");
    CHECK(written(report, "plain") == R"(X, x.faq

Is a doctorate needed for it?
As a rule no.
Not at all, says another.

Which language?
Python.
)");
}

TEST_CASE("With columns of one's own the records are printed, not the view") {
    Report report = report_of("attribute", {{{"id", words("x")}, {"name", words("python")}}});
    report.view = Cards{{"X", "x", {}}};
    report.columns = fields(report, {"name"});
    CHECK(written(report, "table") == "NAME\npython\n");
}

TEST_CASE("Terminals without UTF-8 get ASCII for our glyphs") {
    render::Style style;
    style.width = 80;
    style.utf8 = false;
    const std::string table = render::find_format("table")->write(pay_report(), style);
    for (const char c : table) CHECK(static_cast<unsigned char>(c) < 0x80);
    CHECK(table.find("ML engineer / us / USD a year") == 0);
    CHECK(table.find("s1:72      |-----------|\n") != std::string::npos);
    CHECK(table.find("s2:40      |---->\n") != std::string::npos);
    style.width = 60;
    CHECK(render::find_format("table")->write(roles_report(), style).find("Turns raw tab...\n") != std::string::npos);
}

TEST_CASE("Colour is bold headers and dim gaps, and moves nothing") {
    render::Style style;
    style.width = 80;
    style.colour = true;
    std::string table = render::find_format("table")->write(pay_report(), style);
    CHECK(table.find("\x1b[1mLEVEL\x1b[0m") != std::string::npos);
    CHECK(table.find("\x1b[2m-\x1b[0m") != std::string::npos);
    for (std::size_t at = table.find('\x1b'); at != std::string::npos; at = table.find('\x1b'))
        table.erase(at, table.find('m', at) + 1 - at);
    CHECK(table == written(pay_report(), "table"));
}

TEST_CASE("Addresses of sources become links where the terminal knows them") {
    Report report = report_of("source", {{{"id", words("x")}, {"url", words("https://example.org/a")}},
                                         {{"id", words("y")}, {"url", words("javascript:alert(1)")}}});
    report.columns = fields(report, {"id", "url"});
    render::Style style;
    style.links = true;
    CHECK(render::find_format("table")->write(report, style) ==
          "ID  URL\nx   \x1b]8;;https://example.org/a\x1b\\https://example.org/a\x1b]8;;\x1b\\\n"
          "y   javascript:alert(1)\n");
}

TEST_CASE("The flag --no-header leaves out the header and the caption") {
    render::Style style;
    style.header = false;
    CHECK(render::find_format("table")->write(roles_report(), style).find("analytics-engineer") == 0);
    style.width = 80;
    const std::string pay = render::find_format("table")->write(pay_report(), style);
    CHECK(pay.find("senior  160,000        -  250,000       -  2025     s1:72      ├───────────┤\n") == 0);
}
