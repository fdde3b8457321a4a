// SPDX-License-Identifier: MIT
// What a command line means. The numbers are those of the traps of CLI11 in the design of the command line.
#include "../../src/cli/request.hpp"

#include "rung/commands/command.hpp"

#include <catch2/catch.hpp>

using rung::cli::Call;
using rung::commands::UsageError;

namespace {

using Words = std::vector<std::string>;

Call parse(const Words& words) {
    return rung::cli::parse_call(words);
}

UsageError mistake(const Words& words) {
    try {
        parse(words);
    } catch (const UsageError& error) {
        return error;
    }
    FAIL("the line was accepted");
    return {"", ""};
}

std::string message(const Words& words) {
    return mistake(words).what();
}

} // namespace

TEST_CASE("flags stand before or after the command, with the value apart or attached") {
    for (const Words& words : {Words{"-n", "5", "roles", "data"}, Words{"roles", "-n5", "data"},
                               Words{"roles", "data", "--limit=5"}, Words{"roles", "--limit", "5", "data"}}) {
        const Call call = parse(words);
        CHECK(call.command->name == "roles");
        CHECK(call.request.arguments == Words{"data"});
        CHECK(call.request.selection.limit == 5);
    }
}

TEST_CASE("two words name a command of the data") {
    const Call call = parse({"data", "--json", "check", "x.json"});
    CHECK(call.command->name == "data check");
    CHECK(call.request.arguments == Words{"x.json"});
    CHECK(call.request.value("format") == "json");
}

TEST_CASE("a line without a command shows the overview") {
    CHECK(parse({}).command->name == "help");
    CHECK(parse({"-f", "plain"}).command->name == "help");
}

TEST_CASE("two dashes end the flags") {
    CHECK(parse({"search", "--", "-h", "--", "--limit"}).request.arguments == Words{"-h", "--", "--limit"});
}

TEST_CASE("a dash alone is an argument") {
    CHECK(parse({"show", "-"}).request.arguments == Words{"-"});
}

TEST_CASE("a value may look like a flag") {
    CHECK(parse({"pay", "-s", "-mid"}).request.selection.sort == "-mid");
    CHECK(parse({"pay", "-w", "--x"}).request.selection.where == Words{"--x"});
}

TEST_CASE("of a repeated flag the last wins, conditions and columns add up (trap 9)") {
    const Call call = parse({"pay", "-n", "1", "-n", "2", "-w", "best", "-w", "mid > 1", "-c", "id", "-c", "mid,low",
                             "--json", "-f", "csv"});
    CHECK(call.request.selection.limit == 2);
    CHECK(call.request.selection.where == Words{"best", "mid > 1"});
    CHECK(call.request.selection.columns == Words{"id", "mid,low"});
    CHECK(call.request.value("format") == "csv");
    CHECK(parse({"pay", "-f", "csv", "--json"}).request.value("format") == "json");
}

TEST_CASE("the other spellings of the colour flag mean the same") {
    CHECK(parse({"roles", "--colour=always"}).request.value("color") == "always");
    CHECK(parse({"roles", "--no-color"}).request.value("color") == "never");
    CHECK(parse({"roles", "--no-color", "--color", "auto"}).request.value("color") == "auto");
}

TEST_CASE("misspelt commands and flags are told with what was meant (traps 2 and 3)") {
    CHECK(message({"rolse"}) == "unknown command 'rolse'");
    CHECK(mistake({"rolse"}).suggest == Words{"roles"});
    CHECK(mistake({"data", "chek"}).suggest == Words{"data check"});
    CHECK(mistake({"roles", "--fromat", "csv"}).suggest == Words{"--format"});
    CHECK(mistake({"--fromat", "csv", "roles"}).value == "--fromat");
    // The first of several, in the order of the line.
    CHECK(mistake({"roles", "--aaa", "--bbb"}).value == "--aaa");
}

TEST_CASE("commands and flags are not abbreviated") {
    CHECK(mistake({"ro"}).code == "unknown-command");
    CHECK(mistake({"roles", "--lim", "3"}).code == "unknown-flag");
    CHECK(mistake({"roles", "-x"}).code == "unknown-flag");
    CHECK(mistake({"roles", "-1"}).code == "unknown-flag");
}

TEST_CASE("a flag of other commands is refused by name") {
    CHECK(message({"roles", "--strict"}) == "--strict belongs to gap, match, next, learn");
    CHECK(message({"roles", "--region", "us"}) == "--region belongs to show, compare, pay, offer, report, path, match");
    CHECK(message({"help", "-n", "3"}) == "--limit belongs to commands that print records; 'help' prints none");
    CHECK(message({"data", "sql", "SELECT 1", "-w", "x"}) ==
          "--where belongs to commands that print records; 'data sql' prints none");
}

TEST_CASE("commands without records take the format plain and no other") {
    CHECK(parse({"help", "-f", "plain"}).command->name == "help");
    CHECK(message({"help", "-f", "csv"}) == "'help' prints no records: --format takes only 'plain' here");
    CHECK(message({"help", "--json"}) == "--json belongs to commands that print records; 'help' prints none");
}

TEST_CASE("whole numbers are digits, however libraries read them (traps 4 and 5)") {
    const auto limit = [](const std::string& text) { return parse({"roles", "-n", text}).request.selection.limit; };
    CHECK(limit("010") == 10);
    CHECK(limit("1,000") == 1000);
    CHECK(limit("2k") == 2000);
    CHECK(limit("0") == 0);
    for (const std::string text : {"0x10", " 5", "5 ", "1e3", "nan", "-1", "+5", "1.5", "", "k", "1,00", ",100",
                                   "1,0000", "99999999999999999999"})
        CHECK(mistake({"roles", "-n", text}).code == "bad-value");
}

TEST_CASE("a wrong value has one message, however it is attached (trap 17)") {
    CHECK(message({"roles", "-n=5"}) == "--limit: '=5' is not a whole number");
    CHECK(message({"roles", "-nope"}) == "--limit: 'ope' is not a whole number");
    CHECK(message({"roles", "--limit="}) == "--limit: '' is not a whole number");
    CHECK(message({"roles", "-n", "--json"}) == "--limit: '--json' is not a whole number");
}

TEST_CASE("an empty value attached does not swallow the next word") {
    const Call call = parse({"learn", "--have=", "ml-engineer"});
    CHECK(call.request.value("have") == "");
    CHECK(call.request.arguments == Words{"ml-engineer"});
}

TEST_CASE("a list flag takes one word, and brackets mean nothing (traps 6 and 8)") {
    const Call call = parse({"show", "-c", "id,name", "ml-engineer", "++", "[a,b]"});
    CHECK(call.request.selection.columns == Words{"id,name"});
    CHECK(call.request.arguments == Words{"ml-engineer", "++", "[a,b]"});
    CHECK(parse({"pay", "-w", "[a,b]"}).request.selection.where == Words{"[a,b]"});
}

TEST_CASE("a plain flag takes no value (trap 7)") {
    CHECK(parse({"roles", "--json", "data"}).request.arguments == Words{"data"});
    CHECK(message({"roles", "--json=no"}) == "--json takes no value");
    CHECK(message({"roles", "--no-header=1"}) == "--no-header takes no value");
}

TEST_CASE("a missing value is told with its flag") {
    CHECK(message({"roles", "--limit"}) == "--limit wants a value: N");
    CHECK(message({"roles", "-w"}) == "-w wants a value: EXPR");
    CHECK(mistake({"roles", "-w"}).code == "missing-argument");
}

TEST_CASE("closed values are checked, with a suggestion") {
    CHECK(message({"roles", "-f", "jsno"}) == "--format: 'jsno' is none of table, tsv, plain, csv, json, jsonl, md");
    CHECK(mistake({"roles", "-f", "jsno"}).suggest == Words{"json"});
    CHECK(mistake({"roles", "--color", "alway"}).suggest == Words{"always"});
}

TEST_CASE("an argument that is a command too is still an argument (trap 18)") {
    CHECK(parse({"roles", "data"}).request.arguments == Words{"data"});
    CHECK(parse({"search", "data", "check"}).request.arguments == Words{"data", "check"});
}

TEST_CASE("arguments are counted") {
    CHECK(message({"show"}) == "'show' wants ID[.TOPIC]...");
    CHECK(message({"sources", "x"}) == "'sources' takes no arguments, found 'x'");
    CHECK(message({"data", "check", "a", "b"}) == "'data check' takes PATH, found 'b' after that");
    CHECK(mistake({"data", "check", "a", "b"}).code == "extra-argument");
    CHECK(message({"data"}) == "'data' wants one of its commands");
}

TEST_CASE("the sources of pay are columns by another name") {
    CHECK(parse({"pay", "--sources"}).request.selection.columns == Words{"+stat,basis,as_stated,claim"});
}

TEST_CASE("mistakes say which help to try") {
    CHECK(mistake({"rolse"}).topic == "help");
    CHECK(mistake({"data", "chek"}).topic == "help data");
    CHECK(mistake({"roles", "--fromat"}).topic == "roles --help");
    CHECK(mistake({"roles", "-n"}).topic == "help roles");
}

TEST_CASE("the form of mistakes is known even where the line is wrong") {
    CHECK(rung::cli::wants_json_errors(Words{"rolse", "--error-format", "json"}));
    CHECK(rung::cli::wants_json_errors(Words{"--error-format=json", "--nope"}));
    CHECK_FALSE(rung::cli::wants_json_errors(Words{"search", "--", "--error-format=json"}));
    CHECK_FALSE(rung::cli::wants_json_errors(Words{"--error-format=json", "--error-format=text"}));
}
