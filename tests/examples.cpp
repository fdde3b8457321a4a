// SPDX-License-Identifier: MIT
// Every call that help topics and the manual show is a call that works.
#include "rung/commands/command.hpp"
#include "support/console.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

namespace {

Console console() {
    Console console;
    console.environment = {{"HOME", "/house/reader"}, {"TERM", "dumb"}, {"COLUMNS", "80"}};
    return console;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

bool is_installed(const std::string& program) {
    return std::system(("command -v " + program + " >/dev/null").c_str()) == 0;
}

void check_runs(const std::string& call) {
    if (call.find("| fzf") != std::string::npos) return; // asks a person
    if (call.find("| jq") != std::string::npos && !is_installed("jq")) {
        WARN("skipped, jq is not installed: " + call);
        return;
    }
    const Console::Shown shown = console().run(call);
    INFO(call + "\n" + shown.text);
    CHECK(shown.exit == 0);
    const std::size_t redirection = call.rfind(" > ");
    const bool into_file =
        redirection != std::string::npos && call.find_first_of("\"'", redirection) == std::string::npos;
    CHECK(shown.text.empty() == into_file);
    if (into_file) std::remove(call.substr(redirection + 3).c_str());
}

// A line of the manual as a reader sees it.
std::string shown_of(const std::string& line) {
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::string rest = line.substr(i);
        if (rest.starts_with("\\(aq") || rest.starts_with("\\(dq")) {
            text += rest[2] == 'a' ? '\'' : '"';
            i += 3;
        } else if (line[i] != '\\') {
            text += line[i];
        }
    }
    return text;
}

} // namespace

TEST_CASE("every example of a help topic runs") {
    int found = 0;
    for (const std::string topic : {"where", "formats", "scripting", "environment", "exit-codes", "figures", "privacy"})
        for (const std::string& line : lines_of(console().run("rung help " + topic).text))
            if (line.starts_with("  rung ")) {
                check_runs(line.substr(2));
                ++found;
            }
    CHECK(found >= 7);
}

TEST_CASE("every example that the manual has of its own runs") {
    std::ifstream file(RUNG_SOURCE_DIR "/man/rung.1.in");
    int found = 0;
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("rung ")) {
            check_runs(shown_of(line));
            ++found;
        }
    CHECK(found >= 10);
}
