// SPDX-License-Identifier: MIT
// Packs as folders and files on a disk.
#include "packs.hpp"

#include "rung/load/files.hpp"

#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;

namespace {

// A folder that is gone at the end of the test.
class Folder {
public:
    Folder() : m_path(fs::temp_directory_path() / ("rung-load-" + std::to_string(getpid()))) {
        fs::remove_all(m_path);
        fs::create_directories(m_path);
    }
    ~Folder() { fs::remove_all(m_path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const fs::path& path() const { return m_path; }
    void write(const std::string& name, std::string_view content) const {
        fs::create_directories((m_path / name).parent_path());
        std::ofstream(m_path / name, std::ios::binary) << content;
    }
    // Problems as "name: code: message".
    Lines problems() const {
        Lines result;
        for (const auto& problem : rung::load::load_pack(m_path, nullptr).problems)
            result.push_back(fs::path(problem.spot.file).lexically_relative(m_path).generic_string() + ": " +
                             problem.code + ": " + problem.message);
        return result;
    }

private:
    fs::path m_path;
};

constexpr std::string_view head = R"({ "pack": { "id": "x", "version": "1", "schema": 1, "title": "X" } })";

} // namespace

TEST_CASE("The files of a folder add up in the order of their paths") {
    const Folder folder;
    folder.write("pack.json", head);
    folder.write("b.json", R"({ "families": [ { "id": "b", "title": "B" } ] })");
    folder.write("a/z.json", R"({ "families": [ { "id": "a", "title": "A" } ] })");
    folder.write("c.json", R"({ "families": [ { "id": "c", "title": "C" } ] })");
    folder.write("schema/roles.schema.json", "not read");
    folder.write("notes.txt", "not read");
    const auto pack = rung::load::load_pack(folder.path(), nullptr);
    CHECK(lines_of(pack.problems).empty());
    REQUIRE(pack.records.families.size() == 3);
    CHECK(pack.records.families[0].id.text == "a");
    CHECK(pack.records.families[1].id.text == "b");
    CHECK(pack.records.families[2].id.text == "c");
    CHECK(pack.records.families[0].id.spot.file == (folder.path() / "a/z.json").generic_string());
}

TEST_CASE("One file is a pack too, whatever its name") {
    const Folder folder;
    folder.write("acme.pack", head);
    CHECK(rung::load::load_pack(folder.path() / "acme.pack", nullptr).problems.empty());
}

TEST_CASE("Exactly one file describes the pack") {
    const Folder folder;
    folder.write("a.json", "{}");
    CHECK(folder.problems() == Lines{".: missing-field: no file holds \"pack\""});
    folder.write("a.json", head);
    folder.write("b.json", head);
    CHECK(folder.problems() == Lines{"b.json: duplicate: the pack is already described"});
}

TEST_CASE("What cannot be read is named") {
    const Folder folder;
    CHECK(folder.problems() == Lines{".: data-unreadable: the folder holds no JSON files"});
    folder.write("pack.json", head);
    fs::create_symlink("nowhere", folder.path() / "gone.json");
    CHECK(folder.problems() == Lines{"gone.json: data-unreadable: cannot open: No such file or directory"});
    fs::remove(folder.path() / "gone.json");
    REQUIRE(mkfifo((folder.path() / "pipe.json").c_str(), 0600) == 0);
    CHECK(folder.problems() == Lines{"pipe.json: data-unreadable: not a regular file"});
    const auto missing = rung::load::load_pack("/nowhere/at/all", nullptr).problems;
    REQUIRE(missing.size() == 1);
    CHECK(missing[0].message == "cannot open: No such file or directory");
}

TEST_CASE("A file that is broken does not make all that refers to it unknown") {
    const Folder folder;
    folder.write("pack.json", head);
    folder.write("families.json", R"({ "families": [ )");
    folder.write("regions.json",
                 R"({ "regions": [ { "id": "texas", "name": "Texas", "parent": "us", "currency": "usd" } ] })");
    CHECK(folder.problems() == Lines{"families.json: syntax: expected a value, found the end of the file",
                                     "regions.json: bad-value: expected a currency like \"USD\", found \"usd\""});
}

TEST_CASE("A file that is written takes the place of the old one, with its mode") {
    const Folder folder;
    const fs::path file = folder.path() / "page.html";
    const mode_t mask = ::umask(027);
    CHECK(!rung::load::write_file(file, "new"));
    ::umask(mask);
    struct stat found {};
    REQUIRE(::stat(file.c_str(), &found) == 0);
    CHECK((found.st_mode & 0777) == 0640);
    fs::permissions(file, fs::perms(0604));
    fs::create_symlink("page.html", folder.path() / "link.html");
    CHECK(!rung::load::write_file(folder.path() / "link.html", "newer"));
    REQUIRE(::stat(file.c_str(), &found) == 0);
    CHECK((found.st_mode & 0777) == 0604);
    CHECK(fs::is_symlink(folder.path() / "link.html"));
    std::ifstream stream(file);
    CHECK(std::string(std::istreambuf_iterator<char>(stream), {}) == "newer");
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 2);
}

TEST_CASE("A file that cannot be written says why, and nothing is left behind") {
    const Folder folder;
    CHECK(rung::load::write_file(folder.path(), "new") == "Is a directory");
    CHECK(rung::load::write_file(folder.path() / "no/page.html", "new") == "No such file or directory");
    CHECK(rung::load::write_file("/dev/full", "new") == "No space left on device");
    CHECK(!rung::load::write_file("/dev/null", "new"));
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("Faults of fields and of links are reported in one run") {
    const Folder folder;
    folder.write("pack.json", head);
    folder.write("regions.json",
                 R"({ "regions": [ { "id": "texas", "name": "Texas", "parent": "us", "currency": "usd" } ] })");
    CHECK(folder.problems() == Lines{"regions.json: unknown-reference: no region \"us\"",
                                     "regions.json: bad-value: expected a currency like \"USD\", found \"usd\""});
}
