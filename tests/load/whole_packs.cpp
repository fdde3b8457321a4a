// SPDX-License-Identifier: MIT
// Packs as one text each, lists of packs, and what two packs say differently.
#include "packs.hpp"

#include "rung/load/differences.hpp"

#include <catch2/catch.hpp>

using namespace rung;

namespace {

std::string text_of_good_pack() {
    auto packs = load::load_packs_text(good_pack(), "good.json", {});
    REQUIRE(packs.size() == 1);
    INFO(lines_of(packs.front().loaded.problems));
    REQUIRE_FALSE(packs.front().text.empty());
    return packs.front().text;
}

} // namespace

TEST_CASE("The text of a pack reads as the same text again") {
    const std::string text = text_of_good_pack();
    CHECK(load::load_packs_text(text, "again.json", {}).front().text == text);
    CHECK(load::differences(good_pack(), text).empty());
}

TEST_CASE("The files of a folder and one file give the same text") {
    const auto folder = load::load_packs(RUNG_SOURCE_DIR "/tests/fixtures/small", {});
    REQUIRE(folder.size() == 1);
    REQUIRE_FALSE(folder.front().text.empty());
    CHECK(load::load_packs_text(folder.front().text, "small.json", {}).front().text == folder.front().text);
}

TEST_CASE("A list holds packs, and a problem says in which one it is") {
    const std::string good = text_of_good_pack();
    std::string bad = good;
    bad.replace(bad.find("\"schema\": 1"), 11, "\"schema\": 2");
    const auto packs = load::load_packs_text('[' + good + ',' + bad + ']', "list.json", {});
    REQUIRE(packs.size() == 2);
    CHECK(packs[0].text == good);
    REQUIRE(load::has_errors(packs[1].loaded));
    CHECK(packs[1].loaded.problems.front().spot.pointer == "/1/pack/schema");
    CHECK(packs[1].text.empty());
}

// An oracle that knows nothing of fields: whatever value is altered, the packs differ.
TEST_CASE("No altered value goes untold") {
    const std::string text = text_of_good_pack();
    int altered = 0;
    for (std::size_t at = text.find(": \""); at != text.npos; at = text.find(": \"", at + 1)) {
        std::string other = text;
        other.insert(at + 3, "x");
        INFO(text.substr(at, 60));
        CHECK_FALSE(load::differences(text, other).empty());
        ++altered;
    }
    for (std::size_t at = text.find_first_of("0123456789"); at != text.npos;
         at = text.find_first_of("0123456789", at + 1)) {
        std::string other = text;
        other.insert(at, "1");
        INFO(text.substr(at, 60));
        CHECK_FALSE(load::differences(text, other).empty());
        ++altered;
    }
    CHECK(altered > 100);
}
