// SPDX-License-Identifier: MIT
#include "rung/query/detect.hpp"

#include "seed_facts.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <set>

using rung::model::Decimal;
using rung::model::Level;
using rung::model::Metric;
using rung::model::name_of;
using rung::model::Rule;
using rung::model::Statistic;
using rung::query::clashes;
using rung::query::detect;
using rung::query::Fact;
using rung::query::Finding;
using rung::test::ids;
using rung::test::seed;
using rung::test::seed_facts;

namespace {

std::string described(const Finding& finding) {
    return std::string(name_of(finding.rule)) + ' ' + std::string(name_of(finding.grade)) + ": " + ids(finding.facts);
}

std::string clashes_of(std::string_view id) {
    return ids(clashes(seed(id), seed_facts()));
}

Fact pay(std::int64_t source, std::int64_t low, std::int64_t high) {
    Fact fact;
    fact.source = source;
    fact.low = Decimal::whole(low);
    fact.high = Decimal::whole(high);
    fact.levels = {Level::mid};
    fact.currency = "USD";
    return fact;
}

Fact average(std::int64_t source, std::int64_t amount) {
    Fact fact = pay(source, amount, amount);
    fact.stat = Statistic::average;
    return fact;
}

Fact in_band(Fact fact, std::int64_t from, std::int64_t to) {
    rung::model::Condition condition;
    condition.kind = rung::model::ConditionKind::years;
    condition.years_from = Decimal::whole(from);
    condition.years_to = Decimal::whole(to);
    fact.condition = condition;
    fact.levels.clear();
    return fact;
}

std::vector<Rule> rules(const std::vector<Fact>& facts) {
    std::vector<Rule> result;
    for (const Finding& finding : detect(facts)) result.push_back(finding.rule);
    return result;
}

using Rules = std::vector<Rule>;

} // namespace

TEST_CASE("The figures of the documents give exactly these findings") {
    const std::vector<std::string> expected{
        "r1 disjoint: s1:63 s3:148b",
        "r1 disjoint: s2:38 s3:143a",
        "r2 outside: s3:83 s3:134",
        "r2 outside: s3:83 s3:143a",
        "r3 differs: s3:87 s3:118a",
        "r3 differs: s3:91 s3:118b",
        "r4 differs: s3:83 s3:143a",
        "r4 differs: s3:87 s3:144a",
        "r4 differs: s3:118b s3:148a",
        "r5 definition: s2:38",
        "r5 definition: s2:39",
        "r5 definition: s2:40",
        "r5 definition: s2:41",
        "r5 definition: s3:116",
        "r5 differs: s3:116 s3:133",
        "r5 differs: s3:116 s3:166",
        "r5 definition: s3:133",
        "r5 differs: s3:133 s3:166",
        "r5 definition: s3:166",
        "r6 definition: s0:45b s1:73",
        "r6 definition: s1:73 s2:41",
        "r6 definition: s3:116 s3:159",
        "r6 definition: s3:133 s3:159",
        "r6 definition: s3:159 s3:166",
        "r7 definition: s3:143a s3:144a s3:145a s3:146a s3:147a s3:148a",
        "r8 definition: s3:87 s3:166",
        "r8 definition: s3:136 s3:152 s3:153",
        "r8 definition: s3:138 s3:139",
        "r8 definition: s3:155 s3:156",
        "r9 differs: s1:74a s3:133 s3:139",
        "r9 differs: s1:74c s3:133 s3:138",
        "r10 definition: s1:78 s3:103 s3:110 s3:111 s3:113 s3:114",
        "r10 definition: s3:163 s4:76",
        "r11 dated: s0:45a s1:70 s2:38 s3:83 s3:143a",
        "r11 dated: s1:57 s3:57a s3:143b",
        "r11 dated: s1:60 s3:57b s3:145b",
        "r11 dated: s1:63 s3:57c s3:89 s3:148b",
        "r11 dated: s1:71 s2:39 s3:87 s3:118a s3:145a",
        "r11 dated: s1:72 s2:40 s3:91 s3:118b s3:148a s3:149",
        "r11 dated: s3:116 s3:133 s3:134 s3:166",
    };
    std::vector<std::string> found;
    for (const Finding& finding : detect(seed_facts())) found.push_back(described(finding));
    CHECK(found == expected);
}

TEST_CASE("A figure clashes with those it cannot stand beside, pair by pair") {
    CHECK(clashes_of("s1:70").empty());
    CHECK(clashes_of("s2:38") == "s3:143a");
    CHECK(clashes_of("s3:83") == "s3:134 s3:143a");
    CHECK(clashes_of("s3:143a") == "s2:38 s3:83");
    CHECK(clashes_of("s3:118b") == "s3:91 s3:148a");
}

TEST_CASE("The order of the figures does not matter") {
    const std::vector<Fact> facts = seed_facts();
    std::set<std::string> expected;
    for (const Finding& finding : detect(facts)) expected.insert(described(finding));
    std::mt19937 random(2);
    std::vector<std::size_t> order(facts.size());
    for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
    for (int round = 0; round < 10; ++round) {
        std::shuffle(order.begin(), order.end(), random);
        std::vector<Fact> shuffled;
        for (const std::size_t at : order) shuffled.push_back(facts[at]);
        std::set<std::string> found;
        for (Finding finding : detect(shuffled)) {
            for (std::size_t& fact : finding.facts) fact = order[fact];
            std::sort(finding.facts.begin(), finding.facts.end());
            found.insert(described(finding));
        }
        CHECK(found == expected);
    }
}

TEST_CASE("Ranges that touch agree, ranges that miss by one do not") {
    CHECK(rules({pay(1, 10, 20), pay(2, 20, 30)}).empty());
    CHECK(rules({pay(1, 10, 20), pay(2, 21, 30)}) == Rules{Rule::r1});
    Fact open = pay(1, 10, 20);
    open.open_top = true;
    CHECK(rules({open, pay(2, 21, 30)}).empty());
}

TEST_CASE("Figures of another key are not compared") {
    for (auto change : {+[](Fact& fact) { fact.subject = 9; }, +[](Fact& fact) { fact.region = 9; },
                        +[](Fact& fact) { fact.currency = "EUR"; }, +[](Fact& fact) { fact.metric = Metric::bonus; },
                        +[](Fact& fact) { fact.levels = {Level::senior}; }, +[](Fact& fact) { fact.levels.clear(); }}) {
        Fact other = pay(2, 50, 60);
        change(other);
        CHECK(rules({pay(1, 10, 20), other}).empty());
    }
}

TEST_CASE("Two averages may be 2 % apart") {
    CHECK(rules({average(1, 98), average(2, 100)}).empty());
    CHECK(rules({average(1, 97), average(2, 100)}) == Rules{Rule::r3});
}

TEST_CASE("A value at the end of a range is not outside") {
    CHECK(rules({average(1, 20), pay(2, 10, 20)}).empty());
    CHECK(rules({average(1, 21), pay(2, 10, 20)}) == Rules{Rule::r2});
    Fact averages = pay(2, 10, 20);
    averages.stat = Statistic::average;
    CHECK(rules({average(1, 21), averages}) == Rules{Rule::r5});
}

TEST_CASE("More experience for less pay is found within one document only") {
    const Fact young = in_band(pay(1, 100, 100), 0, 2), old = in_band(pay(1, 97, 97), 2, 4);
    CHECK(rules({young, old}) == Rules{Rule::r4});
    CHECK(rules({young, in_band(pay(1, 98, 98), 2, 4)}).empty());
    CHECK(rules({young, in_band(pay(2, 97, 97), 2, 4)}).empty());
    CHECK(rules({young, in_band(pay(1, 97, 97), 0, 1)}) == Rules{Rule::r7}); // less experience, and bands that overlap
}

TEST_CASE("Bands that always touch or always step are whole") {
    const auto series = [](std::vector<std::pair<std::int64_t, std::int64_t>> bands) {
        std::vector<Fact> facts;
        for (const auto& [from, to] : bands) facts.push_back(in_band(pay(1, 100 + from, 100 + from), from, to));
        return rules(facts);
    };
    CHECK(series({{0, 2}, {2, 5}, {5, 9}}).empty());
    CHECK(series({{0, 1}, {2, 4}, {5, 9}}).empty());
    CHECK(series({{5, 9}, {0, 2}, {2, 5}}).empty());
    CHECK(series({{0, 2}, {2, 4}, {5, 9}}) == Rules{Rule::r7});
    CHECK(series({{0, 2}, {4, 6}}) == Rules{Rule::r7});
}

TEST_CASE("Amounts near the limit of decimals are compared without overflow") {
    const std::int64_t huge = 900'000'000'000'000;
    CHECK(rules({average(1, huge), average(2, huge)}).empty());
    CHECK(rules({average(1, huge), average(2, 1)}) == Rules{Rule::r3});
}
