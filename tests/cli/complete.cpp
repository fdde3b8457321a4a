// SPDX-License-Identifier: MIT
#include "../../src/cli/complete.hpp"

#include "rung/cli/run.hpp"

#include <catch2/catch.hpp>

using rung::cli::Typed;
using rung::cli::typed_in_bash;
using rung::cli::unquoted;

namespace {

using Words = std::vector<std::string>;

constexpr std::string_view usual = " \t\n\"'@><=;|&(:"; // COMP_WORDBREAKS of bash

Words words(std::string_view line) {
    return typed_in_bash(line, usual).words;
}

// What bash replaces of the last word.
std::string replaced(std::string_view line) {
    const Typed typed = typed_in_bash(line, usual);
    return typed.words.back().substr(typed.kept);
}

std::string answer(const Words& arguments) {
    std::string output;
    rung::cli::World world;
    world.read_input = [] { return std::string(); };
    world.write_output = [&](std::string_view text) -> std::optional<std::string> {
        output += text;
        return std::nullopt;
    };
    world.write_error = [&](std::string_view text) { output += "error: " + std::string(text); };
    const int exit = rung::cli::run(arguments, world);
    return exit == 0 ? output : "exit " + std::to_string(exit);
}

} // namespace

TEST_CASE("a line is cut at blanks, and a blank at its end begins a word") {
    CHECK(words("") == Words{""});
    CHECK(words("rung show") == Words{"rung", "show"});
    CHECK(words("rung \t show ") == Words{"rung", "show", ""});
}

TEST_CASE("quotes and backslashes are taken away, closed or open") {
    CHECK(words("rung 'a b' \"c d\" e\\ f") == Words{"rung", "a b", "c d", "e f"});
    CHECK(words("rung 'a b") == Words{"rung", "a b"});
    CHECK(words("rung \"a 'b") == Words{"rung", "a 'b"});
    CHECK(words("rung a'b c'd\"e\"") == Words{"rung", "ab cde"});
    CHECK(words("rung '' ") == Words{"rung", "", ""});
    CHECK(words("rung a\\") == Words{"rung", "a"});
    CHECK(words("rung 'a\\' b") == Words{"rung", "a\\", "b"});
    CHECK(words("rung \"a\\\"b\\$c\\d\\\\\"") == Words{"rung", "a\"b$c\\d\\"});
}

TEST_CASE("nothing is expanded") {
    CHECK(words("rung $HOME ~ * \"$(touch X)\" `x`") == Words{"rung", "$HOME", "~", "*", "$(touch X)", "`x`"});
}

TEST_CASE("bash replaces what follows the last break, and keeps a commercial at") {
    CHECK(replaced("rung show ml-eng") == "ml-eng");
    CHECK(replaced("rung show ml-engineer@sen") == "@sen");
    CHECK(replaced("rung why s1:7") == "7");
    CHECK(replaced("rung pay --format=js") == "js");
    CHECK(replaced("rung pay --format=") == "");
    CHECK(replaced("rung learn --have=a:b,c:d") == "d");
    CHECK(typed_in_bash("rung why s1:7", " \t\n").kept == 0);
}

TEST_CASE("inside a quote bash replaces all of it") {
    CHECK(replaced("rung show 'ml-engineer@sen") == "ml-engineer@sen");
    CHECK(replaced("rung learn --have=\"a:b,c:d") == "a:b,c:d");
    CHECK(replaced("rung pay -w \"level = 's") == "level = 's");
    CHECK(replaced("rung show a\\:b") == "a:b");
    // Breaks inside quotes that are closed are none.
    CHECK(replaced("rung show 'a:b'c") == "a:bc");
}

TEST_CASE("a word of zsh or fish loses its quotes") {
    CHECK(unquoted("\"level = 's") == "level = 's");
    CHECK(unquoted("a\\ b") == "a b");
    CHECK(unquoted("'a b'") == "a b");
    CHECK(unquoted("") == "");
    CHECK(unquoted(" a b") == " a b");
}

TEST_CASE("the answer ends with a line of what the shell should do") {
    CHECK(answer({"__complete", "completion", ""}) == "bash\nzsh\nfish\n:0\n");
    CHECK(answer({"__complete", "roles", "--no-p"}) == "--no-pager\tnever start a pager\n:0\n");
    CHECK(answer({"__complete", "roles", "-c", "'+fami"}) == "+family\tthe family of roles that it belongs to\n:1\n");
    CHECK(answer({"__complete", "data", "check", ""}) == ":2\n");
    CHECK(answer({"__complete-bash", "rung pay --format=js", std::string(usual)}) == "json\njsonl\n:0\n");
    CHECK(answer({"__complete-bash", "rung pay --format=js", ""}) == "--format=json\n--format=jsonl\n:0\n");
}

TEST_CASE("what cannot be completed is silence, not an error") {
    CHECK(answer({"__complete"}).starts_with("roles\t"));
    CHECK(answer({"__complete-bash"}).starts_with("roles\t"));
    CHECK(answer({"__complete-bash", "rung"}).starts_with("roles\t"));
    CHECK(answer({"__complete", "zzz"}) == ":0\n");
    CHECK(answer({"__complete", "show", "--data", "/nonexistent", ""}) == ":0\n");
    CHECK(answer({"__complete", "show", "a\x1b]0;x\x07\xff"}) == ":0\n");
}
