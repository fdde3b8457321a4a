// SPDX-License-Identifier: MIT
#include "rung/text/number.hpp"

#include <catch2/catch.hpp>

using rung::text::whole_number;

TEST_CASE("Whole numbers are digits, grouped by commas or ended by k") {
    CHECK(whole_number("0") == 0);
    CHECK(whole_number("185000") == 185000);
    CHECK(whole_number("185,000") == 185000);
    CHECK(whole_number("1,185,000") == 1185000);
    CHECK(whole_number("185k") == 185000);
    CHECK(whole_number("1,500k") == 1500000);
    CHECK(whole_number("010") == 10);
}

TEST_CASE("Other text is no whole number") {
    for (const char* text : {"", "k", "-5", "+5", " 5", "5 ", "1.5", "1e3", "0x10", "185K", "18,50", ",185", "185,",
                             "1850,000", "1,8500", "$185", "185 000", "inf", "99999999999999999999"})
        CHECK_FALSE(whole_number(text));
}
