// SPDX-License-Identifier: MIT
#include "../support/catalogue.hpp"

#include "rung/catalogue/names.hpp"
#include "rung/catalogue/roles.hpp"
#include "rung/catalogue/sources.hpp"

#include <catch2/catch.hpp>

using namespace rung;
using catalogue::Catalogue;

namespace {

constexpr std::string_view pack = R"json({
"pack": { "id": "builtin", "version": "7", "schema": 1, "title": "Test" },
"sources": [ { "id": "s1", "title": "Guide", "kind": "document", "year": 2025 }, { "id": "own", "title": "Own", "kind": "editorial" } ],
"regions": [ { "id": "us", "name": "United States", "currency": "USD" } ],
"families": [ { "id": "ai", "title": "AI" } ],
"skills": [
  { "id": "go", "title": "Go", "aliases": [ { "text": "Go", "common": true }, "Golang" ], "kind": "language", "category": "Languages",
    "summary": "A language", "proficiency": { "aware": "a", "working": "b", "skilled": "c", "expert": "d" },
    "hours": { "aware": [1, 2, 3], "working": [4, 5, 6], "skilled": [7, 8, 9], "expert": [10, 11, 12], "from": ["own:hours"] },
    "from": ["own:skills"] } ],
"roles": [
  { "id": "builder", "title": "Builder", "aliases": ["Golang developer"], "family": "ai",
    "summary": { "text": "Builds", "from": ["s1:2"] }, "stages": [ { "level": "entry" } ],
    "definitions": [ { "text": "who builds", "from": ["s1:4", "s1:5"] }, { "text": null, "from": ["s1:6"] } ],
    "requirements": [ { "skill": "go", "need": "working", "importance": 9, "essential": true, "from": ["s1:7", "s1:8", "own:skills"] } ] } ]
})json";

std::string image_from(std::string_view json) {
    const load::Loaded loaded = load::read_pack_text(json, "test.json");
    REQUIRE_FALSE(load::has_errors(loaded));
    return query::image_of(loaded.records);
}

std::string reason(const std::string& bytes) {
    try {
        Catalogue::from_bytes(bytes, "some.db");
    } catch (const catalogue::BrokenCatalogue& broken) {
        return broken.what();
    }
    return "none";
}

} // namespace

TEST_CASE("The same pack gives the same bytes") {
    CHECK(image_from(pack) == image_from(pack));
}

TEST_CASE("What is no catalogue, or a damaged one, is refused by name") {
    const std::string image = image_from(pack);
    CHECK(reason(image) == "none");
    CHECK(reason("").starts_with("some.db: "));
    CHECK(reason("SQLite format 3") == "some.db: not a catalogue of rung, or a damaged one");
    CHECK(reason(image.substr(0, 4096)).starts_with("some.db: "));
    CHECK(reason(std::string(8192, 'x')).starts_with("some.db: "));
    CHECK_THROWS_AS(Catalogue::from_file("/nonexistent/x.db"), catalogue::BrokenCatalogue);
}

TEST_CASE("Bytes that changed never crash a reader") {
    const std::string image = image_from(pack);
    for (std::size_t at = 0; at < image.size(); at += 997) {
        std::string damaged = image;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x5A);
        try {
            const Catalogue opened = Catalogue::from_bytes(damaged, "some.db");
            for (const auto& role : catalogue::roles(opened)) catalogue::requirements(opened, role.id);
            catalogue::sources(opened);
        } catch (const catalogue::BrokenCatalogue&) {
            continue;
        }
    }
    SUCCEED();
}

TEST_CASE("Names are exact, in any case and however blanks stand; a name of two things is both") {
    const Catalogue opened = catalogue_from(pack);
    CHECK(catalogue::find_name(opened, "  GOLANG   Developer ").size() == 1);
    CHECK(catalogue::find_name(opened, "builder").size() == 1);
    CHECK(catalogue::find_name(opened, "build").empty());
    CHECK(catalogue::find_name(opened, "\xff").empty());
    CHECK(catalogue::find_name(opened, "Go") == std::vector{catalogue::Named(catalogue::SkillId(1))});
    // An alias that repeats the title only marks it as a common word.
    CHECK(catalogue::aliases(opened, catalogue::SkillId(1)) == std::vector<std::string>{"Golang"});
}

TEST_CASE("Several places of one source are one voice, and an editorial one is none") {
    const Catalogue opened = catalogue_from(pack);
    const auto rows = catalogue::requirements(opened, catalogue::RoleId(1));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].voices == 1);
    CHECK(rows[0].places == std::vector<std::string>{"s1:7", "s1:8", "own:skills"});
}

TEST_CASE("From a place to all that cites it, with lost texts as missing") {
    const Catalogue opened = catalogue_from(pack);
    const auto source = catalogue::find_source(opened, "s1");
    REQUIRE(source);
    const auto cited = catalogue::citations(opened, *source, "6");
    REQUIRE(cited.size() == 1);
    CHECK(catalogue::cited_text(opened, cited[0]).id == "builder.about");
    CHECK(catalogue::cited_text(opened, cited[0]).text == "definition: unknown");
    CHECK(catalogue::citations(opened, *source, std::nullopt).size() == 6);
    CHECK(catalogue::citations(opened, *source, "99").empty());
    CHECK(catalogue::sources(opened).at(0).facts == 4); // summary, two definitions, one requirement
}
