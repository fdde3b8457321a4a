// SPDX-License-Identifier: MIT
#include "rung/query/sets.hpp"

#include "graphs.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using rung::query::evaluate;
using rung::query::Members;
using rung::query::parse_set;
using rung::query::SetError;
using rung::query::SetExpression;
using rung::query::SetNode;
using rung::query::SetStep;

namespace {

const std::map<std::string, Members>& sets() {
    static const std::map<std::string, Members> named{
        {"a", {1, 2, 3}}, {"b", {2, 3, 4}}, {"c", {3, 4, 5}}, {"none", {}}, {"onet:15-2051.00@senior", {9}}};
    return named;
}

Members members(const std::string& text) {
    const auto parsed = parse_set(text);
    REQUIRE(std::holds_alternative<SetExpression>(parsed));
    return evaluate(std::get<SetExpression>(parsed), [](const SetNode& node) { return sets().at(node.name); });
}

// "offset: message" of what is wrong.
std::string error(const std::string& text) {
    const auto parsed = parse_set(text);
    if (!std::holds_alternative<SetError>(parsed)) return "none";
    const auto& found = std::get<SetError>(parsed);
    return std::to_string(found.offset) + ": " + found.message;
}

// A random expression as text with every operation in parentheses, and its members by std::set.
struct Oracle {
    std::string text;
    std::set<std::int64_t> members;
};

Oracle random_expression(rung::test::SplitMix64& random, int depth) {
    if (depth == 0 || random.below(4) == 0) {
        const std::string name(1, static_cast<char>('p' + random.below(6)));
        Oracle leaf{name, {}};
        for (std::int64_t id = 0; id < 70; ++id)
            if ((id * 37 + name[0] * 11) % 7 < 3) leaf.members.insert(id);
        return leaf;
    }
    const Oracle left = random_expression(random, depth - 1), right = random_expression(random, depth - 1);
    const std::size_t operation = random.below(3);
    Oracle result{"(" + left.text + (operation == 0 ? " & " : operation == 1 ? " | " : " - ") + right.text + ")", {}};
    for (std::int64_t id = 0; id < 70; ++id) {
        const bool in_left = left.members.count(id) > 0, in_right = right.members.count(id) > 0;
        if (operation == 0 ? in_left && in_right : operation == 1 ? in_left || in_right : in_left && !in_right)
            result.members.insert(id);
    }
    return result;
}

Members named_by_letter(const SetNode& node) {
    Members result;
    for (std::int64_t id = 0; id < 70; ++id)
        if ((id * 37 + node.name[0] * 11) % 7 < 3) result.push_back(id);
    return result;
}

} // namespace

TEST_CASE("Set operations give what they say") {
    CHECK(members("a") == Members{1, 2, 3});
    CHECK(members("a & b") == Members{2, 3});
    CHECK(members("a | c") == Members{1, 2, 3, 4, 5});
    CHECK(members("a - b") == Members{1});
    CHECK(members("none | a - none") == Members{1, 2, 3});
}

TEST_CASE("And binds before minus and or, and both go from left to right") {
    CHECK(members("a - b & c") == Members{1, 2});       // a - (b & c)
    CHECK(members("a & b - c") == Members{2});          // (a & b) - c
    CHECK(members("a - b | c") == Members{1, 3, 4, 5}); // (a - b) | c
    CHECK(members("c | a - b") == Members{1, 5});       // (c | a) - b
    CHECK(members("a - (b | c)") == Members{1});
    CHECK(members("((a | c) & b)") == Members{2, 3, 4});
}

TEST_CASE("Names keep marks that are operators between blanks") {
    CHECK(members("onet:15-2051.00@senior | none") == Members{9});
    const auto parsed = std::get<SetExpression>(parse_set("(c++\t-  -x)"));
    REQUIRE(parsed.size() == 3);
    CHECK(parsed[0].name == "c++");
    CHECK(parsed[0].offset == 1);
    CHECK(parsed[1].name == "-x");
    CHECK(parsed[1].offset == 8);
    CHECK(parsed[2].step == SetStep::left_only);
    CHECK(parsed[2].offset == 5);
}

TEST_CASE("A wrong expression names the place and what is missing") {
    CHECK(error("") == "0: expected a name");
    CHECK(error("  ") == "2: expected a name");
    CHECK(error("a &") == "3: expected a name");
    CHECK(error("a & | b") == "4: expected a name, found '|'");
    CHECK(error("- a") == "0: expected a name, found '-'");
    CHECK(error("a b") == "2: expected an operator: & | -");
    CHECK(error("a (b)") == "2: expected an operator: & | -");
    CHECK(error("(a | b") == "0: '(' without ')'");
    CHECK(error("a | b)") == "5: ')' without '('");
    CHECK(error("()") == "1: expected a name, found ')'");
}

TEST_CASE("Deep nesting is no trouble") {
    const std::string deep = std::string(200'000, '(') + "a" + std::string(200'000, ')');
    CHECK(members(deep) == Members{1, 2, 3});
    CHECK(error(deep + ")") == "400001: ')' without '('");
}

TEST_CASE("Random expressions equal operations on std::set") {
    rung::test::SplitMix64 random(9);
    for (int round = 0; round < 1'000; ++round) {
        const Oracle expected = random_expression(random, 4);
        const auto parsed = parse_set(expected.text);
        REQUIRE(std::holds_alternative<SetExpression>(parsed));
        const Members found = evaluate(std::get<SetExpression>(parsed), named_by_letter);
        REQUIRE(found == Members(expected.members.begin(), expected.members.end()));
    }
}

TEST_CASE("Sizes obey inclusion and exclusion") {
    for (const char* left : {"a", "b", "c", "none"}) {
        for (const char* right : {"a", "b", "c", "none"}) {
            const std::string l = left, r = right;
            CHECK(members(l).size() + members(r).size() ==
                  members(l + " | " + r).size() + members(l + " & " + r).size());
            CHECK(members("(" + l + " - " + r + ") & " + r).empty());
        }
    }
}
