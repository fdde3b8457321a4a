// SPDX-License-Identifier: MIT
// The only place that writes escape sequences, and the only one that knows which glyphs a terminal can draw.
#pragma once

#include "rung/render/render.hpp"

#include <string>
#include <string_view>

namespace rung::render {

struct Glyphs {
    std::string_view ellipsis, dot, left, right, line, mark, open, corner, bar;
};

// The glyphs themselves, or ASCII characters of about the same look.
const Glyphs& glyphs(const Style& style);

// Foreign or own text made safe for a terminal: no hostile characters, and no glyphs that it cannot draw.
std::string safe(std::string_view text, const Style& style);

// True for addresses that a link may lead to.
bool is_web_address(std::string_view url);

// Precondition of all three: the text is safe. Without colour or links they return it as it is.
std::string bold(std::string_view text, const Style& style);
std::string dim(std::string_view text, const Style& style);
std::string linked(std::string_view text, std::string_view url, const Style& style);

// Each web address in the text as a link to itself. The same precondition.
std::string with_links(std::string_view text, const Style& style);

// Parts joined by the separator of captions.
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

// Prose is not wider than this, however wide the terminal is.
int prose_width(const Style& style);

} // namespace rung::render
