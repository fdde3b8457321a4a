// SPDX-License-Identifier: MIT
#include "rung/text/text.hpp"

#include <catch2/catch.hpp>

#include <clocale>
#include <string>
#include <vector>

using namespace rung;

namespace {

struct Sample {
    std::string text;
    int cells;
    std::string cut_to_four; // with one cell for the ellipsis
};

// Expected by the rules of East Asian width, not by the code.
const std::vector<Sample> samples{
    {"", 0, ""},
    {"a", 1, "a"},
    {"abcd", 4, "abcd"},
    {"abcde", 5, "abc…"},
    {"ab cde", 6, "ab…"}, // no blank before the ellipsis
    {"日本", 4, "日本"},
    {"日本語", 6, "日…"}, // a wide character does not fit in half
    {"機械学習", 8, "機…"},
    {"a日本", 5, "a日…"},
    {"한국어", 6, "한…"},
    {"\u1112\u1161\u11ab", 2, "\u1112\u1161\u11ab"}, // one syllable of three jamo
    {"ｆｕｌｌ", 8, "ｆ…"},
    {"ｶﾀｶﾅ", 4, "ｶﾀｶﾅ"},
    {"cafe\u0301", 4, "cafe\u0301"},
    {"cafe\u0301s", 5, "caf…"},
    {"a\u0301b\u0302c\u0303de", 5, "a\u0301b\u0302c\u0303…"},
    {"\u0301", 0, "\u0301"},
    {"naïve", 5, "naï…"},
    {"Größe", 5, "Grö…"},
    {"Привет", 6, "При…"},
    {"שלום", 4, "שלום"},
    {"नमस्ते", 4, "नमस्ते"},
    {"👍", 2, "👍"},
    {"👍🏽", 2, "👍🏽"},
    {"👩‍💻", 2, "👩‍💻"},
    {"👨‍👩‍👧‍👦 ok", 5, "👨‍👩‍👧‍👦…"},
    {"🚀 ship", 7, "🚀…"},
    {"a\u200bb", 2, "a\u200bb"}, // zero-width space
    {"…·├─●►", 6, "…·├…"},
    {"€100", 4, "€100"},
    {"\xff\xfe", 2, "\xff\xfe"}, // invalid bytes are shown as U+FFFD
};

} // namespace

TEST_CASE("Widths are counted grapheme by grapheme") {
    for (const Sample& sample : samples) {
        INFO(sample.text);
        CHECK(text::width(sample.text) == sample.cells);
    }
}

TEST_CASE("Texts are cut between graphemes and never become wider than asked for") {
    for (const Sample& sample : samples) {
        INFO(sample.text);
        CHECK(text::cut(sample.text, 4, "…") == sample.cut_to_four);
        for (int cells = 0; cells <= 10; ++cells) CHECK(text::width(text::cut(sample.text, cells, "…")) <= cells);
    }
}

TEST_CASE("A flag is one grapheme") {
    CHECK(text::cut("🇩🇪🇫🇷x", text::width("🇩🇪"), "") == "🇩🇪");
}

TEST_CASE("The ASCII ellipsis takes three cells, and none where it does not fit") {
    CHECK(text::cut("abcdefgh", 6, "...") == "abc...");
    CHECK(text::cut("abcdefgh", 2, "...") == "ab");
}

TEST_CASE("The locale does not change a width") {
    const std::string before = std::setlocale(LC_ALL, nullptr);
    std::setlocale(LC_ALL, "C");
    CHECK(text::width("日本 é") == 6);
    std::setlocale(LC_ALL, before.c_str());
}

TEST_CASE("Padding counts cells, not bytes") {
    CHECK(text::pad_right("日本", 6) == "日本  ");
    CHECK(text::pad_left("né", 4) == "  né");
    CHECK(text::pad_left("12345", 3) == "12345");
}

TEST_CASE("Words are filled into lines") {
    using Lines = std::vector<std::string>;
    CHECK(text::wrap("", 10) == Lines{""});
    CHECK(text::wrap("one two three", 7) == Lines{"one two", "three"});
    CHECK(text::wrap("one two three", 8) == Lines{"one two", "three"});
    CHECK(text::wrap("  one   two ", 20) == Lines{"one two"});
    CHECK(text::wrap("a incomprehensibilities b", 6) == Lines{"a", "incomprehensibilities", "b"});
    CHECK(text::wrap("日本 日本 日本", 9) == Lines{"日本 日本", "日本"});
    CHECK(text::wrap("one two three", 0) == Lines{"one two three"});
}

TEST_CASE("Text without blanks is wrapped where its characters are wide") {
    using Lines = std::vector<std::string>;
    CHECK(text::wrap("日本語の文", 4) == Lines{"日本", "語の", "文"});
    CHECK(text::wrap("a 日本語 b", 5) == Lines{"a", "日本", "語 b"});
    CHECK(text::wrap("日本", 1) == Lines{"日本"});
    CHECK(text::wrap("https://example.org/long", 10) == Lines{"https://example.org/long"});
}
