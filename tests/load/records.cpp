// SPDX-License-Identifier: MIT
// That every field arrives where it belongs.
#include "packs.hpp"

#include <catch2/catch.hpp>

using namespace rung::model;

namespace {

Records good_records() {
    return rung::load::read_pack_text(good_pack(), "pack.json").records;
}

Lines text_of(const Places& places) {
    Lines result;
    for (const Place& place : places) result.push_back(place.text());
    return result;
}

} // namespace

TEST_CASE("A pack with every field has no problems") {
    const auto pack = rung::load::read_pack_text(good_pack(), "pack.json");
    CHECK(lines_of(pack.problems).empty());
    CHECK_FALSE(has_errors(pack));
    CHECK(link_problems(good_pack()).empty());
}

TEST_CASE("Sources, regions and occupations arrive as written") {
    const Records records = good_records();
    CHECK(records.packs.at(0).version == "2026-11");
    const Source& source = records.sources.at(0);
    CHECK((source.id.text == "s1" && source.title == "A guide" && source.kind == SourceKind::document));
    CHECK((source.publisher == "P" && source.file == "a.txt" && source.year == 2025 && source.licence == "CC0"));
    CHECK((source.attribution == "By P." && source.url == "https://example.org/a?b=c" && source.note == "N"));
    CHECK(source.retrieved == "2026-11-21");
    CHECK_FALSE(records.sources.at(1).year.has_value());
    CHECK(records.regions.at(1).parent->text == "us");
    CHECK(records.families.at(0).title == "AI");
    const Technology& technology = records.occupations.at(0).technologies.at(0);
    CHECK((technology.name == "Python" && technology.hot && !technology.in_demand));
}

TEST_CASE("Roles arrive as written") {
    const Records records = good_records();
    const Role& role = records.roles.at(0);
    CHECK((role.aliases.at(1).text == "Modeller" && role.aliases.at(1).common && role.aliases.at(1).ambiguous));
    CHECK((role.aliases.at(0).text == "MLE" && !role.aliases.at(0).common && role.family.text == "ai"));
    CHECK((role.tags.at(0).text == "in demand" && role.category->text == "Engineering" && role.type->text == "Role"));
    CHECK_FALSE(role.origin->text.has_value());
    CHECK(role.summary.text == "Builds systems");
    CHECK(text_of(role.summary.from) == Lines{"s1:2", "own:roles"});
    CHECK((role.is_not.at(0).role.text == "data-scientist" && role.is_not.at(0).text.text == "who explores"));
    CHECK((role.borrows.at(0).field == "DevOps" && role.borrows.at(0).text.text == "automation"));
    CHECK((role.products.at(0).text == "search" && role.definitions.at(0).text == "A maker."));
    const RoleOccupation& occupation = role.occupations.at(0);
    CHECK((occupation.fit == Fit::own && occupation.confidence == Confidence::high));
    CHECK((occupation.evidence == "ML engineer" && occupation.reason == "the same"));
    CHECK(role.stages.at(0).titles == Lines{"Junior ML engineer"});
    CHECK((role.stages.at(0).focus->text == "implements models" && role.stages.at(1).level == Level::senior));
    CHECK(records.roles.at(1).no_occupation->from.at(0).at.empty());
}

TEST_CASE("Requirements of a role and of the list of their own come together") {
    const Records records = good_records();
    REQUIRE(records.requirements.size() == 2);
    const Requirement& first = records.requirements[0];
    CHECK((first.role.text == "ml-engineer" && first.skill.text == "python" && !first.level));
    CHECK((first.need == Proficiency::working && first.importance == 98 && first.essential));
    CHECK((first.purposes.at(0).text == "scripts" && text_of(first.primary) == Lines{"s1:5"}));
    CHECK((records.requirements[1].role.text == "ml-engineer" && records.requirements[1].level == Level::senior));
}

TEST_CASE("Skills arrive as written") {
    const Records records = good_records();
    const Skill& python = records.skills.at(0);
    CHECK((python.kind == SkillKind::language && python.category == "languages" && python.summary == "A language"));
    CHECK(python.proficiency == std::array<std::string, 4>{"Reads.", "Writes.", "Designs.", "Teaches."});
    CHECK((python.hours[1].low == 20 && python.hours[1].likely == 40 && python.hours[1].high == 70));
    CHECK(text_of(python.hours_from) == Lines{"own:hours"});
    CHECK((python.resources.at(0).kind == ResourceKind::book && python.resources.at(0).url == "http://example.org"));
    CHECK((python.near.at(0).skill.text == "pandas" && python.near.at(0).weight.ten_thousandths == 2500));
    const Need& need = records.skills.at(1).needs.at(0);
    CHECK((need.skill.text == "python" && need.at == Proficiency::aware));
}

TEST_CASE("Figures arrive as written") {
    const Records records = good_records();
    CHECK((records.labels.at(0).levels == std::vector{Level::entry} && records.labels.at(1).levels.empty()));
    const Claim& pay = records.claims.at(0);
    CHECK((pay.subject.role->text == "ml-engineer" && pay.subject.level == Level::entry));
    CHECK((pay.low->text() == "90000" && pay.high->text() == "130000.5" && pay.open_top && pay.a_year));
    CHECK((pay.stat_stated == "typical" && pay.basis == Basis::base && pay.n == 12 && pay.as_stated == "Junior"));
    const Condition& years = *records.claims.at(1).condition;
    CHECK((years.kind == ConditionKind::years && years.years_from->text() == "15" && !years.years_to));
    const Claim& growth = records.claims.at(2);
    CHECK((growth.condition->kind == ConditionKind::skill && growth.condition->text == "pandas"));
    CHECK((growth.window->years->text() == "4.25" && growth.window->rate == Rate::a_year));
    CHECK((growth.low->text() == "-1.5" && growth.unit == Unit::percent && !growth.a_year && !growth.currency));
    const Distribution& wages = records.distributions.at(0);
    CHECK((wages.year_from == 2024 && wages.year_to == 2025 && wages.mean == 110000));
    CHECK(wages.pay == Quantiles{{10, 60000}, {50, 100000}, {90, 200000}});
    CHECK(wages.at_least == std::vector{90, 0});
    const Distribution& adverts = records.distributions.at(1);
    CHECK((adverts.middle == Quantiles{{25, 1}, {50, 2}} && adverts.support == Support::thin));
}

TEST_CASE("Statements, questions and relations arrive as written") {
    const Records records = good_records();
    const Statement& statement = records.statements.at(0);
    CHECK(
        (statement.kind == StatementKind::challenge && statement.level == Level::senior && statement.group == "Data"));
    CHECK((records.statements.at(1).skill->text == "python" && !records.statements.at(1).text.text));
    const Question& question = records.questions.at(0);
    CHECK((question.answers.at(0).text == "this role" && question.answers.at(1).names == Lines{"junior", "senior"}));
    CHECK((question.conflict->id == "c12" && question.conflict->rule == Rule::r12));
    CHECK((records.explanations.at(0).rules == std::vector{Rule::r1, Rule::r2}));
    CHECK((records.relations.at(0).to->text == "data-scientist" && records.relations.at(1).to_title == "Product team"));
    CHECK((records.comparisons.at(0).sides[0] == "building" && !records.comparisons.at(0).sides[1]));
}

TEST_CASE("Things know where they stand") {
    const Records records = good_records();
    CHECK(records.families.at(0).id.spot.line == 13);
    CHECK(records.families.at(0).id.spot.column == 25);
    CHECK(records.families.at(0).id.spot.pointer == "/families/0/id");
    CHECK(records.families.at(0).id.spot.file == "pack.json");
    CHECK(records.claims.at(1).spot.pointer == "/claims/1");
    CHECK(records.roles.at(0).summary.from.at(1).spot.pointer == "/roles/0/summary/from/1");
}
