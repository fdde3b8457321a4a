// SPDX-License-Identifier: MIT
#include "rung/query/timetable.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using rung::model::Date;
using rung::model::Decimal;
using rung::model::WrittenDate;
using rung::query::due;
using rung::query::Effort;
using rung::query::in_time;
using rung::query::InTime;
using rung::query::minutes_p50;
using rung::query::minutes_until;
using rung::query::Timetable;

namespace {

Date date(std::string_view text) {
    return Date::of(WrittenDate::parse(text).value()).value();
}

Timetable at_pace(std::string_view hours, std::string_view start = "2026-11-23") {
    return {Decimal::parse(hours).value(), date(start), {}};
}

std::string dates(const Effort& effort, const Timetable& timetable) {
    const auto days = due(effort, timetable).value();
    return days.p50.text() + " " + days.p80.text();
}

} // namespace

TEST_CASE("Dates are whole weeks after the start") {
    // Exactly 12 hours but for the speed of the person: 11.64 hours in 1 case of 2, 14.32 in 4 of 5.
    const Effort effort = Effort::of({12, 12, 12});
    CHECK(dates(effort, at_pace("6")) == "2026-12-07 2026-12-14");
    CHECK(dates(effort, at_pace("12")) == "2026-11-30 2026-12-07");
    CHECK(dates(effort, at_pace("168")) == "2026-11-30 2026-11-30");
    CHECK(dates(effort, at_pace("0.5")) == "2027-05-10 2027-06-14"); // 24 and 29 weeks
}

TEST_CASE("Nothing to learn is done on the first day") {
    CHECK(dates({}, at_pace("6")) == "2026-11-23 2026-11-23");
}

TEST_CASE("What ends behind the year 9999 has no date") {
    const Effort effort = Effort::of({12, 12, 12});
    CHECK_FALSE(due(effort, at_pace("6", "9999-12-20")));
    CHECK_FALSE(due(effort, at_pace("0.0001", "8000-01-01"))); // 2,232 years
    // 12 weeks, and 15 weeks.
    CHECK(due(effort, at_pace("1", "9999-09-17")));
    CHECK_FALSE(due(effort, at_pace("1", "9999-09-18")));
}

TEST_CASE("A deadline can be met in 4 cases of 5, in 1 of 2, or not") {
    const rung::query::Due days{date("2026-12-07"), date("2026-12-14")};
    CHECK(in_time(days, date("2026-12-14")) == InTime::p80);
    CHECK(in_time(days, date("2026-12-13")) == InTime::p50);
    CHECK(in_time(days, date("2026-12-07")) == InTime::p50);
    CHECK(in_time(days, date("2026-12-06")) == InTime::no);
}

TEST_CASE("What follows is begun in the week in which the hours before it end") {
    const Effort effort = Effort::of({12, 12, 12}); // 11.64 hours
    CHECK(rung::query::begun_after({}, at_pace("6")) == date("2026-11-23"));
    CHECK(rung::query::begun_after(effort, at_pace("6")) == date("2026-11-30"));
    CHECK(rung::query::begun_after(effort, at_pace("5")) == date("2026-12-07"));
}

TEST_CASE("An effort fits into the minutes until a day if and only if its date is not later") {
    std::mt19937_64 random(2);
    const auto below = [&](std::int64_t bound) {
        return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(bound));
    };
    for (int round = 0; round < 5'000; ++round) {
        const std::int64_t low = below(40), likely = low + below(60);
        const Effort effort = Effort::of({low, likely, likely + below(100)});
        const Timetable timetable{Decimal{1 + below(400'000)}, Date{20'000 + below(900)}, {}};
        const Date by{timetable.start.number + below(400) - 20};
        const bool soon_enough = by >= timetable.start && due(effort, timetable).value().p50 <= by;
        const bool fits = by >= timetable.start && minutes_p50(effort) <= minutes_until(by, timetable);
        REQUIRE(fits == soon_enough);
    }
    CHECK(minutes_until(date("2026-11-22"), at_pace("6")) == 0);
    CHECK(minutes_until(date("2026-12-06"), at_pace("6")) == 360);
}

TEST_CASE("More to learn is never done sooner") {
    std::mt19937_64 random(4);
    for (int round = 0; round < 300; ++round) {
        Effort sum;
        std::int64_t before = 0;
        double most = 0;
        for (int item = 0; item < 40; ++item) {
            const auto low = static_cast<std::int64_t>(random() % 20),
                       likely = low + static_cast<std::int64_t>(random() % 60);
            sum += Effort::of({low, likely, likely + static_cast<std::int64_t>(random() % 900)});
            REQUIRE(minutes_p50(sum) >= before);
            REQUIRE(sum.p80() >= most);
            before = minutes_p50(sum);
            most = sum.p80();
        }
    }
}
