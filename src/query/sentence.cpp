// SPDX-License-Identifier: MIT
#include "sentence.hpp"

#include "spelling.hpp"

#include "rung/text/text.hpp"

#include <algorithm>
#include <array>

namespace rung::query {

namespace {

constexpr std::size_t longest_sentence = 2000;
constexpr std::size_t full_line = 50; // a shorter line is a line of its own, unless the next goes on in lower case

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

std::size_t line_end(std::string_view text, std::size_t at, std::size_t most) {
    return std::min(text.substr(0, most).find('\n', at), most);
}

// Whether the sentence goes on behind the line end at `at`.
bool goes_on(std::string_view text, std::size_t line, std::size_t at) {
    const std::string_view next = text.substr(at + 1, longest_sentence);
    std::size_t first = 0;
    while (first < next.size() && is_blank(next[first])) ++first;
    if (first == next.size() || next[first] == '\n' || bullet_length(next) > 0) return false;
    std::size_t last = at;
    while (last > line && is_blank(text[last - 1])) --last;
    if (last == line || text[last - 1] == ':') return false;
    const bool lower_case = next[first] >= 'a' && next[first] <= 'z';
    return last - line >= full_line || (lower_case && text[last - 1] == ',');
}

// A full stop that ends a sentence: not "e.g.", not ".NET", not "3.5".
bool is_stop(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c != '.' && c != '!' && c != '?') return false;
    if (c == '.' && at + 2 < text.size() && text[at + 1] == ' ' && text[at + 2] >= 'a' && text[at + 2] <= 'z')
        return false; // "incl. tests"
    if (at + 1 < text.size() && !is_blank(text[at + 1]) && text[at + 1] != '\n' && text[at + 1] != ')' &&
        text[at + 1] != '"' && text[at + 1] != '\'')
        return false;
    if (c != '.' || at < 2) return true;
    const bool initial = is_letter(text[at - 1]) && !text::follows_word(text, at - 1);
    return !(initial && text[at - 1] >= 'a');
}

Token word_token(std::string_view text, std::size_t at, std::size_t end) {
    Token token{Token::Kind::number, at, at, {}, 0};
    while (token.end < end) {
        std::size_t length = text::word_character(text, token.end);
        // "don't", "you’ll"
        for (const std::string_view quote : {"'", "\u2019"})
            if (length == 0 && text.substr(token.end).starts_with(quote) && token.end + quote.size() < end &&
                text::word_character(text, token.end + quote.size()) > 0) {
                token.word += '\'';
                token.end += quote.size();
                length = text::word_character(text, token.end);
            }
        if (length == 0) break;
        for (const char c : text.substr(token.end, length)) {
            token.word += lower(c);
            if (!is_digit(c)) token.kind = Token::Kind::word;
        }
        token.end += length;
    }
    return token;
}

} // namespace

std::size_t bullet_length(std::string_view line) {
    std::size_t at = 0;
    while (at < line.size() && is_blank(line[at])) ++at;
    const std::size_t start = at;
    std::size_t number = at;
    while (number < line.size() && number - start < 3 && is_digit(line[number])) ++number;
    if (number > start && number < line.size() && (line[number] == '.' || line[number] == ')'))
        at = number + 1;
    else if (at < line.size() && std::string_view("-*+#").find(line[at]) != std::string_view::npos)
        while (at < line.size() && line[at] == line[start]) ++at;
    else if (at + 1 < line.size() && static_cast<unsigned char>(line[at]) >= 0xC2 &&
             text::word_character(line, at) == 0)
        while (at < line.size() && static_cast<unsigned char>(line[at]) >= 0x80) ++at; // •, ✔ and their like
    if (at == start || at >= line.size() || !is_blank(line[at])) return 0;
    while (at < line.size() && is_blank(line[at])) ++at;
    return at;
}

Sentence sentence_at(std::string_view text, std::size_t at) {
    Sentence sentence{at, at, at == 0 || text[at - 1] == '\n'};
    const std::size_t most = std::min(text.size(), at + longest_sentence);
    std::size_t line = at; // where the present line begins
    std::size_t from = at;
    if (sentence.starts_line) from += bullet_length(text.substr(at, line_end(text, at, most) - at));
    for (; from < most; ++from) {
        if (text[from] == '\n') {
            if (goes_on(text, line, from)) {
                line = from + 1;
                continue;
            }
            sentence.end = from + 1;
            return sentence;
        }
        if (is_stop(text, from)) {
            sentence.end = from + 1;
            if (sentence.end < text.size() && text[sentence.end] == '\r') ++sentence.end;
            if (sentence.end < text.size() && text[sentence.end] == '\n') ++sentence.end;
            return sentence;
        }
    }
    sentence.end = most;
    return sentence;
}

namespace {

bool is_separator(std::string_view word) {
    constexpr std::array<std::string_view, 14> separators{",", "/",      ";",      "|",   "(",  ")",   "&",
                                                          "+", "\u00B7", "\u2022", "and", "or", "und", "oder"};
    return std::ranges::find(separators, word) != separators.end();
}

} // namespace

std::vector<Token> tokens_of(std::string_view text, const Sentence& sentence, std::span<const NameFound> matches) {
    std::vector<Token> tokens;
    std::size_t at = sentence.begin;
    if (sentence.starts_line) at += bullet_length(text.substr(at, sentence.end - at));
    std::size_t next = 0;
    while (at < sentence.end) {
        while (next < matches.size() && matches[next].begin < at) ++next;
        if (next < matches.size() && matches[next].begin == at) {
            tokens.push_back({Token::Kind::mention, at, matches[next].end, {}, next});
            at = matches[next].end;
            continue;
        }
        if (text::word_character(text, at) > 0) {
            const std::size_t end = next < matches.size() ? std::min(sentence.end, matches[next].begin) : sentence.end;
            tokens.push_back(word_token(text, at, end));
            at = tokens.back().end;
            continue;
        }
        const char c = text[at];
        const bool joins = c == '-' && at > sentence.begin && text::follows_word(text, at) && at + 1 < sentence.end &&
                           text::word_character(text, at + 1) > 0;
        std::size_t length = 1;
        while (at + length < sentence.end && static_cast<unsigned char>(c) >= 0x80 &&
               (static_cast<unsigned char>(text[at + length]) & 0xC0) == 0x80)
            ++length;
        if (!is_blank(c) && c != '\n' && !joins)
            tokens.push_back({Token::Kind::mark, at, at + length, std::string(text.substr(at, length)), 0});
        at += length;
    }
    for (Token& token : tokens) token.separates = token.kind != Token::Kind::mention && is_separator(token.word);
    return tokens;
}

std::size_t words_in(std::string_view phrase) {
    return static_cast<std::size_t>(std::ranges::count(phrase, ' ')) + 1;
}

bool stands_at(std::span<const Token> tokens, std::size_t at, std::string_view phrase) {
    while (!phrase.empty()) {
        const std::string_view word = phrase.substr(0, phrase.find(' '));
        if (at >= tokens.size() || !tokens[at].is(word)) return false;
        ++at;
        phrase.remove_prefix(std::min(word.size() + 1, phrase.size()));
    }
    return true;
}

} // namespace rung::query
