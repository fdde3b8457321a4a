// SPDX-License-Identifier: MIT
#include "rung/text/text.hpp"

#include "decode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace rung::text {

namespace {

const utf8proc_uint8_t* bytes(std::string_view text) {
    return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

// The text in the form that the options ask for; nothing if it is not valid UTF-8.
std::optional<std::string> mapped(std::string_view text, int options) {
    utf8proc_uint8_t* result = nullptr;
    const auto length = utf8proc_map(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &result,
                                     static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(result, &std::free);
    if (length < 0) return std::nullopt;
    return std::string(reinterpret_cast<const char*>(result), static_cast<std::size_t>(length));
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// How many bytes from the start on are printable ASCII; eight are looked at together.
std::size_t printable_ascii(std::string_view text) {
    constexpr std::uint64_t each = 0x0101010101010101, top_bits = each * 0x80;
    std::size_t at = 0;
    for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        // The top bit of a byte is set if it is below ' ', above '~', or follows such a one.
        if (((eight - each * ' ') | (eight + each) | eight) & top_bits) break;
    }
    while (at < text.size() && text[at] >= ' ' && text[at] <= '~') ++at;
    return at;
}

bool is_blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string squeeze_blanks(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (!is_blank(c))
            result += c;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    if (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

std::string hexadecimal(char32_t code, std::size_t digits, std::string_view alphabet) {
    std::string result;
    for (; code != 0 || result.size() < digits; code /= 16) result += alphabet[code % 16];
    std::ranges::reverse(result);
    return result;
}

constexpr std::string_view lower_case = "0123456789abcdef";
constexpr std::string_view upper_case = "0123456789ABCDEF";

std::string json_escape(char32_t code) {
    if (code < 0x10000) return "\\u" + hexadecimal(code, 4, lower_case);
    const char32_t rest = code - 0x10000; // two surrogates, as JSON wants it
    return "\\u" + hexadecimal(0xD800 + rest / 0x400, 4, lower_case) + "\\u" +
           hexadecimal(0xDC00 + rest % 0x400, 4, lower_case);
}

std::string replacement(const CodePoint& point, Clean how) {
    if (point.valid && how == Clean::json) return json_escape(point.code);
    if (point.valid && how == Clean::message) return "\\u{" + hexadecimal(point.code, 1, lower_case) + "}";
    return "\uFFFD";
}

bool is_bidirectional_control(char32_t code) {
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

bool is_non_character(char32_t code) {
    return (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
}

// Terminals disagree on the width of these, so packs go without.
bool is_emoji(char32_t code) {
    if (code == 0xFE0F || (code >= 0x1F1E6 && code <= 0x1F1FF) || (code >= 0x1F3FB && code <= 0x1F3FF)) return true;
    const auto* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(code));
    return property->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC && property->charwidth == 2;
}

} // namespace

CodePoint decode(std::string_view text, std::size_t at) {
    assert(at < text.size());
    if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80) return {byte, 1, true};
    utf8proc_int32_t code = 0;
    const auto length = utf8proc_iterate(bytes(text) + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (length < 1) return {};
    return {static_cast<char32_t>(code), static_cast<std::size_t>(length), true};
}

void append_utf8(std::string& text, char32_t code) {
    std::array<utf8proc_uint8_t, 4> buffer{};
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), buffer.data());
    text.append(reinterpret_cast<const char*>(buffer.data()), static_cast<std::size_t>(length));
}

std::optional<std::size_t> invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        if (!point.valid) return at;
        at += point.length;
    }
    return std::nullopt;
}

bool is_nfc(std::string_view text) {
    return is_ascii(text) || mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE) == text;
}

std::string fold(std::string_view text) {
    if (is_ascii(text)) {
        std::string result = squeeze_blanks(text);
        for (char& c : result)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        return result;
    }
    constexpr int nfkc_casefold =
        UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
    if (const auto folded = mapped(text, nfkc_casefold)) return squeeze_blanks(*folded);
    return fold(clean(text, Clean::replace));
}

std::size_t word_character(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const auto lower = static_cast<unsigned char>(byte | 0x20);
    if (byte < 0x80) return (lower >= 'a' && lower <= 'z') || (byte >= '0' && byte <= '9') || byte == '_' ? 1 : 0;
    const CodePoint point = decode(text, at);
    if (!point.valid) return 1;
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point.code));
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO ? point.length : 0;
}

bool follows_word(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    std::size_t start = at - 1;
    while (start > 0 && at - start < 4 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
    // Bytes that no character begins stand alone.
    if (start + decode(text, start).length != at) start = at - 1;
    return word_character(text, start) != 0;
}

std::size_t column_of(std::string_view line, std::size_t offset) {
    std::size_t column = 1;
    for (std::size_t at = 0; at < line.size();) {
        at += decode(line, at).length;
        if (at > offset) break;
        ++column;
    }
    return column;
}

bool is_hostile(char32_t code) {
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool no_character = (code >= 0xD800 && code < 0xE000) || code > 0x10FFFF;
    return control || no_character || is_bidirectional_control(code) || is_non_character(code);
}

std::string clean(std::string_view text, Clean how) {
    std::string result;
    append_clean(result, text, how);
    return result;
}

void append_clean(std::string& result, std::string_view text, Clean how) {
    for (std::size_t at = 0; at < text.size();) {
        // Most text is printable ASCII, which is taken in one go.
        const std::size_t printable = printable_ascii(text.substr(at));
        result += text.substr(at, printable);
        at += printable;
        if (at == text.size()) break;
        const CodePoint point = decode(text, at);
        if (point.valid && !is_hostile(point.code))
            result += text.substr(at, point.length);
        else
            result += replacement(point, how);
        at += point.length;
    }
}

std::optional<std::string> refused_character(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        if (!point.valid) return "byte 0x" + hexadecimal(static_cast<unsigned char>(text[at]), 2, upper_case);
        if (is_hostile(point.code) || is_emoji(point.code)) return "U+" + hexadecimal(point.code, 4, upper_case);
        at += point.length;
    }
    return std::nullopt;
}

} // namespace rung::text
