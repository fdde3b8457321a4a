// SPDX-License-Identifier: MIT
#include "rung/query/requirements.hpp"

#include "rung/query/overlap.hpp"
#include "rung/query/years.hpp"

#include <catch2/catch.hpp>

using namespace rung;
using catalogue::RequirementRow;
using catalogue::SkillId;
using model::Level;
using model::Proficiency;

namespace {

RequirementRow row(int skill, std::optional<Level> level, Proficiency need, int importance = 50) {
    RequirementRow row{SkillId(skill)};
    row.level = level;
    row.need = need;
    row.importance = importance;
    return row;
}

const std::vector<RequirementRow> stated{row(1, {}, Proficiency::aware),
                                         row(1, Level::mid, Proficiency::working),
                                         row(1, Level::senior, Proficiency::expert),
                                         row(2, Level::staff, Proficiency::skilled),
                                         row(3, Level::lead, Proficiency::working),
                                         row(4, Level::mid, Proficiency::expert),
                                         row(4, Level::senior, Proficiency::working)};

// "1 aware, 2 skilled"
std::string asked(std::optional<Level> level) {
    std::string text;
    for (const RequirementRow& it : query::in_force(stated, level))
        text +=
            (text.empty() ? "" : ", ") + std::to_string(it.skill.row()) + ' ' + std::string(model::name_of(it.need));
    return text;
}

catalogue::ClaimRow years(std::optional<int> low, std::optional<int> high, bool open, std::string stated_as = {}) {
    catalogue::ClaimRow claim;
    claim.metric = model::Metric::years;
    claim.level = Level::principal;
    if (low) claim.low = model::Decimal::whole(*low);
    if (high) claim.high = model::Decimal::whole(*high);
    claim.open_top = open;
    claim.source = "s1";
    if (!stated_as.empty()) claim.as_stated = std::move(stated_as);
    return claim;
}

} // namespace

TEST_CASE("A rung asks for what the rungs before it ask for, the latest statement of each skill") {
    CHECK(asked(Level::entry) == "1 aware");
    CHECK(asked(Level::mid) == "1 working, 4 expert");
    CHECK(asked(Level::senior) == "1 expert, 4 working");
    CHECK(asked(Level::principal) == "1 expert, 2 skilled, 4 working");
}

TEST_CASE("A management rung builds on the individual track up to senior") {
    CHECK(asked(Level::lead) == "1 expert, 3 working, 4 working");
}

TEST_CASE("A whole role asks for the highest proficiency of its individual track") {
    CHECK(asked(std::nullopt) == "1 expert, 2 skilled, 4 expert");
}

TEST_CASE("Overlap tells shared skills, by importance, from those of one side") {
    const std::vector<RequirementRow> left{row(1, {}, Proficiency::aware, 10), row(2, {}, Proficiency::expert, 20),
                                           row(3, {}, Proficiency::aware, 30)};
    const std::vector<RequirementRow> right{row(4, {}, Proficiency::aware), row(1, {}, Proficiency::working, 90),
                                            row(2, {}, Proficiency::aware, 5)};
    const query::Overlap overlap = query::overlap(left, right);
    REQUIRE(overlap.shared.size() == 2);
    CHECK(overlap.shared[0].skill == SkillId(1));
    CHECK(overlap.shared[0].left == Proficiency::aware);
    CHECK(overlap.shared[0].right == Proficiency::working);
    CHECK(overlap.left == std::vector{SkillId(3)});
    CHECK(overlap.right == std::vector{SkillId(4)});
    CHECK(overlap.all() == 4);
}

TEST_CASE("The years of a level are the hull of what sources state, open if one of them is") {
    const std::vector<catalogue::ClaimRow> closed{years(4, 7, false), years(2, 5, false)};
    const auto hull = query::years_at(Level::principal, closed, {});
    CHECK(hull->from == model::Decimal::whole(2));
    CHECK(hull->to == model::Decimal::whole(7));
    CHECK(hull->differ);
    const std::vector<catalogue::ClaimRow> open{years(4, 7, false), years(5, {}, true)};
    CHECK_FALSE(query::years_at(Level::principal, open, {})->to.has_value());
    CHECK_FALSE(query::years_at(Level::entry, open, {}).has_value());
    const std::vector<catalogue::ClaimRow> alike{years(4, 7, false), years(4, 7, false)};
    CHECK_FALSE(query::years_at(Level::principal, alike, {})->differ);
}

TEST_CASE("A figure stands under every level that its label covers") {
    const std::vector<catalogue::ClaimRow> claims{years(7, {}, true, "Principal/Staff")};
    const std::vector<catalogue::LabelRow> labels{
        {"s2", catalogue::RoleId(1), "Principal/Staff", {Level::lead}, {}, {}},
        {"s1", catalogue::RoleId(1), "Principal/Staff", {Level::principal, Level::staff}, {}, {}}};
    CHECK(query::levels_of(claims[0], labels) == std::vector{Level::principal, Level::staff});
    CHECK(query::years_at(Level::staff, claims, labels).has_value());
    CHECK_FALSE(query::years_at(Level::lead, claims, labels).has_value());
}
