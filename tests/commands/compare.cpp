// SPDX-License-Identifier: MIT
#include "pack.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace rung;
using commands::Answer;

namespace {

template <class Value> Value cell(const Answer& answer, const report::Row& row, std::string_view field) {
    return std::get<Value>(row.at(answer.report.records.kind->find(field)));
}

const report::Row& row(const Answer& answer, std::string_view id, std::string_view section, std::string_view name) {
    for (const auto& row : answer.report.records.rows)
        if (cell<std::string>(answer, row, "id") == id && cell<std::string>(answer, row, "section") == section &&
            cell<std::string>(answer, row, "name") == name)
            return row;
    throw std::runtime_error("no such row");
}

// The cells of the line with that label: without the label, without sources.
std::vector<std::string> line(const report::Grid& grid, std::string_view label) {
    for (const auto& row : grid.rows)
        if (row.front() == label)
            return {row.begin() + 1, row.size() == grid.columns.size() ? row.end() - 1 : row.end()};
    return {};
}

report::Grid grid(Answer answer) {
    answer.arrange(answer.report, {});
    return std::get<report::Grid>(answer.report.view);
}

const std::vector<std::string> two_roles{"ml-engineer", "data-scientist"};
using Cells = std::vector<std::string>;

} // namespace

TEST_CASE("Rows that all sides have alike are the same, a skill by its proficiency") {
    const Answer answer = answer_of("compare", {"ml-engineer@entry", "ml-engineer@staff"});
    CHECK_FALSE(cell<bool>(answer, row(answer, "ml-engineer@entry", "skill", "python"), "same"));
    CHECK(cell<bool>(answer, row(answer, "ml-engineer@entry", "skill", "docker"), "same"));
    CHECK(cell<bool>(answer, row(answer, "ml-engineer@staff", "skill", "docker"), "same"));
}

TEST_CASE("Overlap counts shared skills of each side and of both, and covers both ways") {
    const Answer answer = answer_of("compare", two_roles);
    // Python is shared; docker and statistics are not.
    CHECK(cell<double>(answer, row(answer, "ml-engineer", "overlap", "shared with data-scientist"), "number") == 0.5);
    CHECK(cell<std::string>(answer, row(answer, "ml-engineer", "overlap", "in both, of all in it and data-scientist"),
                            "value") == "1 of 3");
    // Of 80 for python and 95 for statistics, python in full: 80 / 175.
    CHECK(cell<double>(answer, row(answer, "ml-engineer", "overlap", "covers data-scientist"), "number") == 0.4571);
    // Skilled where expert is asked earns .7: .7 x 90 of 90 and 60.
    CHECK(cell<double>(answer, row(answer, "data-scientist", "overlap", "covers ml-engineer"), "number") == 0.42);
}

TEST_CASE("A comparison that the authors wrote stands in either order") {
    CHECK(line(grid(answer_of("compare", two_roles)), "output") == Cells{"systems", "reports"});
    CHECK(line(grid(answer_of("compare", {"data-scientist", "ml-engineer"})), "output") == Cells{"reports", "systems"});
}

TEST_CASE("Two roles stand side by side, rung beside rung") {
    const report::Grid sheet = grid(answer_of("compare", two_roles));
    CHECK(sheet.columns[1].title == "ml-engineer");
    CHECK(sheet.columns[3].title == "SOURCES");
    CHECK(line(sheet, "years, entry") == Cells{"0-2, 1-3", "unknown"});
    CHECK(line(sheet, "pay, entry") == Cells{"90,000-130,000", "95,000"});
    CHECK(line(sheet, "skills, both") == Cells{"python"});
    CHECK(line(sheet, "skills, level") == Cells{"python expert", "python skilled"});
    CHECK(line(sheet, "skills, one") == Cells{"docker", "statistics"});
    CHECK(line(sheet, "covers") == Cells{"46 % of data-scientist", "42 % of ml-engineer"});
    CHECK(line(sheet, "disputed") == Cells{"Who builds the model? rung why c1"});
}

TEST_CASE("Two rungs of a role show what the next one adds") {
    const report::Grid sheet = grid(answer_of("compare", {"ml-engineer@entry", "ml-engineer@senior"}));
    CHECK(line(sheet, "years") == Cells{"0-2, 1-3", "7+"});
    CHECK(line(sheet, "skills, level") == Cells{"python working", "python expert"});
    CHECK(line(sheet, "duties") == Cells{"-", "lead a team"});
}

TEST_CASE("A rung meets its own level of a whole role") {
    const report::Grid sheet = grid(answer_of("compare", {"ml-engineer@entry", "data-scientist"}));
    CHECK(line(sheet, "years, entry") == Cells{"0-2, 1-3", "unknown"});
    CHECK(line(sheet, "pay, entry") == Cells{"90,000-130,000", "95,000"});
    CHECK(line(sheet, "pay").empty());
    const report::Grid other = grid(answer_of("compare", {"ml-engineer@senior", "data-scientist"}));
    CHECK(line(other, "pay, entry") == Cells{"-", "95,000"});
}

TEST_CASE("The grid holds only what the selection left") {
    Answer answer = answer_of("compare", {"ml-engineer@entry", "ml-engineer@staff"});
    auto& rows = answer.report.records.rows;
    std::erase_if(rows, [&](const report::Row& it) { return cell<bool>(answer, it, "same"); });
    const report::Grid sheet = grid(std::move(answer));
    CHECK(line(sheet, "skills, both") == Cells{"python"});
    CHECK(line(sheet, "skills, one").empty());
}

TEST_CASE("Skills are compared with skills only") {
    CHECK(line(grid(answer_of("compare", {"python", "docker"})), "kind") == Cells{"language", "tool"});
    CHECK_THROWS_WITH(answer_of("compare", {"python", "ml-engineer"}),
                      "roles and skills cannot be compared with one another");
}

TEST_CASE("Two to six different ids are compared") {
    CHECK_THROWS_WITH(answer_of("compare", {"ml-engineer"}), "compare takes two to six ids");
    CHECK_THROWS_WITH(answer_of("compare", {"mle", "ml-engineer"}), "'ml-engineer' is named twice");
    CHECK_THROWS_WITH(answer_of("compare", {"ml-engineer", "python.need"}),
                      "compare takes whole roles, rungs or skills, not a topic");
    CHECK(answer_of("compare", {"ml-engineer", "nobody"}).report.failures.size() == 1);
}
