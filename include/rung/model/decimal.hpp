// SPDX-License-Identifier: MIT
// An exact number with at most four decimals: figures as sources state them, without the noise of binary fractions.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rung::model {

struct Decimal {
    std::int64_t ten_thousandths = 0;

    static constexpr Decimal whole(std::int64_t units) { return {units * 10'000}; }
    // "-12.5" and the like: digits, at most four after the point. Nothing for any other text or beyond +-900 trillion.
    static std::optional<Decimal> parse(std::string_view text);

    constexpr bool is_whole() const { return ten_thousandths % 10'000 == 0; }
    constexpr double value() const { return static_cast<double>(ten_thousandths) / 10'000.0; }
    // The shortest form that reads back the same: "90000", "26.03".
    std::string text() const;

    friend constexpr auto operator<=>(Decimal, Decimal) = default;
};

} // namespace rung::model
