// SPDX-License-Identifier: MIT
#include "rung/query/agreement.hpp"

#include "graphs.hpp"

#include <catch2/catch.hpp>

#include <set>

using rung::model::Decimal;
using rung::query::Agreement;
using rung::query::agreement;
using rung::query::Interval;
using rung::query::Standing;
using rung::query::standing;
using rung::query::Voice;

namespace {

Decimal dollars(std::int64_t amount) {
    return Decimal::whole(amount);
}

Interval interval(std::int64_t low, std::int64_t high) {
    return {dollars(low), dollars(high), false};
}

Voice voice(int source, std::int64_t low, std::int64_t high) {
    return {source, dollars(low), dollars(high), false};
}

Voice open_voice(int source, std::int64_t low, std::int64_t high) {
    return {source, dollars(low), dollars(high), true};
}

Standing standing_of(const Agreement& result, std::int64_t value) {
    return standing(result.core, dollars(value), dollars(value));
}

} // namespace

TEST_CASE("Entry pay: two of three agree, in two places") {
    const Agreement result =
        agreement(std::vector{voice(1, 90'000, 130'000), voice(2, 90'000, 120'000), voice(3, 120'571, 127'350)});
    CHECK(result.agree == 2);
    CHECK(result.total == 3);
    CHECK(result.core == std::vector{interval(90'000, 120'000), interval(120'571, 127'350)});
    CHECK(result.hull == interval(90'000, 130'000));
    CHECK(result.voices == std::vector{Standing::overlaps, Standing::inside, Standing::inside});
    CHECK(standing_of(result, 103'258) == Standing::inside);
    CHECK(standing_of(result, 120'200) == Standing::disjoint);
}

TEST_CASE("Mid pay: two of two agree and hold both averages and both bands of the third") {
    const Agreement result = agreement(std::vector{voice(1, 120'000, 180'000), voice(2, 120'000, 160'000)});
    CHECK(result.agree == 2);
    CHECK(result.total == 2);
    CHECK(result.core == std::vector{interval(120'000, 160'000)});
    CHECK(result.hull == interval(120'000, 180'000));
    for (const std::int64_t value : {133'336, 152'000, 144'572, 150'193})
        CHECK(standing_of(result, value) == Standing::inside);
}

TEST_CASE("Senior pay: a top with a plus counts as the number stated") {
    const Agreement result =
        agreement(std::vector{voice(1, 160'000, 250'000), open_voice(2, 160'000, 200'000), voice(3, 141'405, 258'810)});
    CHECK(result.agree == 3);
    CHECK(result.total == 3);
    CHECK(result.core == std::vector{interval(160'000, 200'000)});
    CHECK(result.hull == interval(141'405, 258'810));
    CHECK(result.voices == std::vector{Standing::overlaps, Standing::inside, Standing::overlaps});
    for (const std::int64_t value : {167'277, 184'000, 170'603}) CHECK(standing_of(result, value) == Standing::inside);
}

TEST_CASE("Principal pay: the hull goes on where its highest range does") {
    const Agreement result = agreement(std::vector{open_voice(1, 220'000, 350'000), open_voice(2, 200'000, 300'000)});
    CHECK(result.agree == 2);
    CHECK(result.core == std::vector{interval(220'000, 300'000)});
    CHECK(result.hull == Interval{dollars(200'000), dollars(350'000), true});
    CHECK(standing(result.core, dollars(200'000), dollars(300'000)) == Standing::overlaps);
}

TEST_CASE("Ranges of one source are one voice") {
    const Agreement result = agreement(std::vector{voice(1, 10, 20), voice(1, 15, 30), voice(2, 28, 40)});
    CHECK(result.agree == 2);
    CHECK(result.total == 2);
    CHECK(result.core == std::vector{interval(28, 30)});
}

TEST_CASE("Ranges that touch have that value in common") {
    const Agreement result = agreement(std::vector{voice(1, 10, 20), voice(2, 20, 30)});
    CHECK(result.agree == 2);
    CHECK(result.core == std::vector{interval(20, 20)});
}

TEST_CASE("Without ranges there is nothing to agree on") {
    const Agreement result = agreement({});
    CHECK(result.agree == 0);
    CHECK(result.total == 0);
    CHECK(result.core.empty());
    CHECK(standing_of(result, 5) == Standing::disjoint);
}

TEST_CASE("A figure with one end is never inside the core") {
    const std::vector core{interval(10, 20)};
    CHECK(standing(core, dollars(15), std::nullopt) == Standing::overlaps);
    CHECK(standing(core, dollars(21), std::nullopt) == Standing::disjoint);
    CHECK(standing(core, std::nullopt, dollars(10)) == Standing::overlaps);
    CHECK(standing(core, std::nullopt, dollars(9)) == Standing::disjoint);
}

TEST_CASE("The core is where most sources speak, value by value") {
    rung::test::SplitMix64 random(3);
    for (int round = 0; round < 2'000; ++round) {
        std::vector<Voice> voices(1 + random.below(6));
        for (Voice& one : voices) {
            const auto low = static_cast<std::int64_t>(random.below(12));
            one = voice(static_cast<int>(random.below(4)), low, low + static_cast<std::int64_t>(random.below(6)));
        }
        // Halves between whole ends show gaps between neighbouring ranges.
        std::vector<std::size_t> depth(2 * 20);
        for (std::size_t half = 0; half < depth.size(); ++half) {
            std::set<std::int64_t> sources;
            const Decimal at{static_cast<std::int64_t>(half) * 5'000};
            for (const Voice& one : voices)
                if (one.low <= at && at <= one.high) sources.insert(one.source);
            depth[half] = sources.size();
        }
        const std::size_t most = *std::max_element(depth.begin(), depth.end());
        std::vector<Interval> core;
        for (std::size_t half = 0; half < depth.size(); ++half) {
            if (depth[half] != most) continue;
            const Decimal at{static_cast<std::int64_t>(half) * 5'000};
            if (half == 0 || depth[half - 1] != most) core.push_back({at, at, false});
            core.back().high = at;
        }
        const Agreement result = agreement(voices);
        REQUIRE(result.agree == most);
        REQUIRE(result.core == core);
    }
}
