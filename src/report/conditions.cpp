// SPDX-License-Identifier: MIT
#include "expression.hpp"

#include "rung/text/nearest.hpp"

#include <algorithm>

namespace rung::report {

namespace {

struct Operand {
    Class type = Class::unknown;
    const Field* field = nullptr; // if it is a field
    const Token* literal = nullptr;
    Tokens tokens;
};

std::string_view description(Class type) {
    if (type == Class::number) return "a number";
    return type == Class::boolean ? "yes or no" : "text";
}

class Conditions {
public:
    Conditions(std::string_view expression, const Kind& kind, const KnownIds& known)
        : m_expression(expression), m_kind(kind), m_known(known) {}

    // What is to be true or false: predicates joined by AND, OR and NOT.
    void condition(Tokens tokens) const;

private:
    [[noreturn]] void fail(Tokens wrong, std::string message, std::string hint = {}) const {
        const std::size_t length = wrong.back().at + wrong.back().source.size() - wrong.front().at;
        throw mistake(m_expression, {wrong.front().at, length, std::move(message), std::move(hint)});
    }

    void predicate(Tokens tokens) const;
    std::size_t joint_of(Tokens tokens) const;
    void lone(Tokens tokens) const;
    void calls_of_has(Tokens tokens) const;

    Operand operand(Tokens tokens) const;
    void compare(const Operand& left, const Operand& right, const Token& by) const;
    void compare_list(const Operand& list, const Operand& other) const;
    [[noreturn]] void differ(const Operand& field, const Operand& other) const;
    std::string hint_for(const Operand& field, const Operand& other) const;
    void member(const Field& field, const Token& literal) const;
    void known_id(const Field& field, const Token& literal) const;
    [[noreturn]] void tell_apart(Slip slip, const Token& literal, const std::vector<std::string>& words) const;
    void compare_in(const Operand& left, Tokens list, const Token& by) const;
    void compare_between(const Operand& left, Tokens bounds, const Token& by) const;

    std::string_view m_expression;
    const Kind& m_kind;
    const KnownIds& m_known;
};

void Conditions::condition(Tokens tokens) const {
    std::size_t start = 0;
    bool between = false; // its AND joins two bounds
    for (std::size_t i = 0; i <= tokens.size(); i = i < tokens.size() ? after(tokens, i) : i + 1) {
        const bool end = i == tokens.size();
        if (!end && is(tokens[i], "between")) between = true;
        if (!end && between && is(tokens[i], "and")) {
            between = false;
            continue;
        }
        if (!end && !is(tokens[i], "and") && !is(tokens[i], "or")) continue;
        Tokens part = tokens.subspan(start, i - start);
        while (!part.empty() && is(part.front(), "not")) part = part.subspan(1);
        const bool group = !part.empty() && is(part.front(), "(") && after(part, 0) == part.size();
        if (group)
            condition(part.subspan(1, part.size() - 2));
        else if (!part.empty())
            predicate(part);
        start = i + 1;
    }
}

void Conditions::predicate(Tokens tokens) const {
    calls_of_has(tokens);
    const std::size_t found = joint_of(tokens);
    if (found == tokens.size()) return lone(tokens);
    const Token& by = tokens[found];
    Tokens before = tokens.subspan(0, found);
    if (!before.empty() && is(before.back(), "not")) before = before.first(before.size() - 1);
    Tokens behind = tokens.subspan(found + 1);
    if (is(by, "is") && !behind.empty() && is(behind.front(), "not")) behind = behind.subspan(1);
    if (is(by, "is") && behind.size() > 1 && is(behind[0], "distinct") && is(behind[1], "from"))
        behind = behind.subspan(2);
    if (before.empty() || is(by, "like") || is(by, "glob")) return;
    if (is(by, "in")) return compare_in(operand(before), behind, by);
    if (is(by, "between")) return compare_between(operand(before), behind, by);
    if (!behind.empty()) compare(operand(before), operand(behind), by);
}

// The place of the operator that makes a predicate of its operands, or the number of tokens.
std::size_t Conditions::joint_of(Tokens tokens) const {
    std::size_t found = tokens.size();
    for (std::size_t i = 0; i < tokens.size(); i = after(tokens, i)) {
        const Token& token = tokens[i];
        if (is_comparison(token) && found < tokens.size())
            fail(tokens.subspan(i, 1), "unexpected " + quote(token.source), "join two comparisons by AND");
        const bool joins = is_comparison(token) || is(token, "is") || is(token, "in") || is(token, "between") ||
                           is(token, "like") || is(token, "glob") || is(token, "isnull") || is(token, "notnull");
        if (joins && found == tokens.size()) found = i;
    }
    return found;
}

void Conditions::lone(Tokens tokens) const {
    for (const Token& token : tokens) {
        const Field* field = field_of(token, m_kind);
        if (field != nullptr && class_of(*field) == Class::boolean) return;
        if (token.type == TokenType::keyword) return; // TRUE, NULL, CASE, or a mistake that SQLite reports
        if (is(token, "(") && tokens.size() > 1 && &token != &tokens.front()) return; // a call
    }
    if (tokens.size() > 1 && tokens.back().type == TokenType::symbol && !is(tokens.back(), ")")) return;
    const std::size_t length = tokens.back().at + tokens.back().source.size() - tokens.front().at;
    const std::string words(m_expression.substr(tokens.front().at, length));
    const Field* field = field_of(tokens.front(), m_kind);
    std::string hint = "write a comparison, such as FIELD = " + words;
    if (field != nullptr && class_of(*field) == Class::number)
        hint = "quote the whole expression: -w '" + words + " > 150000'";
    else if (field != nullptr && class_of(*field) == Class::text)
        hint = "quote the whole expression: -w \"" + words + " = 'word'\"";
    else if (field != nullptr)
        hint = "write has(" + words + ", 'item')";
    fail(tokens, quote(words) + " compares nothing", std::move(hint));
}

void Conditions::calls_of_has(Tokens tokens) const {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i].type != TokenType::word || tokens[i].value != "has" || !is(tokens[i + 1], "(")) continue;
        const Tokens call = tokens.subspan(i + 2, after(tokens, i + 1) - i - 3);
        if (call.size() != 3 || !is(call[1], ",")) continue;
        const Field* field = field_of(call[0], m_kind);
        if (field == nullptr) continue;
        if (!field->list)
            fail(call.first(1), quote(field->name) + " is not a list", "has(LIST, 'item') looks into lists");
        if (call[2].type == TokenType::text) member(*field, call[2]);
    }
}

Operand Conditions::operand(Tokens tokens) const {
    Operand result;
    result.tokens = tokens;
    while (!tokens.empty() && is(tokens.front(), "(") && after(tokens, 0) == tokens.size())
        tokens = tokens.subspan(1, tokens.size() - 2);
    if (tokens.empty()) return result;
    if (tokens.size() > 1) {
        for (std::size_t i = 0; i < tokens.size(); i = after(tokens, i))
            for (const std::string_view sign : {"+", "-", "*", "/", "%"})
                if (is(tokens[i], sign)) result.type = Class::number;
        return result;
    }
    const Token& token = tokens.front();
    result.field = field_of(token, m_kind);
    if (result.field != nullptr) {
        result.type = class_of(*result.field);
        return result;
    }
    result.literal = &token;
    if (token.type == TokenType::number) result.type = Class::number;
    if (token.type == TokenType::text) result.type = Class::text;
    if (is(token, "true") || is(token, "false")) result.type = Class::boolean;
    if (is(token, "null")) result.type = Class::null;
    return result;
}

// What is near the wrong word; else all that it might be, unless that is a long list.
void Conditions::tell_apart(Slip slip, const Token& literal, const std::vector<std::string>& words) const {
    constexpr std::size_t most = 40;
    slip.suggest = text::nearest(literal.value, words);
    slip.hint = did_you_mean(slip.suggest);
    if (slip.hint.empty() && words.size() <= most)
        for (const std::string& word : words) slip.hint += (slip.hint.empty() ? "one of " : ", ") + word;
    throw mistake(m_expression, slip);
}

// Ids are a set that the data close. Some fields hold rungs: there the role counts.
void Conditions::known_id(const Field& field, const Token& literal) const {
    if (!m_known || field.type != Type::id || literal.type != TokenType::text) return;
    const std::vector<std::string> ids = m_known(m_kind, field);
    const std::string wanted = lower_ascii(literal.value);
    const auto is_that = [](std::string_view text) {
        return [text](const std::string& id) { return lower_ascii(id) == text; };
    };
    if (ids.empty() || std::ranges::any_of(ids, is_that(wanted))) return;
    if (std::ranges::any_of(ids, is_that(std::string_view(wanted).substr(0, wanted.rfind('@'))))) return;
    Slip slip{literal.at, literal.source.size(),
              quote(literal.value) + " is no value of " + quote(field.name) + " in the data"};
    tell_apart(std::move(slip), literal, ids);
}

void Conditions::member(const Field& field, const Token& literal) const {
    if (field.allowed.empty()) return known_id(field, literal);
    if (rank_in(field, literal.value) >= 0) return;
    std::string noun = " is not a value of " + quote(field.name);
    if (field.type == Type::level) noun = " is not a level";
    if (field.type == Type::proficiency) noun = " is not a proficiency";
    std::vector<std::string> words(field.allowed.begin(), field.allowed.end());
    Slip slip{literal.at, literal.source.size(), quote(literal.value) + noun};
    tell_apart(std::move(slip), literal, words);
}

void Conditions::compare_list(const Operand& list, const Operand& other) const {
    if (other.type == Class::null) return;
    const std::string item = other.literal != nullptr ? quote(other.literal->value) : "'item'";
    fail(list.tokens, quote(list.field->name) + " is a list",
         "has(" + std::string(list.field->name) + ", " + item + ")");
}

void Conditions::compare(const Operand& left, const Operand& right, const Token& by) const {
    if (!is(by, "is") && (left.type == Class::null || right.type == Class::null))
        fail(left.type == Class::null ? left.tokens : right.tokens, "nothing compares with NULL",
             "write IS NULL or IS NOT NULL");
    if (left.type == Class::list) return compare_list(left, right);
    if (right.type == Class::list) return compare_list(right, left);
    const bool known = left.type != Class::unknown && right.type != Class::unknown && left.type != Class::null &&
                       right.type != Class::null;
    if (!known) return;
    const Operand& field = left.field != nullptr ? left : right;
    const Operand& other = left.field != nullptr ? right : left;
    if (field.field != nullptr && other.literal != nullptr && !field.field->allowed.empty())
        return member(*field.field, *other.literal);
    if (field.field != nullptr && other.literal != nullptr) known_id(*field.field, *other.literal);
    if ((left.type == Class::text) == (right.type == Class::text)) return; // yes and no are numbers to SQLite
    if (field.field != nullptr) differ(field, other);
    const Operand& words = left.type == Class::text ? left : right;
    fail(words.tokens, quote(words.literal->value) + " is not a number");
}

// A field is set against what is of another type.
void Conditions::differ(const Operand& field, const Operand& other) const {
    std::string message = quote(field.field->name) + " is " + std::string(description(field.type));
    if (other.field != nullptr)
        message += ", " + quote(other.field->name) + " is " + std::string(description(other.type));
    fail(other.tokens, std::move(message), hint_for(field, other));
}

std::string Conditions::hint_for(const Operand& field, const Operand& other) const {
    if (other.literal == nullptr) return "";
    const std::string name(field.field->name);
    if (field.type == Class::text) return "text takes single quotes: " + quote(other.literal->source);
    if (m_kind.find(lower_ascii(other.literal->value)) != Kind::npos)
        return "fields take no quotes: " + other.literal->value;
    return field.type == Class::boolean ? "write " + name + " or NOT " + name : "numbers take no quotes";
}

void Conditions::compare_in(const Operand& left, Tokens list, const Token& by) const {
    if (list.size() < 2 || !is(list.front(), "(")) return;
    list = list.subspan(1, list.size() - 2);
    std::size_t start = 0;
    for (std::size_t i = 0; i <= list.size(); i = i < list.size() ? after(list, i) : i + 1) {
        if (i < list.size() && !is(list[i], ",")) continue;
        if (i > start) compare(left, operand(list.subspan(start, i - start)), by);
        start = i + 1;
    }
}

void Conditions::compare_between(const Operand& left, Tokens bounds, const Token& by) const {
    std::size_t joint = 0;
    while (joint < bounds.size() && !is(bounds[joint], "and")) joint = after(bounds, joint);
    if (joint == 0 || joint + 1 >= bounds.size()) return;
    compare(left, operand(bounds.first(joint)), by);
    compare(left, operand(bounds.subspan(joint + 1)), by);
}

} // namespace

void check_conditions(std::string_view expression, const Kind& kind, Tokens tokens, const KnownIds& known) {
    Conditions(expression, kind, known).condition(tokens);
}

} // namespace rung::report
