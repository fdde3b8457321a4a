// SPDX-License-Identifier: MIT
#include "rung/model/date.hpp"

#include <catch2/catch.hpp>

#include <array>

using rung::model::Date;
using rung::model::WrittenDate;

namespace {

std::optional<Date> date(std::string_view text) {
    const auto written = WrittenDate::parse(text);
    return written ? Date::of(*written) : std::nullopt;
}

std::int64_t number(std::string_view text) {
    return date(text).value().number;
}

// The day after, by the rules of the calendar as they are taught at school.
WrittenDate next_day(WrittenDate day) {
    constexpr std::array<int, 13> lengths{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = day.year % 400 == 0 || (day.year % 4 == 0 && day.year % 100 != 0);
    const int length = lengths.at(static_cast<std::size_t>(day.month)) + (leap && day.month == 2 ? 1 : 0);
    if (++day.day <= length) return day;
    day.day = 1;
    if (++day.month <= 12) return day;
    day.month = 1;
    ++day.year;
    return day;
}

} // namespace

TEST_CASE("Known days have the numbers that they have elsewhere") {
    // date -u -d DAY +%s divided by 86,400
    CHECK(number("1970-01-01") == 0);
    CHECK(number("1969-12-31") == -1);
    CHECK(number("2000-02-29") == 11'016);
    CHECK(number("2026-11-23") == 20'780);
    CHECK(number("2100-03-01") == 47'541);
    CHECK(number("0001-01-01") == -719'162);
    CHECK(number("9999-12-31") == 2'932'896);
    CHECK(date("0001-01-01") == rung::model::first_date);
    CHECK(date("9999-12-31") == rung::model::last_date);
}

TEST_CASE("Every day of 801 years has the number after that of the day before, and reads back") {
    WrittenDate day{1599, 12, 31};
    std::int64_t before = Date::of(day).value().number;
    int wrong = 0;
    while (day.year < 2401) {
        day = next_day(day);
        const Date now = Date::of(day).value_or(Date{});
        const WrittenDate back = now.written();
        const bool same = back.year == day.year && back.month == day.month && back.day == day.day;
        if (now.number != before + 1 || !same || date(now.text()) != now) ++wrong;
        before = now.number;
    }
    CHECK(wrong == 0);
    CHECK(before == number("2401-01-01"));
}

TEST_CASE("400 years are 146,097 days, wherever they begin") {
    for (const auto& [from, to] : {std::pair("0001-01-01", "0401-01-01"), std::pair("1600-02-29", "2000-02-29"),
                                   std::pair("9599-12-31", "9999-12-31")})
        CHECK(number(to) - number(from) == 146'097);
}

TEST_CASE("Days that the calendar does not have are none") {
    for (const std::string_view text : {"2026-02-29", "2026-02-30", "1900-02-29", "2100-02-29", "2026-04-31",
                                        "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32", "0000-01-01"}) {
        INFO(text);
        CHECK(WrittenDate::parse(text));
        CHECK_FALSE(date(text));
    }
    CHECK(date("2024-02-29"));
    CHECK(date("2000-02-29"));
    CHECK(rung::model::days_in_month(2024, 2) == 29);
    CHECK(rung::model::days_in_month(2026, 2) == 28);
    CHECK(rung::model::days_in_month(2026, 12) == 31);
}

TEST_CASE("Only four digits, two and two between hyphens are a date") {
    for (const std::string_view text :
         {"", "2026", "2026-1-1", "26-01-01", "2026/01/01", "2026-01-01 ", " 2026-01-01", "2026-01-011", "+026-01-01",
          "-026-01-01", "2026-01-0x", "12026-01-01", "today", "２０２６-01-01"}) {
        INFO(text);
        CHECK_FALSE(WrittenDate::parse(text));
    }
}
