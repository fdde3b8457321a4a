// SPDX-License-Identifier: MIT
// From hours of learning to days: when a plan that somebody follows at a steady pace is done, in 1 case of 2 and in 4
// of 5, and whether that is soon enough. Always both dates: one alone would promise too much.
#pragma once

#include "rung/model/date.hpp"
#include "rung/model/decimal.hpp"
#include "rung/model/names.hpp"
#include "rung/query/time.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace rung::query {

struct Timetable {
    model::Decimal pace; // hours a week, above 0
    model::Date start;   // the first day
    std::optional<model::Date> by;
};

// Days by which it is done. Weeks count as a whole: the day after the last of them.
struct Due {
    model::Date p50, p80;
};

// Nothing if one of the days lies behind the year 9999.
std::optional<Due> due(const Effort& effort, const Timetable& timetable);

// The first day of the week in which what follows that effort is begun, in 1 case of 2. Precondition: `due` of it
// exists.
model::Date begun_after(const Effort& effort, const Timetable& timetable);

enum class InTime { p80, p50, no };
InTime in_time(const Due& due, model::Date by);

// Minutes of learning in the whole weeks until that day, none if it lies before the start; and those that suffice for
// an effort in 1 case of 2: it can be done by that day if the second are not more than the first.
std::int64_t minutes_until(model::Date by, const Timetable& timetable);
std::int64_t minutes_p50(const Effort& effort);

} // namespace rung::query

namespace rung::model {

template <> struct Names<query::InTime> {
    static constexpr std::string_view what = "answer about a deadline";
    static constexpr std::array table{Named<query::InTime>{query::InTime::p80, "p80"},
                                      Named<query::InTime>{query::InTime::p50, "p50"},
                                      Named<query::InTime>{query::InTime::no, "no"}};
};

} // namespace rung::model
