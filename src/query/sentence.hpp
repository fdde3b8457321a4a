// SPDX-License-Identifier: MIT
// A text in sentences, and a sentence in words: what stands around a mention says how it is meant. A mention is one
// token, however many words it has.
#pragma once

#include "rung/query/names_in_text.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rung::query {

// A line, an item of a list or what ends with a full stop. A line that goes on in the next one is no end.
struct Sentence {
    std::size_t begin = 0, end = 0;
    bool starts_line = false;
};

// The sentence that begins at `at`, which is not the end of the text; `at` is the end of the one before, or 0. Longer
// ones are cut, so that no text takes more than linear time.
Sentence sentence_at(std::string_view text, std::size_t at);

// Bytes of the bullet or number that an item of a list begins with, with the blanks before and behind it, or 0.
std::size_t bullet_length(std::string_view line);

struct Token {
    enum class Kind { word, number, mark, mention };
    Kind kind = Kind::mark;
    std::size_t begin = 0, end = 0;
    std::string word;        // in lower case; of a mark its character
    std::size_t mention = 0; // which of the matches that the sentence was cut with
    bool separates = false;  // the items of a list: a comma, a slash, "and"

    bool is(std::string_view text) const { return kind != Kind::mention && word == text; }
};

// Without blanks and bullets; hyphens between words are blanks.
std::vector<Token> tokens_of(std::string_view text, const Sentence& sentence, std::span<const NameFound> matches);

// Whether the words of the phrase stand at that token, side by side.
bool stands_at(std::span<const Token> tokens, std::size_t at, std::string_view phrase);
std::size_t words_in(std::string_view phrase);

} // namespace rung::query
