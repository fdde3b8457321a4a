// SPDX-License-Identifier: MIT
#include "rung/text/nearest.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace rung;
using Words = std::vector<std::string>;

TEST_CASE("Inserting, deleting, replacing and swapping cost one each") {
    CHECK(text::distance("mid", "mid", 3) == 0);
    CHECK(text::distance("mid", "mdi", 3) == 1);
    CHECK(text::distance("mid", "mi", 3) == 1);
    CHECK(text::distance("mid", "midd", 3) == 1);
    CHECK(text::distance("mid", "mad", 3) == 1);
    CHECK(text::distance("kitten", "sitting", 9) == 3);
    CHECK(text::distance("ca", "abc", 9) == 3); // a swapped pair is not edited again
    CHECK(text::distance("", "abc", 9) == 3);
    CHECK(text::distance("größe", "grösse", 9) == 2);
    CHECK(text::distance("é", "e", 9) == 1); // code points, not bytes
}

TEST_CASE("Beyond the limit a distance is the limit and one more") {
    CHECK(text::distance("python", "kubernetes", 2) == 3);
    CHECK(text::distance("abc", "abcdefgh", 2) == 3);
    CHECK(text::distance("abcdef", "ghijkl", 1) == 2);
}

TEST_CASE("The nearest words come first, then those given first, three at most") {
    const Words levels{"entry", "mid", "senior", "staff", "principal", "lead", "manager", "director"};
    CHECK(text::nearest("seniro", levels) == Words{"senior"});
    CHECK(text::nearest("SENIOR", levels) == Words{"senior"});
    CHECK(text::nearest("mdi", levels) == Words{"mid"});
    CHECK(text::nearest("xyz", levels).empty());
    CHECK(text::nearest("", levels).empty());
    CHECK(text::nearest("abcd", Words{"abxd", "abce", "bacd", "abcd", "zzzz"}) == Words{"abcd", "abxd", "abce"});
}

TEST_CASE("Three letters suffice to find what starts with them, two do not") {
    const Words ids{"ml-architect", "data-engineer", "data-scientist", "ml-engineer"};
    CHECK(text::nearest("data", ids) == Words{"data-engineer", "data-scientist"});
    CHECK(text::nearest("ml-", ids) == Words{"ml-architect", "ml-engineer"});
    CHECK(text::nearest("ml", ids).empty());
    CHECK(text::nearest("ml-enginer", ids) == Words{"ml-engineer"});
}

TEST_CASE("A word of two letters is no misspelling of any other two") {
    CHECK(text::nearest("uk", Words{"us", "sk", "gb"}).empty());
    CHECK(text::nearest("su", Words{"us", "sk"}) == Words{"us"});
    CHECK(text::nearest("us", Words{"usa", "u"}) == Words{"usa", "u"});
}

TEST_CASE("Slips of one key come first, then what the word begins, then what lies further off") {
    CHECK(text::nearest("machine", Words{"caching", "machine-learning", "machines"}) ==
          Words{"machines", "machine-learning", "caching"});
}

TEST_CASE("The allowed distance grows with the word") {
    CHECK(text::nearest("aws", Words{"awx", "axy"}) == Words{"awx"});
    CHECK(text::nearest("kubernetes", Words{"kubernets", "kuberntse", "kubxxetes", "xxxxrnetes"}) ==
          Words{"kubernets", "kuberntse", "kubxxetes"});
}
