// SPDX-License-Identifier: MIT
#include "rung/model/claim_ids.hpp"

#include <catch2/catch.hpp>

TEST_CASE("A claim's id is its first place, with a letter where that place holds several") {
    std::vector<rung::model::Claim> claims(5);
    claims[0].from = {{"s1", "70", {}}, {"s1", "71", {}}};
    claims[1].from = {{"s3", "118", {}}};
    claims[2].from = {{"s3", "119", {}}};
    claims[3].from = {{"s3", "118", {}}};
    CHECK(rung::model::claim_ids(claims) == std::vector<std::string>{"s1:70", "s3:118a", "s3:119", "s3:118b", ""});
}
