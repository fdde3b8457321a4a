// SPDX-License-Identifier: MIT
#include "pack.hpp"

#include "../support/folder.hpp"

#include "rung/commands/open.hpp"

#include <catch2/catch.hpp>

using namespace rung;
using commands::Answer;

namespace {

using Lines = std::vector<std::string>;
using Flags = std::map<std::string, std::vector<std::string>, std::less<>>;

// Someone with a profile, on a day.
class Person {
public:
    Answer me(const std::string& command, Lines words = {}, Flags flags = {}, const std::string& input = {}) const {
        commands::Request request;
        request.command = "me " + command;
        request.arguments = std::move(words);
        request.flags = std::move(flags);
        commands::Context context;
        context.catalogue = []() -> const catalogue::Catalogue& { return small_catalogue(); };
        context.read_input = [input](std::string_view) { return input; };
        context.today = [this] { return model::Date::of(*model::WrittenDate::parse(today)).value(); };
        context.profile_path = (folder / "me.json").string();
        return commands::find_command(request.command)->run(request, context);
    }

    // "python skilled 2026-11-21 a note"
    Lines held() const {
        Lines result;
        for (const auto& row : me("show").report.records.rows) {
            std::string line;
            for (const auto index : {0, 2, 3, 4})
                if (const auto* word = std::get_if<std::string>(&row.at(static_cast<std::size_t>(index))))
                    line += (line.empty() ? "" : " ") + *word;
            result.push_back(line);
        }
        return result;
    }

    test::Folder folder;
    std::string today = "2026-11-21";
};

// "not-held: docker (did you mean ...)"
Lines failures(const Answer& answer) {
    Lines result;
    for (const auto& failure : answer.report.failures) {
        std::string line = failure.code + ": " + failure.value;
        for (const auto& suggestion : failure.suggest) line += " " + suggestion;
        result.push_back(line);
    }
    return result;
}

} // namespace

TEST_CASE("Skills are kept by their ids, with the day and a note") {
    const Person person;
    const Answer answer = person.me("add", {"Python:skilled", "containers"}, {{"note", {"at work"}}});
    CHECK(answer.text == "");
    CHECK(answer.report.notes == Lines{"python:skilled, docker:working: your profile holds 2 skills"});
    CHECK(person.held() == Lines{"docker working 2026-11-21 at work", "python skilled 2026-11-21 at work"});
}

TEST_CASE("The day changes with the proficiency only, the note with --note only") {
    Person person;
    person.me("add", {"python", "docker"}, {{"note", {"at work"}}});
    person.today = "2027-01-02";
    person.me("add", {"python", "docker:aware"});
    CHECK(person.held() == Lines{"docker aware 2027-01-02 at work", "python working 2026-11-21 at work"});
    person.me("add", {"python"}, {{"note", {""}}});
    CHECK(person.held().back() == "python working 2026-11-21");
    CHECK_THROWS_AS(person.me("add", {"python"}, {{"note", {"two\nlines"}}}), commands::UsageError);
}

TEST_CASE("One word that names no skill, and nothing at all is written") {
    const Person person;
    CHECK(failures(person.me("add", {"python", "dokcer", "ml-engineer", "docker:good"})) ==
          Lines{"unknown-id: dokcer docker", "unknown-id: ml-engineer", "bad-value: good"});
    CHECK(std::filesystem::is_empty(person.folder.path()));
}

TEST_CASE("Skills may stand between commas and on standard input; nothing named is nothing written") {
    const Person person;
    person.me("add", {"python:aware, docker:skilled"});
    CHECK(person.held() == Lines{"docker skilled 2026-11-21", "python aware 2026-11-21"});
    person.me("add", {"-"}, {}, "statistics:expert\tStatistics\n\npython\n");
    CHECK(person.held().size() == 3);
    CHECK(person.me("add", {"-"}, {}, "").report.notes == Lines{"no skill was named; nothing was changed"});
}

TEST_CASE("Skills are removed by any name, all of those named or none") {
    const Person person;
    person.me("add", {"python", "docker"});
    CHECK(failures(person.me("remove", {"python", "statistics"})) == Lines{"not-held: statistics"});
    CHECK(person.held().size() == 2);
    CHECK(failures(person.me("remove", {"pythn"})) == Lines{"unknown-id: pythn python"});
    CHECK(person.me("remove", {"Containers"}).report.notes == Lines{"docker removed: your profile holds 1 skill"});
    CHECK(person.held() == Lines{"python working 2026-11-21"});
    CHECK(failures(Person().me("remove", {"python"})) == Lines{"not-held: python"});
}

TEST_CASE("Skills that the data do not know are kept, shown and removed") {
    const Person person;
    person.folder.write("me.json", R"({"schema": 1, "skills": [{"skill": "acme:old", "have": "expert"}]})");
    person.me("add", {"python"});
    CHECK(person.held() == Lines{"acme:old expert", "python working 2026-11-21"});
    CHECK(person.me("show").report.notes == Lines{"'acme:old' is no skill in the data: kept, but not counted"});
    person.me("remove", {"acme:old"});
    CHECK(person.held() == Lines{"python working 2026-11-21"});
}

TEST_CASE("A damaged profile stops every command and stays as it is") {
    const Person person;
    person.folder.write("me.json", "{\"schema\": 1}");
    CHECK_THROWS_AS(person.me("add", {"python"}), commands::InvalidData);
    CHECK_THROWS_AS(person.me("remove", {"python"}), commands::InvalidData);
    CHECK_THROWS_AS(person.me("show"), commands::InvalidData);
    CHECK_THROWS_AS(person.me("import", {"-"}, {{"dry-run", {""}}}, R"({"skills":[{"name":"Python"}]})"),
                    commands::InvalidData);
    CHECK(person.folder.content("me.json") == "{\"schema\": 1}");
}

TEST_CASE("A resume adds what the data know, raises what was less, lowers nothing, and names what it leaves out") {
    const Person person;
    person.me("add", {"python:expert", "docker:aware"});
    const std::string resume = R"({"skills": [{"name": "Docker", "level": "Advanced", "keywords": ["Python", "Stats"]},
        {"name": "Containers", "level": "Beginner"}, {"name": "Synergy"}, {"name": "synergy"}]})";
    CHECK(person.me("import", {"-"}, {{"dry-run", {""}}}, resume).text == "docker:skilled\nstatistics:skilled\n");
    const Answer answer = person.me("import", {"-"}, {}, resume);
    CHECK(answer.text == "");
    CHECK(answer.report.failures.empty());
    REQUIRE(answer.report.warnings.size() == 1);
    CHECK(answer.report.warnings[0].message == "'Synergy' is no skill in the data; left out");
    CHECK(person.held() ==
          Lines{"docker skilled 2026-11-21", "python expert 2026-11-21", "statistics skilled 2026-11-21"});
    CHECK(person.me("import", {"-"}, {}, resume).report.notes == Lines{"nothing new: your profile holds 3 skills"});
}

TEST_CASE("A resume that is broken or missing is an error, and one without skills changes nothing") {
    const Person person;
    CHECK_THROWS_AS(person.me("import", {"-"}, {}, "{"), commands::InvalidData);
    CHECK_THROWS_AS(person.me("import", {(person.folder / "no.json").string()}), commands::UsageError);
    CHECK(person.me("import", {"-"}, {}, "{}").report.notes ==
          Lines{"no skill of the data is named there; nothing was changed"});
    CHECK(std::filesystem::is_empty(person.folder.path()));
}
