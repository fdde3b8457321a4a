// SPDX-License-Identifier: MIT
#include "rung/text/text.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace rung;
using text::Clean;

TEST_CASE("Invalid UTF-8 is found at its first byte") {
    CHECK_FALSE(text::invalid_utf8("Größe 日本 👍").has_value());
    CHECK(text::invalid_utf8("ab\xff") == 2u);
    CHECK(text::invalid_utf8("é\xc3") == 2u);            // cut short
    CHECK(text::invalid_utf8("\xc0\xaf") == 0u);         // overlong
    CHECK(text::invalid_utf8("\xed\xa0\x80") == 0u);     // a surrogate
    CHECK(text::invalid_utf8("\xf5\x80\x80\x80") == 0u); // above U+10FFFF
}

TEST_CASE("Composed text is NFC, decomposed text is not") {
    CHECK(text::is_nfc("plain"));
    CHECK(text::is_nfc("caf\u00e9"));
    CHECK_FALSE(text::is_nfc("cafe\u0301"));
    CHECK_FALSE(text::is_nfc("\u212b")); // the angstrom sign is a letter with a ring
}

TEST_CASE("Names that people take for the same fold to the same text") {
    CHECK(text::fold("  ML \t Engineer ") == "ml engineer");
    CHECK(text::fold("C++") == "c++");
    CHECK(text::fold("STRASSE") == text::fold("Straße"));
    CHECK(text::fold("ＭＬ　ｅｎｇｉｎｅｅｒ") == "ml engineer"); // full width
    CHECK(text::fold("cafe\u0301") == text::fold("CAF\u00c9"));
    CHECK(text::fold("ML\u00a0engineer") == "ml engineer");
    CHECK(text::fold("A\xff") == "a\uFFFD");
    CHECK(text::fold(" ").empty());
}

TEST_CASE("Columns count characters from 1") {
    CHECK(text::column_of("abc", 0) == 1);
    CHECK(text::column_of("abc", 2) == 3);
    CHECK(text::column_of("éb", 2) == 2);
    CHECK(text::column_of("日本x", 6) == 3);
    CHECK(text::column_of("日本", 1) == 1); // inside the first character
    CHECK(text::column_of("ab", 2) == 3);   // behind the end
    CHECK(text::column_of("\xff\xffx", 2) == 3);
}

TEST_CASE("Control, bidirectional and non-characters are hostile") {
    for (const char32_t code :
         {0x00,   0x09,   0x0A,   0x1B,   0x1F,   0x7F,   0x80,   0x9B,   0x9F,    0x061C,   0x200E, 0x200F,
          0x202A, 0x202E, 0x2066, 0x2069, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0xD800})
        CHECK(text::is_hostile(code));
    for (const char32_t code : {0x20, 0x7E, 0xA0, 0xE9, 0x200B, 0x2010, 0x202F, 0x2070, 0xFDF0, 0xFFFD, 0x1F44D})
        CHECK_FALSE(text::is_hostile(code));
}

TEST_CASE("Cleaning leaves harmless text alone and makes the rest visible") {
    CHECK(text::clean("Größe 日本 👍", Clean::replace) == "Größe 日本 👍");
    const std::string hostile = "a\x1b[31m\u202Eb\xff";
    CHECK(text::clean(hostile, Clean::replace) == "a\uFFFD[31m\uFFFDb\uFFFD");
    CHECK(text::clean(hostile, Clean::json) == "a\\u001b[31m\\u202eb\uFFFD");
    CHECK(text::clean(hostile, Clean::message) == "a\\u{1b}[31m\\u{202e}b\uFFFD");
    CHECK(text::clean("a\nb\tc", Clean::replace) == "a\uFFFDb\uFFFDc");
    CHECK(text::clean("\U0001FFFE", Clean::json) == "\\ud83f\\udffe");
    CHECK(text::clean(std::string(1, '\0'), Clean::message) == "\\u{0}");
}

TEST_CASE("A pack may not hold emoji, controls, bidirectional or non-characters") {
    for (const char* good : {"", "plain, ASCII!", "naïve 日本 ☃ ™ → € ✓", "שלום", "a\u00a0b", "ｆｕｌｌ"})
        CHECK_FALSE(text::refused_character(good).has_value());
    CHECK(text::refused_character("a👍") == "U+1F44D");
    CHECK(text::refused_character("❤\uFE0F") == "U+FE0F");
    CHECK(text::refused_character("🇩🇪") == "U+1F1E9");
    CHECK(text::refused_character("🏽") == "U+1F3FD");
    CHECK(text::refused_character("👩‍💻") == "U+1F469");
    CHECK(text::refused_character("a\u202Eb") == "U+202E");
    CHECK(text::refused_character("a\tb") == "U+0009");
    CHECK(text::refused_character("\x1b[2J") == "U+001B");
    CHECK(text::refused_character("\u0085") == "U+0085");
    CHECK(text::refused_character("\uFFFF") == "U+FFFF");
    CHECK(text::refused_character("\xff") == "byte 0xFF");
}
