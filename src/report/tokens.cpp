// SPDX-License-Identifier: MIT
#include "expression.hpp"

#include "rung/text/text.hpp"

#include <sqlite3.h>

#include <algorithm>

namespace rung::report {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_word_character(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

class Lexer {
public:
    explicit Lexer(std::string_view expression) : m_expression(expression) {}

    std::vector<Token> run() {
        while (m_at < m_expression.size()) {
            const char c = m_expression[m_at];
            if (is_blank(c))
                ++m_at;
            else if (rest().starts_with("--"))
                m_at = std::min(m_expression.find('\n', m_at), m_expression.size());
            else if (c == '\'' || c == '"')
                quoted(c);
            else if (is_digit(c) || (c == '.' && m_at + 1 < m_expression.size() && is_digit(m_expression[m_at + 1])))
                number();
            else if (is_word_character(c))
                word();
            else
                symbol();
        }
        return std::move(m_tokens);
    }

private:
    std::string_view rest() const { return m_expression.substr(m_at); }

    void add(TokenType type, std::size_t length, std::string value) {
        m_tokens.push_back({type, m_at, m_expression.substr(m_at, length), std::move(value)});
        m_at += length;
    }

    [[noreturn]] void unexpected(std::size_t length, std::string hint) const {
        const std::string word = text::clean(m_expression.substr(m_at, length), text::Clean::message);
        throw mistake(m_expression, {m_at, length, "unexpected '" + word + "'", std::move(hint)});
    }

    std::size_t word_length(std::size_t from) const {
        std::size_t length = from;
        while (m_at + length < m_expression.size() && is_word_character(m_expression[m_at + length])) ++length;
        return length;
    }

    void quoted(char quote) {
        std::string value;
        for (std::size_t at = m_at + 1; at < m_expression.size(); ++at) {
            if (m_expression[at] != quote) {
                value += m_expression[at];
            } else if (at + 1 < m_expression.size() && m_expression[at + 1] == quote) {
                value += m_expression[at++];
            } else {
                add(quote == '"' ? TokenType::quoted : TokenType::text, at + 1 - m_at, std::move(value));
                return;
            }
        }
        throw mistake(m_expression,
                      {m_at, 1, "the text that starts here has no end", "a quote inside a text is doubled: 'it''s'"});
    }

    void number() {
        std::size_t length = 0;
        const auto digits = [&] {
            while (m_at + length < m_expression.size() && is_digit(m_expression[m_at + length])) ++length;
        };
        digits();
        if (m_at + length < m_expression.size() && m_expression[m_at + length] == '.') {
            ++length;
            digits();
        }
        const std::size_t whole = word_length(length);
        if (whole == length) return add(TokenType::number, length, std::string(rest().substr(0, length)));
        const std::string_view tail = rest().substr(length, whole - length);
        const std::string_view head = rest().substr(0, length);
        const bool thousands = (tail == "k" || tail == "K") && head.find('.') == std::string_view::npos;
        unexpected(whole, thousands ? "write " + std::string(head) + "000" : "");
    }

    void word() {
        const std::size_t length = word_length(0);
        std::string value = lower_ascii(rest().substr(0, length));
        if (value == "x" && rest().substr(length).starts_with('\'')) unexpected(length + 1, "");
        const bool keyword = value == "true" || value == "false" || // SQLite knows these two by another way
                             sqlite3_keyword_check(value.data(), static_cast<int>(value.size())) != 0;
        add(keyword ? TokenType::keyword : TokenType::word, length, std::move(value));
    }

    void symbol() {
        for (const std::string_view two : {"==", "!=", "<>", "<=", ">="})
            if (rest().starts_with(two)) return add(TokenType::symbol, 2, std::string(two));
        const char c = m_expression[m_at];
        if (std::string_view("()=<>+-*/%,").find(c) != std::string_view::npos && !rest().starts_with("/*") &&
            !rest().starts_with("<<") && !rest().starts_with(">>") && !rest().starts_with("->"))
            return add(TokenType::symbol, 1, std::string(1, c));
        if (c == '|' || c == '&')
            unexpected(rest().starts_with(std::string(2, c)) ? 2 : 1, c == '|' ? "write OR" : "write AND");
        if (c == '!') unexpected(1, "write NOT");
        if (c == '?' || c == '$' || c == ':' || c == '@' || c == '#') unexpected(word_length(1), "");
        unexpected(std::string_view("/<>-").find(c) != std::string_view::npos ? 2 : 1, "");
    }

    std::string_view m_expression;
    std::size_t m_at = 0;
    std::vector<Token> m_tokens;
};

} // namespace

std::string lower_ascii(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

std::vector<Token> tokens_of(std::string_view expression) {
    return Lexer(expression).run();
}

SelectionError mistake(std::string_view expression, const Slip& slip) {
    const std::size_t at = std::min(slip.at, expression.size());
    const std::size_t before = at == 0 ? std::string_view::npos : expression.rfind('\n', at - 1);
    const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
    const std::string_view line = expression.substr(start, expression.find('\n', start) - start);
    const std::string_view wrong = line.substr(std::min(at - start, line.size())).substr(0, slip.length);
    const auto cells = [](std::string_view part) { return text::width(text::clean(part, text::Clean::replace)); };

    SelectionError error(slip.code, "--where: " + slip.message, std::string(expression.substr(at, slip.length)));
    error.excerpt = "  " + text::clean(line, text::Clean::replace) + "\n  " +
                    std::string(static_cast<std::size_t>(cells(line.substr(0, at - start))), ' ') +
                    std::string(static_cast<std::size_t>(std::max(1, cells(wrong))), '^');
    error.hint = slip.hint;
    error.suggest = slip.suggest;
    error.topic = slip.topic;
    return error;
}

std::string did_you_mean(std::span<const std::string> words) {
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) result += i + 1 == words.size() ? " or " : ", ";
        result += "'" + words[i] + "'";
    }
    return result.empty() ? result : "did you mean " + result + "?";
}

} // namespace rung::report
