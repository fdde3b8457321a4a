// SPDX-License-Identifier: MIT
// Days, written 2026-11-23: the Gregorian calendar, carried on into the past, of the years 1 to 9999. Computed with
// whole numbers, so no clock and no time zone has a part in it.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rung::model {

// A year, a month and a day as somebody wrote them, whether the calendar has that day or not.
struct WrittenDate {
    int year = 1, month = 1, day = 1;

    // Four digits, two and two, between hyphens; nothing for any other text.
    static std::optional<WrittenDate> parse(std::string_view text);
};

// 28 to 31. Precondition: the month is 1 to 12.
int days_in_month(int year, int month);

struct Date {
    std::int64_t number = 0; // of days since 1970-01-01

    // Nothing if the calendar has no such day.
    static std::optional<Date> of(const WrittenDate& written);
    WrittenDate written() const;
    std::string text() const;

    friend constexpr auto operator<=>(Date, Date) = default;
};

constexpr Date first_date{-719'162}, last_date{2'932'896}; // 0001-01-01 and 9999-12-31

} // namespace rung::model
