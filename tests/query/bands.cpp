// SPDX-License-Identifier: MIT
#include "rung/query/bands.hpp"

#include "../support/catalogue.hpp"

#include <algorithm>
#include <cmath>

#include <catch2/catch.hpp>

using namespace rung;
using model::Level;
using query::Band;

namespace {

const catalogue::Catalogue& atlas() {
    static const catalogue::Catalogue made = catalogue_from(R"json({
"pack": { "id": "builtin", "version": "1", "schema": 1, "title": "Test" },
"sources": [ { "id": "s1", "title": "Guide", "kind": "document" }, { "id": "s2", "title": "Other guide", "kind": "document" },
             { "id": "ads", "title": "Adverts", "kind": "adverts" }, { "id": "wages", "title": "Wages", "kind": "official" } ],
"regions": [ { "id": "us", "name": "United States", "currency": "USD" },
             { "id": "austin", "name": "Austin", "parent": "us", "currency": "USD" } ],
"families": [ { "id": "ai", "title": "AI" } ],
"occupations": [ { "id": "ads:builder", "title": "Builder", "source": "ads" },
                 { "id": "soc:15-2051", "title": "Builders at large", "source": "wages" },
                 { "id": "onet:15-2051.01", "title": "Fine builders", "source": "wages" },
                 { "id": "soc:15-1221", "title": "Researchers", "source": "wages" } ],
"roles": [
  { "id": "builder", "title": "Builder", "family": "ai", "summary": { "text": "Builds", "from": ["s1:2"] },
    "stages": [ { "level": "entry" }, { "level": "senior" }, { "level": "principal" }, { "level": "lead" } ],
    "occupations": [
      { "id": "ads:builder", "fit": "own", "confidence": "high", "reason": "the same title", "from": ["s1:3"] },
      { "id": "onet:15-2051.01", "fit": "wider", "confidence": "low", "reason": "holds it", "from": ["s1:3"] },
      { "id": "soc:15-1221", "fit": "near", "confidence": "low", "reason": "a second one", "from": ["s1:3"] } ] },
  { "id": "trader", "title": "Trader", "family": "ai", "summary": { "text": "Trades", "from": ["s1:2"] },
    "stages": [ { "level": "mid" } ],
    "occupations": [
      { "id": "ads:builder", "fit": "near", "confidence": "low", "reason": "a neighbour", "from": ["s1:3"] },
      { "id": "soc:15-2051", "fit": "none", "confidence": "low", "reason": "other work", "from": ["s1:3"] },
      { "id": "soc:15-1221", "fit": "near", "confidence": "low", "reason": "a second one", "from": ["s1:3"] } ] } ],
"labels": [
  { "source": "s1", "role": "builder", "label": "Top", "levels": ["principal", "lead"], "reason": "names two rungs", "from": ["s1:13"] },
  { "source": "s1", "role": "builder", "label": "Beginners (0-1 years)", "levels": ["entry"], "reason": "as it says", "from": ["s1:14"] } ],
"claims": [
  { "subject": { "role": "builder", "level": "senior", "region": "us" }, "metric": "pay", "stat": "range", "basis": "unknown",
    "low": 100, "high": 200, "currency": "USD", "period": "year", "year": 2025, "from": ["s1:10"] },
  { "subject": { "role": "builder", "level": "senior", "region": "us" }, "metric": "pay", "stat": "range", "basis": "unknown",
    "low": 150, "high": 300, "open_top": true, "currency": "USD", "period": "year", "from": ["s2:11"] },
  { "subject": { "role": "builder", "level": "senior", "region": "us" }, "metric": "pay", "stat": "average", "basis": "unknown",
    "low": 120, "high": 120, "currency": "USD", "period": "year", "from": ["s2:12"] },
  { "subject": { "role": "builder", "level": "principal", "region": "us" }, "metric": "pay", "stat": "range", "basis": "unknown",
    "low": 400, "high": 500, "currency": "USD", "period": "year", "as_stated": "Top", "from": ["s1:13"] },
  { "subject": { "role": "builder", "level": "entry", "region": "us" }, "condition": { "years": [0, 1] }, "metric": "pay", "stat": "average",
    "basis": "unknown", "low": 50, "high": 50, "currency": "USD", "period": "year", "as_stated": "Beginners (0-1 years)", "from": ["s1:14"] },
  { "subject": { "role": "builder", "region": "us" }, "condition": { "years": [2, 5] }, "metric": "pay", "stat": "average",
    "basis": "unknown", "low": 60, "high": 60, "currency": "USD", "period": "year", "from": ["s1:15"] },
  { "subject": { "role": "builder", "level": "principal", "region": "us" }, "metric": "pay", "stat": "average", "basis": "total",
    "low": 900, "high": 900, "currency": "USD", "period": "year", "from": ["s2:16"] },
  { "subject": { "role": "builder", "region": "austin" }, "metric": "pay", "stat": "average", "basis": "unknown",
    "low": 80, "high": 80, "currency": "USD", "period": "year", "from": ["s1:17"] } ],
"distributions": [
  { "occupation": "ads:builder", "level": "senior", "region": "us", "years": [2024, 2025], "basis": "advertised", "currency": "USD", "n": 100,
    "support": "ok", "low": { "p50": 110 }, "middle": { "p25": 130, "p40": 140, "p50": 160, "p60": 180, "p75": 190 }, "high": { "p50": 210 },
    "from": ["ads:builder-senior-24-25"] },
  { "occupation": "ads:builder", "level": "senior", "region": "us", "years": [2025, 2025], "basis": "advertised", "currency": "USD", "n": 60,
    "support": "ok", "low": { "p50": 1 }, "middle": { "p50": 2 }, "high": { "p50": 3 }, "from": ["ads:builder-senior-25"] },
  { "occupation": "ads:builder", "level": "entry", "region": "us", "years": [2024, 2025], "basis": "advertised", "currency": "USD", "n": 12,
    "support": "thin", "low": { "p50": 40 }, "middle": { "p25": 45, "p50": 50, "p75": 55 }, "high": { "p50": 60 },
    "from": ["ads:builder-entry-24-25"] },
  { "occupation": "soc:15-2051", "region": "us", "years": [2024, 2024], "basis": "base", "currency": "USD", "n": 10,
    "pay": { "p10": 1, "p25": 2, "p50": 3, "p75": 4, "p90": 5 }, "from": ["wages:2024"] },
  { "occupation": "soc:15-2051", "region": "us", "years": [2025, 2025], "basis": "base", "currency": "USD", "n": 10,
    "pay": { "p10": 61, "p25": 90, "p50": 120, "p75": 150, "p90": 199 }, "at_least": ["p90"], "from": ["wages:2025"] },
  { "occupation": "soc:15-1221", "region": "us", "years": [2025, 2025], "basis": "base", "currency": "USD", "n": 10,
    "pay": { "p10": 7, "p50": 8, "p90": 9 }, "from": ["wages:other"] } ]
})json");
    return made;
}

std::vector<Band> bands_in(std::string_view region) {
    const auto role = std::get<catalogue::RoleId>(catalogue::find_name(atlas(), "builder").at(0));
    return query::bands(atlas(), role, catalogue::find_region(atlas(), region));
}

std::vector<std::string> claims_of(const std::vector<Band>& bands) {
    std::vector<std::string> result;
    for (const Band& band : bands)
        result.push_back((band.level ? std::string(model::name_of(*band.level)) : "all") + ' ' + band.claim);
    return result;
}

const Band& band(const std::vector<Band>& bands, std::string_view claim) {
    return *std::ranges::find(bands, claim, &Band::claim);
}

} // namespace

TEST_CASE("Bands stand by level, documents before adverts before official figures, what has no level last") {
    CHECK(claims_of(bands_in("us")) == std::vector<std::string>{"entry s1:14", "entry ads:builder-entry-24-25",
                                                                "senior s1:10", "senior s2:11", "senior s2:12",
                                                                "senior ads:builder-senior-24-25", "principal s1:13",
                                                                "principal s2:16", "lead s1:13", "all wages:2025"});
}

TEST_CASE("A region is itself only: a city's figure is not one of its country") {
    CHECK(claims_of(bands_in("austin")) == std::vector<std::string>{"all s1:17"});
}

TEST_CASE("A claim stands as it is: its ends are low and high, a single value is the middle") {
    const auto bands = bands_in("us");
    CHECK(band(bands, "s2:11").low == 150);
    CHECK(band(bands, "s2:11").high == 300);
    CHECK(band(bands, "s2:11").open_top);
    CHECK_FALSE(band(bands, "s2:11").mid);
    CHECK(band(bands, "s2:12").mid == 120);
    CHECK_FALSE(band(bands, "s2:12").low);
    CHECK(band(bands, "s1:13").span == std::vector{Level::principal, Level::lead});
}

TEST_CASE("Of adverts the pooled period counts, of wages the newest, of official occupations the first") {
    const auto bands = bands_in("us");
    const Band& adverts = band(bands, "ads:builder-senior-24-25");
    CHECK(adverts.low == 110);
    CHECK(adverts.mid == 160);
    CHECK(adverts.high == 210);
    CHECK(adverts.mid_p25 == 130);
    CHECK(adverts.mid_p75 == 190);
    CHECK(adverts.year_from == 2024);
    CHECK(adverts.year == 2025);
    const Band& wages = band(bands, "wages:2025");
    CHECK(wages.low == 61);
    CHECK(wages.high == 199);
    CHECK(wages.open_top);
    CHECK(wages.fit == model::Fit::wider);
    CHECK_FALSE(wages.year_from);
}

TEST_CASE(
    "A level that the role has not is no band of it, and where the first official pay is not to be shown, none is") {
    const auto role = std::get<catalogue::RoleId>(catalogue::find_name(atlas(), "trader").at(0));
    CHECK(query::bands(atlas(), role, std::nullopt).empty());
}

TEST_CASE("The interval of a middle is read between stored quantiles") {
    // n = 100: ranks 42 and 59. p42 lies a tenth of the way from p40 to p50, p59 nine tenths from p50 to p60... of 2
    // and 9 in 10.
    const auto bands = bands_in("us");
    CHECK(band(bands, "ads:builder-senior-24-25").mid_from == 144);
    CHECK(band(bands, "ads:builder-senior-24-25").mid_to == 178);
    CHECK_FALSE(band(bands, "ads:builder-entry-24-25").mid_from); // quartiles alone tell too little
}

TEST_CASE("The best band is the role's own and observed; never total pay and never a thin cell") {
    const auto bands = bands_in("us");
    CHECK(query::best_band(bands, Level::senior)->claim == "ads:builder-senior-24-25");
    CHECK(query::best_band(bands, Level::entry)->claim == "s1:14");
    CHECK(query::best_band(bands, Level::principal)->claim == "s1:13");
    CHECK(query::best_band(bands, Level::lead)->claim == "s1:13");
    CHECK(query::best_band(bands, std::nullopt)->claim == "wages:2025");
    CHECK(query::best_band(bands, Level::mid) == nullptr);
    CHECK(std::ranges::count_if(bands, [](const Band& it) { return it.best; }) == 5);
}

TEST_CASE("Ranges of one level agree where their sources do; a single value is held against that") {
    const auto bands = bands_in("us");
    const auto& agreement = band(bands, "s1:10").agreement;
    REQUIRE(agreement);
    CHECK(agreement->agree == 2);
    CHECK(agreement->total == 2);
    REQUIRE(agreement->core.size() == 1);
    CHECK(agreement->core[0].low == model::Decimal::whole(150));
    CHECK(agreement->core[0].high == model::Decimal::whole(200));
    CHECK(band(bands, "s2:12").status == query::Standing::disjoint);
    CHECK(band(bands, "s1:10").status == query::Standing::overlaps);
    CHECK_FALSE(band(bands, "ads:builder-senior-24-25").agreement);
    CHECK_FALSE(band(bands, "s1:13").agreement); // one source agrees with itself, which says nothing
}

TEST_CASE("The interval of a median is that of order statistics") {
    // Tails of the binomial distribution, from tables: n = 15, P(B < 4) = .0176, P(B < 5) = .0592; n = 100, P(B < 42) =
    // .0443.
    CHECK_FALSE(query::median_interval(4)); // P(B < 1) = .0625
    CHECK(query::median_interval(5) == std::pair(1 / 5.0, 5 / 5.0));
    CHECK(query::median_interval(15) == std::pair(4 / 15.0, 12 / 15.0));
    CHECK(query::median_interval(100) == std::pair(42 / 100.0, 59 / 100.0));
}

TEST_CASE("The interval agrees with the binomial distribution summed by its recurrence") {
    for (std::int64_t n = 5; n <= 400; ++n) {
        // The largest l with P(B < l) <= .05, by exact terms scaled to 2^-n.
        long double term = std::pow(0.5L, static_cast<long double>(n));
        long double below = 0;
        std::int64_t l = 0;
        while (below + term <= 0.05L) {
            below += term;
            term = term * static_cast<long double>(n - l) / static_cast<long double>(l + 1);
            ++l;
        }
        const auto interval = query::median_interval(n);
        INFO(n);
        REQUIRE(interval);
        CHECK(std::llround(interval->first * static_cast<double>(n)) == l);
        CHECK(std::llround(interval->second * static_cast<double>(n)) == n - l + 1);
    }
}
