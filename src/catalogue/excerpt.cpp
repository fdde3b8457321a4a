// SPDX-License-Identifier: MIT
#include "excerpt.hpp"

#include "rung/text/text.hpp"

#include <algorithm>
#include <set>

namespace rung::catalogue {

namespace {

constexpr int most_characters = 60;

// Bytes of the character that begins with this one.
std::size_t length_of(unsigned char first) {
    if (first < 0xC0) return 1;
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

bool starts_letter(unsigned char first) {
    // What begins with C2 or E2 is a sign: « » ° and the dashes, quotation marks and arrows.
    if (first >= 0x80) return first != 0xC2 && first != 0xE2;
    return (first >= '0' && first <= '9') || (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') ||
           first == '+' || first == '#';
}

// A part of a text between blanks.
struct Part {
    std::size_t begin = 0, end = 0;
    int characters = 0;
    std::set<std::size_t> found; // which of the wanted words stand in it
};

std::vector<Part> parts_of(std::string_view text, std::span<const std::string> wanted) {
    std::vector<Part> parts;
    for (std::size_t at = text.find_first_not_of(' '); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        Part part{at, end, 0, {}};
        const std::string_view bytes = text.substr(at, end - at);
        part.characters = static_cast<int>(
            std::ranges::count_if(bytes, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
        for (const std::string_view word : words(bytes)) {
            const auto found = std::ranges::find(wanted, text::fold(word));
            if (found != wanted.end()) part.found.insert(static_cast<std::size_t>(found - wanted.begin()));
        }
        parts.push_back(std::move(part));
        at = text.find_first_not_of(' ', end);
    }
    return parts;
}

// From which part on most of the wanted words stand together; the first such part.
std::size_t focus_of(const std::vector<Part>& parts) {
    std::size_t best = 0, most = 0;
    for (std::size_t first = 0; first < parts.size(); ++first) {
        if (parts[first].found.empty()) continue;
        std::set<std::size_t> together;
        int characters = 0;
        for (std::size_t i = first; i < parts.size() && characters + parts[i].characters <= most_characters; ++i) {
            characters += parts[i].characters + 1;
            together.insert(parts[i].found.begin(), parts[i].found.end());
        }
        if (together.size() > most) {
            most = together.size();
            best = first;
        }
    }
    return best;
}

} // namespace

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> result;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        const std::size_t next = std::min(at + length_of(first), text.size());
        if (!starts_letter(first)) {
            if (at > begin) result.push_back(text.substr(begin, at - begin));
            begin = next;
        }
        at = next;
    }
    if (begin < text.size()) result.push_back(text.substr(begin));
    return result;
}

std::string excerpt(const std::string& text, std::span<const std::string> wanted) {
    const std::vector<Part> parts = parts_of(text, wanted);
    if (parts.empty()) return {};
    std::size_t first = focus_of(parts), last = first;
    int left = most_characters - parts[first].characters;
    // One part of what comes before for each of what follows, as far as there is room.
    for (bool grown = true; grown;) {
        grown = false;
        if (last + 1 < parts.size() && parts[last + 1].characters < left) {
            left -= parts[++last].characters + 1;
            grown = true;
        }
        if (first > 0 && parts[first - 1].characters < left) {
            left -= parts[--first].characters + 1;
            grown = true;
        }
    }
    return (first > 0 ? "… " : "") + text.substr(parts[first].begin, parts[last].end - parts[first].begin) +
           (last + 1 < parts.size() ? " …" : "");
}

} // namespace rung::catalogue
