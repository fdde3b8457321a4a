// SPDX-License-Identifier: MIT
// What `offer` says on the built-in data: the figures of the design, and what must hold for every rung and region.
#include "../support/session.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cmath>

namespace {

using nlohmann::json;

json offered(const std::string& id, const std::string& base, const std::string& region = "us") {
    const test::Result result = test::rung({"offer", id, "--base", base, "-r", region, "--json"});
    REQUIRE(result.exit == 0);
    return json::parse(result.output);
}

json row_of(const json& rows, std::string_view source) {
    for (const json& row : rows)
        if (row["source"] == source) return row;
    return {};
}

bool known(const json& row) {
    return row["below"].is_number() && row["around"].is_number() && row["above"].is_number();
}

} // namespace

TEST_CASE("185,000 for a senior ML engineer stands where the guides, the adverts and the wages put it") {
    const json rows = offered("ml-engineer@senior", "185k");
    std::vector<std::string> standings;
    for (const json& row : rows)
        standings.push_back(row["claim"].get<std::string>() + ' ' + row["standing"].get<std::string>());
    CHECK(standings == std::vector<std::string>{"s1:72 inside", "s2:40 inside", "s3:91 above", "s3:118b above",
                                                "s3:148a above", "s3:149 inside",
                                                "adverts:ml-engineer-us-senior-2024-25 inside",
                                                "oews-2025:15-2051 inside"});
    const json adverts = row_of(rows, "adverts");
    CHECK(adverts["n"] == 1220);
    CHECK(std::lround(100 * adverts["below"].get<double>()) == 15);
    CHECK(std::lround(100 * adverts["around"].get<double>()) == 54);
    CHECK(std::lround(100 * adverts["above"].get<double>()) == 31);
    const json wages = row_of(rows, "oews-2025");
    CHECK(std::lround(100 * wages["below"].get<double>()) == 85);
    CHECK(std::lround(100 * wages["above"].get<double>()) == 15);
    CHECK(wages["fit"] == "wider");
}

TEST_CASE("Nowhere does an offer rest on fewer than 30 adverts or on total pay, and shares sum to one") {
    const json roles = json::parse(test::rung({"roles", "-c", "id,levels", "--json"}).output);
    REQUIRE(roles.size() >= 30);
    std::size_t summed = 0;
    for (const json& role : roles)
        for (const json& level : role["levels"])
            for (const char* region : {"us", "gb", "austin", "nl"})
                for (const char* base : {"50k", "120k", "230k"}) {
                    const auto id = role["id"].get<std::string>() + '@' + level.get<std::string>();
                    for (const json& row : offered(id, base, region)) {
                        CHECK(row["basis"] != "total");
                        if (row["kind"] != "adverts") continue;
                        CHECK(row["n"] >= 30);
                        if (!known(row)) continue;
                        ++summed;
                        CHECK(row["below"].get<double>() + row["around"].get<double>() + row["above"].get<double>() ==
                              Approx(1).margin(0.0002));
                    }
                }
    CHECK(summed > 50);
}
