// SPDX-License-Identifier: MIT
#include "style.hpp"

#include "rung/text/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace rung::render {

namespace {

constexpr Glyphs drawn{"…", "·", "├", "┤", "─", "●", "►", "└", "│"};
constexpr Glyphs ascii{"...", "/", "|", "|", "-", "*", ">", "`", "|"};
constexpr std::array<std::string_view Glyphs::*, 9> parts{&Glyphs::ellipsis, &Glyphs::dot,    &Glyphs::left,
                                                          &Glyphs::right,    &Glyphs::line,   &Glyphs::mark,
                                                          &Glyphs::open,     &Glyphs::corner, &Glyphs::bar};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

std::string sequence(std::string_view start, std::string_view text) {
    return "\x1b[" + std::string(start) + "m" + std::string(text) + "\x1b[0m";
}

// The word at the start, without what ends a part of a sentence.
std::string_view address_at(std::string_view text) {
    std::string_view word = text.substr(0, text.find(' '));
    const auto is_end = [&](char c) {
        return c == ',' || c == ';' || (c == ')' && word.find('(') == std::string_view::npos);
    };
    while (!word.empty() && is_end(word.back())) word.remove_suffix(1);
    return word;
}

} // namespace

bool is_web_address(std::string_view url) {
    const bool web = url.starts_with("https://") || url.starts_with("http://");
    return web && std::ranges::all_of(url, [](char c) { return c > ' ' && c < '\x7f'; });
}

const Glyphs& glyphs(const Style& style) {
    return style.utf8 ? drawn : ascii;
}

std::string safe(std::string_view text, const Style& style) {
    std::string result = text::clean(text, text::Clean::replace);
    if (style.utf8) return result;
    for (const auto part : parts) replace_all(result, drawn.*part, ascii.*part);
    return result;
}

std::string bold(std::string_view text, const Style& style) {
    return style.colour && !text.empty() ? sequence("1", text) : std::string(text);
}

std::string dim(std::string_view text, const Style& style) {
    return style.colour && !text.empty() ? sequence("2", text) : std::string(text);
}

std::string linked(std::string_view text, std::string_view url, const Style& style) {
    if (!style.links || !is_web_address(url)) return std::string(text);
    return "\x1b]8;;" + std::string(url) + "\x1b\\" + std::string(text) + "\x1b]8;;\x1b\\";
}

std::string with_links(std::string_view text, const Style& style) {
    std::string result;
    while (style.links && !text.empty()) {
        const std::size_t start = std::min(text.find("http"), text.size());
        result += text.substr(0, start);
        text.remove_prefix(start);
        const std::string_view address = address_at(text);
        result += linked(address, address, style);
        text.remove_prefix(address.size());
    }
    return result.append(text);
}

std::string joined(const std::vector<std::string>& parts_of_text, std::string_view separator) {
    std::string result;
    for (const std::string& part : parts_of_text) {
        if (!result.empty()) result += separator;
        result += part;
    }
    return result;
}

int prose_width(const Style& style) {
    constexpr int widest = 100;
    return style.width > 0 ? std::min(style.width, widest) : widest;
}

} // namespace rung::render
