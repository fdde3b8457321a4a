// SPDX-License-Identifier: MIT
#include "rung/model/date.hpp"

#include <cassert>
#include <chrono>

namespace rung::model {

namespace {

constexpr std::string_view form = "0000-00-00"; // a digit for each 0

bool has_form(std::string_view text) {
    if (text.size() != form.size()) return false;
    for (std::size_t at = 0; at < form.size(); ++at) {
        const bool digit = text[at] >= '0' && text[at] <= '9';
        if (form[at] == '0' ? !digit : text[at] != form[at]) return false;
    }
    return true;
}

int number_in(std::string_view digits) {
    int number = 0;
    for (const char digit : digits) number = number * 10 + (digit - '0');
    return number;
}

std::string padded(int number, std::size_t digits) {
    std::string result = std::to_string(number);
    return std::string(digits - result.size(), '0') + result;
}

std::chrono::year_month_day calendar_day(const WrittenDate& written) {
    return std::chrono::year(written.year) / written.month / written.day;
}

} // namespace

std::optional<WrittenDate> WrittenDate::parse(std::string_view text) {
    if (!has_form(text)) return std::nullopt;
    return WrittenDate{number_in(text.substr(0, 4)), number_in(text.substr(5, 2)), number_in(text.substr(8, 2))};
}

int days_in_month(int year, int month) {
    assert(month >= 1 && month <= 12);
    const std::chrono::year_month_day_last last = std::chrono::year(year) / month / std::chrono::last;
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

std::optional<Date> Date::of(const WrittenDate& written) {
    const std::chrono::year_month_day day = calendar_day(written);
    if (written.year < 1 || written.year > 9999 || !day.ok()) return std::nullopt;
    return Date{std::chrono::sys_days(day).time_since_epoch().count()};
}

WrittenDate Date::written() const {
    assert(*this >= first_date && *this <= last_date);
    const std::chrono::year_month_day day{std::chrono::sys_days(std::chrono::days(number))};
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

std::string Date::text() const {
    const WrittenDate day = written();
    return padded(day.year, 4) + '-' + padded(day.month, 2) + '-' + padded(day.day, 2);
}

} // namespace rung::model
