// SPDX-License-Identifier: MIT
#include "pack.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace rung;
using commands::Answer;
using report::PageTable;

namespace {

using Lines = std::vector<std::string>;

const report::PageSection& part(const Answer& answer, std::string_view key) {
    const auto& sections = answer.page.value().sections;
    const auto found = std::ranges::find(sections, key, &report::PageSection::key);
    REQUIRE(found != sections.end());
    return *found;
}

std::vector<PageTable> tables(const Answer& answer, std::string_view key) {
    std::vector<PageTable> result;
    for (const auto& block : part(answer, key).blocks)
        if (const auto* table = std::get_if<PageTable>(&block)) result.push_back(*table);
    return result;
}

// "first cell | second cell", under titles of groups.
Lines lines(const PageTable& table) {
    Lines result;
    for (const auto& group : table.groups) {
        if (!group.title.empty()) result.push_back("= " + group.title);
        for (const auto& row : group.rows) {
            std::string line;
            for (const auto& cell : row.cells) line += (line.empty() ? "" : " | ") + cell.text;
            result.push_back(line);
        }
    }
    return result;
}

std::string error_of(std::vector<std::string> arguments, const std::string& input = {}) {
    try {
        answer_of("report", std::move(arguments), input);
    } catch (const commands::UsageError& error) {
        return error.code + ": " + error.what();
    }
    return "no error";
}

Lines headings(const Answer& answer) {
    Lines result;
    for (const auto& section : answer.page.value().sections) result.push_back(section.heading);
    return result;
}

} // namespace

TEST_CASE("A page about one role compares nothing") {
    const Answer one = answer_of("report", {"ml-engineer"});
    CHECK(one.page.value().title == "ML engineer");
    CHECK(headings(one) == Lines{"At a glance", "Pay", "Ladder", "Skills", "Where sources disagree", "Sources"});
    const Answer two = answer_of("report", {"ML engineer", "data-scientist@entry"});
    CHECK(two.page.value().title == "ML engineer and Data scientist, entry");
    CHECK(headings(two) ==
          Lines{"At a glance", "Side by side", "Pay", "Ladders", "Skills", "Where sources disagree", "Sources"});
}

TEST_CASE("Pay has a row with a drawing for each figure, under its level") {
    const PageTable table = tables(answer_of("report", {"ml-engineer"}), "pay").at(0);
    CHECK(lines(table) == Lines{"= entry", "90,000-130,000"});
    const PageTable::Row& row = table.groups.at(0).rows.at(0);
    CHECK(row.cells.at(0).places == Lines{"s1:70"});
    CHECK(row.cells.at(0).note == "2025; best founded");
    const auto span = std::get<report::Span>(row.drawing);
    CHECK(span.low == 90000);
    CHECK(!span.mid);
    CHECK(span.high == 130000);
    CHECK(table.columns.at(0).title == "USD a year");
}

TEST_CASE("All roles of a page have one scale of pay") {
    const auto both = tables(answer_of("report", {"ml-engineer", "data-scientist"}), "pay");
    REQUIRE(both.size() == 2);
    for (const PageTable& table : both) {
        CHECK(table.scale.value().from == 90000);
        CHECK(table.scale.value().to == 130000);
        CHECK(table.scale.value().ticks.front().label == "90k");
    }
    CHECK(lines(both.at(1)) == Lines{"= entry", "95,000"});
}

TEST_CASE("Figures of another region are not on the page") {
    commands::Request request;
    request.command = "report";
    request.arguments = {"ml-engineer"};
    request.flags["region"] = {"germany"};
    commands::Context context;
    context.catalogue = []() -> const catalogue::Catalogue& { return small_catalogue(); };
    const Answer answer = commands::find_command("report")->run(request, context);
    CHECK(tables(answer, "pay").empty());
    CHECK(answer.page.value().subtitle == "Figures of Germany, EUR a year; data: builtin 1");
    CHECK(answer.page.value().foot.starts_with("Made by: rung report ml-engineer -r germany."));
}

TEST_CASE("A ladder shows the hull of the years, also of a rung that was asked for") {
    const PageTable table = tables(answer_of("report", {"ml-engineer@senior"}), "ladder").at(0);
    CHECK(lines(table) ==
          Lines{"entry: 0-3 years | 90,000-130,000 USD", "senior: 7+ years | unknown", "staff: 7+ years | unknown"});
    const auto entry = std::get<report::Span>(table.groups.at(0).rows.at(0).drawing);
    CHECK(entry.low == 0);
    CHECK(entry.high == 3);
    CHECK(!entry.open_top);
    CHECK(std::get<report::Span>(table.groups.at(0).rows.at(1).drawing).open_top);
    CHECK(table.groups.at(0).rows.at(0).cells.at(0).places == Lines{"s1:40", "s2:40"});
}

TEST_CASE("Two rungs of one role share one ladder") {
    CHECK(tables(answer_of("report", {"ml-engineer@entry", "ml-engineer@senior"}), "ladder").size() == 1);
}

TEST_CASE("A ladder of which no source states years has no drawing") {
    const PageTable table = tables(answer_of("report", {"data-scientist"}), "ladder").at(0);
    CHECK(!table.scale);
    CHECK(lines(table) == Lines{"entry: years unknown | 95,000 USD"});
}

TEST_CASE("Skills are counted, and listed by who asks for them") {
    const auto skills = tables(answer_of("report", {"ml-engineer", "data-scientist"}), "skills");
    REQUIRE(skills.size() == 2);
    CHECK(skills.at(0).groups.at(0).rows.at(0).cells.at(0).note ==
          "1 asked by ML engineer alone, 1 by both, 1 by Data scientist alone");
    CHECK(std::get<report::Parts>(skills.at(0).groups.at(0).rows.at(0).drawing).parts.size() == 3);
    CHECK(lines(skills.at(1)) == Lines{"= Asked by both", "Python | expert | skilled",
                                       "= Asked by Data scientist alone", "Statistics | not asked | skilled",
                                       "= Asked by ML engineer alone", "Docker | working | not asked"});
    const auto one = tables(answer_of("report", {"ml-engineer"}), "skills");
    REQUIRE(one.size() == 1);
    CHECK(lines(one.at(0)) == Lines{"= Essential", "Python | expert", "Docker | working"});
}

TEST_CASE("Every source that stands on a page is listed") {
    const Answer answer = answer_of("report", {"ml-engineer"});
    Lines listed;
    const std::vector<PageTable> sources = tables(answer, "sources");
    for (const auto& row : sources.at(0).groups.at(0).rows) listed.push_back(row.source);
    CHECK(listed == Lines{"s1", "s2"});
}

TEST_CASE("A scale has round labels and holds both ends") {
    const PageTable years = tables(answer_of("report", {"ml-engineer"}), "ladder").at(0);
    Lines labels;
    for (const auto& tick : years.scale.value().ticks) labels.push_back(tick.label);
    CHECK(labels == Lines{"0", "2", "4", "6", "8"});
}

TEST_CASE("A page is about all that was asked for, or there is none") {
    const Answer answer = answer_of("report", {"ml-engineer", "ml-enginer", "python"});
    CHECK(!answer.page);
    CHECK(answer.text == "");
    REQUIRE(answer.report.failures.size() == 2);
    CHECK(answer.report.failures.at(0).suggest == Lines{"ml-engineer"});
    CHECK(answer.report.failures.at(1).message == "'python' is a skill, not a role");
}

TEST_CASE("A page takes one to six, each once") {
    CHECK(error_of({"ml-engineer", "MLE"}) == "bad-value: 'ml-engineer' is named twice");
    CHECK(error_of({"-"}) == "missing-argument: report takes one to six roles or rungs");
    CHECK(error_of({"-"}, "ml-engineer\tx\ndata-scientist\n") == "no error");
    CHECK(error_of(std::vector<std::string>(7, "ml-engineer")) ==
          "extra-argument: report takes one to six roles or rungs");
}
