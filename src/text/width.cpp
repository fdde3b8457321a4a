// SPDX-License-Identifier: MIT
#include "decode.hpp"
#include "rung/text/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <tuple>

namespace rung::text {

namespace {

struct Grapheme {
    std::size_t end = 0; // offset behind it
    int width = 0;
};

// What people take for one character, from `at` on. The widest code point counts: a base and its accents overlay one
// another.
Grapheme grapheme_at(std::string_view text, std::size_t at) {
    Grapheme result;
    utf8proc_int32_t state = 0;
    utf8proc_int32_t previous = 0;
    for (std::size_t next = at; next < text.size();) {
        const CodePoint point = decode(text, next);
        const auto code = static_cast<utf8proc_int32_t>(point.code);
        if (next > at && utf8proc_grapheme_break_stateful(previous, code, &state)) break;
        result.width = std::max(result.width, utf8proc_charwidth(code));
        previous = code;
        next += point.length;
        result.end = next;
    }
    return result;
}

bool is_printable_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

// The longest start of the text that fits, and its width.
std::tuple<std::string_view, int> start_of(std::string_view text, int cells) {
    int used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const Grapheme grapheme = grapheme_at(text, at);
        if (used + grapheme.width > cells) break;
        used += grapheme.width;
        at = grapheme.end;
    }
    return {text.substr(0, at), used};
}

std::string blanks(int count) {
    return std::string(static_cast<std::size_t>(std::max(0, count)), ' ');
}

} // namespace

int width(std::string_view text) {
    if (is_printable_ascii(text)) return static_cast<int>(text.size());
    int result = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Grapheme grapheme = grapheme_at(text, at);
        result += grapheme.width;
        at = grapheme.end;
    }
    return result;
}

std::string cut(std::string_view text, int cells, std::string_view ellipsis) {
    if (width(text) <= cells) return std::string(text);
    const int mark = width(ellipsis);
    if (cells < mark) return std::string(std::get<0>(start_of(text, cells)));
    std::string_view start = std::get<0>(start_of(text, cells - mark));
    while (start.ends_with(' ')) start.remove_suffix(1);
    return std::string(start) + std::string(ellipsis);
}

std::string pad_right(std::string_view text, int cells) {
    return std::string(text) + blanks(cells - width(text));
}

std::string pad_left(std::string_view text, int cells) {
    return blanks(cells - width(text)) + std::string(text);
}

namespace {

// Of a word that is wider than a line, what fits on one, if it is of a script that is written without blanks: wide
// characters. Anything else, an address for instance, is no longer itself when it is broken.
std::size_t end_of_piece(std::string_view word, int cells) {
    const auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; };
    if (cells <= 0 || word.size() <= static_cast<std::size_t>(cells)) return word.size();
    const int needed = width(word);
    if (needed <= cells || needed <= std::ranges::count_if(word, starts)) return word.size();
    const std::size_t end = cut(word, cells, "").size();
    return end == 0 ? word.size() : end;
}

} // namespace

std::vector<std::string> wrap(std::string_view text, int cells) {
    std::vector<std::string> lines(1);
    int used = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string_view whole = text.substr(at, end - at);
        const std::string_view word = whole.substr(0, end_of_piece(whole, cells));
        at += word.size() + (word.size() == whole.size() ? 1 : 0);
        if (word.empty()) continue;
        const int needed = width(word);
        const bool first = lines.back().empty();
        if (!first && cells > 0 && used + 1 + needed > cells) {
            lines.emplace_back(word);
            used = needed;
        } else {
            lines.back().append(first ? "" : " ").append(word);
            used += needed + (first ? 0 : 1);
        }
    }
    return lines;
}

} // namespace rung::text
