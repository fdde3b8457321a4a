// SPDX-License-Identifier: MIT
#include "excerpt.hpp"

#include "rung/text/text.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>

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
    std::uint64_t found = 0; // which of the wanted words stand in it, a bit each (one for all beyond the 63rd)
};

std::vector<Part> parts_of(std::string_view text) {
    std::vector<Part> parts;
    for (std::size_t at = text.find_first_not_of(' '); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const auto characters = std::count_if(text.begin() + static_cast<std::ptrdiff_t>(at),
                                              text.begin() + static_cast<std::ptrdiff_t>(end),
                                              [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
        parts.push_back({at, end, static_cast<int>(characters), 0});
        at = text.find_first_not_of(' ', end);
    }
    return parts;
}

void mark(std::vector<Part>& parts, std::string_view text, std::span<const std::string> wanted) {
    auto part = parts.begin();
    for (const std::string_view word : words(text)) {
        while (part->end <= static_cast<std::size_t>(word.data() - text.data())) ++part;
        const auto found = std::ranges::find(wanted, text::fold(word)) - wanted.begin();
        if (found < std::ssize(wanted)) part->found |= std::uint64_t{1} << std::min<std::ptrdiff_t>(found, 63);
    }
}

// From which part on most of the wanted words stand together; the first such part.
std::size_t focus_of(const std::vector<Part>& parts) {
    std::size_t best = 0;
    int most = 0;
    for (std::size_t first = 0; first < parts.size(); ++first) {
        if (parts[first].found == 0) continue;
        std::uint64_t together = 0;
        int characters = 0;
        for (std::size_t i = first; i < parts.size() && characters + parts[i].characters <= most_characters; ++i) {
            characters += parts[i].characters + 1;
            together |= parts[i].found;
        }
        if (std::popcount(together) > most) {
            most = std::popcount(together);
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
    std::vector<Part> parts = parts_of(text);
    if (parts.empty()) return {};
    mark(parts, text, wanted);
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
