// SPDX-License-Identifier: MIT
// Walks UTF-8 code point by code point. A byte that is not part of valid UTF-8 is a code point of its own, U+FFFD, so
// that every text can be walked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rung::text {

struct CodePoint {
    char32_t code = U'\uFFFD';
    std::size_t length = 1; // in bytes
    bool valid = false;
};

// Precondition: `at` is inside the text.
CodePoint decode(std::string_view text, std::size_t at);

void append_utf8(std::string& text, char32_t code);

} // namespace rung::text
