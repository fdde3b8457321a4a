// SPDX-License-Identifier: MIT
#include "rung/query/offer.hpp"

#include "../support/catalogue.hpp"

#include <catch2/catch.hpp>

using namespace rung;
using model::Level;
using query::Band;
using query::Offer;
using query::Side;
using Claims = std::vector<std::string>;

namespace {

const catalogue::Catalogue& atlas() {
    static const catalogue::Catalogue made = catalogue_from(R"json({
"pack": { "id": "builtin", "version": "1", "schema": 1, "title": "Test" },
"sources": [ { "id": "s1", "title": "Guide", "kind": "document" }, { "id": "s2", "title": "Other guide", "kind": "document" },
             { "id": "ads", "title": "Adverts", "kind": "adverts" }, { "id": "wages", "title": "Wages", "kind": "official" } ],
"regions": [ { "id": "us", "name": "United States", "currency": "USD" },
             { "id": "austin", "name": "Austin", "parent": "us", "currency": "USD" },
             { "id": "gb", "name": "United Kingdom", "currency": "GBP" } ],
"families": [ { "id": "ai", "title": "AI" } ],
"occupations": [ { "id": "ads:builder", "title": "Builder", "source": "ads" },
                 { "id": "soc:15-2051", "title": "Builders at large", "source": "wages" } ],
"roles": [
  { "id": "builder", "title": "Builder", "family": "ai", "summary": { "text": "Builds", "from": ["s1:2"] },
    "stages": [ { "level": "entry" }, { "level": "mid" }, { "level": "senior" }, { "level": "staff" } ],
    "occupations": [
      { "id": "ads:builder", "fit": "own", "confidence": "high", "reason": "the same title", "from": ["s1:3"] },
      { "id": "soc:15-2051", "fit": "wider", "confidence": "low", "reason": "holds it", "from": ["s1:3"] } ] } ],
"claims": [
  { "subject": { "role": "builder", "level": "senior", "region": "us" }, "metric": "pay", "stat": "range", "basis": "unknown",
    "low": 100, "high": 200, "currency": "USD", "period": "year", "from": ["s1:10"] },
  { "subject": { "role": "builder", "level": "senior", "region": "us" }, "metric": "pay", "stat": "range", "basis": "total",
    "low": 150, "high": 300, "currency": "USD", "period": "year", "from": ["s2:11"] },
  { "subject": { "role": "builder", "level": "senior", "region": "us" }, "metric": "pay", "stat": "average", "basis": "base",
    "low": 90, "high": 90, "currency": "EUR", "period": "year", "from": ["s2:12"] },
  { "subject": { "role": "builder", "level": "senior", "region": "austin" }, "metric": "pay", "stat": "average", "basis": "base",
    "low": 130, "high": 130, "currency": "USD", "period": "year", "from": ["s2:13"] },
  { "subject": { "role": "builder", "region": "us" }, "metric": "pay", "stat": "average", "basis": "unknown",
    "low": 120, "high": 120, "currency": "USD", "period": "year", "from": ["s2:14"] } ],
"distributions": [
  { "occupation": "ads:builder", "level": "entry", "region": "us", "years": [2024, 2025], "basis": "advertised", "currency": "USD",
    "n": 14, "support": "thin", "low": { "p50": 40 }, "middle": { "p25": 40, "p50": 50, "p75": 60 }, "high": { "p50": 60 }, "from": ["ads:entry"] },
  { "occupation": "ads:builder", "level": "mid", "region": "us", "years": [2024, 2025], "basis": "advertised", "currency": "USD",
    "n": 12, "low": { "p50": 70 }, "middle": { "p25": 70, "p50": 80, "p75": 90 }, "high": { "p50": 90 }, "from": ["ads:mid"] },
  { "occupation": "ads:builder", "level": "senior", "region": "us", "years": [2025, 2025], "basis": "advertised", "currency": "USD",
    "n": 500, "support": "ok", "low": { "p50": 1 }, "middle": { "p25": 1, "p50": 2, "p75": 3 }, "high": { "p50": 4 }, "from": ["ads:senior-2025"] },
  { "occupation": "ads:builder", "level": "senior", "region": "us", "years": [2024, 2025], "basis": "advertised", "currency": "USD",
    "n": 400, "support": "ok", "low": { "p5": 60, "p50": 110, "p75": 130, "p95": 170 }, "middle": { "p25": 120, "p50": 130, "p75": 150 },
    "high": { "p5": 90, "p50": 150, "p75": 170, "p95": 210 }, "from": ["ads:senior"] },
  { "occupation": "ads:builder", "region": "us", "years": [2024, 2025], "basis": "advertised", "currency": "USD",
    "n": 900, "support": "ok", "low": { "p50": 90 }, "middle": { "p25": 80, "p50": 100, "p75": 140 }, "high": { "p50": 120 }, "from": ["ads:all"] },
  { "occupation": "ads:builder", "level": "senior", "region": "gb", "years": [2024, 2025], "basis": "advertised", "currency": "GBP",
    "n": 11, "support": "thin", "low": { "p50": 50 }, "middle": { "p25": 50, "p50": 60, "p75": 70 }, "high": { "p50": 70 }, "from": ["ads:gb-senior"] },
  { "occupation": "ads:builder", "region": "gb", "years": [2024, 2025], "basis": "advertised", "currency": "GBP",
    "n": 29, "support": "thin", "low": { "p50": 50 }, "middle": { "p25": 50, "p50": 60, "p75": 70 }, "high": { "p50": 70 }, "from": ["ads:gb-all"] },
  { "occupation": "soc:15-2051", "region": "us", "years": [2024, 2024], "basis": "base", "currency": "USD", "n": 9000,
    "pay": { "p10": 1, "p25": 2, "p50": 3, "p75": 4, "p90": 5, "mean": 3 }, "from": ["wages:2024"] },
  { "occupation": "soc:15-2051", "region": "us", "years": [2025, 2025], "basis": "base", "currency": "USD", "n": 9500,
    "pay": { "p10": 50, "p25": 70, "p50": 100, "p75": 140, "p90": 180, "mean": 110 }, "from": ["wages:2025"] } ]
})json");
    return made;
}

std::vector<catalogue::RegionRow> regions_named(const Claims& keys) {
    std::vector<catalogue::RegionRow> result;
    for (const std::string& key : keys)
        for (const auto& region : catalogue::regions(atlas()))
            if (region.key == key) result.push_back(region);
    return result;
}

Offer offered(std::optional<Level> level, const Claims& regions, std::int64_t amount = 140) {
    const auto role = std::get<catalogue::RoleId>(catalogue::find_name(atlas(), "builder").front());
    return query::offer(atlas(), role, level, regions_named(regions), amount);
}

Claims claims(const Offer& offer) {
    Claims result;
    for (const auto& compared : offer.compared) result.push_back(compared.band.claim);
    return result;
}

Claims claims(const std::vector<Band>& bands) {
    Claims result;
    for (const Band& band : bands) result.push_back(band.claim);
    return result;
}

Band band(std::optional<std::int64_t> low, std::optional<std::int64_t> mid, std::optional<std::int64_t> high,
          bool open_top = false) {
    Band result{catalogue::RoleId(1), {}, catalogue::RegionId(1), "USD"};
    result.low = low;
    result.mid = mid;
    result.high = high;
    result.open_top = open_top;
    return result;
}

} // namespace

TEST_CASE("An amount lies below, inside or above a figure") {
    CHECK(query::side_of(band(100, {}, 200), 99) == Side::below);
    CHECK(query::side_of(band(100, {}, 200), 100) == Side::inside);
    CHECK(query::side_of(band(100, {}, 200), 200) == Side::inside);
    CHECK(query::side_of(band(100, {}, 200), 201) == Side::above);
    CHECK(query::side_of(band(100, 150, 200), 120) == Side::inside);
}

TEST_CASE("Nothing lies above an open top, a single value holds only itself") {
    CHECK(query::side_of(band(100, {}, 200, true), 900) == Side::inside);
    CHECK(query::side_of(band(100, {}, {}), 900) == Side::inside);
    CHECK(query::side_of(band(100, {}, {}), 99) == Side::below);
    CHECK(query::side_of(band({}, {}, 200), 1) == Side::inside);
    CHECK(query::side_of(band({}, {}, 200), 201) == Side::above);
    CHECK(query::side_of(band({}, 150, {}), 149) == Side::below);
    CHECK(query::side_of(band({}, 150, {}), 150) == Side::inside);
    CHECK(query::side_of(band({}, 150, {}), 151) == Side::above);
    CHECK_FALSE(query::side_of(band({}, {}, {}), 150));
}

TEST_CASE("An offer stands beside the figures of its rung and the wages of its occupation") {
    const Offer offer = offered(Level::senior, {"us"});
    CHECK(claims(offer) == Claims{"s1:10", "ads:senior", "wages:2025"});
    CHECK(offer.compared[0].side == Side::inside);
    CHECK_FALSE(offer.compared[0].shares.below.value);
    CHECK(offer.thin.empty());
}

TEST_CASE("Adverts of several years count together, and by their whole ranges") {
    const auto adverts = offered(Level::senior, {"us"}).compared.at(1);
    CHECK(adverts.band.n == 400);
    CHECK(adverts.counts_ranges);
    CHECK(adverts.shares.below.value == Approx(0.425)); // 140 between p5 90 and p50 150
    CHECK(adverts.shares.above.value == Approx(0.2));   // between p75 130 and p95 170
    CHECK(adverts.shares.around.value == Approx(0.375));
    REQUIRE(adverts.shares.below.from);
    CHECK(*adverts.shares.below.from < 0.425);
}

TEST_CASE("Total pay and other currencies are left out, total pay is told") {
    const Offer offer = offered(Level::senior, {"us"});
    CHECK(claims(offer.total) == Claims{"s2:11"});
    for (const auto& compared : offer.compared) CHECK(compared.band.currency == "USD");
}

TEST_CASE("A thin cell gives way to all levels together") {
    const Offer offer = offered(Level::entry, {"us"});
    CHECK(claims(offer) == Claims{"ads:all", "wages:2025"});
    CHECK(claims(offer.thin) == Claims{"ads:entry"});
    CHECK_FALSE(offer.compared[0].band.level);
    CHECK_FALSE(offer.compared[0].counts_ranges);
    CHECK(offer.compared[0].shares.below.value == Approx(0.75));
}

TEST_CASE("A cell of fewer than 30 adverts is thin, whether its pack says so or not") {
    CHECK(claims(offered(Level::mid, {"us"}).thin) == Claims{"ads:mid"});
}

TEST_CASE("A level that nobody counted gives way to all levels together") {
    const Offer offer = offered(Level::staff, {"us"});
    CHECK(claims(offer) == Claims{"ads:all", "wages:2025"});
    CHECK(offer.thin.empty());
}

TEST_CASE("A city without adverts gives way to its country, but its claims are its own") {
    const Offer offer = offered(Level::senior, {"austin", "us"});
    CHECK(claims(offer) == Claims{"s2:13", "ads:senior", "wages:2025"});
    CHECK(offer.compared[0].side == Side::above);
}

TEST_CASE("Where every cell is thin none is shown") {
    const Offer offer = offered(Level::senior, {"gb"});
    CHECK(offer.compared.empty());
    CHECK(claims(offer.thin) == Claims{"ads:gb-senior", "ads:gb-all"});
}

TEST_CASE("Without a level an offer stands beside every level, all together last") {
    const Offer offer = offered({}, {"us"});
    CHECK(claims(offer) == Claims{"s1:10", "ads:senior", "s2:14", "ads:all", "wages:2025"});
    CHECK(claims(offer.thin) == Claims{"ads:entry", "ads:mid"});
}
