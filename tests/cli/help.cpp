// SPDX-License-Identifier: MIT
// What help owes to its readers: every name, nothing too wide.
#include "rung/cli/run.hpp"
#include "rung/commands/command.hpp"
#include "rung/commands/flags.hpp"
#include "rung/text/text.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

namespace {

using Words = std::vector<std::string>;

struct Shown {
    std::string output, error;
    int exit = 0;
};

Shown call(const Words& words, const std::string& columns = "80") {
    Shown shown;
    rung::cli::World world;
    world.environment = {{"COLUMNS", columns}, {"HOME", "/house/reader"}};
    world.read_input = [] { return std::string(); };
    world.write_output = [&](std::string_view text) -> std::optional<std::string> {
        shown.output += text;
        return std::nullopt;
    };
    world.write_error = [&](std::string_view text) { shown.error += text; };
    shown.exit = rung::cli::run(words, world);
    return shown;
}

int widest_line(const std::string& text) {
    int widest = 0;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        widest = std::max(widest, rung::text::width(std::string_view(text).substr(from, end - from)));
        from = end + 1;
    }
    return widest;
}

std::vector<Words> all_pages() {
    std::vector<Words> pages{{"help"}, {"help", "all"}, {"help", "data"}};
    for (const auto& command : rung::commands::commands()) pages.push_back({"help", std::string(command.name)});
    for (const char* topic : {"where", "formats", "scripting", "environment", "exit-codes", "figures", "privacy"})
        pages.push_back({"help", topic});
    return pages;
}

} // namespace

TEST_CASE("no page of help is wider than 80 columns, nor than 60 on a narrow terminal") {
    for (const Words& page : all_pages())
        for (const int width : {80, 60}) {
            const Shown shown = call(page, std::to_string(width));
            INFO(page.back() + "\n" + shown.output);
            CHECK(shown.exit == 0);
            CHECK(shown.error.empty());
            CHECK(widest_line(shown.output) <= width);
        }
}

TEST_CASE("help of a command names its flags and no others") {
    for (const auto& command : rung::commands::commands()) {
        const std::string page = call({"help", std::string(command.name)}).output;
        const std::size_t flags_from = page.find("\nFLAGS");
        for (const auto& flag : rung::commands::flags()) {
            INFO(std::string(command.name) + " --" + std::string(flag.name));
            const std::string word = "--" + std::string(flag.name) + ' ';
            const bool named = page.find("      " + word, flags_from) != std::string::npos ||
                               page.find(", " + word, flags_from) != std::string::npos;
            CHECK(named == (flag.listed && takes(command.name, flag)));
            CHECK(!flag.help.empty());
        }
        CHECK(page.find("EXAMPLES") != std::string::npos);
        CHECK(page.find("USAGE") != std::string::npos);
    }
}

TEST_CASE("what is printed without a command fits a screen of 24 lines and names every command") {
    const std::string page = call({}).output;
    CHECK(std::ranges::count(page, '\n') < 24);
    for (const auto& command : rung::commands::commands()) {
        INFO(command.name);
        // of the commands of a group the first is named in full: "me add, remove"
        const std::string name = ' ' + std::string(command.name.substr(command.name.find(' ') + 1));
        CHECK((page.find(name + ',') != std::string::npos || page.find(name + '\n') != std::string::npos));
    }
    CHECK(page.find("rung help all") != std::string::npos);
}

TEST_CASE("help of all names every command and topic, a line each") {
    const std::string page = call({"help", "all"}).output;
    for (const auto& command : rung::commands::commands())
        CHECK(page.find("\n  " + std::string(command.name) + ' ') != std::string::npos);
    for (const Words& topic : all_pages())
        if (topic.size() > 1) CHECK(page.find(topic.back()) != std::string::npos);
}

TEST_CASE("asking for help wins over every mistake on the line") {
    const std::string page = call({"help", "roles"}).output;
    for (const Words& words : {Words{"roles", "-h"}, Words{"roles", "--limit=abc", "-h"}, Words{"-h", "roles"},
                               Words{"roles", "--nope", "--help"}, Words{"roles", "-n", "-h"}, Words{"roles", "-hn5"}})
        CHECK(call(words).output == page);
    CHECK(call({"rolse", "-h"}).output == call({}).output);
    CHECK(call({"data", "check", "-h"}).output == call({"help", "data check"}).output);
    CHECK(call({"help", "data", "check"}).output == call({"help", "data check"}).output);
    CHECK(call({"data", "-h"}).output == call({"help", "data"}).output);
}

TEST_CASE("after two dashes nothing asks for help") {
    CHECK(call({"help", "--", "-h"}).exit == 2);
}
