// SPDX-License-Identifier: MIT
// What is wrong with single fields and single things: a change of the good pack, the text that the problem must point
// at, and the problem.
#include "packs.hpp"

#include <catch2/catch.hpp>

namespace {

// The rest of a text from a line and column on; for texts of ASCII.
std::string_view from_place(std::string_view text, std::int64_t line, std::int64_t column) {
    for (; line > 1; --line) text.remove_prefix(text.find('\n') + 1);
    return text.substr(static_cast<std::size_t>(column) - 1);
}

struct Case {
    std::string old_text, new_text, points_at, problem;
};

void check_case(const Case& expected) {
    INFO(expected.old_text << "  becomes  " << expected.new_text);
    const std::string json = good_pack_with(expected.old_text, expected.new_text);
    const auto problems = rung::load::read_pack_text(json, "pack.json").problems;
    INFO(lines_of(problems));
    REQUIRE(problems.size() == 1);
    const auto& spot = problems[0].spot;
    const std::string line = line_of(problems[0]);
    CHECK(line.substr(line.find(": ") + 2) == expected.problem);
    REQUIRE(spot.line > 0);
    CHECK(from_place(json, spot.line, spot.column).substr(0, expected.points_at.size()) == expected.points_at);
}

// The problem of a family with this title, without its place.
std::string of_title(const std::string& title) {
    const Lines lines = reading_problems(R"("families": [ { "id": "ai", "title": ")" + title + R"(" } ])");
    if (lines.empty()) return "";
    const std::string place = "2:38: /families/0/title: ";
    CHECK(lines.at(0).substr(0, place.size()) == place);
    return lines.at(0).substr(place.size());
}

} // namespace

TEST_CASE("All problems of a pack are reported in one run, each with its place") {
    CHECK(reading_problems(R"("families": [ { "id": "AI", "titel": "AI" } ],
"regions": [ { "id": "us", "name": 3, "currency": "usd" }, "x" ], "rolls": [])") ==
          Lines{R"(2:15: /families/0: missing-field: missing field "title")",
                R"(2:23: /families/0/id: bad-value: expected an id like "ml-engineer", found "AI")",
                R"(2:29: /families/0/titel: unknown-field: unknown field "titel"; did you mean "title"?)",
                R"(3:36: /regions/0/name: wrong-type: expected text, found 3)",
                R"(3:51: /regions/0/currency: bad-value: expected a currency like "USD", found "usd")",
                R"(3:60: /regions/1: wrong-type: expected an object, found "x")",
                R"(3:67: /rolls: unknown-field: unknown field "rolls"; did you mean "roles"?)"});
}

TEST_CASE("Columns count characters, not bytes") {
    CHECK(reading_problems("\"families\": [ { \"id\": \"a\", \"title\": \"\u00E9\u4E2D\U00010348\", \"x\": 1 } ]") ==
          Lines{R"(2:44: /families/0/x: unknown-field: unknown field "x")"});
}

TEST_CASE("A pack must say what it is") {
    CHECK(texts_of(rung::load::read_pack_text("{}", "p.json").problems) ==
          Lines{R"(0:0: : missing-field: no file holds "pack")"});
}

TEST_CASE("A value of the wrong type or outside its range") {
    check_case({R"("importance": 98)", R"("importance": 2.9)", "2.9",
                "/roles/0/requirements/0/importance: wrong-type: expected a whole number, found 2.9"});
    check_case({R"("importance": 98)", R"("importance": 101)", "101",
                "/roles/0/requirements/0/importance: bad-value: expected a whole number from 1 to 100, found 101"});
    check_case({R"("importance": 98)", R"("importance": 1e1)", "1e1",
                "/roles/0/requirements/0/importance: wrong-type: expected a whole number, found 1e1"});
    check_case({R"("importance": 98)", R"("importance": 99999999999999999999)", "9999",
                "/roles/0/requirements/0/importance: wrong-type: expected a whole number, found 99999999999999999999"});
    check_case({R"("importance": 98)", R"("importance": "98")", "\"98\"",
                "/roles/0/requirements/0/importance: wrong-type: expected a whole number, found \"98\""});
    check_case({R"("importance": 98, "essential": true)", R"("importance": 98, "essential": 1)", "1,",
                "/roles/0/requirements/0/essential: wrong-type: expected true or false, found 1"});
    check_case(
        {R"("open_top": true, "currency")", R"("open_top": false, "currency")", "false",
         "/claims/0/open_top: wrong-type: expected true, found false; leave the field out where it does not hold"});
    check_case({R"("aliases": ["py"])", R"("aliases": "py")", "\"py\"",
                "/skills/0/aliases: wrong-type: expected a list, found \"py\""});
    check_case({R"("aliases": ["py"])", R"("aliases": [null])", "null",
                "/skills/0/aliases/0: wrong-type: expected text or an object with text, found null"});
    check_case({R"("schema": 1)", R"("schema": 2)", "2", "/pack/schema: bad-value: expected 1, found 2"});
    check_case({R"("year": 2025, "licence")", R"("year": 1899, "licence")", "1899",
                "/sources/0/year: bad-value: expected a whole number from 1900 to 2100, found 1899"});
    check_case({R"("roles": ["ml-engineer", "data-scientist"])", R"("roles": ["ml-engineer"])", "[\"ml-engineer\"]",
                "/comparisons/0/roles: wrong-type: expected a list of two, found a list"});
}

TEST_CASE("A word that is not of its closed set") {
    check_case({R"("need": "expert")", R"("need": "god")", "\"god\"",
                "/requirements/0/need: bad-value: expected proficiency, found \"god\"; one of aware, working, skilled, "
                "expert"});
    check_case({R"("need": "expert")", R"("need": "exprt")", "\"exprt\"",
                "/requirements/0/need: bad-value: expected proficiency, found \"exprt\"; did you mean \"expert\"?"});
    check_case({R"("need": "expert")", R"("need": "none")", "\"none\"",
                "/requirements/0/need: bad-value: expected proficiency, found \"none\"; one of aware, working, "
                "skilled, expert"});
    check_case({R"("level": "senior", "need")", R"("level": "junior", "need")", "\"junior\"",
                "/requirements/0/level: bad-value: expected level, found \"junior\"; did you mean \"senior\"?"});
    check_case(
        {R"("kind": "language")", R"("kind": 1)", "1", "/skills/0/kind: wrong-type: expected kind of skill, found 1"});
    check_case({R"("basis": "advertised")", R"("basis": "total")", "\"total\"",
                "/distributions/1/basis: bad-value: expected basis, found \"total\"; one of base, advertised"});
    check_case(
        {R"("rule": "r12")", R"("rule": "r1")", "\"r1\"",
         "/questions/0/conflict/rule: bad-value: expected rule, found \"r1\"; did you mean \"r12\" or \"r13\"?"});
}

TEST_CASE("A field that is missing, unknown or one of several that exclude each other") {
    check_case({R"(, "kind": "editorial" })", R"( })", "{ \"id\": \"own\"",
                "/sources/1: missing-field: missing field \"kind\""});
    check_case({R"("kind": "editorial" })", R"("kind": "editorial", "yaer": 1 })", "\"yaer\"",
                "/sources/1/yaer: unknown-field: unknown field \"yaer\"; did you mean \"year\"?"});
    check_case({R"({ "skill": "python" }, "condition")", R"({ "skill": "python", "role": "ml-engineer" }, "condition")",
                "{ \"skill\": \"python\", \"role\"",
                "/claims/2/subject: bad-value: expected only one of the fields \"role\", \"skill\", \"occupation\""});
    check_case({R"({ "skill": "python" }, "condition")", R"({ "region": "us" }, "condition")", "{ \"region\"",
                "/claims/2/subject: missing-field: expected one of the fields \"role\", \"skill\", \"occupation\""});
    check_case({R"({ "population": "women" })", R"({ "population": "women", "phase": "first" })", "{ \"population\"",
                "/claims/3/condition: bad-value: expected only one of the fields \"years\", \"industry\", \"skill\", "
                "\"population\", \"phase\""});
    check_case({R"("kind": "trend", "skill": "python")", R"("kind": "trend")", "{ \"kind\": \"trend\"",
                "/statements/1: missing-field: expected one of the fields \"role\", \"skill\""});
    check_case({R"("to_title": "Product team")", R"("to_title": "Product team", "to": "data-scientist")", "{ \"role\"",
                "/relations/1: bad-value: expected only one of the fields \"to\", \"to_title\""});
    check_case({R"("names": ["junior", "senior"])", R"("names": [])", "[]",
                "/questions/0/answers/1/names: bad-value: expected a list of 1 or more, found 0"});
    check_case({R"("unit": "percent", "window")", R"("window")", "{ \"subject\": { \"skill\"",
                "/claims/2: missing-field: expected one of the fields \"currency\", \"unit\""});
}

TEST_CASE("A thing without a source, or with a place that is none") {
    check_case({R"("from": ["s1:73"])", R"("from": [])", "[]",
                "/claims/3/from: no-source: expected at least one place, found an empty list"});
    check_case({R"(, "from": ["s1:73"])", "", "{ \"subject\": { \"occupation\"",
                "/claims/3: missing-field: missing field \"from\""});
    check_case({R"("from": ["s1:73"])", R"("from": "s1:73")", "\"s1:73\"",
                "/claims/3/from: wrong-type: expected a list of places, found \"s1:73\""});
    check_case({R"("from": ["s1:73"])", R"("from": ["s1: 73"])", "\"s1: 73\"",
                "/claims/3/from/0: bad-value: expected a place like \"s1:70\", source and line, found \"s1: 73\""});
    check_case({R"("from": ["s1:73"])", R"("from": ["s1:73", "s1:73"])", "\"s1:73\"]",
                "/claims/3/from/1: duplicate: the place stands twice"});
}

TEST_CASE("Ranges that fall") {
    check_case({R"("low": 90000,)", R"("low": 130001,)", "130001",
                "/claims/0/low: bad-range: low 130001 is above high 130000.5"});
    check_case({R"("aware": [2, 4, 8])", R"("aware": [2, 9, 8])", "[2, 9, 8]",
                "/skills/0/hours/aware: bad-range: hours fall: expected low <= likely <= high"});
    check_case({R"("aware": [2, 4, 8])", R"("aware": [2, 4])", "[2, 4]",
                "/skills/0/hours/aware: wrong-type: expected three whole numbers: low, likely, high, found a list"});
    check_case({R"("aware": [2, 4, 8])", R"("aware": [2, 4.5, 8])", "4.5",
                "/skills/0/hours/aware/1: wrong-type: expected a whole number, found 4.5"});
    check_case({R"("years": [15, null])", R"("years": [15, 14])", "[15, 14]",
                "/claims/1/condition/years: bad-range: years from 15 to 14"});
    check_case({R"("years": [15, null])", R"("years": [null, 15])", "null",
                "/claims/1/condition/years/0: wrong-type: expected a number, found null"});
    check_case({R"("years": [2024, 2025])", R"("years": [2025, 2024])", "[2025, 2024]",
                "/distributions/0/years: bad-range: the first year is after the last"});
    check_case({R"("p50": 100000)", R"("p50": 50000)", "{ \"p10\"",
                "/distributions/0/pay: bad-range: quantiles fall: p10 60000, p50 50000"});
    check_case({R"("high": { "p50": 3 })", R"("high": { "p50": 1 })", "{ \"p25\"",
                "/distributions/1/middle: bad-range: low, middle and high cross"});
}

TEST_CASE("Numbers are judged exactly") {
    check_case({R"("weight": 0.25)", R"("weight": 1)", "1",
                "/skills/0/near/0/weight: bad-value: expected a number above 0 and below 1, found 1"});
    check_case({R"("weight": 0.25)", R"("weight": 0)", "0",
                "/skills/0/near/0/weight: bad-value: expected a number above 0 and below 1, found 0"});
    check_case({R"("weight": 0.25)", R"("weight": 0.99999)", "0.99999",
                "/skills/0/near/0/weight: bad-value: expected a number with at most four decimals, found 0.99999"});
    check_case({R"("low": 27, )", R"("low": 2.7e1, )", "2.7e1",
                "/claims/3/low: bad-value: expected a number with at most four decimals, found 2.7e1"});
    check_case(
        {R"("low": 27, )", R"("low": "27", )", "\"27\"", "/claims/3/low: wrong-type: expected a number, found \"27\""});
    check_case({R"("years": 4.25)", R"("years": 4.125)", "4.125",
                "/claims/2/window/years: bad-value: expected at most two decimals, found 4.125"});
}

TEST_CASE("Claims whose ends do not fit their statistic") {
    check_case({R"("low": 27, "high": 27,)", "", "{ \"subject\": { \"occupation\"",
                "/claims/3: missing-field: expected the field \"low\" or \"high\""});
    check_case({R"("low": 27, "high": 27,)", R"("low": 27,)", "27",
                "/claims/3/low: missing-field: missing field \"open_top\": a figure without high is \"at least\""});
    check_case({R"("low": 27, "high": 27,)", R"("high": 27, "open_top": true,)", "true",
                "/claims/3/open_top: bad-value: a figure without low is \"up to\", it has no open top"});
    check_case({R"("low": -1.5,)", R"("low": -1.5, "high": 2,)", "2",
                "/claims/2/high: bad-value: a minimum has no high; leave it out and set \"open_top\": true"});
    check_case(
        {R"("high": 200000,)", R"("low": 1, "high": 200000,)", "1", "/claims/1/low: bad-value: a maximum has no low"});
    check_case({R"("basis": "unknown",)", "", "{ \"subject\": { \"role\": \"ml-engineer\" }, \"condition\"",
                "/claims/1: missing-field: missing field \"basis\""});
    check_case({R"("stat": "unstated",)", R"("stat": "unstated", "basis": "base",)", "\"base\"",
                "/claims/3/basis: bad-value: only pay and bonus have a basis"});
    check_case({R"("period": "year")", R"("period": "month")", "\"month\"",
                "/claims/0/period: bad-value: expected \"year\", found \"month\""});
}

TEST_CASE("Distributions of wages and of adverts are not mixed") {
    check_case({R"("low": { "p50": 1 },)", "", "{ \"occupation\": \"ads:",
                "/distributions/1: missing-field: expected either \"pay\" or all of \"low\", \"middle\", \"high\""});
    check_case({R"("low": { "p50": 1 })", R"("low": {})", "{}",
                "/distributions/1/low: missing-field: expected at least one quantile"});
    check_case({R"("low": { "p50": 1 })", R"("low": { "p50": 1, "mean": 1 })", "\"mean\"",
                "/distributions/1/low/mean: unknown-field: unknown field \"mean\""});
    check_case({R"("at_least": ["p90", "mean"])", R"("at_least": ["p95"])", "[\"p95\"]",
                "/distributions/0/at_least: unknown-reference: not every one of at_least is a member of pay"});
    check_case(
        {R"("at_least": ["p90", "mean"])", R"("at_least": ["90"])", "\"90\"",
         "/distributions/0/at_least/0: bad-value: expected a member of pay like \"p90\" or \"mean\", found \"90\""});
    check_case({R"("from": ["wages:ml-entry"])", R"("from": ["wages:a", "wages:b"])", "[\"wages:a\"",
                "/distributions/1/from: bad-value: expected one place, source and cell"});
}

TEST_CASE("Labels that need a reason, or stand elsewhere") {
    check_case({R"("levels": ["entry"])", R"("levels": ["entry", "mid"])", "[\"entry\", \"mid\"]",
                "/labels/0/levels: missing-field: missing field \"reason\": the label does not name one level"});
    check_case({R"("levels": ["entry"])", R"("levels": ["entry", "entry"], "reason": "R")", "\"entry\"]",
                "/labels/0/levels/1: duplicate: the item stands twice"});
    check_case({R"("from": ["s1:71"])", R"("from": ["own:x"])", "[\"own:x\"]",
                "/labels/1/from: bad-value: the place own:x is not of the source \"s1\""});
}

TEST_CASE("Texts that a pack may not hold") {
    CHECK(of_title("A plain text: 3 + 4 = 7, na\u00EFve") == "");
    CHECK(of_title("") == "bad-text: the text is empty");
    CHECK(of_title(" A") == "bad-text: a blank at the start or end of the text");
    CHECK(of_title("A\u00A0") == "bad-text: a blank at the start or end of the text");
    CHECK(of_title("\u2003A") == "bad-text: a blank at the start or end of the text");
    for (const char* start : {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"})
        CHECK(of_title(start + std::string("SUM(1)")) == std::string("bad-text: a text must not start with ") + start);
    CHECK(of_title("a\\u001b[31m") == "bad-text: the character U+001B is not allowed in texts");
    CHECK(of_title("a\\tb") == "bad-text: the character U+0009 is not allowed in texts");
    CHECK(of_title("a\\nb") == "bad-text: the character U+000A is not allowed in texts");
    CHECK(of_title("a\\u0000") == "bad-text: the character U+0000 is not allowed in texts");
    CHECK(of_title("a\u202Eb") == "bad-text: the character U+202E is not allowed in texts");
    CHECK(of_title("a\u061Cb") == "bad-text: the character U+061C is not allowed in texts");
    CHECK(of_title("a\u0085b") == "bad-text: the character U+0085 is not allowed in texts");
    CHECK(of_title("a\uFFFEb") == "bad-text: the character U+FFFE is not allowed in texts");
    CHECK(of_title("rocket \U0001F680") == "bad-text: the character U+1F680 is not allowed in texts");
    CHECK(of_title("cafe\u0301") == "bad-text: the text is not in Unicode normalisation form C");
}

TEST_CASE("Texts of a certain form") {
    check_case({R"("text": "Builds systems")", R"("text": "Builds systems.")", "\"Builds systems.\"",
                "/roles/0/summary/text: bad-text: a phrase must not end with a full stop"});
    const std::string long_text(61, 'x');
    check_case({R"("implements models")", '"' + long_text + '"', "\"xxx",
                "/roles/0/stages/0/focus/text: bad-text: expected at most 60 characters, found 61"});
    check_case({R"("sides": ["building")", R"("sides": [")" + long_text + '"', "\"xxx",
                "/comparisons/0/sides/0: bad-text: expected at most 60 characters, found 61"});
    check_case(
        {R"("py")", R"("py;thon")", "\"py;thon\"", "/skills/0/aliases/0: bad-text: an item of a list must not hold ;"});
    check_case({R"("who explores")", R"("explores")", "\"explores\"",
                "/roles/0/not/0/text: bad-text: expected a text that starts with \"who\""});
    check_case({R"("2026-11-21")", R"("2026-02-30")", "\"2026-02-30\"",
                "/sources/0/retrieved: bad-value: expected a day of the calendar, YYYY-MM-DD, found \"2026-02-30\""});
    for (const char* address :
         {"javascript:alert(1)", "https://", "https://ex ample.org", "https://ex\u00E4mple.org", "HTTPS://a"})
        check_case({R"("https://example.org/a?b=c")", '"' + std::string(address) + '"', '"' + std::string(address),
                    "/sources/0/url: bad-value: expected an http or https address in printable ASCII, found \"" +
                        std::string(address) + '"'});
}

TEST_CASE("Ids have the form of a slug or of an official code") {
    for (const char* id : {"", "-a", "a-", "a--b", "A", "a_b", "a b", "acme:a", "\u00E4"})
        check_case({R"("id": "texas")", R"("id": ")" + std::string(id) + '"', '"' + std::string(id),
                    "/regions/1/id: bad-value: expected an id like \"ml-engineer\", found \"" + std::string(id) + '"'});
    for (const char* id : {"15-2051", "soc:15-205", "onet:15-2051", "esco:2511.", "ads:", "isco:2511"})
        check_case({R"("id": "esco:2511.11")", R"("id": ")" + std::string(id) + '"', '"' + std::string(id),
                    "/occupations/2/id: bad-value: expected a code like \"soc:15-2051\", \"onet:15-2051.00\", "
                    "\"esco:2511.11\" or \"ads:ml-engineer\", found \"" +
                        std::string(id) + '"'});
    check_case(
        {R"("id": "builtin")", R"("id": "soc")", "\"soc\"",
         "/pack/id: bad-value: expected an id like \"acme\" that is no prefix of official codes, found \"soc\""});
}

TEST_CASE("What a hostile text holds is shown so that no terminal obeys it, and cut") {
    CHECK(reading_problems("\"families\": \"a\\u001b[31m" + std::string(50, 'x') + '"') ==
          Lines{R"(2:13: /families: wrong-type: expected a list, found "a\u{1b}[31mxxxxxxxxxxxxxxxxxxxxxxxxxx...")"});
}
