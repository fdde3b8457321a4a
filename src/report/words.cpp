// SPDX-License-Identifier: MIT
#include "expression.hpp"

#include "rung/text/nearest.hpp"

#include <algorithm>

namespace rung::report {

namespace {

constexpr std::array<std::string_view, 21> operators{
    "and",   "or",   "not",  "in",      "between", "like", "glob", "is",     "null",     "isnull", "true",
    "false", "case", "when", "notnull", "then",    "else", "end",  "escape", "distinct", "from"};
constexpr int deepest = 100;

template <std::size_t N> bool holds(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

class Words {
public:
    Words(std::string_view expression, const Kind& kind, Tokens tokens)
        : m_expression(expression), m_kind(kind), m_tokens(tokens) {}

    void check() const {
        parentheses();
        for (std::size_t at = 0; at < m_tokens.size(); ++at) word(at);
        if (m_tokens.empty()) too_soon();
    }

private:
    [[noreturn]] void fail(const Slip& slip) const { throw mistake(m_expression, slip); }
    [[noreturn]] void fail(const Token& token, std::string message, std::string hint = {}) const {
        fail({token.at, token.source.size(), std::move(message), std::move(hint)});
    }
    [[noreturn]] void too_soon() const { fail({m_expression.size(), 1, "the expression ends too soon"}); }

    void parentheses() const;
    void word(std::size_t at) const;
    void function(const Token& token) const;
    [[noreturn]] void unknown_word(std::size_t at) const;
    // The field of text that the word at this place is compared with, or null.
    const Token* text_beside(std::size_t at) const;

    std::string_view m_expression;
    const Kind& m_kind;
    Tokens m_tokens;
};

void Words::parentheses() const {
    int depth = 0;
    for (const Token& token : m_tokens) {
        if (is(token, "(")) ++depth;
        if (is(token, ")") && --depth < 0) fail(token, "unexpected ')'");
        if (depth > deepest) fail(token, "nested too deep, 100 parentheses at most");
        if (depth == 0 && is(token, ",")) fail(token, "unexpected ','", "numbers are written without commas: 150000");
    }
    if (depth > 0) too_soon();
}

void Words::word(std::size_t at) const {
    const Token& token = m_tokens[at];
    const bool call = at + 1 < m_tokens.size() && is(m_tokens[at + 1], "(");
    if (token.type == TokenType::keyword && !(call && holds(functions, token.value))) {
        if (holds(operators, token.value) || field_of(token, m_kind) != nullptr) return;
        fail(token, quote(token.source) + " is not available in --where", "rung data sql");
    }
    if (token.type != TokenType::word && token.type != TokenType::quoted) return;
    if (call && token.type == TokenType::word) {
        function(token);
        return;
    }
    if (field_of(token, m_kind) == nullptr) unknown_word(at);
}

void Words::function(const Token& token) const {
    if (holds(functions, token.value)) return;
    const std::vector<std::string> names(functions.begin(), functions.end());
    Slip slip{token.at, token.source.size(), quote(token.source) + " is not available in --where"};
    slip.suggest = text::nearest(token.value, names);
    slip.hint = slip.suggest.empty() ? "rung data sql" : did_you_mean(slip.suggest);
    fail(std::move(slip));
}

const Token* Words::text_beside(std::size_t at) const {
    if (at < 2) return nullptr;
    std::size_t left = at - 1;
    if (is_comparison(m_tokens[left]) || is(m_tokens[left], "like") || is(m_tokens[left], "is")) {
        --left;
    } else { // perhaps a member of a list: field IN ( ..., word
        while (left > 0 && !is(m_tokens[left], "(") && !is(m_tokens[left], ")")) --left;
        if (left < 2 || !is(m_tokens[left], "(") || !is(m_tokens[left - 1], "in")) return nullptr;
        left -= 2;
    }
    if (left > 0 && is(m_tokens[left], "not")) --left;
    const Field* field = field_of(m_tokens[left], m_kind);
    return field != nullptr && class_of(*field) == Class::text ? &m_tokens[left] : nullptr;
}

void Words::unknown_word(std::size_t at) const {
    const Token& token = m_tokens[at];
    const Token* beside = text_beside(at);
    const bool of_a_set =
        std::ranges::any_of(m_kind.fields, [&](const Field& field) { return rank_in(field, token.value) >= 0; });
    if (token.type == TokenType::quoted || beside != nullptr || of_a_set) {
        std::string hint = "text takes single quotes: " + quote(token.value);
        if (beside != nullptr && is_comparison(m_tokens[at - 1]))
            hint = "text takes single quotes: " + std::string(beside->source) + " " + m_tokens[at - 1].value + " " +
                   quote(token.value);
        fail(token, quote(token.value) + " is not a field", std::move(hint));
    }
    std::vector<std::string> names;
    for (const Field& field : m_kind.fields) names.emplace_back(field.name);
    Slip slip{token.at, token.source.size(), "unknown field " + quote(token.source)};
    slip.suggest = text::nearest(token.value, names);
    slip.hint = did_you_mean(slip.suggest);
    slip.code = "unknown-field";
    slip.topic = "fields " + topic_of(m_kind);
    fail(std::move(slip));
}

} // namespace

void check_words(std::string_view expression, const Kind& kind, Tokens tokens) {
    Words(expression, kind, tokens).check();
}

} // namespace rung::report
