// SPDX-License-Identifier: MIT
// Console blocks of Markdown files: what follows a line `$ rung ...` is what that call prints, standard error included,
// and `[exit 2]` where the exit code is not 0. Those of tests/transcripts/ run on a small pack, those of README.md and
// docs/ on the built-in data. RUNG_REWRITE=1 writes what is printed now into the files, for people to review.
#include "rung/commands/command.hpp"
#include "support/console.hpp"
#include "support/folder.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

namespace {

namespace fs = std::filesystem;

const fs::path root = RUNG_SOURCE_DIR;

std::vector<std::string> lines_of(const fs::path& file) {
    std::ifstream stream(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::string shown_by(const Console& console, const std::string& call) {
    const Console::Shown shown = console.run(call);
    std::string text = shown.text;
    if (!text.empty() && text.back() != '\n') text += '\n';
    if (shown.exit != 0) text += "[exit " + std::to_string(shown.exit) + "]\n";
    return text;
}

// Reads a file, runs its blocks, and gives back the file as it ought to be.
std::string replayed(const fs::path& file, const Console& console) {
    std::string result;
    bool in_block = false;
    const std::vector<std::string> lines = lines_of(file);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string& line = lines[i];
        const bool fence = line.starts_with("```");
        if (in_block && !fence && !line.starts_with("$ ")) continue; // what was printed before
        result += line + '\n';
        if (fence) in_block = line == "```console";
        if (!in_block || !line.starts_with("$ ")) continue;
        std::string call = line.substr(2);
        while (call.ends_with('\\') && i + 1 < lines.size()) {
            call.pop_back();
            call += lines[++i];
            result += lines[i] + '\n';
        }
        result += shown_by(console, call);
    }
    return result;
}

std::string contents(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

void check(const fs::path& file, const Console& console) {
    const std::string now = replayed(file, console);
    if (std::getenv("RUNG_REWRITE") != nullptr) {
        std::ofstream(file, std::ios::binary) << now;
        return;
    }
    INFO(file.string() + " (RUNG_REWRITE=1 writes what is printed now)");
    CHECK(contents(file) == now);
}

// In a home of its own: each file begins without a profile.
Console console_of(std::string data, const test::Folder& home) {
    Console console;
    console.environment = {{"HOME", home.path().string()}, {"TERM", "dumb"}, {"COLUMNS", "80"}};
    if (!data.empty()) console.environment["RUNG_DATA"] = std::move(data);
    return console;
}

std::vector<fs::path> markdown_in(const fs::path& folder) {
    std::vector<fs::path> files;
    if (!fs::exists(folder)) return files;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".md") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

} // namespace

TEST_CASE("transcripts show what the program prints") {
    fs::current_path(root);
    const auto files = markdown_in(root / "tests/transcripts");
    REQUIRE(!files.empty());
    for (const fs::path& file : files) DYNAMIC_SECTION(file.filename().string()) {
            const test::Folder home;
            check(file, console_of("tests/fixtures/small", home));
        }
}

TEST_CASE("README and documents show what the program prints") {
    fs::current_path(root);
    std::vector<fs::path> files = markdown_in(root / "docs");
    if (fs::exists(root / "README.md")) files.push_back(root / "README.md");
    for (const fs::path& file : files) DYNAMIC_SECTION(file.filename().string()) {
            const test::Folder home;
            check(file, console_of("", home));
        }
}

TEST_CASE("every error code stands in a transcript") {
    std::string all;
    for (const fs::path& file : markdown_in(root / "tests/transcripts")) all += contents(file);
    for (const std::string code :
         {"unknown-id", "ambiguous-name", "unknown-claim", "unknown-command", "unknown-flag", "missing-argument",
          "extra-argument", "bad-value", "unknown-field", "bad-expression", "not-held", "no-profile", "data-invalid",
          "data-unreadable", "read-failed", "write-failed"}) {
        INFO(code);
        CHECK(all.find("{\"error\":\"" + code + "\"") != std::string::npos);
    }
}

TEST_CASE("every example of help runs") {
    const test::Folder home, own; // of the files of the examples, a copy: some are written
    fs::copy(root / "tests/fixtures/own", own.path(), fs::copy_options::recursive);
    fs::current_path(own.path());
    console_of("", home).run("rung me add python:skilled docker");
    for (const auto& command : rung::commands::commands()) {
        CHECK(!command.examples.empty());
        for (const auto& example : command.examples) {
            const Console::Shown shown = console_of("", home).run(std::string(example.call));
            INFO(std::string(example.call) + "\n" + shown.text);
            if (command.name == "browse") // there is no terminal here: tests/terminal has one
                CHECK(shown.text.find("this needs a terminal") != std::string::npos);
            else
                CHECK(shown.exit == 0);
            CHECK(!shown.text.empty());
        }
    }
    fs::current_path(root);
}
