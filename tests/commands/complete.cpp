// SPDX-License-Identifier: MIT
#include "rung/commands/complete.hpp"

#include "../../src/commands/placeholders.hpp"
#include "pack.hpp"
#include "rung/commands/flags.hpp"
#include "rung/report/kinds.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace rung;
using namespace rung::commands;

namespace {

using Words = std::vector<std::string>;

int opened = 0; // how often the data were asked for

Completion answer_at(const Words& words) {
    Context context;
    opened = 0;
    context.catalogue = []() -> const catalogue::Catalogue& {
        ++opened;
        return small_catalogue();
    };
    context.environment = [](std::string_view) { return std::optional<std::string>(); };
    return complete(words, context);
}

Words at(const Words& words) {
    Words result;
    for (Candidate& candidate : answer_at(words).candidates) result.push_back(std::move(candidate.word));
    return result;
}

bool holds(const Words& words, const std::string& word) {
    return std::ranges::find(words, word) != words.end();
}

} // namespace

TEST_CASE("The first word is a command, a group stands once") {
    CHECK(at({"sk"}) == Words{"skills"});
    CHECK(at({"da"}) == Words{"data"});
    CHECK(at({"data", "st"}) == Words{"status"});
    CHECK(at({"-n", "3", "sk"}) == Words{"skills"});
    CHECK(at({"--limit=3", "--json", "sk"}) == Words{"skills"});
    const Words all = at({""});
    for (const Command& command : commands::commands())
        CHECK(std::ranges::count(all, command.name.substr(0, command.name.find(' '))) == 1);
    CHECK(at({}) == all);
}

TEST_CASE("An unknown command has no arguments, and flags of every command only") {
    CHECK(at({"zzz", ""}) == at({""}));
    CHECK(at({"data", "zzz", "x"}).empty());
    CHECK_FALSE(holds(at({"zzz", "--"}), "--region"));
}

TEST_CASE("Flags are those that the parser takes, with their help") {
    for (const Command& command : commands::commands()) {
        Words words{std::string(command.name)};
        if (const auto blank = words[0].find(' '); blank != std::string::npos)
            words = {words[0].substr(0, blank), words[0].substr(blank + 1)};
        words.push_back("--");
        Words wanted;
        for (const Flag& flag : flags())
            if (flag.listed && takes(command.name, flag)) wanted.push_back("--" + std::string(flag.name));
        INFO(std::string(command.name));
        CHECK(at(words) == wanted);
        CHECK(opened == 0);
    }
    const Completion one = answer_at({"roles", "--wh"});
    REQUIRE(one.candidates.size() == 1);
    CHECK(one.candidates[0].meaning == "keep the records for which EXPR holds; repeated: all must hold");
}

TEST_CASE("A dash alone offers letters too") {
    const Words words = at({"roles", "-"});
    CHECK(holds(words, "-w"));
    CHECK(holds(words, "--where"));
    CHECK(at({"roles", "-w"}) == Words{"-w"});
}

TEST_CASE("After two dashes there are arguments only") {
    CHECK(at({"roles", "--", "--wh"}).empty());
    CHECK(at({"show", "--", "dock"}) == Words{"docker"});
}

TEST_CASE("Every flag with a value is of a kind that completion knows") {
    for (const Flag& flag : flags()) {
        INFO(std::string(flag.name) + ' ' + std::string(flag.value));
        if (!flag.value.empty()) CHECK(find_placeholder(flag.value) != nullptr);
    }
    for (const Command& command : commands::commands()) {
        INFO(std::string(command.name) + ' ' + std::string(command.arguments));
        if (!command.arguments.empty()) {
            REQUIRE(find_placeholder(first_capitals(command.arguments)) != nullptr);
            CHECK(!find_placeholder(first_capitals(command.arguments))->meaning.empty());
        }
    }
}

TEST_CASE("Closed sets are offered, apart or attached") {
    CHECK(at({"pay", "--color", "a"}) == Words{"auto", "always"});
    CHECK(at({"pay", "--color=a"}) == Words{"--color=auto", "--color=always"});
    CHECK(at({"pay", "-fj"}) == Words{"-fjson", "-fjsonl"});
    CHECK(at({"-f", "m"}) == Words{"md"});
    CHECK(at({"pay", "-n", ""}).empty());
    CHECK(opened == 0);
}

TEST_CASE("Names of roles and skills are offered where they may stand, levels where one role is left") {
    CHECK(at({"show", "d"}) == Words{"data-scientist", "docker", "data-scientist@entry"});
    CHECK(at({"show", "doc"}) == Words{"docker"});
    CHECK(at({"path", "d"}) == Words{"data-scientist", "data-scientist@entry"});
    CHECK(at({"show", "ml-engineer@"}) == Words{"ml-engineer@entry", "ml-engineer@senior", "ml-engineer@staff"});
    CHECK(at({"compare", "ml-engineer", "ml-engineer@st"}) == Words{"ml-engineer@staff"});
    CHECK(at({"show", "docker@"}).empty());
    CHECK(at({"learn", "ml-engineer", "--from", "data-scientist@"}) == Words{"data-scientist@entry"});
    // One role is all that `gap` takes, two are what `path` takes.
    CHECK(at({"gap", "ml-engineer", ""}).empty());
    CHECK(at({"path", "ml-engineer", "d"}) == Words{"data-scientist", "data-scientist@entry"});
    CHECK(at({"path", "ml-engineer", "data-scientist", ""}).empty());
    CHECK(answer_at({"show", "ml-engineer@sen"}).candidates.at(0).meaning.empty());
    CHECK(answer_at({"show", "ml-engineer@en"}).candidates.at(0).meaning == "models to order");
}

TEST_CASE("Case does not matter, and other names than ids lead to levels and topics") {
    CHECK(at({"show", "DOC"}) == Words{"docker"});
    CHECK(at({"show", "MLE@sen"}) == Words{"MLE@senior"});
}

TEST_CASE("Topics follow a dot where they may stand") {
    CHECK(at({"show", "ml-engineer.cour"}) == Words{"ml-engineer.course"});
    CHECK(at({"show", "ml-engineer@senior.gr"}) == Words{"ml-engineer@senior.growth"});
    // The data hold no such figures and statements about it.
    CHECK(at({"show", "ml-engineer.pay-growth"}).empty());
    CHECK(at({"show", "ml-engineer.cert"}).empty());
    CHECK(at({"show", "docker.pay"}).empty());
    CHECK(at({"show", "ml-engineer.who"}) == Words{"ml-engineer.who-builds"});
    CHECK(at({"compare", "ml-engineer.cour"}).empty());
    CHECK(at({"show", "zzz.cour"}).empty());
}

TEST_CASE("Evidence is found by source, place and conflict") {
    CHECK(at({"why", "s1"}) == Words{"s1", "s1:"});
    CHECK(at({"why", "s1:7"}) == Words{"s1:70", "s1:78"});
    CHECK(at({"why", "c"}) == Words{"c1"});
    CHECK(at({"why", "ml-engineer.cour"}) == Words{"ml-engineer.course"});
    CHECK(at({"why", "s9:"}).empty());
}

TEST_CASE("In a list of skills the last one is completed") {
    CHECK(at({"learn", "--have", "stat"}) == Words{"statistics", "statistics:none", "statistics:aware",
                                                   "statistics:working", "statistics:skilled", "statistics:expert"});
    CHECK(at({"learn", "--have", "docker,python:sk"}) == Words{"docker,python:skilled"});
    CHECK(at({"learn", "--have=docker,python:sk"}) == Words{"--have=docker,python:skilled"});
    CHECK(answer_at({"learn", "--have", "d"}).goes_on);
}

TEST_CASE("In a set the last name is completed") {
    CHECK(at({"skills", "--of", "ml-engineer - (data-s"}) == Words{"ml-engineer - (data-scientist"});
    CHECK(at({"roles", "--of", "pyt"}) == Words{"python"});
}

TEST_CASE("Regions are offered, all of them with pay") {
    CHECK(at({"show", "-r", ""}) == Words{"us", "germany"});
    CHECK(at({"pay", "-r", ""}) == Words{"us", "germany", "all"});
}

TEST_CASE("Columns and orders are fields of the command at hand") {
    CHECK(at({"roles", "-c", "fa"}) == Words{"family"});
    CHECK(at({"roles", "-c", "id,+fa"}) == Words{"id,+family"});
    CHECK(at({"roles", "-c", "+ta"}) == Words{"+tags"});
    CHECK(at({"roles", "-s", "-fa"}) == Words{"-family"});
    CHECK(at({"roles", "-s", "id,-fa"}) == Words{"id,-family"});
    CHECK(at({"roles", "-c", ""}).size() == report::kind("role").fields.size());
    CHECK(at({"-c", "fa"}).empty()); // no command is known yet
    CHECK(opened == 0);
}

TEST_CASE("A condition is completed by what may come next") {
    const auto where = [](const std::string& typed) { return at({"pay", "-w", typed}); };
    CHECK(holds(where(""), "level"));
    CHECK(holds(where(""), "has("));
    CHECK(where("as_") == Words{"as_stated", "as_stated =", "as_stated <>", "as_stated <", "as_stated <=",
                                "as_stated >", "as_stated >=", "as_stated is null", "as_stated is not null"});
    CHECK(where("best and op") == Words{"best and open_top", "best and open_top and", "best and open_top or"});
    CHECK(where("level is n") == Words{});
    CHECK(where("level = 's") == Words{"level = 'senior'", "level = 'staff'"});
    CHECK(where("level = ").front() == "level = 'entry'");
    CHECK(where("level in ('mid', 's") == Words{"level in ('mid', 'senior'", "level in ('mid', 'staff'"});
    CHECK(where("level = 'mid' a") == Words{"level = 'mid' and "});
    CHECK(where("mid > 1").empty());
    CHECK(where("mid > 1 ") == Words{"mid > 1 and ", "mid > 1 or "});
    CHECK(where("mid > ").empty());
    CHECK(where("region = 'g") == Words{"region = 'germany'"});
    CHECK(at({"skills", "-w", "has(roles, 'da"}) == Words{"has(roles, 'data-scientist'"});
    CHECK(where("zzz = 'x").empty());
}

TEST_CASE("Files are left to the shell") {
    CHECK(answer_at({"data", "check", ""}).files);
    CHECK(answer_at({"roles", "--data", "x"}).files);
    CHECK_FALSE(answer_at({"roles", ""}).files);
}

TEST_CASE("Help takes commands and topics, fields take records and commands") {
    CHECK(at({"help", "sc"}) == Words{"scripting"});
    CHECK(at({"help", "data", "sq"}) == Words{"sql"});
    CHECK(at({"help", "pay", ""}).empty());
    CHECK(at({"fields", "b"}) == Words{"band"});
    CHECK(at({"fields", "pa"}) == Words{"pack", "pay", "path"});
    CHECK(at({"completion", ""}) == Words{"bash", "zsh", "fish"});
}

TEST_CASE("Names are read from the pack that --data on the line names") {
    Context context;
    std::string data;
    context.catalogue = [&]() -> const catalogue::Catalogue& {
        data = context.data;
        return small_catalogue();
    };
    complete(Words{"--data", "a.json", "show", "x"}, context);
    CHECK(data == "a.json");
    complete(Words{"show", "--data=b.json", "x"}, context);
    CHECK(data == "b.json");
}
