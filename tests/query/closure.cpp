// SPDX-License-Identifier: MIT
#include "rung/query/closure.hpp"

#include "graphs.hpp"

#include <catch2/catch.hpp>

using rung::query::heaviest_closure;
using rung::query::Needs;

TEST_CASE("A heavy item brings its prerequisites along") {
    const std::vector<std::int64_t> values{-3, 5, -1, 4};
    CHECK(heaviest_closure(values, Needs{{}, {0}, {}, {2}}) == std::vector<std::size_t>{0, 1, 2, 3});
    CHECK(heaviest_closure(values, Needs{{}, {0, 2}, {}, {2}}) == std::vector<std::size_t>{0, 1, 2, 3});
    CHECK(heaviest_closure(std::vector<std::int64_t>{-6, 5, -1, 4}, Needs{{}, {0}, {}, {2}}) ==
          std::vector<std::size_t>{2, 3});
}

TEST_CASE("Nothing is chosen where nothing is worth its prerequisites") {
    CHECK(heaviest_closure(std::vector<std::int64_t>{}, Needs{}).empty());
    CHECK(heaviest_closure(std::vector<std::int64_t>{-5, 5, 0}, Needs{{}, {0}, {}}).empty());
}

TEST_CASE("The heaviest closure is the smallest of the best among all closed sets") {
    rung::test::SplitMix64 random(7);
    for (int round = 0; round < 300; ++round) {
        const std::size_t count = 1 + random.below(9);
        std::vector<std::int64_t> values(count);
        Needs needs(count);
        for (std::size_t i = 0; i < count; ++i) {
            values[i] = static_cast<std::int64_t>(random.below(21)) - 10;
            for (std::size_t other = 0; other < i; ++other)
                if (random.below(4) == 0) needs[i].push_back(other);
        }
        std::int64_t best = 0;
        std::vector<std::size_t> smallest;
        for (std::size_t set = 0; set < std::size_t{1} << count; ++set) {
            std::int64_t sum = 0;
            std::vector<std::size_t> members;
            bool closed = true;
            for (std::size_t i = 0; i < count; ++i) {
                if ((set >> i & 1) == 0) continue;
                sum += values[i];
                members.push_back(i);
                for (const std::size_t need : needs[i]) closed = closed && (set >> need & 1) != 0;
            }
            if (!closed || sum < best || (sum == best && members.size() >= smallest.size())) continue;
            best = sum;
            smallest = members;
        }
        REQUIRE(heaviest_closure(values, needs) == smallest);
    }
}
