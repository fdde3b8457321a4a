// SPDX-License-Identifier: MIT
// Which texts a pack may hold, and the fixed forms of ids, places, dates and addresses.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rung::load {

// What is wrong with a text wherever it stands: refused characters, not NFC, blanks at an end, the start of a formula.
std::optional<std::string> flaw_of_text(std::string_view text);

bool is_slug(std::string_view text);        // "ml-engineer"
bool is_pack_id(std::string_view text);     // a slug that is no prefix of official codes
bool is_official(std::string_view text);    // "soc:15-2051", "ads:ml-engineer"
bool is_reference(std::string_view text);   // a slug, one with the prefix of a pack, or an official code
bool is_place(std::string_view text);       // "s1:70", "rung"
bool is_claim_place(std::string_view text); // a place with something after the source
bool is_url(std::string_view text);
bool is_date(std::string_view text); // of the calendar, YYYY-MM-DD
bool is_currency(std::string_view text);

} // namespace rung::load
