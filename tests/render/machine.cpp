// SPDX-License-Identifier: MIT
#include "fixture.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

#include <sstream>

using namespace rung;
using namespace rung::report;

namespace {

// The reading side of RFC 4180, written against the RFC.
std::vector<std::vector<std::string>> read_csv(const std::string& text) {
    std::vector<std::vector<std::string>> rows(1, {""});
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted && c == '"' && at + 1 < text.size() && text[at + 1] == '"')
            rows.back().back() += text[++at];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == ',')
            rows.back().emplace_back();
        else if (!quoted && c == '\n')
            rows.push_back({""});
        else
            rows.back().back() += c;
    }
    rows.pop_back(); // behind the last line end
    return rows;
}

Report one_place(const std::string& id, const std::string& path) {
    return report_of("place", {{{"id", words(id)}, {"path", words(path)}, {"present", true}}});
}

std::string hostile() {
    std::string all = "\x1b[31m\r\n\t\x7f\u009b\u202E\u2066\uFFFF\xff\xc3";
    all += '\0';
    return all;
}

} // namespace

TEST_CASE("The formats are listed for help in a fixed order") {
    std::string names;
    for (const render::Format& format : render::formats()) names += std::string(format.name) + " ";
    CHECK(names == "table tsv plain csv json jsonl md dot mermaid ics todo.txt ");
    CHECK(render::find_format("xml") == nullptr);
}

TEST_CASE("tsv and csv hold raw values of every field in order") {
    const Report report = report_of("task", {{{"id", words("git")},
                                              {"step", whole(1)},
                                              {"title", words("Git, \"the\" tool")},
                                              {"hours", whole(1200)},
                                              {"ready", real(0.44449)},
                                              {"needs", std::vector<std::string>{"a", "b"}},
                                              {"by_p50", words("2026-12-07")}}});
    CHECK(written(report, "tsv") ==
          "id\tstep\ttitle\tneed\thave\thours\thours_low\thours_high\ttotal_hours\tby_p50\tby_p80\tready\tneeds\t"
          "start_with\trole\tsources\tin_time\n"
          "git\t1\tGit, \"the\" tool\t\t\t1200\t\t\t\t2026-12-07\t\t0.4445\ta;b\t\t\t\t\n");
    Report some = report;
    some.columns = {some.records.kind->find("title"), some.records.kind->find("ready")};
    CHECK(written(some, "csv") == "title,ready\n\"Git, \"\"the\"\" tool\",0.4445\n");
}

TEST_CASE("The header of tsv and csv can be left out") {
    render::Style style;
    style.header = false;
    CHECK(render::find_format("tsv")->write(one_place("a", "/b"), style) == "a\t/b\ttrue\n");
    CHECK(render::find_format("csv")->write(one_place("a", "/b"), style) == "a,/b,true\n");
}

TEST_CASE("json is an array of flat objects with every field") {
    CHECK(written(report_of("pack", {}), "json") == "[]\n");
    CHECK(written(report_of("pack", {}), "jsonl").empty());
    Report report = report_of("role", {{{"id", words("a\"b")}, {"levels", std::vector<std::string>{"entry"}}}});
    report.columns = {0, 1, 4, 5};
    CHECK(written(report, "json") == R"([
  {
    "id": "a\"b",
    "title": null,
    "levels": [
      "entry"
    ],
    "skills": []
  }
]
)");
    CHECK(written(report, "jsonl") == "{\"id\":\"a\\\"b\",\"title\":null,\"levels\":[\"entry\"],\"skills\":[]}\n");
}

TEST_CASE("Numbers in json are plain and as short as they can be") {
    Report report =
        report_of("attribute", {{{"number", 0.1}}, {{"number", 5.0}}, {{"number", 26.03}}, {{"number", -0.5}}});
    report.columns = {report.records.kind->find("number")};
    CHECK(written(report, "jsonl") == "{\"number\":0.1}\n{\"number\":5}\n{\"number\":26.03}\n{\"number\":-0.5}\n");
    CHECK(written(report, "csv") == "number\n0.1\n5\n26.03\n-0.5\n");
}

TEST_CASE("An optional list that is missing is null in json, another is empty") {
    Report report = report_of("band", {{{"id", words("x")}}});
    report.columns = {report.records.kind->find("core"), report.records.kind->find("span")};
    CHECK(written(report, "jsonl") == "{\"core\":null,\"span\":[]}\n");
}

TEST_CASE("A line of json says what the design shows") {
    Report report = pay_report();
    report.records.rows.erase(report.records.rows.begin(), report.records.rows.begin() + 6);
    for (const char* field : {"id", "mid", "n", "year", "source"})
        report.columns.push_back(report.records.kind->find(field));
    CHECK(written(report, "jsonl") ==
          "{\"id\":\"ml-engineer@senior\",\"mid\":203093,\"n\":1220,\"year\":2025,\"source\":\"adverts\"}\n");
}

TEST_CASE("Machine formats do not depend on the terminal") {
    render::Style wild{20, true, false, true, true};
    for (const char* format : {"tsv", "csv", "json", "jsonl", "md", "plain"})
        CHECK(render::find_format(format)->write(pay_report(), wild) == written(pay_report(), format, 300));
}

TEST_CASE("No format lets hostile characters through") {
    Report report = one_place(hostile(), hostile() + "x");
    report.caption = {hostile()};
    report.heading = hostile();
    report.legend = {hostile()};
    Report card = report;
    card.view = Cards{{hostile(), hostile(), {Line{hostile(), {hostile()}, hostile()}}}};
    card.records.rows.clear();
    Report grid = report;
    grid.view = Grid{{{hostile()}}, {{hostile()}}};
    Report graph = report;
    graph.view = Graph{hostile(), {{hostile(), {hostile()}}, {"b", {}}}, {{0, 1, hostile()}}};
    for (const render::Format& format : render::formats())
        for (const Report& one : {report, card, grid, graph}) {
            INFO(format.name);
            const std::string bytes = written(one, format.name);
            for (const char* bad : {"\x1b", "\r", "\x7f", "\u009b", "\u202E", "\u2066", "\uFFFF", "\xff"})
                CHECK(bytes.find(bad) == std::string::npos);
            CHECK(bytes.find('\0') == std::string::npos);
        }
    CHECK(written(one_place("a\u202E\x1b", "b"), "jsonl") ==
          "{\"id\":\"a\\u202e\\u001b\",\"path\":\"b\",\"present\":true}\n");
}

TEST_CASE("csv and json read back to the same texts") {
    const auto printable = rc::gen::container<std::string>(rc::gen::inRange(' ', '\x7f'));
    const bool held = rc::check("any printable text survives", [&] {
        const std::string id = *printable;
        const std::string path = *printable;
        const auto rows = read_csv(written(one_place(id, path), "csv"));
        RC_ASSERT(rows.size() == 2u);
        RC_ASSERT(rows[1] == (std::vector<std::string>{id, path, "true"}));
        const auto json = nlohmann::json::parse(written(one_place(id, path), "json"));
        RC_ASSERT(json.size() == 1u);
        RC_ASSERT(json[0]["id"] == id);
        RC_ASSERT(json[0]["path"] == path);
        const auto line = nlohmann::json::parse(written(one_place(id, path), "jsonl"));
        RC_ASSERT(line == json[0]);
    });
    CHECK(held);
}

TEST_CASE("A lone empty cell is still a row of csv") {
    Report report = one_place("", "");
    report.columns = {0};
    CHECK(written(report, "csv") == "id\n\"\"\n");
}
