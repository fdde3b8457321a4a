// SPDX-License-Identifier: MIT
// Any bytes as --pace, --start and --by, a line each: a timetable that holds what it promises, or a mistake; never a
// crash.
#include "../src/commands/timetable.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace rung;

std::string taken_line(std::string_view& rest) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string line(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

void demand(bool holds) {
    if (!holds) std::abort();
}

void check_dates(const query::Timetable& timetable) {
    for (const std::int64_t hours : {0, 1, 40, 9'000, 1'000'000}) {
        const query::Effort effort =
            query::Effort::of({hours / 2, hours, std::min<std::int64_t>(3 * hours, 1'000'000)});
        const auto due = query::due(effort, timetable);
        if (!due) continue;
        demand(timetable.start <= due->p50 && due->p50 <= due->p80 && due->p80 <= model::last_date);
        demand(query::begun_after(effort, timetable) <= due->p50);
        demand(due->p80.text().size() == 10);
        if (!timetable.by) continue;
        const bool fits = query::minutes_p50(effort) <= query::minutes_until(*timetable.by, timetable);
        demand(fits == (query::in_time(*due, *timetable.by) != query::InTime::no));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    commands::Request request;
    request.command = "learn";
    for (const char* flag : {"pace", "start", "by"})
        if (!rest.empty()) request.flags[flag] = {taken_line(rest)};
    commands::Context context;
    context.today = [] { return model::Date{20'780}; };
    try {
        const auto timetable = commands::timetable_of(request, context);
        if (!timetable) return 0;
        demand(timetable->pace > model::Decimal{} && timetable->pace <= model::Decimal::whole(168));
        if (const auto start = request.value("start")) demand(timetable->start.text() == *start);
        if (const auto by = request.value("by")) demand(timetable->by->text() == *by);
        check_dates(*timetable);
    } catch (const commands::UsageError&) {
        return 0;
    }
    return 0;
}
