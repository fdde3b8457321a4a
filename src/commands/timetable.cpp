// SPDX-License-Identifier: MIT
#include "timetable.hpp"

#include <string>
#include <string_view>

namespace rung::commands {

namespace {

constexpr model::Decimal hours_of_a_week = model::Decimal::whole(24 * 7);

UsageError with_hint(UsageError error, std::string hint) {
    error.hint = std::move(hint);
    return error;
}

std::string start_of(std::string_view flag, std::string_view value) {
    return "--" + std::string(flag) + ": '" + std::string(value) + "' ";
}

// "6", "1.5", "6h" or "6h/w"
model::Decimal pace_of(const std::string& value) {
    std::string_view number = value;
    for (const std::string_view unit : {"h/w", "h"})
        if (number.ends_with(unit)) number.remove_suffix(unit.size());
    const auto pace = model::Decimal::parse(number);
    if (pace && *pace > model::Decimal{} && *pace <= hours_of_a_week) return *pace;
    throw with_hint({"bad-value", start_of("pace", value) + "is no number of hours a week", value},
                    "above 0 and at most 168, as in 6, 1.5 or 6h/w");
}

model::Date date_of(std::string_view flag, const std::string& value) {
    const auto written = model::WrittenDate::parse(value);
    if (!written)
        throw with_hint({"bad-value", start_of(flag, value) + "is no date", value}, "dates are written 2026-11-23");
    if (const auto date = model::Date::of(*written)) return *date;
    std::string reason = "a month has no day " + std::to_string(written->day);
    if (written->year < 1)
        reason = "years begin with 0001";
    else if (written->month < 1 || written->month > 12)
        reason = "there is no month " + std::to_string(written->month);
    else if (written->day > 0)
        reason = value.substr(0, 7) + " has " + std::to_string(model::days_in_month(written->year, written->month)) +
                 " days";
    throw UsageError("bad-value", start_of(flag, value) + "is no date: " + reason, value);
}

// Without hours a week there is no date, neither to print nor to meet.
void refuse_without_pace(const Request& request, const Context& context) {
    const std::string hint = "add --pace 6h/w, or the hours a week that you have";
    for (const std::string flag : {"start", "by"})
        if (request.has(flag))
            throw with_hint({"missing-argument", "--" + flag + " wants --pace: the hours a week", "--" + flag}, hint);
    if (context.format == "ics")
        throw with_hint({"missing-argument", "--format ics wants --pace: a calendar is made of dates", "ics"}, hint);
}

} // namespace

std::optional<query::Timetable> timetable_of(const Request& request, const Context& context) {
    const auto pace = request.value("pace");
    if (!pace) {
        refuse_without_pace(request, context);
        return std::nullopt;
    }
    query::Timetable timetable{pace_of(*pace), {}, {}};
    const auto start = request.value("start");
    timetable.start = start ? date_of("start", *start) : context.today();
    if (const auto by = request.value("by")) {
        timetable.by = date_of("by", *by);
        if (*timetable.by < timetable.start)
            throw UsageError("bad-value", start_of("by", *by) + "lies before the first day, " + timetable.start.text(),
                             *by);
    }
    return timetable;
}

} // namespace rung::commands
