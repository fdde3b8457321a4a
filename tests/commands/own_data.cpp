// SPDX-License-Identifier: MIT
// data add, remove, export, diff and status, on a folder of their own and the small pack as built-in data.
#include "../../src/commands/resolve.hpp"
#include "../support/folder.hpp"

#include "rung/commands/open.hpp"
#include "rung/load/pack.hpp"
#include "rung/query/image.hpp"

#include <sqlite3.h>

#include <catch2/catch.hpp>

using namespace rung;
using commands::Answer;

namespace {

using Lines = std::vector<std::string>;
using Flags = std::map<std::string, std::vector<std::string>, std::less<>>;

std::string builtin_image(const std::string& version) {
    load::PackText pack = std::move(load::load_packs(RUNG_SOURCE_DIR "/tests/fixtures/small", {}).front());
    const catalogue::KeptPack kept{"builtin", {}, {}, pack.text + std::string(version.size(), '\n')};
    return query::image_of(pack.loaded.records, {&kept, 1}, catalogue::edition_of_text(kept.text));
}

// A ladder of one role, under another id, title or version if a test asks for it.
std::string ladder(std::string_view id = "acme", std::string_view title = "ML engineer 3", std::string_view more = "") {
    return R"({ "pack": { "id": ")" + std::string(id) + R"(", "version": "3", "schema": 1, "title": "A ladder" },
  "sources": [ { "id": "handbook", "title": "Handbook", "kind": "document", "year": 2026 } ],
  "roles": [ { "id": "ml-3", "title": ")" +
           std::string(title) + R"(", "family": "ai", "summary": { "text": "Owns a model", "from": ["handbook:1"] },
    "stages": [ { "level": "senior" } ],
    "requirements": [ { "skill": "python", "need": "skilled", "importance": 90, "essential": true, "from": ["handbook:2"] } ] } ],
  "claims": [ { "subject": { "role": "ml-3", "level": "senior", "region": "us" }, "metric": "pay", "stat": "range", "basis": "base",
    "low": 170000, "high": 195000, "currency": "USD", "period": "year", "year": 2026, "from": ["handbook:3"] } ])" +
           std::string(more) + " }";
}

// Someone with data of their own.
class Owner {
public:
    explicit Owner(std::string image = builtin_image("")) : m_image(std::move(image)) {}

    Answer data(const std::string& command, Lines words = {}, Flags flags = {}, const std::string& input = {}) const {
        commands::Request request;
        request.command = "data " + command;
        request.arguments = std::move(words);
        request.flags = std::move(flags);
        commands::Context context;
        context.builtin = std::as_bytes(std::span(m_image));
        context.catalogue_path = (folder / catalogue_file).string();
        std::optional<catalogue::Catalogue> opened;
        context.catalogue = [&]() -> const catalogue::Catalogue& { return opened.emplace(open()); };
        context.read_input = [input](std::string_view) { return input; };
        context.today = [] { return model::Date::of(*model::WrittenDate::parse("2026-11-21")).value(); };
        return commands::find_command(request.command)->run(request, context);
    }
    Answer add(std::string_view json) const { return data("add", {folder.write("pack.json", json).string()}); }

    catalogue::Catalogue open() const {
        return commands::open_data({{}, {}, (folder / catalogue_file).string(), std::as_bytes(std::span(m_image))});
    }
    bool has_catalogue() const { return std::filesystem::exists(folder / catalogue_file); }
    std::string bytes() const { return folder.content(catalogue_file); }

    // "acme pack ok 1"
    Lines status() const {
        Lines result;
        for (const auto& row : data("status").report.records.rows)
            result.push_back(std::get<std::string>(row.at(0)) + ' ' + std::get<std::string>(row.at(1)) + ' ' +
                             std::get<std::string>(row.at(3)) + ' ' +
                             std::to_string(std::get<std::int64_t>(row.at(4))));
        return result;
    }

    test::Folder folder;
    std::string catalogue_file = "catalogue.db";

private:
    std::string m_image;
};

Lines failures(const Answer& answer) {
    Lines result;
    for (const auto& failure : answer.report.failures) result.push_back(failure.code + ": " + failure.message);
    return result;
}

std::string refusal(const Owner& owner, std::string_view json) {
    try {
        return owner.add(json).text.value_or("");
    } catch (const commands::UsageError& error) {
        return error.what();
    } catch (const commands::InvalidData& data) {
        return commands::editor_line(data.problems.at(0));
    }
}

void change_by_sql(const std::filesystem::path& file, const char* sql) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &handle) == SQLITE_OK);
    CHECK(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(handle);
}

} // namespace

TEST_CASE("A pack is added beside the built-in data and found by its prefix") {
    const Owner owner;
    CHECK(owner.status() == Lines{"builtin built-in ok 3"});
    const Answer answer = owner.add(ladder());
    CHECK((answer.exit == 0 && answer.text == "" && answer.report.failures.empty()));
    CHECK(answer.report.notes == Lines{"acme 3 added: 1 role, 0 skills, 1 figure, 0 statements, 1 source"});
    CHECK(owner.status() == Lines{"builtin built-in ok 3", "acme pack ok 1"});
    const auto data = owner.open();
    CHECK(std::holds_alternative<commands::Rung>(commands::find_rung(data, "acme:ml-3@senior")));
    CHECK(std::holds_alternative<commands::Rung>(commands::find_rung(data, "ml-engineer")));
    const auto bare = commands::find_rung(data, "ml-3");
    CHECK(std::get<report::Failure>(bare).suggest == Lines{"acme:ml-3"});
}

TEST_CASE("What is exported gives the same catalogue back, byte by byte") {
    const Owner owner;
    owner.add(ladder());
    const std::string first = owner.bytes();
    const std::string exported = *owner.data("export", {"acme"}).text;
    CHECK(failures(owner.data("remove", {"acme"})).empty());
    CHECK_FALSE(owner.has_catalogue());
    owner.add(exported);
    CHECK(owner.bytes() == first);
    CHECK(*owner.data("export", {"acme"}).text == exported);
}

TEST_CASE("All packs are exported as a list that can be added again") {
    const Owner owner;
    CHECK(*owner.data("export").text == "[]\n");
    owner.add(ladder("zeta"));
    owner.add(ladder("acme"));
    const std::string all = *owner.data("export").text;
    owner.data("remove", {"acme", "zeta"});
    CHECK_FALSE(owner.has_catalogue());
    CHECK(owner.add(all).exit == 0);
    CHECK(owner.status() == Lines{"builtin built-in ok 3", "acme pack ok 1", "zeta pack ok 1"});
    CHECK(*owner.data("export").text == all);
    CHECK(owner.data("add", {"-"}, {}, all).exit == 0);
    CHECK(*owner.data("export").text == all);
}

TEST_CASE("The order in which packs are added does not matter") {
    const Owner one, other;
    one.data("add", {"-"}, {}, ladder("acme"));
    one.data("add", {"-"}, {}, ladder("zeta"));
    other.data("add", {"-"}, {}, ladder("zeta"));
    other.data("add", {"-"}, {}, ladder("acme", "Other title"));
    CHECK(one.bytes() != other.bytes());
    other.data("add", {"-"}, {}, ladder("acme")); // in place of the pack with its id
    CHECK(one.bytes() == other.bytes());
}

TEST_CASE("A dry run says what would be done and writes nothing") {
    const Owner owner;
    const Answer answer = owner.data("add", {"-"}, {{"dry-run", {""}}}, ladder());
    CHECK(answer.text == "acme 3 would be added: 1 role, 0 skills, 1 figure, 0 statements, 1 source\n");
    CHECK_FALSE(owner.has_catalogue());
    owner.add(ladder());
    CHECK(owner.data("remove", {"acme"}, {{"dry-run", {""}}}).text == "acme would be removed\n");
    CHECK(owner.has_catalogue());
}

TEST_CASE("A pack that would change the built-in data is refused, and nothing changes") {
    const Owner owner;
    owner.add(ladder());
    const std::string before = owner.bytes();
    const std::string claim =
        R"(, "statements": [ { "kind": "task", "role": "nobody", "text": "t", "from": ["handbook:1"] } ])";
    CHECK_THAT(refusal(owner, ladder("acme", "T", claim)), Catch::Contains("no role \"nobody\""));
    CHECK_THAT(refusal(owner, ladder("s1")), Catch::Contains("the id \"s1\" is that of a source of the built-in pack"));
    CHECK_THAT(refusal(owner, ladder("builtin")), Catch::Contains("family"));
    std::string borrowed = ladder();
    borrowed.replace(borrowed.find("handbook:3"), 10, "s1:3");
    CHECK_THAT(refusal(owner, borrowed), Catch::Contains("under the source \"s1\" of the built-in one"));
    const std::string official =
        R"(, "occupations": [ { "id": "soc:15-2051", "title": "T", "source": "handbook", "technologies": [] } ])";
    CHECK_THAT(refusal(owner, ladder("acme", "T", official)), Catch::Contains("the built-in pack has the occupation"));
    CHECK_THAT(refusal(owner, "[[[["), Catch::Contains("pack.json:1:"));
    CHECK_THAT(refusal(owner, "[]"), Catch::Contains("expected an object"));
    CHECK_THAT(refusal(owner, ""), Catch::Contains("the file is empty"));
    CHECK(owner.bytes() == before);
}

TEST_CASE("Two packs may not define the same official occupation") {
    const Owner owner;
    const std::string official =
        R"(, "occupations": [ { "id": "soc:11-9041", "title": "T", "source": "handbook", "technologies": [] } ])";
    owner.add(ladder("acme", "T", official));
    const std::string before = owner.bytes();
    CHECK_THAT(refusal(owner, ladder("zeta", "T", official)),
               Catch::Contains("the pack \"acme\" has the occupation \"soc:11-9041\" too"));
    CHECK(owner.bytes() == before);
}

TEST_CASE("A title that two packs share is ambiguous, an id never is") {
    const Owner owner;
    owner.add(ladder("acme", "ML engineer"));
    owner.add(ladder("zeta", "ml-engineer"));
    const auto data = owner.open();
    CHECK(std::get<report::Failure>(commands::find_rung(data, "ML engineer")).suggest ==
          Lines{"ml-engineer", "acme:ml-3"});
    const auto found = commands::find_rung(data, "ml-engineer");
    REQUIRE(std::holds_alternative<commands::Rung>(found));
    CHECK(commands::key_of(data, std::get<commands::Rung>(found)) == "ml-engineer");
}

TEST_CASE("What was not added cannot be removed or exported") {
    const Owner owner;
    owner.add(ladder());
    CHECK(failures(owner.data("remove", {"akme", "acme"})) == Lines{"not-held: no pack 'akme' was added"});
    CHECK(owner.status().size() == 2); // none of the words
    CHECK(failures(owner.data("export", {"akme"})) == Lines{"not-held: no pack 'akme' was added"});
    CHECK_THROWS_WITH(owner.data("remove", {"builtin"}), "the built-in data cannot be removed");
}

TEST_CASE("A catalogue of another layout is refused, and made anew by data status") {
    const Owner owner;
    owner.add(ladder());
    const std::string before = owner.bytes();
    change_by_sql(owner.folder / "catalogue.db", "UPDATE meta SET value = '1' WHERE name = 'layout'");
    CHECK_THROWS_WITH(owner.open(), Catch::EndsWith("a catalogue of another version of rung"));
    CHECK(owner.status() == Lines{"builtin built-in ok 3", "acme pack ok 1"});
    CHECK(owner.bytes() == before);
}

TEST_CASE("A catalogue with other built-in data is made anew by the next change") {
    const Owner newer(builtin_image("newer"));
    {
        const Owner older;
        older.add(ladder());
        newer.folder.write("catalogue.db", older.bytes());
    }
    const std::string before = newer.bytes();
    CHECK(newer.status() == Lines{"builtin built-in ok 3", "acme pack ok 1"});
    const std::string after = newer.bytes();
    CHECK(after != before);
    CHECK(newer.status().size() == 2);
    CHECK(newer.bytes() == after); // and then it is not stale any more
}

TEST_CASE("A pack that does not go with newer data is told, kept, and can be taken out") {
    const Owner owner;
    owner.add(ladder());
    change_by_sql(owner.folder / "catalogue.db",
                  "UPDATE kept SET text = replace(text, '\"python\"', '\"gone\"'); PRAGMA user_version = 1");
    const std::string before = owner.bytes();
    CHECK_THAT(failures(owner.data("status")).at(0), Catch::Contains("no skill \"gone\""));
    CHECK(owner.status() == Lines{"builtin built-in stale 3", "acme pack stale 1"});
    CHECK(owner.bytes() == before);
    change_by_sql(owner.folder / "catalogue.db", "UPDATE meta SET value = '1' WHERE name = 'layout'");
    CHECK(owner.status() == Lines{"acme pack stale 1"});
    CHECK_THAT(*owner.data("export", {"acme"}).text, Catch::Contains("\"gone\""));
    owner.data("remove", {"acme"});
    CHECK_FALSE(owner.has_catalogue());
}

TEST_CASE("A damaged catalogue is told and never written over") {
    const Owner owner;
    for (const std::string& damage : {std::string("garbage"), std::string(), std::string("SQLite format 3\0", 16)}) {
        owner.folder.write("catalogue.db", damage);
        CHECK_THROWS_AS(owner.add(ladder()), commands::UsageError);
        CHECK_THROWS_AS(owner.data("status"), commands::UsageError);
        CHECK_THROWS_AS(owner.data("remove", {"acme"}), commands::UsageError);
        CHECK(owner.bytes() == damage);
    }
}

TEST_CASE("Where nothing can be written, that is said") {
    Owner owner;
    owner.folder.write("file", "");
    owner.catalogue_file = "file/rung/catalogue.db";
    CHECK_THROWS_WITH(owner.add(ladder()), Catch::StartsWith("cannot write '"));
}

TEST_CASE("A link to the catalogue keeps leading where it led") {
    const Owner owner;
    std::filesystem::create_symlink("elsewhere.db", owner.folder / "catalogue.db");
    owner.add(ladder());
    CHECK(std::filesystem::is_symlink(owner.folder / "catalogue.db"));
    CHECK(std::filesystem::exists(owner.folder / "elsewhere.db"));
}

TEST_CASE("A difference is told once, with what it was and is") {
    const Owner owner;
    owner.add(ladder());
    std::string now = ladder(
        "acme", "ML engineer three",
        R"(, "relations": [ { "role": "ml-3", "to": "ml-engineer", "kind": "related", "text": "t", "from": ["handbook:4"] } ])");
    now.replace(now.find("170000"), 6, "175000");
    now.replace(now.find("\"need\": \"skilled\""), 17, "\"need\": \"working\"");
    const Answer answer = owner.data("diff", {"acme", owner.folder.write("now.json", now).string()});
    Lines lines;
    for (const auto& row : answer.report.records.rows) {
        lines.emplace_back();
        for (const auto& cell : row)
            lines.back() += (lines.back().empty() ? "" : " | ") +
                            (report::is_missing(cell) ? std::string("-") : std::get<std::string>(cell));
    }
    CHECK(lines ==
          Lines{"ml-3 | relation | added | - | from [handbook:4], kind related, role ml-3, text t, to ml-engineer",
                "ml-3 | skill | changed | python: need skilled | python: need working",
                "ml-3 | title | changed | ML engineer 3 | ML engineer three",
                "ml-3@senior | pay | changed | low 170000 | low 175000"});
    CHECK(owner.data("diff", {"acme", "acme"}).report.records.rows.empty());
    CHECK(failures(owner.data("diff", {"akme", "acme"})) ==
          Lines{"unknown-id: 'akme' is neither a pack in use nor a file"});
}
