// SPDX-License-Identifier: MIT
// Text as people see it: width in terminal cells, cutting, wrapping, folding, cleaning.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::text {

// Offset of the first byte that is not part of valid UTF-8, or nothing.
std::optional<std::size_t> invalid_utf8(std::string_view text);

// True if the text is in Unicode normalisation form C. Precondition: valid UTF-8.
bool is_nfc(std::string_view text);

// NFKC, case folded, runs of blanks one blank, trimmed: the form in which names are compared.
std::string fold(std::string_view text);

// Cells of a terminal, grapheme by grapheme; the widest code point of a grapheme counts.
int width(std::string_view text);

// The text cut at a grapheme to at most `cells` cells, with `ellipsis` at its end if something was cut.
std::string cut(std::string_view text, int cells, std::string_view ellipsis);

// Padded with blanks to `cells` cells on the right or the left; longer text is returned as it is.
std::string pad_right(std::string_view text, int cells);
std::string pad_left(std::string_view text, int cells);

// Words filled into lines of at most `cells` cells (a longer word stands alone; 0: one line); never empty.
std::vector<std::string> wrap(std::string_view text, int cells);

// Bytes of the character at `at` if words are made of it (letters, marks, digits, `_`; bytes that are not UTF-8 pass
// for letters of an old encoding), else 0.
std::size_t word_character(std::string_view text, std::size_t at);
// Whether one ends right before `at`.
bool follows_word(std::string_view text, std::size_t at);

// Characters from 1: the column of byte `offset` in `line`.
std::size_t column_of(std::string_view line, std::size_t offset);

// What must never reach a terminal: C0 but none else, DEL, C1, bidirectional controls, non-characters, invalid bytes.
bool is_hostile(char32_t code);

enum class Clean { replace, json, message };
// Hostile characters become U+FFFD (`replace`), \uXXXX (`json`) or \u{1b} (`message`); line ends and tabs too.
std::string clean(std::string_view text, Clean how);
// The same at the end of a text.
void append_clean(std::string& result, std::string_view text, Clean how);

// A word that a pack may not hold: control or bidirectional characters, emoji, non-characters; says which ("U+202E"),
// or names the first byte that is not UTF-8 ("byte 0xFF").
std::optional<std::string> refused_character(std::string_view text);

} // namespace rung::text
