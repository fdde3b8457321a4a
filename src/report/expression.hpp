// SPDX-License-Identifier: MIT
// The check of a --where expression that runs before SQLite sees it: SQLite answers several mistakes without an error.
#pragma once

#include "rung/report/record.hpp"
#include "rung/report/select.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rung::report {

enum class TokenType { word, keyword, quoted, number, text, symbol };

struct Token {
    TokenType type = TokenType::symbol;
    std::size_t at = 0;      // offset in the expression
    std::string_view source; // as typed
    std::string value;       // words and keywords in lower case, texts and quoted words without their quotes
};

using Tokens = std::span<const Token>;

// What the user typed wrong, with its place in the expression.
struct Slip {
    std::size_t at = 0;
    std::size_t length = 1;
    std::string message;
    std::string hint = {};
    std::vector<std::string> suggest = {};
    std::string code = "bad-expression";
    std::string topic = "help where";
};

// The error for the slip: the line of the expression with a caret line below.
SelectionError mistake(std::string_view expression, const Slip& slip);

constexpr std::size_t longest_expression = 10'000; // bytes

// The functions that an expression may call.
constexpr std::array<std::string_view, 19> functions{
    "abs", "coalesce", "glob",   "has",     "ifnull", "instr", "length", "like", "lower", "ltrim",
    "max", "min",      "nullif", "replace", "round",  "rtrim", "substr", "trim", "upper"};

// Cuts the expression into tokens. Throws SelectionError at what no expression may hold.
std::vector<Token> tokens_of(std::string_view expression);

// Throws SelectionError at the first mistake that SQLite would not report, or would report in its own words.
void check_expression(std::string_view expression, const Kind& kind, const KnownIds& known = {});

// The two parts of it: every word is a field, an operator or a function; and what is compared can be compared.
void check_words(std::string_view expression, const Kind& kind, Tokens tokens);
void check_conditions(std::string_view expression, const Kind& kind, Tokens tokens, const KnownIds& known);

// True for an operator or keyword of that name.
bool is(const Token& token, std::string_view value);
bool is_comparison(const Token& token); // = and its like, but not IS
// The place behind what begins at `at`: behind the mate of a parenthesis or CASE, else behind the token.
std::size_t after(Tokens tokens, std::size_t at);
// The field that a token names, or null.
const Field* field_of(const Token& token, const Kind& kind);

// What a part of an expression is, as far as a look at its tokens tells.
enum class Class { unknown, number, text, boolean, list, null };
Class class_of(const Field& field);

// A word in single quotes, fit for a message.
std::string quote(std::string_view word);

// What `Try 'rung fields ...'.` is to name: the command, where it is one word.
std::string topic_of(const Kind& kind);

// "did you mean 'a' or 'b'?", empty for none.
std::string did_you_mean(std::span<const std::string> words);

std::string lower_ascii(std::string_view text);

// The place of a word in the closed set of a field, ASCII case ignored, aliases of levels known; or -1.
int rank_in(const Field& field, std::string_view word);

} // namespace rung::report
