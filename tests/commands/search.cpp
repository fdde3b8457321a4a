// SPDX-License-Identifier: MIT
#include "rung/catalogue/compile.hpp"
#include "rung/commands/command.hpp"

#include <catch2/catch.hpp>

using namespace rung;

namespace {

catalogue::Catalogue small_catalogue() {
    model::Records records;
    records.sources.push_back({{"s1", {}}, "A guide", {}, {}, {}, {}, {}, {}, {}, {}, {}});
    records.families.push_back({{"ai", {}}, "AI"});
    model::Role role;
    role.id.text = "ml-engineer";
    role.title = "ML engineer";
    role.family.text = "ai";
    role.summary = {"Puts learnt functions to work", {{"s1", "2", {}}}};
    records.roles.push_back(role);
    model::Statement task;
    task.kind = model::StatementKind::task;
    task.role = model::Key{"ml-engineer", {}};
    task.text = {"notices model drift", {{"s1", "3", {}}}};
    records.statements.push_back(task);
    for (const char* key : {"monitoring", "sql", "docker"}) {
        model::Skill skill;
        skill.id.text = key;
        skill.title = key;
        skill.category = "Tools";
        skill.summary = key == std::string("monitoring") ? "Sees drift early" : "A tool";
        records.skills.push_back(std::move(skill));
    }
    return catalogue::Catalogue::from_bytes(catalogue::compile(records, {}), "test");
}

commands::Answer search(const std::vector<std::string>& words) {
    static const catalogue::Catalogue catalogue = small_catalogue();
    commands::Context context;
    context.catalogue = []() -> const catalogue::Catalogue& { return catalogue; };
    commands::Request request;
    request.command = "search";
    request.arguments = words;
    return commands::find_command("search")->run(request, context);
}

// A text of one row, empty if it is missing.
std::string text(const report::Report& report, std::size_t row, std::string_view field) {
    const auto* cell = std::get_if<std::string>(&report.records.rows.at(row).at(report.records.kind->find(field)));
    return cell == nullptr ? "" : *cell;
}

} // namespace

TEST_CASE("A hit says whose text it is, which, and in which words") {
    const auto report = search({"model", "drift"}).report;
    REQUIRE(report.records.rows.size() == 2);
    CHECK(report.records.kind->name == "hit");
    CHECK(text(report, 0, "id") == "ml-engineer.task");
    CHECK(text(report, 0, "kind") == "role");
    CHECK(text(report, 0, "title") == "ML engineer");
    CHECK(text(report, 0, "field") == "task");
    CHECK(text(report, 0, "excerpt") == "notices model drift");
    CHECK(report::is_missing(report.records.rows[0][report.records.kind->find("replaced")]));
    CHECK(text(report, 1, "id") == "monitoring");
    CHECK(text(report, 1, "kind") == "skill");
    const auto score = report.records.kind->find("score");
    CHECK(std::get<double>(report.records.rows[0][score]) > std::get<double>(report.records.rows[1][score]));
    CHECK(report.notes.empty());
    CHECK(report.failures.empty());
}

TEST_CASE("A search for a name begins with what bears it") {
    const auto report = search({"ML engineer"}).report;
    CHECK(text(report, 0, "id") == "ml-engineer");
    CHECK(text(report, 0, "field") == "title");
    CHECK(text(report, 0, "excerpt") == "Puts learnt functions to work");
}

TEST_CASE("A misspelt word is forgiven, in the record and in a note") {
    const auto report = search({"dokcer"}).report;
    REQUIRE(report.records.rows.size() == 1);
    CHECK(text(report, 0, "id") == "docker");
    CHECK(text(report, 0, "replaced") == "dokcer -> docker");
    CHECK(report.notes == std::vector<std::string>{"not in the data: dokcer -> docker"});
}

TEST_CASE("A search that finds nothing is an empty list and a note") {
    const auto answer = search({"zzz", "qqq"});
    CHECK(answer.report.records.rows.empty());
    CHECK(answer.exit == 0);
    CHECK(answer.report.notes == std::vector<std::string>{"no role or skill matches 'zzz qqq'"});
}
