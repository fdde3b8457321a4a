// SPDX-License-Identifier: MIT
#include "rung/query/conflicts.hpp"

#include "seed_facts.hpp"

#include <catch2/catch.hpp>

using namespace rung::query;
using rung::model::Grade;
using rung::model::Level;
using rung::model::Metric;
using rung::model::name_of;
using rung::model::Rule;
using rung::test::ids;
using rung::test::seed;
using rung::test::seed_conflicts;
using rung::test::words;

namespace {

Explained explained(std::string_view rules, std::string_view figures) {
    Explained result;
    for (const std::string& rule : words(rules)) result.rules.push_back(*rung::model::parse<Rule>(rule));
    for (const std::string& id : words(figures)) result.facts.push_back(seed(id));
    return result;
}

std::vector<Explained> seed_explanations() {
    std::vector<Explained> result;
    for (const auto& conflict : seed_conflicts) result.push_back(explained(conflict.rules, conflict.figures));
    return result;
}

} // namespace

TEST_CASE("The figures of the documents give exactly the conflicts that people found") {
    const Conflicts result = conflicts(detect(rung::test::seed_facts()), seed_explanations());
    CHECK(result.unfounded.empty());
    REQUIRE(result.found.size() == seed_conflicts.size());
    for (std::size_t at = 0; at < seed_conflicts.size(); ++at) {
        const Conflict& conflict = result.found[at];
        INFO(seed_conflicts[at].id);
        CHECK(conflict.explanation == at);
        CHECK(name_of(conflict.grade) == seed_conflicts[at].grade);
        CHECK(ids(conflict.facts) == seed_conflicts[at].figures);
        CHECK(conflict.rules == seed_explanations()[at].rules);
    }
}

TEST_CASE("A conflict is about what its findings share") {
    const Conflicts result = conflicts(detect(rung::test::seed_facts()), seed_explanations());
    REQUIRE(result.found.size() == 15);
    const auto subject = result.found[0].topic.subject;
    CHECK(result.found[0].topic == Topic{subject, Level::senior, Metric::years});  // c1
    CHECK(result.found[3].topic == Topic{subject, Level::mid, Metric::pay});       // c4
    CHECK(result.found[5].topic == Topic{subject, std::nullopt, Metric::pay});     // c6
    CHECK(result.found[7].topic == Topic{subject, std::nullopt, Metric::premium}); // c8
    CHECK(result.found[9].topic == Topic{subject, std::nullopt, Metric::pay});     // c10, four levels
    CHECK(result.found[11].topic == Topic{subject, std::nullopt, std::nullopt});   // c21, pay and years
}

TEST_CASE("What no explanation covers is named by its subject and first rule") {
    std::vector<Explained> explanations = seed_explanations();
    explanations.erase(explanations.begin() + 1, explanations.begin() + 3); // c2, c3
    const Conflicts result = conflicts(detect(rung::test::seed_facts()), explanations);
    REQUIRE(result.found.size() == seed_conflicts.size() - 1);
    const Conflict& last = result.found.back();
    CHECK_FALSE(last.explanation.has_value());
    CHECK(last.grade == Grade::disjoint);
    CHECK(last.rules == std::vector{Rule::r1, Rule::r2, Rule::r4});
    CHECK(ids(last.facts) == "s2:38 s3:83 s3:134 s3:143a");
    CHECK(unexplained_name("ml-engineer", last) == "ml-engineer-entry-pay-r1");
}

TEST_CASE("An explanation needs its rule and all facts of a finding") {
    const Finding finding{Rule::r3, Grade::differs, {1, Level::mid, Metric::pay}, {4, 7}};
    const std::vector findings{finding};
    for (const Explained& wrong : {Explained{{Rule::r2}, {4, 7}}, Explained{{Rule::r3}, {4}}}) {
        const Conflicts result = conflicts(findings, std::vector{wrong});
        CHECK(result.unfounded == std::vector<std::size_t>{0});
        REQUIRE(result.found.size() == 1);
        CHECK_FALSE(result.found[0].explanation.has_value());
    }
    CHECK(conflicts(findings, std::vector{Explained{{Rule::r3}, {9, 7, 4}}}).found[0].explanation == 0U);
}
