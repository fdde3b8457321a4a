// SPDX-License-Identifier: MIT
#include "rung/model/decimal.hpp"

#include <catch2/catch.hpp>

using rung::model::Decimal;

TEST_CASE("A decimal reads and prints the shortest form") {
    CHECK(Decimal::parse("26.03")->ten_thousandths == 260'300);
    CHECK(Decimal::parse("26.0300")->text() == "26.03");
    CHECK(Decimal::parse("-0.5")->text() == "-0.5");
    CHECK(Decimal::parse("350000")->text() == "350000");
    CHECK(Decimal::parse("1.0001")->ten_thousandths == 10'001);
}

TEST_CASE("A decimal refuses what it cannot hold exactly") {
    for (const char* text : {"", "-", ".5", "5.", "1.00001", "1e3", "0x10", " 1", "1,000", "9999999999999999999"})
        CHECK_FALSE(Decimal::parse(text).has_value());
}
