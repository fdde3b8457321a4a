// SPDX-License-Identifier: MIT
// One name, many spellings: upper and lower case, a hyphen or a line end for a blank, British and American, singular
// and plural.
#pragma once

#include <cstddef>
#include <string_view>

namespace rung::query {

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}
constexpr bool is_letter(char c) {
    return lower(c) >= 'a' && lower(c) <= 'z';
}
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

enum class Case { same, other };

struct Spelled {
    std::size_t length = 0;      // bytes of the text that spell the name; 0: it is not there
    std::size_t with_ending = 0; // the same with an s behind it, where a plural may stand for the name; else 0
    Case letter_case = Case::same;
};

// Whether the text begins with the name. What stands behind it is for the caller to judge.
Spelled spelled_at(std::string_view name, std::string_view text);

} // namespace rung::query
