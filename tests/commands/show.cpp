// SPDX-License-Identifier: MIT
#include "pack.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace rung;
using commands::Answer;

namespace {

std::string text(const report::Report& report, const report::Row& row, std::string_view field) {
    const auto* cell = std::get_if<std::string>(&row.at(report.records.kind->find(field)));
    return cell == nullptr ? "" : *cell;
}

// "id|name|value" of the rows of a section, in order.
std::vector<std::string> rows(const Answer& answer, std::string_view section) {
    std::vector<std::string> result;
    for (const auto& row : answer.report.records.rows)
        if (text(answer.report, row, "section") == section)
            result.push_back(text(answer.report, row, "id") + '|' + text(answer.report, row, "name") + '|' +
                             text(answer.report, row, "value"));
    return result;
}

// What people see of it as a table.
report::Report as_table(const std::vector<std::string>& ids, const report::Selection& selection = {}) {
    Answer answer = answer_of("show", ids, {}, selection, "table");
    if (answer.arrange) answer.arrange(answer.report, selection);
    return std::move(answer.report);
}

report::Card card(const std::string& id) {
    return std::get<report::Cards>(as_table({id}).view).at(0);
}

// The items of a line of a card, joined as they are printed; empty if there is no such line.
std::string line(const report::Card& card, std::string_view label) {
    for (const auto& block : card.blocks)
        if (const auto* found = std::get_if<report::Line>(&block); found != nullptr && found->label == label) {
            std::string all;
            for (const std::string& item : found->items) all += (all.empty() ? "" : found->joiner) + item;
            return all;
        }
    return {};
}

using Rows = std::vector<std::string>;

} // namespace

TEST_CASE("A role's rungs have their titles, focus and every stated number of years") {
    CHECK(rows(answer_of("show", {"ml-engineer"}), "level") ==
          Rows{"ml-engineer@entry|title|Junior ML engineer", "ml-engineer@entry|focus|models to order",
               "ml-engineer@entry|years|0-2", "ml-engineer@entry|years|1-3", "ml-engineer@senior|focus|unknown",
               "ml-engineer@senior|years|7+", "ml-engineer@staff|focus|unknown", "ml-engineer@staff|years|7+"});
}

TEST_CASE("A role asks for each skill once, at the highest proficiency, with the way there") {
    CHECK(rows(answer_of("show", {"ml-engineer"}), "skill") ==
          Rows{"ml-engineer|python|expert, essential; working at every level, expert from senior",
               "ml-engineer|docker|working, essential"});
}

TEST_CASE("A rung asks for what the rungs before it ask for, as stated anew") {
    CHECK(rows(answer_of("show", {"ml-engineer@entry"}), "skill")
              .front()
              .starts_with("ml-engineer@entry|python|working"));
    CHECK(
        rows(answer_of("show", {"ml-engineer@staff"}), "skill").front().starts_with("ml-engineer@staff|python|expert"));
}

TEST_CASE("A text that its source lost is unknown") {
    CHECK(rows(answer_of("show", {"ml-engineer.course"}), "course") == Rows{"ml-engineer|Basics|unknown"});
}

TEST_CASE("A topic is the rows of one part, metric, question or skill") {
    CHECK(answer_of("show", {"ml-engineer.growth"}).report.records.rows.size() == 1);
    CHECK(rows(answer_of("show", {"ml-engineer.growth"}), "outlook") ==
          Rows{"ml-engineer|growth|35 %; year over year"});
    CHECK(rows(answer_of("show", {"ml-engineer.who-builds"}), "question") ==
          Rows{"ml-engineer|Who builds the model?|the data scientist",
               "ml-engineer|Who builds the model?|the ML engineer"});
    CHECK(answer_of("show", {"ml-engineer.docker"}).report.records.rows.size() == 1);
    CHECK(answer_of("show", {"ml-engineer@entry.years"}).report.records.rows.size() == 2);
}

TEST_CASE("A rung shows its own duties, not those of the role or of other rungs") {
    CHECK(rows(answer_of("show", {"ml-engineer@senior"}), "responsibility") ==
          Rows{"ml-engineer@senior|responsibility|lead a team"});
    CHECK(rows(answer_of("show", {"ml-engineer@entry"}), "responsibility").empty());
}

TEST_CASE("A skill shows what it means, how long it takes and who asks for it") {
    const Answer answer = answer_of("show", {"python"});
    CHECK(rows(answer, "proficiency")[2] == "python|skilled|writes programs");
    CHECK(rows(answer, "hours")[1] == "python|working|20-70, likely 40");
    CHECK(rows(answer, "role") == Rows{"python|ml-engineer|working, essential",
                                       "python|ml-engineer@senior|expert, essential",
                                       "python|data-scientist|skilled, essential"});
    CHECK(rows(answer_of("show", {"docker"}), "need") == Rows{"docker|python|aware"});
}

TEST_CASE("One role as a table is a card with a line a rung") {
    const report::Card role = card("ml-engineer");
    CHECK(role.title == "ML engineer");
    CHECK(role.right == "ml-engineer");
    CHECK(line(role, "") == "Keeps models working (s1:2 s2:4)");
    CHECK(line(role, "Not") == "a data scientist, who asks what the data can tell (s2:5)");
    CHECK(line(role, "Skills") == "python, docker"); // two sources say too little to count them
    CHECK(line(role, "Related") == "data-scientist");
    CHECK(line(role, "Next") == "rung pay ml-engineer, rung path ml-engineer, rung learn ml-engineer");
    const auto grid = std::ranges::find_if(
        role.blocks, [](const report::Block& block) { return std::holds_alternative<report::Grid>(block); });
    REQUIRE(grid != role.blocks.end());
    const auto& ladder = std::get<report::Grid>(*grid);
    CHECK(ladder.columns[2].title == "PAY, us, USD a year");
    CHECK(ladder.rows[0] == Rows{"entry", "0-3  s1 s2", "90,000-130,000  s1:70", "models to order"});
    CHECK(ladder.rows[2][1] == "7+   s1");
    CHECK(ladder.rows[2][2] == "unknown");
}

TEST_CASE("The card of a rung sets its figures side by side") {
    const report::Card rung = card("ml-engineer@entry");
    CHECK(rung.title == "ML engineer, entry");
    CHECK(line(rung, "Years") == "0-2 (s1:40), 1-3 (s2:40): they differ");
    CHECK(line(rung, "Pay, us, USD") == "90,000-130,000 (s1:70)");
    CHECK(line(rung, "Skills") == "python, docker");
    CHECK(line(card("ml-engineer@senior"), "New") == "python expert");
}

TEST_CASE("One topic as a table is a card that says all of it, with every place") {
    const report::Card years = card("ml-engineer.years");
    CHECK(years.title == "ML engineer: years");
    CHECK(years.right == "ml-engineer.years");
    CHECK(line(years, "entry") == "0-2 (s1:40)\n1-3 (s2:40)");
    CHECK(line(years, "staff") == "7+ (s1:41)");
    CHECK(line(card("ml-engineer.who-builds"), "Who builds the model?") ==
          "the data scientist (s1:50)\nthe ML engineer (s2:50)");
    CHECK(line(card("python.hours"), "working") == "20-70, likely 40 (own:hours)");
}

TEST_CASE("A card ends with what its marks mean, and with nothing else") {
    const auto report = as_table({"data-scientist"});
    CHECK(report.legend == Rows{"s1 First guide (2025); s2 Second guide (undated)"});
}

TEST_CASE("With a selection the records stay a table") {
    report::Selection selection;
    selection.limit = 3;
    CHECK(std::holds_alternative<std::monostate>(as_table({"ml-engineer"}, selection).view));
}

TEST_CASE("Several ids are cards one after the other, with one legend") {
    const auto report = as_table({"ml-engineer", "data-scientist", "python"});
    const auto& cards = std::get<report::Cards>(report.view);
    REQUIRE(cards.size() == 3);
    CHECK(cards[0].right == "ml-engineer");
    CHECK(cards[2].right == "python");
    CHECK(report.records.rows.empty());
    CHECK(report.legend.size() == 1);
}

TEST_CASE("Who reads by ear gets the card too") {
    const Answer answer = answer_of("show", {"ml-engineer"}, {}, {}, "plain");
    CHECK(std::get<report::Cards>(answer.report.view).at(0).title == "ML engineer");
    CHECK(answer.report.records.rows.empty());
}

TEST_CASE("What is unknown is reported and the rest is shown") {
    const Answer answer = answer_of("show", {"nobody", "python.need", "-"}, "docker.need\textra\n");
    REQUIRE(answer.report.failures.size() == 1);
    CHECK(answer.report.failures[0].value == "nobody");
    CHECK(rows(answer, "need") == Rows{"docker|python|aware"});
}
