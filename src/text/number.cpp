// SPDX-License-Identifier: MIT
#include "rung/text/number.hpp"

#include <limits>

namespace rung::text {

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t unit = 1;
    if (text.ends_with('k')) {
        unit = 1000;
        text.remove_suffix(1);
    }
    std::int64_t result = 0;
    std::size_t since_comma = 0;
    bool comma = false;
    if (text.empty()) return std::nullopt;
    for (const char c : text) {
        if (c == ',') {
            if (since_comma == 0 || since_comma > 3 || (comma && since_comma != 3)) return std::nullopt;
            comma = true;
            since_comma = 0;
            continue;
        }
        if (c < '0' || c > '9' || result > std::numeric_limits<std::int64_t>::max() / 20'000) return std::nullopt;
        result = result * 10 + (c - '0');
        ++since_comma;
    }
    if (comma && since_comma != 3) return std::nullopt;
    return result * unit;
}

} // namespace rung::text
