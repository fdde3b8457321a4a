// SPDX-License-Identifier: MIT
// What is wrong before any field is looked at.
#include "packs.hpp"

#include <catch2/catch.hpp>

using rung::load::read_pack_text;

namespace {

Lines problems_of(std::string_view json) {
    return texts_of(read_pack_text(json, "pack.json").problems);
}

} // namespace

TEST_CASE("Faulty JSON is reported where it is") {
    const auto [json, expected] = GENERATE(table<std::string, std::string>({
        {"", "1:1: : syntax: the file is empty"},
        {" \n\t ", "1:1: : syntax: the file is empty"},
        {"\xEF\xBB\xBF{}", "1:1: : syntax: a byte order mark at the start of the file"},
        {"{\n \"roles\": [\"a\xFF\"] }", "2:14: : syntax: the file is not UTF-8"},
        {std::string("{}\0{", 4), "1:3: : syntax: a control character U+0000"},
        {"{} x", "1:4: : syntax: invalid literal"},
        {"{} {}", "1:4: : syntax: expected the end of the file, found '{'"},
        {"{ \"roles\": [1 2] }", "1:15: /roles: syntax: expected ']', found a number"},
        {"{ \"roles\": [1,, 2] }", "1:15: /roles: syntax: expected a value, found ','"},
        {"{ \"roles\": [1,] }", "1:15: /roles: syntax: expected a value, found ']'"},
        {"{ \"roles\" [] }", "1:11: : syntax: expected ':', found '['"},
        {"{ roles: [] }", "1:3: : syntax: invalid literal"},
        {"{,}", "1:2: : syntax: expected text, found ','"},
        {"{ \"roles\":\n", "2:1: : syntax: expected a value, found the end of the file"},
        {"{ \"a\": \"\u00E9\u00E9\", 'b' }", "1:14: : syntax: invalid literal"},
        {"{ \"a\": \"x\\q\" }", "1:11: : syntax: invalid string: forbidden character after backslash"},
        {"{ \"a\": \"x\ny\" }",
         "1:10: : syntax: invalid string: control character U+000A (LF) must be escaped to \\u000A or \\n"},
        {"{ \"a\": \"x", "1:10: : syntax: invalid string: missing closing quote"},
        {"{ \"a\": 01 }", "1:9: : syntax: expected '}', found a number"},
        {"{ \"a\": [ 1e999 ] }", "1:10: /a: too-large: the number is too large"},
        {"{ \"a\": 1.5.5 }", "1:11: : syntax: invalid literal"},
        {"{ \"a\": truex }", "1:12: : syntax: invalid literal"},
        {"[]", "1:1: : wrong-type: expected an object, found an empty list"},
    }));
    INFO(json);
    CHECK(problems_of(json).at(0) == expected);
}

TEST_CASE("A file that cannot be read to its end says nothing about what is missing") {
    CHECK(problems_of("{ \"roles\": [").size() == 1);
}

TEST_CASE("Keys that stand twice are reported, and reading goes on") {
    CHECK(reading_problems(R"("families": [ { "id": "a",
  "title": "A", "a/b": 1,
  "id": "b" } ])") == Lines{R"(3:17: /families/0/a~1b: unknown-field: unknown field "a/b")",
                            R"(4:3: /families/0/id: duplicate-key: the field stands twice; first on line 2)"});
}

TEST_CASE("Nesting is read up to 64 deep") {
    const auto nested = [](std::size_t depth) {
        return "{ \"x\": " + std::string(depth - 1, '[') + std::string(depth - 1, ']') + " }";
    };
    CHECK(problems_of(nested(64)).back() == "1:3: /x: unknown-field: unknown field \"x\"");
    std::string pointer = "/x";
    for (int i = 0; i < 63; ++i) pointer += "/0";
    CHECK(problems_of(nested(65)).at(0) == "1:72: " + pointer + ": too-deep: nested more than 64 deep");
    CHECK(problems_of(std::string(1'000'000, '[')).size() == 1);
}

TEST_CASE("Too large a file and too many values are refused") {
    const std::string large(64 * 1024 * 1024 + 1, ' ');
    CHECK(problems_of(large) == Lines{"0:0: : too-large: larger than 64 MB"});
    std::string many = "[0";
    for (int i = 0; i < 2'000'000; ++i) many += ",0";
    CHECK(problems_of(many + "]") == Lines{"1:4000000: : too-large: more than 2000000 values"});
}

TEST_CASE("A flood of problems is cut off") {
    std::string flood = "{ \"families\": [0";
    for (int i = 0; i < 20'000; ++i) flood += ",0";
    const Lines problems = problems_of(flood + "] }");
    CHECK(problems.size() == 10'001);
    CHECK(problems.back().find("too-many: too many problems; the rest is left out") != std::string::npos);
}
