// SPDX-License-Identifier: MIT
#include "rung/query/sets.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <optional>

namespace rung::query {

namespace {

constexpr std::string_view blanks = " \t\n\r";

enum class Kind { name, operation, open, close };

struct Token {
    Kind kind = Kind::name;
    SetStep step = SetStep::name;
    std::string_view text;
    std::size_t offset = 0;
};

Token token_of(std::string_view word, std::size_t offset) {
    if (word == "(") return {Kind::open, SetStep::name, word, offset};
    if (word == ")") return {Kind::close, SetStep::name, word, offset};
    if (word == "&") return {Kind::operation, SetStep::both, word, offset};
    if (word == "|") return {Kind::operation, SetStep::either, word, offset};
    if (word == "-") return {Kind::operation, SetStep::left_only, word, offset};
    return {Kind::name, SetStep::name, word, offset};
}

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    for (std::size_t at = text.find_first_not_of(blanks); at < text.size(); at = text.find_first_not_of(blanks, at)) {
        const bool parenthesis = text[at] == '(' || text[at] == ')';
        std::size_t end = parenthesis ? at + 1 : text.find_first_of(" \t\n\r()", at);
        end = std::min(end, text.size());
        tokens.push_back(token_of(text.substr(at, end - at), at));
        at = end;
    }
    return tokens;
}

int rank(SetStep step) {
    return step == SetStep::both ? 2 : 1;
}

// Dijkstra's shunting yard: no recursion, so no text is too deeply nested.
class Parser {
public:
    std::optional<SetError> take(const Token& token) {
        const bool needs_operand = token.kind == Kind::name || token.kind == Kind::open;
        if (m_expects_operand && !needs_operand) return missing_operand(token);
        if (!m_expects_operand && needs_operand) return SetError{token.offset, "expected an operator: & | -"};
        if (token.kind == Kind::close) return close(token);
        m_expects_operand = token.kind != Kind::name;
        if (token.kind == Kind::name) {
            m_result.push_back({SetStep::name, std::string(token.text), token.offset});
            return std::nullopt;
        }
        if (token.kind == Kind::operation) reduce_to(rank(token.step));
        m_waiting.push_back(token);
        return std::nullopt;
    }

    std::optional<SetError> finish(std::size_t end) {
        if (m_expects_operand) return SetError{end, "expected a name"};
        reduce_to(0);
        if (!m_waiting.empty()) return SetError{m_waiting.back().offset, "'(' without ')'"};
        return std::nullopt;
    }

    SetExpression result() && { return std::move(m_result); }

private:
    static SetError missing_operand(const Token& token) {
        return {token.offset, "expected a name, found '" + std::string(token.text) + "'"};
    }

    // Applies the operators that wait, back to the last parenthesis, if they bind as strongly as `least`.
    void reduce_to(int least) {
        while (!m_waiting.empty() && m_waiting.back().kind != Kind::open && rank(m_waiting.back().step) >= least) {
            m_result.push_back({m_waiting.back().step, {}, m_waiting.back().offset});
            m_waiting.pop_back();
        }
    }

    std::optional<SetError> close(const Token& token) {
        reduce_to(0);
        if (m_waiting.empty()) return SetError{token.offset, "')' without '('"};
        m_waiting.pop_back();
        return std::nullopt;
    }

    bool m_expects_operand = true;
    std::vector<Token> m_waiting;
    SetExpression m_result;
};

Members combine(SetStep step, const Members& left, const Members& right) {
    Members result;
    const auto out = std::back_inserter(result);
    if (step == SetStep::both) std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), out);
    if (step == SetStep::either) std::set_union(left.begin(), left.end(), right.begin(), right.end(), out);
    if (step == SetStep::left_only) std::set_difference(left.begin(), left.end(), right.begin(), right.end(), out);
    return result;
}

} // namespace

std::variant<SetExpression, SetError> parse_set(std::string_view text) {
    Parser parser;
    for (const Token& token : tokens_of(text))
        if (const auto error = parser.take(token)) return *error;
    if (const auto error = parser.finish(text.size())) return *error;
    return std::move(parser).result();
}

Members evaluate(const SetExpression& expression, const std::function<Members(const SetNode&)>& members_of) {
    std::vector<Members> stack;
    for (const SetNode& node : expression) {
        if (node.step == SetStep::name) {
            stack.push_back(members_of(node));
            continue;
        }
        assert(stack.size() >= 2);
        const Members right = std::move(stack.back());
        stack.pop_back();
        stack.back() = combine(node.step, stack.back(), right);
    }
    assert(stack.size() == 1);
    return std::move(stack.back());
}

} // namespace rung::query
