// SPDX-License-Identifier: MIT
#include "rung/query/moves.hpp"

#include <catch2/catch.hpp>

using namespace rung::query;
using rung::model::Basis;

namespace {

Band band(std::optional<std::int64_t> low, std::optional<std::int64_t> mid, std::optional<std::int64_t> high,
          Basis basis = Basis::advertised) {
    Band made{rung::catalogue::RoleId(1), rung::model::Level::senior, rung::catalogue::RegionId(1), "USD", basis};
    made.low = low;
    made.mid = mid;
    made.high = high;
    made.source = "adverts";
    return made;
}

} // namespace

TEST_CASE("More pay is an advance in the family and elsewhere outside of it") {
    const Band low = band(100, 120, 140), high = band(141, 160, 180);
    CHECK(kind_of_move(&low, &high, Family::same) == MoveKind::advance);
    CHECK(kind_of_move(&low, &high, Family::other) == MoveKind::elsewhere);
    CHECK(kind_of_move(&high, &low, Family::same) == MoveKind::down);
    CHECK(kind_of_move(&high, &low, Family::other) == MoveKind::down);
}

TEST_CASE("Ranges that touch are the same pay however far apart their middles are") {
    const Band low = band(100, 101, 140), high = band(140, 179, 180);
    CHECK(kind_of_move(&low, &high, Family::same) == MoveKind::similar);
    CHECK(kind_of_move(&high, &low, Family::other) == MoveKind::sideways);
}

TEST_CASE("Without a range on both sides the kind of a move is unknown") {
    const Band whole = band(100, 120, 140), middle = band({}, 300, {});
    CHECK(kind_of_move(&whole, nullptr, Family::same) == MoveKind::unknown);
    CHECK(kind_of_move(nullptr, &whole, Family::same) == MoveKind::unknown);
    CHECK(kind_of_move(&whole, &middle, Family::same) == MoveKind::unknown);
}

TEST_CASE("An open top may reach anywhere, so what lies above it is no more pay") {
    Band open = band(100, {}, 140);
    open.open_top = true;
    const Band high = band(150, 160, 180), low = band(50, 60, 70);
    CHECK(kind_of_move(&open, &high, Family::same) == MoveKind::similar);
    CHECK(kind_of_move(&low, &open, Family::same) == MoveKind::advance);
}

TEST_CASE("One figure that stands for two rungs says nothing of a change between them") {
    Band own = band(100, 120, 140), borrowed = own;
    own.claim = borrowed.claim = "adverts:ml-engineer-us-entry";
    CHECK_FALSE(change_of_pay(&own, &borrowed));
    CHECK_FALSE(gain_of_pay(&own, &borrowed));
    CHECK(kind_of_move(&own, &borrowed, Family::same) == MoveKind::unknown);
    borrowed.claim = "adverts:data-engineer-us-entry";
    CHECK(change_of_pay(&own, &borrowed) == 0);
}

TEST_CASE("Pay of two bases, or of bases that two sources do not state, is not compared") {
    const Band advertised = band(100, 120, 140), base = band(200, 220, 240, Basis::base);
    CHECK(kind_of_move(&advertised, &base, Family::same) == MoveKind::unknown);
    CHECK_FALSE(change_of_pay(&advertised, &base));
    const Band unstated = band(100, 120, 140, Basis::unknown), more = band(200, 220, 240, Basis::unknown);
    CHECK(change_of_pay(&unstated, &more) == 100);
    Band elsewhere = more;
    elsewhere.source = "s2";
    CHECK(kind_of_move(&unstated, &elsewhere, Family::same) == MoveKind::unknown);
    CHECK_FALSE(change_of_pay(&unstated, &elsewhere));
}

TEST_CASE("The change of pay is the difference of the middles") {
    const Band low = band(100, 120, 140), high = band(141, 160, 180), no_middle = band(100, {}, 140);
    CHECK(change_of_pay(&low, &high) == 40);
    CHECK(change_of_pay(&high, &low) == -40);
    CHECK_FALSE(change_of_pay(&low, &no_middle));
    CHECK_FALSE(change_of_pay(nullptr, &low));
}
