// SPDX-License-Identifier: MIT
#include "rung/query/names_in_text.hpp"

#include "spelling.hpp"

#include "rung/text/text.hpp"

#include <algorithm>

namespace rung::query {

namespace {

using catalogue::NameRow;

bool is_ascii_word(char c) {
    return is_letter(c) || is_digit(c) || c == '_';
}

constexpr std::size_t beginning_letters = 3; // the shortest name that has a plural

// The first letters in one number, alike for all spellings of a name.
std::uint32_t beginning(std::string_view text) {
    std::uint32_t result = 0;
    for (std::size_t at = 0; at < beginning_letters; ++at) {
        unsigned char c = at < text.size() ? static_cast<unsigned char>(lower(text[at])) : 0;
        if (c >= 0x80) c = 0x80;
        if (c == 'z') c = 's';
        const bool word = c == 0x80 || is_ascii_word(static_cast<char>(c));
        if (!word && at > 0) break;
        result = result << 8 | c;
        if (!word) break;
    }
    return result;
}

std::size_t bucket_of(std::string_view text, std::size_t buckets) {
    return (beginning(text) * 2'654'435'761U >> 16) % buckets;
}

// Not in the middle of a word, a file name, an address or a handle.
bool may_begin(std::string_view text, std::size_t at) {
    if (text::follows_word(text, at)) return false;
    if (at == 0) return true;
    const char before = text[at - 1];
    return before != '@' && ((before != '.' && before != '#') || !text::follows_word(text, at - 1));
}

bool may_end(std::string_view text, std::size_t begin, std::size_t end) {
    if (end >= text.size()) return true;
    const char last = text[end - 1], after = text[end];
    const bool open = last == '+' || last == '#'; // C++17
    if (open && is_digit(after)) return true;
    if (after == '+' || after == '#' || text::word_character(text, end) > 0) return false;
    const bool more = end + 1 < text.size() && text::word_character(text, end + 1) > 0;
    return end == begin || after != '.' || !more;
}

bool is_shouted(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

struct Letters {
    std::size_t capitals = 0, all = 0, blanks = 0;
};
Letters letters_of(std::string_view name) {
    Letters result;
    for (const char c : name) {
        result.all += is_letter(c) ? 1 : 0;
        result.capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
        result.blanks += c == ' ' || c == '-' ? 1 : 0;
    }
    return result;
}

constexpr std::size_t short_name = 3; // letters

// Nothing if the letters say that it is something else.
std::optional<Doubt> doubt_of(const NameRow& name, std::string_view found, Case letter_case) {
    const bool same = letter_case == Case::same;
    const Letters letters = letters_of(name.text);
    if (name.common) {
        // "Spark" and "CLIP" are written so; "Negotiation" only begins a line.
        const bool written_so = letters.capitals > 1 || (name.proper && letters.capitals > 0);
        if (written_so && !same && !is_shouted(found)) return std::nullopt;
        return Doubt::common;
    }
    if (same || name.key || letters.blanks > 0) return Doubt::none;
    if (letters.all <= short_name) return Doubt::brief;
    if (letters.capitals == letters.all) return Doubt::brief;
    return name.proper && letters.capitals > 0 && !is_shouted(found) ? Doubt::odd : Doubt::none;
}

} // namespace

NamesInText::NamesInText(std::span<const NameRow> names) : m_names(names), m_next(names.size()) {
    for (std::size_t name = names.size(); name-- > 0;) {
        std::uint32_t& first = m_first[bucket_of(names[name].text, buckets)];
        m_next[name] = first;
        first = static_cast<std::uint32_t>(name) + 1;
    }
}

NameFound NamesInText::longest_at(std::string_view text, std::size_t at) const {
    NameFound best{at, at, 0, Doubt::none};
    for (std::uint32_t link = m_first[bucket_of(text.substr(at, beginning_letters), buckets)]; link != 0;
         link = m_next[link - 1]) {
        const NameRow& name = m_names[link - 1];
        const Spelled spelled = spelled_at(name.text, text.substr(at));
        if (spelled.length == 0 || at + spelled.length <= best.end) continue;
        std::size_t end = at + spelled.length;
        if (const std::size_t with = at + spelled.with_ending; with > end && !name.common && may_end(text, at, with))
            end = with;
        if (!may_end(text, at, end)) continue;
        const auto doubt = doubt_of(name, text.substr(at, end - at), spelled.letter_case);
        if (doubt) best = {at, end, link - 1, *doubt};
    }
    return best;
}

std::vector<NameFound> NamesInText::matches(std::string_view text) const {
    std::vector<NameFound> result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t word = text::word_character(text, at);
        if (m_first[bucket_of(text.substr(at, beginning_letters), buckets)] != 0 && may_begin(text, at)) {
            if (const NameFound match = longest_at(text, at); match.end > at) {
                result.push_back(match);
                at = match.end;
                continue;
            }
        }
        at += std::max<std::size_t>(word, 1);
        // Names begin at the beginning of a word.
        while (word > 0 && at < text.size()) {
            const std::size_t more = text::word_character(text, at);
            if (more == 0) break;
            at += more;
        }
    }
    return result;
}

} // namespace rung::query
