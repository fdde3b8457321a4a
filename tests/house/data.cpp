// SPDX-License-Identifier: MIT
// What the built-in pack promises beyond what the format asks of every pack.
#include "rung/load/pack.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

namespace {

using namespace rung;
using model::StatementKind;

const model::Records& data() {
    static const load::Loaded pack = load::load_pack(RUNG_SOURCE_DIR "/data", nullptr);
    for (const auto& problem : pack.problems)
        UNSCOPED_INFO(problem.spot.file << ':' << problem.spot.line << ": " << problem.message);
    REQUIRE(pack.problems.empty());
    return pack.records;
}

std::vector<const model::Statement*> statements_of(const std::string& role, StatementKind kind) {
    std::vector<const model::Statement*> result;
    for (const auto& statement : data().statements)
        if (statement.role && statement.role->text == role && statement.kind == kind) result.push_back(&statement);
    return result;
}

std::set<std::string> skills_of(const std::string& role) {
    std::set<std::string> result;
    for (const auto& requirement : data().requirements)
        if (requirement.role.text == role) result.insert(requirement.skill.text);
    return result;
}

// Runs of so many words, in lower case and without punctuation.
std::set<std::string> runs_of(const std::string& text, std::size_t length) {
    std::string plain;
    for (const char c : text)
        plain += std::isalnum(static_cast<unsigned char>(c)) != 0 ? static_cast<char>(std::tolower(c)) : ' ';
    std::istringstream stream(plain);
    const std::vector<std::string> words{std::istream_iterator<std::string>(stream), {}};
    std::set<std::string> runs;
    for (std::size_t at = 0; at + length <= words.size(); ++at) {
        std::string run;
        for (std::size_t i = 0; i < length; ++i) run += words[at + i] + ' ';
        runs.insert(run);
    }
    return runs;
}

} // namespace

TEST_CASE("Every role asks for 25 skills at least, and no rung is empty") {
    for (const auto& role : data().roles) {
        INFO(role.id.text);
        CHECK(skills_of(role.id.text).size() >= 25);
        CHECK_FALSE(role.stages.empty());
        CHECK_FALSE(role.is_not.empty());
        CHECK((!role.occupations.empty() || role.no_occupation));
        for (const auto& stage : role.stages) {
            INFO(model::name_of(stage.level));
            CHECK(stage.focus);
            const auto duties = statements_of(role.id.text, StatementKind::responsibility);
            CHECK(std::ranges::any_of(duties, [&](const auto* duty) { return duty->level == stage.level; }));
        }
    }
}

TEST_CASE("Every rung above the first adds or raises three skills") {
    for (const auto& role : data().roles)
        for (const auto& stage : role.stages) {
            if (stage.level == role.stages.front().level) continue;
            const auto added = std::ranges::count_if(data().requirements, [&](const model::Requirement& it) {
                return it.role.text == role.id.text && it.level == stage.level;
            });
            INFO(role.id.text << '@' << model::name_of(stage.level));
            CHECK(added >= 3);
        }
}

TEST_CASE("Every role has questions, cautions, deliverables and a day") {
    for (const auto& role : data().roles) {
        INFO(role.id.text);
        std::set<std::string> questions;
        for (const auto* answer : statements_of(role.id.text, StatementKind::faq))
            questions.insert(answer->group.value_or(""));
        CHECK(questions.size() >= 4);
        CHECK(statements_of(role.id.text, StatementKind::caution).size() >= 3);
        CHECK(statements_of(role.id.text, StatementKind::deliverable).size() >= 3);
        CHECK(statements_of(role.id.text, StatementKind::day).size() >= 3);
        CHECK(statements_of(role.id.text, StatementKind::interview).size() +
                  statements_of(role.id.text, StatementKind::project).size() >=
              5);
    }
}

TEST_CASE("Every role has a way in and a way on") {
    using model::RelationKind;
    const auto leads = [](const model::Relation& relation) {
        return relation.kind == RelationKind::feeds || relation.kind == RelationKind::leads_to;
    };
    for (const auto& role : data().roles) {
        INFO(role.id.text);
        CHECK(std::ranges::any_of(data().relations,
                                  [&](const auto& it) { return leads(it) && it.role.text == role.id.text; }));
        CHECK(std::ranges::any_of(data().relations,
                                  [&](const auto& it) { return leads(it) && it.to && it.to->text == role.id.text; }));
    }
}

TEST_CASE("Every skill is asked for by a role or comes before one that is") {
    std::set<std::string> used;
    for (const auto& requirement : data().requirements) used.insert(requirement.skill.text);
    for (bool grown = true; grown;) {
        const std::size_t before = used.size();
        for (const auto& skill : data().skills)
            if (used.contains(skill.id.text))
                for (const auto& need : skill.needs) used.insert(need.skill.text);
        grown = used.size() > before;
    }
    for (const auto& skill : data().skills) {
        INFO(skill.id.text);
        CHECK(used.contains(skill.id.text));
    }
}

TEST_CASE("No sentence stands in two roles") {
    std::map<std::string, std::string> owners; // run of eight words -> role
    for (const auto& statement : data().statements) {
        if (!statement.role || !statement.text.text) continue;
        for (const std::string& run : runs_of(*statement.text.text, 8)) {
            const auto [it, fresh] = owners.emplace(run, statement.role->text);
            INFO(run << "stands in " << it->second << " and " << statement.role->text);
            CHECK(it->second == statement.role->text);
        }
    }
}

TEST_CASE("Hours grow from one proficiency to the next, and resources have names") {
    for (const auto& skill : data().skills) {
        INFO(skill.id.text);
        CHECK(skill.hours[0].likely < skill.hours[1].likely);
        CHECK(skill.hours[1].likely < skill.hours[2].likely);
        CHECK(skill.hours[2].likely < skill.hours[3].likely);
        CHECK_FALSE(skill.resources.empty());
    }
}
