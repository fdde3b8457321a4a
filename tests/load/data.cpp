// SPDX-License-Identifier: MIT
// The built-in pack itself.
#include "problems.hpp"

#include "rung/load/pack.hpp"

#include <catch2/catch.hpp>

TEST_CASE("The built-in pack has no problems") {
    const auto pack = rung::load::load_pack(RUNG_SOURCE_DIR "/data", nullptr);
    INFO(lines_of(pack.problems));
    CHECK(pack.problems.empty());
    CHECK(pack.records.packs.size() == 1);
    CHECK_FALSE(pack.records.roles.empty());
    CHECK_FALSE(pack.records.skills.empty());
    CHECK_FALSE(pack.records.claims.empty());
}
