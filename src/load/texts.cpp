// SPDX-License-Identifier: MIT
#include "texts.hpp"

#include "rung/text/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace rung::load {

namespace {

constexpr std::array official_prefixes{"soc", "onet", "esco", "ads"};

bool is_lower_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_place_character(char c) {
    return is_lower_or_digit(c) || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == '_' || c == ':' || c == '/';
}

// Same length, a digit wherever the mask has 0, the same character elsewhere.
bool fits(std::string_view text, std::string_view mask) {
    return std::ranges::equal(text, mask, [](char c, char m) { return m == '0' ? is_digit(c) : c == m; });
}

// Numbers with full stops between them: "2511.11".
bool is_dotted(std::string_view text) {
    return !text.empty() && is_digit(text.front()) && is_digit(text.back()) && text.find("..") == text.npos &&
           std::ranges::all_of(text, [](char c) { return is_digit(c) || c == '.'; });
}

// The text without `prefix`, or nothing if it does not start with it.
std::optional<std::string_view> after(std::string_view text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return std::nullopt;
    return text.substr(prefix.size());
}

// Blanks of Unicode that a text might start or end with without anybody seeing them.
constexpr std::array<std::string_view, 7> wide_blanks{" ", "\u00A0", "\u1680", "\u2007", "\u202F", "\u205F", "\u3000"};
constexpr std::array<std::string_view, 8> formula_starts{"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

bool has_blank_at_an_end(std::string_view text) {
    // U+2000 to U+200A: E2 80 80..8A
    const auto is_general = [](std::string_view c) {
        return c.starts_with("\xE2\x80") && static_cast<unsigned char>(c[2]) <= 0x8A;
    };
    if (text.size() >= 3 && (is_general(text.substr(0, 3)) || is_general(text.substr(text.size() - 3)))) return true;
    return std::ranges::any_of(wide_blanks,
                               [&](auto blank) { return text.starts_with(blank) || text.ends_with(blank); });
}

} // namespace

std::optional<std::string> flaw_of_text(std::string_view text) {
    if (text.empty()) return "the text is empty";
    if (const auto refused = text::refused_character(text))
        return "the character " + *refused + " is not allowed in texts";
    if (!text::is_nfc(text)) return "the text is not in Unicode normalisation form C";
    if (has_blank_at_an_end(text)) return "a blank at the start or end of the text";
    for (const std::string_view start : formula_starts)
        if (text.starts_with(start)) return "a text must not start with " + std::string(start);
    return std::nullopt;
}

bool is_slug(std::string_view text) {
    return !text.empty() && text.front() != '-' && text.back() != '-' && text.find("--") == text.npos &&
           std::ranges::all_of(text, [](char c) { return is_lower_or_digit(c) || c == '-'; });
}

bool is_pack_id(std::string_view text) {
    return is_slug(text) && std::ranges::find(official_prefixes, text) == official_prefixes.end();
}

bool is_official(std::string_view text) {
    if (const auto code = after(text, "soc:")) return fits(*code, "00-0000");
    if (const auto code = after(text, "onet:")) return fits(*code, "00-0000.00");
    if (const auto code = after(text, "esco:")) return is_dotted(*code);
    if (const auto code = after(text, "ads:")) return is_slug(*code);
    return false;
}

bool is_reference(std::string_view text) {
    if (is_slug(text) || is_official(text)) return true;
    const auto colon = text.find(':');
    return colon != text.npos && is_pack_id(text.substr(0, colon)) && is_slug(text.substr(colon + 1));
}

bool is_place(std::string_view text) {
    return is_slug(text) || is_claim_place(text);
}

bool is_claim_place(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == text.npos || !is_slug(text.substr(0, colon))) return false;
    const std::string_view at = text.substr(colon + 1);
    return !at.empty() && std::ranges::all_of(at, is_place_character);
}

bool is_url(std::string_view text) {
    const auto printable = [](std::string_view rest) {
        return !rest.empty() && std::ranges::all_of(rest, [](char c) { return c > ' ' && c < '\x7F'; });
    };
    if (const auto rest = after(text, "https://")) return printable(*rest);
    if (const auto rest = after(text, "http://")) return printable(*rest);
    return false;
}

bool is_date(std::string_view text) {
    if (!fits(text, "0000-00-00")) return false;
    const auto number = [&](std::size_t at, std::size_t length) {
        int value = 0;
        std::from_chars(text.data() + at, text.data() + at + length, value);
        return value;
    };
    return std::chrono::year_month_day(std::chrono::year(number(0, 4)),
                                       std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                       std::chrono::day(static_cast<unsigned>(number(8, 2))))
        .ok();
}

bool is_currency(std::string_view text) {
    return text.size() == 3 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

} // namespace rung::load
