// SPDX-License-Identifier: MIT
// Numbers as people type them. Read here because libraries read 010 as eight and stop at the first wrong letter.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace rung::text {

// Digits, grouped by commas or ended by `k` for thousands: "250", "1,500", "185k". Nothing for any other text.
std::optional<std::int64_t> whole_number(std::string_view text);

} // namespace rung::text
