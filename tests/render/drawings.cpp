// SPDX-License-Identifier: MIT
// Graphs, calendars and lists of tasks: what other programs read.
#include "fixture.hpp"

#include <catch2/catch.hpp>

using rung::model::Date;
using rung::report::Checklist;
using rung::report::Graph;
using rung::report::Report;

namespace {

constexpr Date monday{20'780}; // 2026-11-23

Report showing(rung::report::View view) {
    Report report = report_of("task", {});
    report.view = std::move(view);
    return report;
}

Checklist::Entry entry(std::string text, std::vector<std::string> details = {}) {
    return {"git-working", std::move(text), std::move(details), Date{monday.number + 7}, Date{monday.number + 21}};
}

Checklist list_of(std::vector<Checklist::Entry> entries) {
    return {"ml-engineer-entry", "Plan, for ML engineer; entry", monday, std::move(entries)};
}

std::string calendar(std::vector<Checklist::Entry> entries) {
    return written(showing(list_of(std::move(entries))), "ics");
}

std::vector<std::string> lines_of(const std::string& text, const std::string& end) {
    std::vector<std::string> lines;
    std::size_t at = 0;
    for (std::size_t next; (next = text.find(end, at)) != std::string::npos; at = next + end.size())
        lines.push_back(text.substr(at, next - at));
    CHECK(at == text.size()); // the last line ends too
    return lines;
}

// What a reader makes of folded lines: a line end and one blank behind it are nothing.
std::string unfolded(std::string text) {
    for (std::size_t at; (at = text.find("\r\n ")) != std::string::npos;) text.erase(at, 3);
    return text;
}

const std::string long_text = "Naïve Bayes für Größen " + std::string(40, 'x') +
                              " 統計学と機械学習の基礎を学ぶための教科書" + std::string(90, 'y') +
                              "€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€";

} // namespace

TEST_CASE("A calendar holds an event of whole days for each task") {
    CHECK(calendar({entry("Learn Git to working", {"15 hours (9 to 24)", "after Bash"})}) ==
          "BEGIN:VCALENDAR\r\n"
          "VERSION:2.0\r\n"
          "PRODID:-//rung//career atlas//EN\r\n"
          "X-WR-CALNAME:Plan\\, for ML engineer\\; entry\r\n"
          "BEGIN:VEVENT\r\n"
          "UID:git-working.ml-engineer-entry@rung\r\n"
          "DTSTAMP:20261123T000000Z\r\n"
          "DTSTART;VALUE=DATE:20261130\r\n"
          "DTEND;VALUE=DATE:20261214\r\n"
          "SUMMARY:Learn Git to working\r\n"
          "DESCRIPTION:15 hours (9 to 24)\\nafter Bash\r\n"
          "TRANSP:TRANSPARENT\r\n"
          "END:VEVENT\r\n"
          "END:VCALENDAR\r\n");
}

TEST_CASE("Lines of a calendar have at most 75 octets and cut no character") {
    for (std::size_t shift = 0; shift < 8; ++shift) {
        const std::string text = std::string(shift, 'z') + long_text;
        const std::string bytes = calendar({entry(text)});
        for (const std::string& line : lines_of(bytes, "\r\n")) {
            CHECK(line.size() <= 75);
            CHECK((line.empty() || (static_cast<unsigned char>(line.front()) & 0xC0) != 0x80));
            CHECK((line.size() < 2 || line.front() != ' ' || (static_cast<unsigned char>(line[1]) & 0xC0) != 0x80));
        }
        CHECK(unfolded(bytes).find("SUMMARY:" + text + "\r\n") != std::string::npos);
    }
}

TEST_CASE("A line of exactly 75 octets is not folded, one of 76 is") {
    const std::string fits(75 - std::string("SUMMARY:").size(), 'x');
    CHECK(calendar({entry(fits)}).find("SUMMARY:" + fits + "\r\nTRANSP") != std::string::npos);
    CHECK(calendar({entry(fits + 'x')}).find("SUMMARY:" + fits + "\r\n x\r\nTRANSP") != std::string::npos);
}

TEST_CASE("Signs of calendars are escaped in texts, and line ends are none") {
    const std::string bytes = calendar({entry("a\\b;c,d:e\"f", {"x\r\nEND:VEVENT", "y"})});
    CHECK(bytes.find("SUMMARY:a\\\\b\\;c\\,d:e\"f\r\n") != std::string::npos);
    CHECK(bytes.find("DESCRIPTION:x\uFFFD\uFFFDEND:VEVENT\\ny\r\n") != std::string::npos);
}

TEST_CASE("A calendar without a dated task would be none, so nothing is printed") {
    CHECK(calendar({}).empty());
    Checklist undated = list_of({entry("x")});
    undated.start = {};
    CHECK(written(showing(undated), "ics").empty());
    CHECK(written(showing({}), "ics").empty());
}

TEST_CASE("A task without hours is an event of one day") {
    Checklist::Entry none = entry("x");
    none.due = none.begin;
    CHECK(calendar({none}).find("DTEND") == std::string::npos);
}

TEST_CASE("A list of tasks has a line for each, with project, context and dates") {
    Checklist::Entry undated = entry("Learn SQL to aware");
    undated.begin = undated.due = {};
    CHECK(written(showing(list_of({entry("Learn Git to working", {"15 hours", "after Bash"}), undated})), "todo.txt") ==
          "Learn Git to working, 15 hours +ml-engineer-entry @learn t:2026-11-30 due:2026-12-14\n"
          "Learn SQL to aware +ml-engineer-entry @learn\n");
}

TEST_CASE("Words of a title are no projects, contexts or tags of todo.txt") {
    CHECK(written(showing(list_of({entry("C++ +x @y due:2020-01-01 a: b\nx done")})), "todo.txt") ==
          "C++ '+x '@y due: 2020-01-01 a: b\uFFFDx done +ml-engineer-entry @learn t:2026-11-30 due:2026-12-14\n");
}

TEST_CASE("Markdown shows tasks as boxes to tick, but a table where columns were chosen") {
    Report report = showing(list_of({entry("Learn *Git*", {"15 hours", "after <b>"}), entry("Learn SQL")}));
    CHECK(written(report, "md") == "- [ ] **Learn \\*Git\\***: 15 hours; after \\<b\\>\n- [ ] **Learn SQL**\n");
    report.records.rows.push_back(row_of(*report.records.kind, {{"id", words("git")}}));
    report.columns = {0};
    CHECK(written(report, "md") == "| ID |\n| --- |\n| git |\n");
}

TEST_CASE("A graph for Graphviz names its nodes by key and escapes labels") {
    const Graph graph{"To \"ML\"", {{"a", {"Git", "say \"x\\n\""}}, {"b\"", {"B"}}}, {{0, 1, "5 hours"}, {1, 0, {}}}};
    CHECK(written(showing(graph), "dot") == "digraph {\n"
                                            "    label=\"To \\\"ML\\\"\";\n"
                                            "    labelloc=t;\n"
                                            "    rankdir=LR;\n"
                                            "    node [shape=box];\n"
                                            "    \"a\" [label=\"Git\\nsay \\\"x\\\\n\\\"\"];\n"
                                            "    \"b\\\"\" [label=\"B\"];\n"
                                            "    \"a\" -> \"b\\\"\" [label=\"5 hours\"];\n"
                                            "    \"b\\\"\" -> \"a\";\n"
                                            "}\n");
}

TEST_CASE("A graph for Mermaid numbers its nodes and writes signs as entities") {
    const Graph graph{
        "To ML; #1", {{"end", {"Git", "<b>\"x\"&`y`#;\\"}}, {"b", {"B"}}}, {{0, 1, "5 \"hours\""}, {1, 0, {}}}};
    CHECK(written(showing(graph), "mermaid") == "flowchart LR\n"
                                                "    accTitle: To ML, ,1\n"
                                                "    n1[\"Git<br>#lt;b#gt;#quot;x#quot;#amp;#96;y#96;#35;#59;#92;\"]\n"
                                                "    n2[\"B\"]\n"
                                                "    n1 -->|\"5 #quot;hours#quot;\"| n2\n"
                                                "    n2 --> n1\n");
}

TEST_CASE("A report without a graph or a list draws nothing") {
    for (const char* format : {"dot", "mermaid", "ics", "todo.txt"}) CHECK(written(pay_report(), format).empty());
}

TEST_CASE("Drawings look the same on every terminal") {
    rung::render::Style wild;
    wild.width = 20;
    wild.colour = wild.links = true;
    wild.utf8 = false;
    wild.header = false;
    const Graph graph{"Größe", {{"a", {"…"}}}, {}};
    for (const char* format : {"dot", "mermaid", "ics", "todo.txt"})
        for (const Report& report : {showing(graph), showing(list_of({entry("Größe …")}))})
            CHECK(rung::render::find_format(format)->write(report, wild) == written(report, format, 300));
}
