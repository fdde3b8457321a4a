// SPDX-License-Identifier: MIT
#include "pack.hpp"

#include <catch2/catch.hpp>

using namespace rung;
using commands::Answer;
using commands::UsageError;

namespace {

commands::Context context() {
    commands::Context result;
    result.catalogue = []() -> const catalogue::Catalogue& { return small_catalogue(); };
    result.read_input = [](std::string_view) { return std::string("ml-engineer@senior\n"); };
    result.environment = [](std::string_view) { return std::optional<std::string>(); };
    return result;
}

Answer offered(const std::string& role, std::map<std::string, std::vector<std::string>, std::less<>> flags) {
    commands::Request request;
    request.command = "offer";
    request.arguments = {role};
    request.flags = std::move(flags);
    commands::Context world = context();
    return commands::find_command("offer")->run(request, world);
}

UsageError mistake(std::map<std::string, std::vector<std::string>, std::less<>> flags) {
    try {
        offered("ml-engineer", std::move(flags));
    } catch (const UsageError& error) {
        return error;
    }
    return {"none", "no mistake"};
}

const report::Cell& at(const Answer& answer, std::size_t row, std::string_view field) {
    return answer.report.records.rows.at(row).at(answer.report.records.kind->find(field));
}

} // namespace

TEST_CASE("An offer is base pay in any of three spellings") {
    for (const char* base : {"125000", "125,000", "125k"}) {
        const Answer answer = offered("ml-engineer@entry", {{"base", {base}}});
        REQUIRE(answer.report.records.rows.size() == 1);
        CHECK(at(answer, 0, "base") == report::Cell(std::int64_t{125000}));
        CHECK(at(answer, 0, "standing") == report::Cell("inside"));
        CHECK(at(answer, 0, "role") == report::Cell("ml-engineer@entry"));
    }
}

TEST_CASE("An offer less the middle is how far it is from it") {
    const Answer answer = offered("data-scientist@entry", {{"base", {"90k"}}});
    CHECK(at(answer, 0, "from_mid") == report::Cell(std::int64_t{-5000}));
    CHECK(at(answer, 0, "standing") == report::Cell("below"));
    CHECK(report::is_missing(at(answer, 0, "below")));
}

TEST_CASE("An offer without a base, or with one that is no amount, is a usage error with a hint") {
    CHECK(mistake({}).code == "missing-argument");
    CHECK(mistake({}).hint == "rung offer ml-engineer --base 185k");
    for (const char* base : {"", "0", "-5", "1.5", "k", "$", "185.k", "1.2345k", "1.2,5k", "185k5", "185.000",
                             "185 000", "a lot", "1000000000001"}) {
        const UsageError error = mistake({{"base", {base}}});
        CHECK(error.code == "bad-value");
        CHECK(error.value == base);
        CHECK(error.hint == "a number above 0: 185000, 185,000 or 185k");
    }
}

TEST_CASE("A base may be written as people write pay") {
    for (const char* base : {"185500", "185,500", "$185,500", "185.5k", "185.5K", "$185.500K", "\u20ac185,500"}) {
        INFO(base);
        const Answer answer = offered("ml-engineer@entry", {{"base", {base}}});
        CHECK(at(answer, 0, "base") == report::Cell(std::int64_t{185500}));
        CHECK(answer.report.warnings.empty());
    }
}

TEST_CASE("A base that no figure is near is warned of") {
    const auto warning = [](const char* base) {
        const Answer answer = offered("ml-engineer@entry", {{"base", {base}}});
        return answer.report.warnings.empty() ? "" : answer.report.warnings.front().message;
    };
    CHECK(warning("185") == "--base: 185 a year; did you mean 185k?");
    CHECK(warning("8,000") == "--base: 8,000 a year is under a tenth of every figure");
    CHECK(warning("1850000") == "--base: 1,850,000 a year is over five times every figure");
    CHECK(warning("20k") == "");
    CHECK(warning("400k") == "");
}

TEST_CASE("The last of several bases counts") {
    const Answer answer = offered("ml-engineer@entry", {{"base", {"1k", "150k"}}});
    CHECK(at(answer, 0, "standing") == report::Cell("above"));
}

TEST_CASE("An offer for a role that is not there is told with its nearest name") {
    const Answer answer = offered("ml-enginer@entry", {{"base", {"125k"}}});
    CHECK(answer.report.records.rows.empty());
    REQUIRE(answer.report.failures.size() == 1);
    CHECK(answer.report.failures[0].suggest == std::vector<std::string>{"ml-engineer@entry"});
}

TEST_CASE("An offer that nothing can be set beside says so") {
    const Answer nowhere = offered("ml-engineer@senior", {{"base", {"125k"}}});
    CHECK(nowhere.report.records.rows.empty());
    CHECK(nowhere.report.notes == std::vector<std::string>{"no source in the data states pay to compare with"});
}

TEST_CASE("The level leads the columns where every level is compared, unless columns were chosen") {
    const auto first_of = [](Answer answer, std::vector<std::size_t> chosen) {
        answer.report.columns = std::move(chosen);
        answer.arrange(answer.report, {});
        return answer.report.columns.empty() ? std::string_view("usual")
                                             : answer.report.records.kind->fields[answer.report.columns.front()].name;
    };
    CHECK(first_of(offered("ml-engineer", {{"base", {"125k"}}}), {}) == "level");
    CHECK(first_of(offered("ml-engineer", {{"base", {"125k"}}}), {7}) == "source");
    CHECK(first_of(offered("ml-engineer@entry", {{"base", {"125k"}}}), {}) == "usual");
}

TEST_CASE("The legend says which pay is meant, of the rows in view only") {
    Answer answer = offered("ml-engineer@entry", {{"base", {"125k"}}});
    answer.arrange(answer.report, {});
    CHECK(answer.report.legend == std::vector<std::string>{"s1 does not say which pay it means"});
    Answer none = offered("ml-engineer@entry", {{"base", {"125k"}}});
    none.report.records.rows.clear();
    none.arrange(none.report, {});
    CHECK(none.report.legend.empty());
}
