// SPDX-License-Identifier: MIT
#include "rung/query/shares.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rung;
using catalogue::DistributionRow;
using query::Share;
using query::shares;
using query::wilson_interval;

namespace {

DistributionRow cell() {
    DistributionRow row{"ads:cell", catalogue::OccupationId(1), catalogue::RegionId(1)};
    row.source_kind = model::SourceKind::adverts;
    return row;
}

// Lower ends and upper ends by hand; the middles play no part.
DistributionRow adverts() {
    DistributionRow row = cell();
    row.low = {{5, 100000}, {25, 120000}, {50, 140000}, {75, 160000}, {95, 200000}};
    row.middle = {{5, 125000}, {25, 150000}, {50, 170000}, {75, 200000}, {95, 250000}};
    row.high = {{5, 150000}, {25, 180000}, {50, 200000}, {75, 240000}, {95, 300000}};
    return row;
}

DistributionRow quartiles() {
    DistributionRow row = cell();
    row.low = {{25, 80000}, {50, 90000}};
    row.middle = {{25, 90000}, {50, 100000}, {75, 120000}};
    row.high = {{50, 110000}, {75, 130000}};
    return row;
}

DistributionRow wages() {
    DistributionRow row{"oews:15-2051", catalogue::OccupationId(1), catalogue::RegionId(1)};
    row.n = 240000;
    row.pay = {{10, 60000}, {25, 80000}, {50, 120000}, {75, 160000}, {90, 200000}};
    return row;
}

Share known(double value) {
    return {value, {}, {}};
}
Share under(double to) {
    return {{}, {}, to};
}
Share over(double from) {
    return {{}, from, {}};
}
Share within(double from, double to) {
    return {{}, from, to};
}

void check(const Share& share, const Share& expected) {
    const auto same = [](std::optional<double> a, std::optional<double> b) {
        return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) < 1e-12);
    };
    CHECK(same(share.value, expected.value));
    CHECK(same(share.from, expected.from));
    CHECK(same(share.to, expected.to));
}

} // namespace

TEST_CASE("An offer has ranges below, around and above it, read between the stored quantiles") {
    // 190,000 is half way from p25 to p50 of the upper ends, and three quarters from p75 to p95 of the lower ends.
    const auto found = shares(adverts(), 190000);
    check(found.below, known(0.375));
    check(found.around, known(0.525));
    check(found.above, known(0.1));
}

TEST_CASE("A range that ends or starts at the offer is around it") {
    const auto at_ends = shares(adverts(), 200000);
    check(at_ends.below, known(0.5));
    check(at_ends.around, known(0.45));
    check(at_ends.above, known(0.05));

    DistributionRow tied = adverts();
    tied.low = {{5, 100000}, {25, 150000}, {50, 150000}, {75, 150000}, {95, 200000}};
    tied.high = {{5, 120000}, {25, 150000}, {50, 150000}, {75, 240000}, {95, 300000}};
    const auto at_tie = shares(tied, 150000);
    check(at_tie.below, known(0.25));
    check(at_tie.around, known(0.5));
    check(at_tie.above, known(0.25));
}

TEST_CASE("Beyond the outermost quantiles only one end of a share is known") {
    const auto poor = shares(adverts(), 90000);
    check(poor.below, under(0.05));
    check(poor.around, under(0.05));
    check(poor.above, over(0.95));
    const auto rich = shares(adverts(), 400000);
    check(rich.below, over(0.95));
    check(rich.around, under(0.05));
    check(rich.above, under(0.05));
}

TEST_CASE("Where one share is not known the one around has two ends") {
    // The lower ends say .50, the upper ends only that it is under .05.
    const auto found = shares(adverts(), 140000);
    check(found.below, under(0.05));
    check(found.around, within(0.45, 0.5));
    check(found.above, known(0.5));
}

TEST_CASE("Where only quartiles are stored the middles below and above are counted") {
    const auto found = shares(quartiles(), 110000);
    check(found.below, known(0.625));
    check(found.around, {});
    check(found.above, known(0.375));
    check(shares(quartiles(), 89999).below, under(0.25));
    check(shares(quartiles(), 89999).above, over(0.75));
    check(shares(quartiles(), 130000).below, over(0.75));
    CHECK_FALSE(query::counts_ranges(quartiles()));
    CHECK(query::counts_ranges(adverts()));
}

TEST_CASE("Half of the middles that equal the offer count as below") {
    DistributionRow tied = quartiles();
    tied.middle = {{25, 100000}, {50, 100000}, {75, 120000}};
    check(shares(tied, 100000).below, known(0.375));
}

TEST_CASE("Of wages the shares below and above are told, without an interval: they are no sample") {
    const auto found = shares(wages(), 180000);
    check(found.below, known(0.825));
    check(found.around, {});
    check(found.above, known(0.175));
    check(shares(wages(), 59999).below, under(0.1));
    check(shares(wages(), 200001).above, under(0.1));
}

TEST_CASE("A capped percentile is at least what it says: shares keep to what is sure") {
    DistributionRow capped = wages();
    capped.pay = {{10, 80000}, {25, 130000}, {50, 206000}, {75, 239200}, {90, 239200}};
    capped.at_least = {75, 90};
    check(shares(capped, 168000).below, known(0.375));
    check(shares(capped, 220000).below, within(0.5, 0.75));
    check(shares(capped, 220000).above, within(0.25, 0.5));
    check(shares(capped, 500000).below, over(0.5));
    check(shares(capped, 500000).above, under(0.5));
}

TEST_CASE("A cell without quantiles says nothing") {
    check(shares(cell(), 100000).below, {});
    check(shares(cell(), 100000).above, {});
}

TEST_CASE("Shares read from quantiles agree with counting adverts one by one") {
    // 101 adverts: the quantiles of type 7 are the adverts themselves.
    DistributionRow row = cell();
    std::vector<std::pair<std::int64_t, std::int64_t>> ranges;
    for (std::int64_t i = 0; i <= 100; ++i)
        ranges.emplace_back(100000 + 1000 * i + 3 * i * i, 140000 + 1500 * i + 5 * i * i);
    for (int percent = 5; percent <= 95; percent += 5) {
        row.low.emplace_back(percent, ranges.at(static_cast<std::size_t>(percent)).first);
        row.high.emplace_back(percent, ranges.at(static_cast<std::size_t>(percent)).second);
    }
    for (std::int64_t amount = 90000; amount < 400000; amount += 777) {
        double below = 0, above = 0;
        for (const auto& [low, high] : ranges) {
            below += high < amount ? 1.0 / 101 : 0;
            above += low > amount ? 1.0 / 101 : 0;
        }
        // One advert of 101 more or less; around is what two such shares leave.
        const auto agrees = [](const Share& share, double counted, double slack) {
            return share.value ? std::abs(*share.value - counted) < slack
                               : counted >= share.from.value_or(0) - slack && counted <= share.to.value_or(1) + slack;
        };
        const auto found = shares(row, amount);
        INFO(amount);
        CHECK(agrees(found.below, below, 0.012));
        CHECK(agrees(found.above, above, 0.012));
        CHECK(agrees(found.around, 1 - below - above, 0.024));
        if (found.below.value && found.above.value)
            CHECK(*found.below.value + *found.around.value + *found.above.value == Approx(1));
    }
}

TEST_CASE("More pay never lies above less of the adverts") {
    double last = 0;
    for (std::int64_t amount = 150000; amount <= 300000; amount += 250) {
        const auto found = shares(adverts(), amount);
        REQUIRE(found.below.value);
        CHECK(*found.below.value >= last);
        last = *found.below.value;
    }
    CHECK(last == Approx(0.95));
}

TEST_CASE("A share of adverts has an interval by their number") {
    DistributionRow row = adverts();
    row.n = 40;
    const auto found = shares(row, 190000);
    REQUIRE(found.below.from);
    // By hand: (.375 + .0338) / 1.0676 -+ 1.5406 x sqrt(.00586 + .00042).
    CHECK(*found.below.from == Approx(0.2608).margin(0.0003));
    CHECK(*found.below.to == Approx(0.5050).margin(0.0003));
    CHECK(shares(row, 90000).below.to == 0.05); // not known: no interval around it
}

TEST_CASE("Wilson's interval has the shares that z standard errors separate from what was seen") {
    constexpr double z = 1.6448536269514722;
    for (const std::int64_t n : {1, 10, 81, 1220})
        for (const double share : {0.0, 0.05, 0.3, 0.5, 0.98, 1.0}) {
            const auto [from, to] = wilson_interval(share, n);
            INFO(n << ' ' << share);
            CHECK(from <= share + 1e-12);
            CHECK(to >= share - 1e-12);
            for (const double end : {from, to})
                CHECK(std::abs(share - end) ==
                      Approx(z * std::sqrt(end * (1 - end) / static_cast<double>(n))).margin(1e-7));
        }
    CHECK(wilson_interval(0.5, 10).first == Approx(0.26927).margin(0.00001));
    CHECK(wilson_interval(0, 10).second == Approx(0.21294).margin(0.00001));
}
