// SPDX-License-Identifier: MIT
#include "../../src/commands/resolve.hpp"

#include "pack.hpp"

#include <catch2/catch.hpp>

using namespace rung;
using namespace rung::commands;

namespace {

// "ml-engineer@senior.pay", or the failure.
std::string target(std::string_view word) {
    const auto found = find_target(small_catalogue(), word);
    if (const auto* failure = std::get_if<report::Failure>(&found)) return failure->code + ": " + failure->message;
    const Target& it = std::get<Target>(found);
    return key_of(catalogue::title_of(small_catalogue(), it.owner).key, it.level) + (it.topic ? '.' + *it.topic : "");
}

std::vector<std::string> suggestions(std::string_view word) {
    const auto found = find_target(small_catalogue(), word);
    return std::get<report::Failure>(found).suggest;
}

using Words = std::vector<std::string>;

Words words(const std::string& input) {
    Request request;
    request.arguments = {"first", "-", "last", "-"};
    Context context;
    context.read_input = [&](std::string_view) { return input; };
    return words_of(request, context);
}

std::string region(std::optional<std::string> flag, std::optional<std::string> variable) {
    Request request;
    if (flag) request.flags["region"] = {*flag};
    Context context;
    context.catalogue = []() -> const catalogue::Catalogue& { return small_catalogue(); };
    context.environment = [&](std::string_view name) { return name == "RUNG_REGION" ? variable : std::nullopt; };
    return region_of(request, context).value().key;
}

} // namespace

TEST_CASE("A thing is found by its id, title or alias in any case") {
    CHECK(target("ml-engineer") == "ml-engineer");
    CHECK(target("ML Engineer") == "ml-engineer");
    CHECK(target("mle") == "ml-engineer");
    CHECK(target("containers") == "docker");
}

TEST_CASE("A level follows the last @, a topic the last dot") {
    CHECK(target("mle@senior") == "ml-engineer@senior");
    CHECK(target("ml-engineer@junior") == "ml-engineer@entry");
    CHECK(target("ml-engineer.course") == "ml-engineer.course");
    CHECK(target("ml-engineer@entry.pay") == "ml-engineer@entry.pay");
    CHECK(target("ml-engineer.who-builds") == "ml-engineer.who-builds");
    CHECK(target("ml-engineer.Containers") == "ml-engineer.docker");
    CHECK(target("python.hours") == "python.hours");
}

TEST_CASE("A level that the role lacks is a failure that lists those it has") {
    CHECK(target("ml-engineer@lead") == "unknown-id: 'ml-engineer' has no level 'lead'; it has entry, senior, staff");
    CHECK(suggestions("ml-engineer@seniro") == Words{"ml-engineer@senior"});
    CHECK(target("python@senior") == "unknown-id: 'python' is a skill and has no levels");
}

TEST_CASE("A misspelt name is a failure that suggests ids with the rest of the word") {
    CHECK(target("ml-enginer") == "unknown-id: no role or skill 'ml-enginer'");
    CHECK(suggestions("ml-enginer") == Words{"ml-engineer"});
    CHECK(suggestions("ml-enginer@senior") == Words{"ml-engineer@senior"});
    CHECK(suggestions("ml-enginer.pay") == Words{"ml-engineer.pay"});
    CHECK(suggestions("containrs") == Words{"docker"});
    CHECK(target("zzz") == "unknown-id: no role or skill 'zzz'");
}

TEST_CASE("A topic that there is not is a failure that suggests one") {
    CHECK(target("ml-engineer.cours") == "unknown-id: 'ml-engineer' has no topic 'cours'");
    CHECK(suggestions("ml-engineer.cours") == Words{"ml-engineer.course"});
}

TEST_CASE("Words that people use for levels, topics and proficiencies lead to ours") {
    CHECK(suggestions("ml-engineer@sr") == Words{"ml-engineer@senior"});
    CHECK(suggestions("ml-engineer@jr") == Words{"ml-engineer@entry"});
    CHECK(suggestions("ml-engineer.salary") == Words{"ml-engineer.pay"});
    CHECK(suggestions("ml-engineer@mgr").empty()); // the role has no such rung
    const auto advanced = std::get<report::Failure>(find_learnt(small_catalogue(), "python:Advanced"));
    CHECK(advanced.suggest == Words{"skilled"});
}

TEST_CASE("Every section of a role is a topic of it") {
    CHECK(target("ml-engineer.question") == "ml-engineer.question");
}

TEST_CASE("Words that are one name together are one failure") {
    const auto failures = [](const Words& given) { return find_all(small_catalogue(), given, find_target).failures; };
    const auto found = failures({"ml", "engineer@senior"});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "unknown-id");
    CHECK(found[0].message == "'ml engineer@senior' is one name, given as several words");
    CHECK(found[0].suggest == Words{"ml-engineer@senior"});
    const auto mixed = failures({"python", "zzz", "ml", "engineer", "yyy"});
    REQUIRE(mixed.size() == 3);
    CHECK((mixed[0].value == "zzz" && mixed[1].value == "ml engineer" && mixed[2].value == "yyy"));
    CHECK(failures({"python", "docker"}).empty());
    CHECK(failures({"", "ml", "engineer"}).size() == 2);
}

TEST_CASE("What is evidence and no role leads to why") {
    const auto failure = std::get<report::Failure>(find_target(small_catalogue(), "s1:70"));
    CHECK(failure.hint == "who says so is answered by: rung why s1:70");
}

TEST_CASE("A name of two things is a failure that lists both") {
    CHECK(target("stats") == "ambiguous-name: 'stats' is a name of 2 things");
    CHECK(suggestions("stats") == Words{"data-scientist", "statistics"});
    CHECK(std::holds_alternative<Rung>(find_rung(small_catalogue(), "stats")));
}

TEST_CASE("A skill where a role is wanted is a failure that says so") {
    const auto found = find_rung(small_catalogue(), "python");
    CHECK(std::get<report::Failure>(found).message == "'python' is a skill, not a role");
}

TEST_CASE("A skill is working unless a proficiency follows its last colon") {
    const auto working = std::get<Learnt>(find_learnt(small_catalogue(), "python"));
    CHECK(working.at == model::Proficiency::working);
    const auto expert = std::get<Learnt>(find_learnt(small_catalogue(), "Python:Expert"));
    CHECK(expert.at == model::Proficiency::expert);
    const auto god = std::get<report::Failure>(find_learnt(small_catalogue(), "python:experd"));
    CHECK(god.code == "bad-value");
    CHECK(god.suggest == Words{"expert"});
}

TEST_CASE("A dash stands for column 1 of standard input, read once") {
    CHECK(words("a\tTitle\r\n\n b@senior \nc") == Words{"first", "a", "b@senior", "c", "last"});
    CHECK(words("") == Words{"first", "last"});
    CHECK_THROWS_WITH(words("good\nbad\xff\n"), "standard input, line 2: not valid UTF-8");
}

TEST_CASE("The region is the flag, else the variable, else the first in the data") {
    CHECK(region({}, {}) == "us");
    CHECK(region({}, "germany") == "germany");
    CHECK(region("United States", "germany") == "us");
    CHECK(region({}, "") == "us");
    CHECK(region("USA", "germany") == "us");
    CHECK(region("the states", {}) == "us");
    CHECK_THROWS_WITH(region("the", {}), "--region: no region 'the'");
    CHECK_THROWS_WITH(region("germny", {}), "--region: no region 'germny'");
    CHECK_THROWS_WITH(region({}, "moon"), "RUNG_REGION: no region 'moon'");
}
