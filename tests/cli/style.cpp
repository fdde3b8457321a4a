// SPDX-License-Identifier: MIT
#include "../../src/cli/style.hpp"

#include <catch2/catch.hpp>

using rung::cli::columns;
using rung::cli::Environment;
using rung::cli::wants_colour;
using rung::cli::wants_links;

TEST_CASE("a terminal has colour, a pipe has none") {
    CHECK(wants_colour("auto", {{"TERM", "xterm"}}, true));
    CHECK_FALSE(wants_colour("auto", {{"TERM", "xterm"}}, false));
}

TEST_CASE("the flag wins over everything") {
    CHECK(wants_colour("always", {{"NO_COLOR", "1"}, {"TERM", "dumb"}}, false));
    CHECK_FALSE(wants_colour("never", {{"FORCE_COLOR", "1"}, {"TERM", "xterm"}}, true));
}

TEST_CASE("the first colour rule that applies decides, over all combinations") {
    // In the order of the rules: each entry is a setting and what it decides.
    struct Rule {
        std::string name, value;
        bool colour;
    };
    const std::vector<Rule> rules{{"NO_COLOR", "1", false},
                                  {"CLICOLOR_FORCE", "1", true},
                                  {"FORCE_COLOR", "yes", true},
                                  {"CLICOLOR", "0", false},
                                  {"TERM", "dumb", false}};
    for (unsigned chosen = 0; chosen < 32; ++chosen) {
        Environment environment{{"TERM", "xterm-256color"}};
        bool decided = false, expected = true;
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if ((chosen >> i & 1U) == 0) continue;
            environment[rules[i].name] = rules[i].value;
            if (!decided) expected = rules[i].colour;
            decided = true;
        }
        CAPTURE(chosen);
        CHECK(wants_colour("auto", environment, true) == expected);
        CHECK(wants_colour("auto", environment, false) == (decided && expected));
    }
}

TEST_CASE("settings that say nothing leave the decision to the next rule") {
    CHECK(wants_colour("auto", {{"NO_COLOR", ""}, {"TERM", "xterm"}}, true));
    CHECK_FALSE(wants_colour("auto", {{"CLICOLOR_FORCE", "0"}, {"FORCE_COLOR", ""}, {"TERM", "xterm"}}, false));
    CHECK(wants_colour("auto", {{"CLICOLOR", "1"}, {"TERM", "xterm"}}, true));
    CHECK_FALSE(wants_colour("auto", {}, true));
    CHECK_FALSE(wants_colour("auto", {{"TERM", ""}}, true));
}

TEST_CASE("links need colour, a terminal and one that knows them") {
    CHECK(wants_links(true, {{"TERM", "xterm"}}, true));
    CHECK_FALSE(wants_links(false, {{"TERM", "xterm"}}, true));
    CHECK_FALSE(wants_links(true, {{"TERM", "xterm"}}, false));
    for (const char* terminal : {"linux", "dumb", "screen", "screen-256color"})
        CHECK_FALSE(wants_links(true, {{"TERM", terminal}}, true));
    CHECK_FALSE(wants_links(true, {{"TERM", "xterm"}, {"NO_HYPERLINKS", ""}}, true));
}

TEST_CASE("the width is COLUMNS, else the terminal's, else 80, else unlimited") {
    CHECK(columns({{"COLUMNS", "120"}}, true, 100) == 120);
    CHECK(columns({{"COLUMNS", "120"}}, false, 0) == 120);
    CHECK(columns({}, true, 100) == 100);
    CHECK(columns({}, true, 0) == 80);
    CHECK(columns({}, false, 100) == 0);
    for (const char* text : {"", "0", "-5", "80x", " 80", "99999999999999", "wide"})
        CHECK(columns({{"COLUMNS", text}}, true, 100) == 100);
}
