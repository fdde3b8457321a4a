// SPDX-License-Identifier: MIT
#include "rung/query/timetable.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rung::query {

namespace {

constexpr std::int64_t days_a_week = 7;
constexpr std::int64_t minutes_an_hour = 60;

// Rounded to whole minutes, so that the last digit of a logarithm cannot move a date.
std::int64_t whole_minutes(double hours) {
    return std::llround(hours * static_cast<double>(minutes_an_hour));
}

// Minutes a week, in ten-thousandths.
std::int64_t scaled_pace(const Timetable& timetable) {
    assert(timetable.pace > model::Decimal{});
    return timetable.pace.ten_thousandths * minutes_an_hour;
}

std::int64_t full_weeks(std::int64_t minutes, const Timetable& timetable) {
    return minutes * 10'000 / scaled_pace(timetable);
}

std::int64_t begun_weeks(std::int64_t minutes, const Timetable& timetable) {
    return (minutes * 10'000 + scaled_pace(timetable) - 1) / scaled_pace(timetable);
}

model::Date after_weeks(std::int64_t weeks, const Timetable& timetable) {
    return {timetable.start.number + days_a_week * weeks};
}

} // namespace

std::int64_t minutes_p50(const Effort& effort) {
    return whole_minutes(effort.p50());
}

std::optional<Due> due(const Effort& effort, const Timetable& timetable) {
    const Due result{after_weeks(begun_weeks(minutes_p50(effort), timetable), timetable),
                     after_weeks(begun_weeks(whole_minutes(effort.p80()), timetable), timetable)};
    return std::max(result.p50, result.p80) > model::last_date ? std::nullopt : std::optional(result);
}

model::Date begun_after(const Effort& effort, const Timetable& timetable) {
    return after_weeks(full_weeks(minutes_p50(effort), timetable), timetable);
}

InTime in_time(const Due& due, model::Date by) {
    if (due.p80 <= by) return InTime::p80;
    return due.p50 <= by ? InTime::p50 : InTime::no;
}

std::int64_t minutes_until(model::Date by, const Timetable& timetable) {
    const std::int64_t days = by.number - timetable.start.number;
    return days < 0 ? 0 : days / days_a_week * scaled_pace(timetable) / 10'000;
}

} // namespace rung::query
