// SPDX-License-Identifier: MIT
#include "expression.hpp"

#include "rung/model/ranks.hpp"
#include "rung/text/text.hpp"

#include <algorithm>

namespace rung::report {

bool is(const Token& token, std::string_view value) {
    return (token.type == TokenType::symbol || token.type == TokenType::keyword) && token.value == value;
}

bool is_comparison(const Token& token) {
    for (const std::string_view sign : {"=", "==", "!=", "<>", "<", ">", "<=", ">="})
        if (is(token, sign)) return true;
    return false;
}

std::size_t after(Tokens tokens, std::size_t at) {
    int depth = 0;
    for (; at < tokens.size(); ++at) {
        if (is(tokens[at], "(") || is(tokens[at], "case")) ++depth;
        if (is(tokens[at], ")") || is(tokens[at], "end")) --depth;
        if (depth <= 0) return at + 1;
    }
    return at;
}

const Field* field_of(const Token& token, const Kind& kind) {
    const bool name = token.type == TokenType::word || token.type == TokenType::quoted;
    const std::size_t at = name ? kind.find(lower_ascii(token.value)) : Kind::npos;
    return at == Kind::npos ? nullptr : &kind.fields[at];
}

Class class_of(const Field& field) {
    if (field.list) return Class::list;
    if (field.type == Type::integer || field.type == Type::real) return Class::number;
    return field.type == Type::boolean ? Class::boolean : Class::text;
}

std::string quote(std::string_view word) {
    return "'" + text::clean(word, text::Clean::message) + "'";
}

int rank_in(const Field& field, std::string_view word) {
    const std::string wanted = lower_ascii(word);
    std::string_view known = wanted;
    if (field.type == Type::level)
        if (const auto level = model::parse_level(wanted)) known = model::name_of(*level);
    const auto found = std::ranges::find(field.allowed, known);
    return found == field.allowed.end() ? -1 : static_cast<int>(found - field.allowed.begin());
}

void check_expression(std::string_view expression, const Kind& kind, const KnownIds& known) {
    if (expression.size() > longest_expression)
        throw mistake(expression.substr(0, 60), {60, 1, "the expression is longer than 10,000 bytes"});
    const std::vector<Token> tokens = tokens_of(expression);
    check_words(expression, kind, tokens);
    check_conditions(expression, kind, tokens, known);
}

} // namespace rung::report
