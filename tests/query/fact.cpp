// SPDX-License-Identifier: MIT
#include "rung/query/fact.hpp"

#include <catch2/catch.hpp>

using rung::model::Decimal;
using rung::model::Rate;
using rung::query::yearly_rate;

TEST_CASE("Growth in total becomes a yearly rate, a yearly rate stays") {
    CHECK(*yearly_rate(Decimal::whole(40), {Decimal::whole(4), Rate::in_total, {}}) == Approx(8.7757).epsilon(1e-5));
    CHECK(*yearly_rate(Decimal::whole(75), {Decimal::whole(5), Rate::a_year, {}}) == 75);
    CHECK_FALSE(yearly_rate(Decimal::whole(155), {std::nullopt, Rate::in_total, {}}).has_value());
}
