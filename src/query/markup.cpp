// SPDX-License-Identifier: MIT
#include "rung/query/markup.hpp"

#include <algorithm>
#include <array>

namespace rung::query {

namespace {

constexpr std::size_t longest_tag = 300, longest_reference = 10;

bool is_letter(char c) {
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'z';
}

std::string lower_case(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    return result;
}

// Bytes of the tag at `at`, or 0.
std::size_t tag_length(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at, longest_tag);
    const std::size_t name = rest.size() > 1 && rest[1] == '/' ? 2 : 1;
    if (name >= rest.size() || !is_letter(rest[name])) return 0;
    const std::size_t end = rest.find_first_of("<>", 1);
    return end == std::string_view::npos || rest[end] == '<' ? 0 : end + 1;
}

// What takes the place of a tag, before blanks.
std::string_view instead_of(std::string_view tag) {
    const bool closing = tag[1] == '/';
    std::string_view name = tag.substr(closing ? 2 : 1);
    name = name.substr(0, std::min(name.find_first_of(" \t\r\n/>"), name.size()));
    const std::string lower = lower_case(name);
    const bool heading = lower.size() == 2 && lower[0] == 'h' && lower[1] >= '1' && lower[1] <= '6';
    if (heading && !closing) return "\n# ";
    if (lower == "li" && !closing) return "\n- ";
    constexpr std::array<std::string_view, 9> blocks{"p", "br", "div", "ul", "ol", "li", "tr", "table", "section"};
    return heading || std::ranges::find(blocks, lower) != blocks.end() ? "\n" : "";
}

// What takes the place of a character reference, before blanks.
std::string_view instead_of_reference(std::string_view name) {
    if (name == "amp") return "&";
    if (name == "rsquo" || name == "apos" || name == "#39" || name == "#8217") return "'";
    if (name == "ndash" || name == "mdash") return ";";
    if (name == "bull" || name == "middot") return "|";
    return "";
}

void put(std::string& text, std::size_t at, std::size_t length, std::string_view instead) {
    std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(at), length, ' ');
    instead.copy(text.data() + at, length);
}

// Bytes of the reference at `at`, which is blanked, or 1.
std::size_t blank_reference(std::string& text, std::size_t at) {
    const std::string_view rest = std::string_view(text).substr(at + 1, longest_reference);
    const std::size_t end = rest.find(';');
    if (end == std::string_view::npos || end < 2 || !std::ranges::all_of(rest.substr(0, end), [](char c) {
            return is_letter(c) || c == '#' || (c >= '0' && c <= '9');
        }))
        return 1;
    const std::string_view instead = instead_of_reference(rest.substr(0, end));
    put(text, at, end + 2, instead);
    return end + 2;
}

// A star or plus with a blank behind it and nothing but blanks before it.
bool is_bullet(std::string_view text, std::size_t at) {
    if (at + 1 < text.size() && text[at + 1] != ' ' && text[at + 1] != '\t') return false;
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
    return at == 0 || text[at - 1] == '\n';
}

} // namespace

std::string without_markup(std::string_view text) {
    std::string result(text);
    for (std::size_t at = 0; at < result.size();) {
        at = result.find_first_of("<&*`", at);
        if (at == std::string::npos) break;
        std::size_t length = 1;
        if (result[at] == '<') {
            length = std::max<std::size_t>(tag_length(result, at), 1);
            if (length > 1) put(result, at, length, instead_of(text.substr(at, length)));
        } else if (result[at] == '&') {
            length = blank_reference(result, at);
        } else if (result[at] == '`' || !is_bullet(result, at)) {
            result[at] = ' ';
        }
        at += length;
    }
    return result;
}

} // namespace rung::query
