// SPDX-License-Identifier: MIT
// Adverts come as Markdown and as the remains of web pages. What is markup becomes blank, so that words stand where
// they stood and offsets stay what they were.
#pragma once

#include <string>
#include <string_view>

namespace rung::query {

// As long as the text. Tags of HTML become blanks, those of headings and list items a line end with `#` or `-`;
// character references become the character or a blank; `*` and backticks become blanks, but for a bullet.
std::string without_markup(std::string_view text);

} // namespace rung::query
