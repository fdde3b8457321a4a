// SPDX-License-Identifier: MIT
#include "rung/query/break_even.hpp"

#include <catch2/catch.hpp>

using rung::query::Band;
using rung::query::break_even;
using rung::query::gain_of_pay;
using rung::query::PayGain;

namespace {

using Tenths = std::optional<std::int64_t>;

struct Sheet { // worked out by hand
    std::int64_t worst, best, cost;
    Tenths from, to;
};

Band band(std::int64_t low, std::int64_t high) {
    Band result{rung::catalogue::RoleId(1), {}, rung::catalogue::RegionId(1)};
    result.currency = "USD";
    result.basis = rung::model::Basis::advertised;
    result.source = "adverts";
    result.low = low;
    result.high = high;
    return result;
}

Band with_quarters(Band result, std::int64_t from, std::int64_t to) {
    result.mid_p25 = from;
    result.mid_p75 = to;
    return result;
}

} // namespace

TEST_CASE("Cost over gain a month, at the best and at the worst gain") {
    const Sheet sheet[] = {
        {6'000, 24'000, 12'000, 60, 240},                      // 12,000 over 2,000 a month is 6 months, over 500 is 24
        {12'000, 12'000, 12'500, 125, 125},                    // 12.5 months
        {0, 24'000, 12'000, 60, {}},                           // no gain at the worst: it may never
        {-5'000, 10'000, 2'500, 30, {}},                       // a loss at the worst
        {-9'000, 0, 1'000, {}, {}},                            // never
        {-30'000, -10'000, 1'000, {}, {}},                     // nor here
        {36'000, 70'000, 10'000, 17, 33},                      // 1.714 and 3.333 months
        {1'000, 2'000, 0, 0, 0},                               // what costs nothing has paid off at once
        {1, 240, 1'000'000'000, 500'000'000, 120'000'000'000}, // far beyond 32 bits
    };
    for (const Sheet& row : sheet) {
        INFO("worst " << row.worst << ", best " << row.best << ", cost " << row.cost);
        const auto months = break_even({row.worst, row.best}, row.cost);
        CHECK(months.from == row.from);
        CHECK(months.to == row.to);
    }
}

TEST_CASE("A half of a tenth is rounded upwards") {
    CHECK(break_even({{}, 240}, 1).from == 1);       // 0.05 months
    CHECK(break_even({{}, 1'000'000}, 4).from == 0); // 0.000048
}

TEST_CASE("Pay may gain from its worst to its best: the ends of the two ranges crosswise") {
    const Band before = band(100, 150), after = band(140, 220);
    const auto gain = gain_of_pay(&before, &after);
    REQUIRE(gain);
    CHECK(gain->worst == -10);
    CHECK(gain->best == 120);
}

TEST_CASE("Quarters stand in for the ends where both sides have them") {
    const Band before = with_quarters(band(100, 150), 110, 120), after = with_quarters(band(140, 220), 160, 190);
    CHECK(gain_of_pay(&before, &after)->worst == 40);
    CHECK(gain_of_pay(&before, &after)->best == 80);
    const Band without = band(140, 220);
    CHECK(gain_of_pay(&before, &without)->worst == -10);
}

TEST_CASE("Pay of two bases, regions or unknown ends has no gain to tell") {
    const Band before = band(100, 150), after = band(140, 220);
    Band total = after, abroad = after, middle = after;
    total.basis = rung::model::Basis::total;
    abroad.region = rung::catalogue::RegionId(2);
    middle.low.reset();
    middle.high.reset();
    middle.mid = 180;
    CHECK_FALSE(gain_of_pay(&before, &total));
    CHECK_FALSE(gain_of_pay(&before, &abroad));
    CHECK_FALSE(gain_of_pay(&before, &middle));
    CHECK_FALSE(gain_of_pay(&before, nullptr));
    CHECK_FALSE(gain_of_pay(nullptr, &after));
    CHECK(gain_of_pay(&before, &after));
}

TEST_CASE("An open top before leaves no worst gain; an open top after counts as stated") {
    Band before = band(100, 150), after = band(200, 220);
    before.open_top = true;
    after.open_top = true;
    const auto gain = gain_of_pay(&before, &after);
    REQUIRE(gain);
    CHECK_FALSE(gain->worst);
    CHECK(gain->best == 120);
    CHECK_FALSE(break_even(*gain, 10).to);
}
