// SPDX-License-Identifier: MIT
#include "rung/load/profile.hpp"

#include "../support/folder.hpp"
#include "problems.hpp"

#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

using namespace rung;
using load::change_profile;
using load::read_profile;
using load::read_profile_text;
using model::Holding;
using model::Proficiency;

namespace {

namespace fs = std::filesystem;
using Holdings = std::vector<Holding>;
using Lines = std::vector<std::string>;

const std::string two_skills = R"({
  "schema": 1,
  "skills": [
    {
      "skill": "python",
      "have": "skilled",
      "since": "2026-11-21",
      "note": "work, \"2 years\""
    },
    {
      "skill": "sql",
      "have": "working"
    }
  ]
}
)";

const Holdings held{{"python", Proficiency::skilled, "2026-11-21", "work, \"2 years\""},
                    {"sql", Proficiency::working, {}, {}}};

Lines problems(std::string_view json) {
    return texts_of(read_profile_text(json, "me.json").problems);
}

// A profile whose only entry has these fields.
std::string with_entry(const std::string& fields) {
    return "{ \"schema\": 1, \"skills\": [\n{ " + fields + " } ] }";
}

mode_t mode_of(const fs::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777;
}

// Adds a skill of that name to the profile.
std::vector<model::Problem> add(const fs::path& path, const std::string& skill) {
    return change_profile(path, [&](Holdings& holdings) { holdings.push_back({skill, Proficiency::aware, {}, {}}); });
}

void add_fifty(const fs::path& path, const std::string& start) {
    for (int i = 0; i < 50; ++i) add(path, start + std::to_string(i));
}

} // namespace

TEST_CASE("A profile is written as people would write it, and reads back the same") {
    CHECK(load::profile_text(held) == two_skills);
    const load::Profile profile = read_profile_text(two_skills, "me.json");
    CHECK(profile.problems.empty());
    CHECK(profile.present);
    CHECK(profile.holdings == held);
    CHECK(load::profile_text({}) == "{\n  \"schema\": 1,\n  \"skills\": []\n}\n");
}

TEST_CASE("Skills stand in the order of their ids, however they were written") {
    const auto profile = read_profile_text(
        R"({ "skills": [ { "have": "none", "skill": "sql" }, { "skill": "acme:c", "have": "expert" } ], "schema": 1 })",
        "me.json");
    CHECK(profile.problems.empty());
    CHECK(profile.holdings == Holdings{{"acme:c", Proficiency::expert, {}, {}}, {"sql", Proficiency::none, {}, {}}});
}

TEST_CASE("What is wrong with a profile is told with its place and what would do") {
    CHECK(problems(with_entry(R"("skill": "sql", "have": "god")")) ==
          Lines{"2:27: /skills/0/have: bad-value: expected proficiency, found \"god\"; one of none, aware, working, "
                "skilled, expert"});
    CHECK(problems(with_entry(R"("skill": "sql", "have": "skiled")")) ==
          Lines{"2:27: /skills/0/have: bad-value: expected proficiency, found \"skiled\"; did you mean \"skilled\"?"});
    CHECK(problems(with_entry(R"("skill": "C++", "have": "aware")")) ==
          Lines{"2:12: /skills/0/skill: bad-value: expected the id of a skill, like \"python\", found \"C++\""});
    CHECK(problems(with_entry(R"("skil": "sql", "have": "aware")")) ==
          Lines{"2:1: /skills/0: missing-field: missing field \"skill\"",
                "2:3: /skills/0/skil: unknown-field: unknown field \"skil\"; did you mean \"skill\"?"});
    CHECK(problems(with_entry(R"("skill": "sql", "have": "aware", "since": "2026-02-30")")) ==
          Lines{"2:45: /skills/0/since: bad-value: expected a day of the calendar, YYYY-MM-DD, found \"2026-02-30\""});
    CHECK(problems(with_entry(R"("skill": "sql", "have": "aware", "note": "a\nb")")) ==
          Lines{"2:44: /skills/0/note: bad-text: a note is one line of UTF-8 without control characters"});
    CHECK(problems("{ \"schema\": 1, \"skills\": [ { \"skill\": \"sql\", \"have\": \"aware\" },\n"
                   "{ \"skill\": \"sql\", \"have\": \"expert\" } ] }") ==
          Lines{"2:1: /skills/1: duplicate: the skill \"sql\" stands twice; first on line 1"});
    CHECK(problems(R"({ "schema": 2, "skills": [] })") == Lines{"1:13: /schema: bad-value: expected 1, found 2"});
    CHECK(problems("[]").size() == 1);
    CHECK(problems("") == Lines{"1:1: : syntax: the file is empty"});
}

TEST_CASE("A profile cut off at any byte is refused, and no byte in it crashes the reader") {
    for (std::size_t length = 0; length < two_skills.size() - 1; ++length)
        if (problems(std::string_view(two_skills).substr(0, length)).empty()) FAIL("cut at " << length);
    for (std::size_t at = 0; at < two_skills.size(); ++at)
        for (const char c : {'\0', '"', '{', ']', '\x80', '\xFF', '\n', '9'}) {
            std::string damaged = two_skills;
            damaged[at] = c;
            const auto profile = read_profile_text(damaged, "me.json");
            if (!profile.problems.empty()) continue;
            CHECK(read_profile_text(load::profile_text(profile.holdings), "").holdings == profile.holdings);
        }
}

TEST_CASE("Hostile profiles are refused in good time") {
    CHECK(problems(std::string(200'000, '[')).size() == 1);
    CHECK(problems("{ \"schema\": 1, \"skills\": [" + std::string(100'000, '0') + "] }").size() == 1);
    CHECK(problems(with_entry("\"skill\": \"" + std::string(100'000, 'a') + "\", \"have\": \"" +
                              std::string(100'000, 'b') + "\""))
              .front()
              .size() < 300);
    CHECK(problems(with_entry("\"skill\": \"a\", \"have\": \"aware\", \"note\": \"" + std::string(501, 'n') + "\"")) ==
          Lines{"2:42: /skills/0/note: bad-text: expected at most 500 characters, found 501"});
    CHECK(load::flaw_of_note("\u202Ereversed").has_value());
    CHECK(load::flaw_of_note("\xFF").has_value());
    CHECK_FALSE(load::flaw_of_note("=1+1 \U0001F389 is a note like any other").has_value());
}

TEST_CASE("A profile that is not there is no problem; a folder in its place is") {
    const test::Folder folder;
    const auto missing = read_profile(folder / "me.json");
    CHECK_FALSE(missing.present);
    CHECK(missing.problems.empty());
    REQUIRE(read_profile(folder.path()).problems.size() == 1);
    CHECK(read_profile(folder.path()).problems[0].code == "data-unreadable");
}

TEST_CASE("A profile is begun with its folders, for its owner only") {
    const test::Folder folder;
    const fs::path path = folder / "share/rung/me.json";
    CHECK(change_profile(path, [](Holdings& holdings) { holdings = held; }).empty());
    CHECK(folder.content("share/rung/me.json") == two_skills);
    CHECK(mode_of(path) == 0600);
    CHECK(mode_of(folder / "share") == 0700);
    CHECK(mode_of(folder / "share/rung") == 0700);
    ::chmod(path.c_str(), 0644);
    CHECK(add(path, "git").empty());
    CHECK(mode_of(path) == 0600);
    CHECK(read_profile(path).holdings.front().skill == "git");
}

TEST_CASE("Nothing but the profile and its lock stays in the folder, and what does not change is not written") {
    const test::Folder folder;
    const fs::path path = folder.write("me.json", "{\"skills\":[],\"schema\":1}");
    CHECK(change_profile(path, [](Holdings&) {}).empty());
    CHECK(folder.content("me.json") == "{\"skills\":[],\"schema\":1}");
    folder.write(".me.json.new", "what a process that was killed has left");
    CHECK(add(path, "git").empty());
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder.path())) names.push_back(entry.path().filename());
    std::sort(names.begin(), names.end());
    CHECK(names == Lines{".me.json.lock", "me.json"});
}

TEST_CASE("A damaged profile is reported and never written over") {
    const test::Folder folder;
    const fs::path path = folder.write("me.json", "{ \"schema\": 1, \"skills\": [");
    bool was_changed = false;
    const auto found = change_profile(path, [&](Holdings&) { was_changed = true; });
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "syntax");
    CHECK(found[0].spot.file == path.string());
    CHECK_FALSE(was_changed);
    CHECK(folder.content("me.json") == "{ \"schema\": 1, \"skills\": [");
    CHECK_FALSE(fs::exists(folder / ".me.json.lock"));
}

TEST_CASE("A link stays a link, and what it leads to is written") {
    const test::Folder folder;
    fs::create_directory(folder / "dotfiles");
    fs::create_symlink("dotfiles/profile.json", folder / "second");
    fs::create_symlink(folder / "second", folder / "me.json");
    CHECK(add(folder / "me.json", "git").empty()); // leads nowhere yet
    CHECK(add(folder / "me.json", "sql").empty());
    CHECK(fs::is_symlink(folder / "me.json"));
    CHECK(fs::is_symlink(folder / "second"));
    CHECK(read_profile(folder / "dotfiles/profile.json").holdings.size() == 2);
    CHECK_FALSE(fs::exists(folder / ".me.json.lock"));
}

TEST_CASE("What is no file is left alone, and what cannot be written is said") {
    const test::Folder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    REQUIRE(add(folder / "pipe", "git").size() == 1);
    CHECK(add(folder / "pipe", "git")[0].code == "write-failed");
    CHECK(fs::is_fifo(folder / "pipe"));
    folder.write("file", "");
    REQUIRE(add(folder / "file/me.json", "git").size() == 1);
    CHECK(add(folder / "file/me.json", "git")[0].code == "write-failed");
    fs::create_symlink("loop", folder / "loop");
    CHECK(add(folder / "loop", "git").size() == 1);
}

TEST_CASE("Two processes and two threads that add skills at once lose none") {
    const test::Folder folder;
    const fs::path path = folder / "me.json";
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        add_fifty(path, "child-");
        _exit(0);
    }
    std::thread other([&] { add_fifty(path, "thread-"); });
    add_fifty(path, "parent-");
    other.join();
    int status = -1;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(status == 0);
    const auto profile = read_profile(path);
    CHECK(profile.problems.empty());
    CHECK(profile.holdings.size() == 150);
}
