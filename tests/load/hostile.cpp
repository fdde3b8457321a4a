// SPDX-License-Identifier: MIT
// Packs that are cut off, damaged or made to do harm: always a problem, never a crash.
#include "packs.hpp"

#include <catch2/catch.hpp>

#include <random>

namespace {

// Reads and links, whatever comes; true if there are problems.
bool is_refused(std::string_view json) {
    const auto pack = rung::load::read_pack_text(json, "pack.json");
    return !pack.problems.empty() || !rung::load::check_links(pack.records, nullptr).empty();
}

} // namespace

TEST_CASE("A pack cut off at any byte is refused") {
    const std::string whole = good_pack();
    const auto end = whole.rfind('}');
    for (std::size_t length = 0; length <= end; ++length) {
        const auto problems = rung::load::read_pack_text(std::string_view(whole).substr(0, length), "").problems;
        if (problems.size() != 1 || problems[0].code != "syntax" || problems[0].spot.line == 0)
            FAIL("cut at " << length);
    }
    CHECK_FALSE(is_refused(whole));
}

TEST_CASE("A pack without any one of its characters, or with another, does not crash") {
    const std::string whole = good_pack();
    std::mt19937 random(1);
    for (int i = 0; i < 2'000; ++i) {
        std::string damaged = whole;
        const std::size_t at = random() % damaged.size();
        if (i % 2 == 0)
            damaged.erase(at, 1 + random() % 3);
        else
            damaged[at] = static_cast<char>(random() % 256);
        is_refused(damaged); // whether it is one, is not the question here
    }
    SUCCEED();
}

TEST_CASE("Any value in the place of any other is either right or refused") {
    const std::string whole = good_pack();
    const std::vector<std::string> values{"null",  "true", "[]",          "{}",     "-1",
                                          "1e400", "\"\"", "\"\\u0000\"", "[[[]]]", "{\"a\":{}}"};
    std::size_t refused = 0;
    for (std::size_t at = whole.find(": "); at != whole.npos; at = whole.find(": ", at + 1)) {
        const std::size_t end = whole.find_first_of(",}\n", at);
        for (const std::string& value : values)
            refused += is_refused(whole.substr(0, at + 2) + value + whole.substr(end)) ? 1 : 0;
    }
    CHECK(refused > 1'000);
}

TEST_CASE("Deep, long and repeated input is refused in good time") {
    CHECK(is_refused(std::string(5'000'000, '[')));
    CHECK(is_refused(std::string(5'000'000, '{')));
    CHECK(is_refused("{\"" + std::string(5'000'000, 'a') + "\": 1}"));
    CHECK(is_refused("{\"pack\": " + std::string(5'000'000, '9') + "}"));
    std::string members = "{ \"a\": 0";
    for (int i = 0; i < 300'000; ++i) members += ", \"a\": 0";
    CHECK(is_refused(members + "}"));
}
