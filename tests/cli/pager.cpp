// SPDX-License-Identifier: MIT
#include "../../src/cli/pager.hpp"

#include <catch2/catch.hpp>

using namespace rung::cli;

namespace {

// Somebody at a terminal of 80 columns and 24 rows.
World person() {
    World world;
    world.environment = {{"TERM", "xterm"}};
    world.input_is_terminal = world.output_is_terminal = true;
    world.terminal_columns = 80;
    world.terminal_rows = 24;
    world.run_program = [](const rung::commands::Program&) { return 0; };
    return world;
}

std::string lines(int count) {
    std::string result;
    for (int i = 0; i < count; ++i) result += "line\n";
    return result;
}

} // namespace

TEST_CASE("A pager is the first that is named, and an empty one is none") {
    CHECK(pager_of({{"RUNG_PAGER", "more"}, {"PAGER", "most"}}) == "more");
    CHECK(pager_of({{"PAGER", "most -s"}}) == "most -s");
    CHECK(pager_of({}).find("less") != std::string::npos);
    CHECK(pager_of({{"RUNG_PAGER", ""}, {"PAGER", "most"}}).empty());
    CHECK(pager_of({{"PAGER", "  "}}).empty());
    CHECK(pager_of({{"PAGER", "cat"}}).empty());
    CHECK(pager_of({{"PAGER", "cat -v"}}) == "cat -v");
}

TEST_CASE("Lines wider than a terminal take several of its rows") {
    CHECK(lines_on_screen("", 80) == 0);
    CHECK(lines_on_screen("a\n\nb\n", 80) == 3);
    CHECK(lines_on_screen("no end", 80) == 1);
    CHECK(lines_on_screen(std::string(80, 'x') + "\n", 80) == 1);
    CHECK(lines_on_screen(std::string(81, 'x') + "\n", 80) == 2);
    CHECK(lines_on_screen(std::string(161, 'x') + "\n", 80) == 3);
    CHECK(lines_on_screen(std::string(161, 'x') + "\n", 0) == 1);
    CHECK(lines_on_screen("\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e\n", 5) == 2); // three characters of two cells
    CHECK(lines_on_screen("\x1b[1mbold\x1b[0m and \x1b]8;;https://example.org/\x1b\\link\x1b]8;;\x1b\\\n", 13) == 1);
    CHECK(lines_on_screen("\x1b[1mbold\x1b[0m and \x1b]8;;https://example.org/\x1b\\link\x1b]8;;\x1b\\\n", 12) == 2);
    CHECK(lines_on_screen("\x1b[", 1) == 1);
    CHECK(lines_on_screen("\x1b]8;;", 1) == 1);
}

TEST_CASE("A pager shows what leaves no line for the next call, to people only") {
    CHECK_FALSE(needs_pager(lines(23), person()));
    CHECK(needs_pager(lines(24), person()));
    World world = person();
    world.input_is_terminal = false;
    CHECK_FALSE(needs_pager(lines(99), world));
    world = person();
    world.output_is_terminal = false;
    CHECK_FALSE(needs_pager(lines(99), world));
    for (const char* terminal : {"", "dumb"}) {
        world = person();
        world.environment["TERM"] = terminal;
        CHECK_FALSE(needs_pager(lines(99), world));
    }
    world = person();
    world.environment.erase("TERM");
    CHECK_FALSE(needs_pager(lines(99), world));
    world = person();
    world.environment["PAGER"] = "cat";
    CHECK_FALSE(needs_pager(lines(99), world));
    world = person();
    world.terminal_rows = 0; // it does not say
    CHECK_FALSE(needs_pager(lines(23), world));
    CHECK(needs_pager(lines(24), world));
}

TEST_CASE("A shell that finds no pager leaves the text to us") {
    World world = person();
    const std::map<int, bool> shown_at{{0, true}, {1, true}, {126, false}, {127, false}};
    for (const auto& [exit, shown] : shown_at) {
        world.run_program = [code = exit](const rung::commands::Program& program) {
            CHECK(program.words == std::vector<std::string>{"/bin/sh", "-c", "more"});
            CHECK(program.input == "text\n");
            CHECK(program.environment.at("LESS") == "FRi");
            return code;
        };
        CHECK(page("more", "text\n", world) == shown);
    }
    world.environment["LESS"] = "X";
    world.run_program = [](const rung::commands::Program& program) { return program.environment.empty() ? 0 : 127; };
    CHECK(page("more", "text\n", world));
}
