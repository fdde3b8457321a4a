// SPDX-License-Identifier: MIT
#include "signs.hpp"

#include "spelling.hpp"

namespace rung::query {

namespace {

using Kind = Token::Kind;

// Before a skill, perhaps with a word of `between` in front of it.
constexpr Phrases before =
    "write|wrote|writing|experience in|experience with|experience of|experience using|knowledge of|background in|"
    "programming in|coding in|code in|written in|write in|writing in|built in|built with|build with|develop in|"
    "developing in|developed in|proficiency in|proficiency with|proficient in|proficient with|fluent in|fluency in|"
    "familiar with|familiarity with|skilled in|skills in|expertise in|expert in|understanding of|competent in|"
    "comfortable with|comfortable in|versed in|work in|working in|work with|working with|worked with|worked in|"
    "scripting in|scripts in|services in|services to|jobs in|pipelines in|pipelines with|software in|using|use|uses|"
    "used|erfahrung mit|kenntnisse in|training in|certified in";
constexpr Phrases labels =
    "skills|languages|language|tools|stack|technologies|libraries|software|frameworks|databases|programming|tooling";
constexpr Phrases between =
    "strong|good|solid|some|basic|advanced|modern|either|the|both|deep|fluent|idiomatic|production|excellent|hands|on|"
    "microsoft|apache|a|in|plain";
// Behind a skill.
constexpr Phrases behind =
    "developer|developers|programmer|programming|engineer|engineers|code|codebase|codebases|scripts|script|package|"
    "packages|framework|library|libraries|app|apps|application|applications|image|images|service|services|"
    "microservices|job|jobs|cluster|clusters|chart|charts|api|apis|endpoints|macros|formulas|workbooks|components|"
    "models";
constexpr Phrases about_code =
    "code|coded|coding|library|written|write|rewrite|service|services|software|scripts|programs|packages|port|ported|"
    "systems|tools";
constexpr Phrases before_names =
    "with|in|on|of|to|into|from|via|for|and|or|using|over|as|no|than|not|without|like|plus|new|expect|use|know|run|"
    "learn|need|our|your|teach";
// Words that no unknown item of a list has.
constexpr Phrases no_item =
    "we|you|they|i|it|the|is|are|was|be|but|to|for|at|in|of|with|on|that|who|which|will|not|by|from|a|an|our|your|as|"
    "plan|team|department|so";

constexpr Phrases ends_of_thought = ":|!|?";
constexpr Phrases into_code = "in|to";
constexpr Phrases behind_names = "for|and|or|with|on|in";

bool is_shouted(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string_view bytes_of(const Token& token, std::string_view text) {
    return text.substr(token.begin, token.end - token.begin);
}

bool begins_large(const Token& token, std::string_view text) {
    return text[token.begin] >= 'A' && text[token.begin] <= 'Z';
}

bool is_cue_before(Tokens tokens, std::size_t at) {
    constexpr int most_between = 3;
    std::size_t end = at;
    for (int skipped = 0; skipped < most_between; ++skipped) {
        const auto ends_here = [&](std::string_view phrase) {
            const std::size_t words = words_in(phrase);
            return words <= end && stands_at(tokens, end - words, phrase);
        };
        if (std::ranges::any_of(before.all(), ends_here)) return true;
        if (end >= 2 && tokens[end - 1].is(":") && is_one_of(tokens[end - 2], labels)) return true;
        if (end == 0 || !is_one_of(tokens[end - 1], between)) return false;
        --end;
    }
    return false;
}

// Followed by a gap as between the columns of a table.
bool is_cell(Tokens tokens, std::size_t at, std::string_view text) {
    if (at + 1 >= tokens.size()) return false;
    const std::string_view gap = text.substr(tokens[at].end, tokens[at + 1].begin - tokens[at].end);
    return gap.find('\t') != std::string_view::npos || gap.find("  ") != std::string_view::npos;
}

// All that its line holds, perhaps with a remark in parentheses.
bool is_alone(Tokens tokens, std::size_t at) {
    for (std::size_t next = at + 1; next < tokens.size(); ++next) {
        if (tokens[next].is("(")) return true;
        if (tokens[next].kind == Kind::mention || tokens[next].kind == Kind::word ||
            is_one_of(tokens[next], ends_of_thought))
            return false;
    }
    return true;
}

} // namespace

bool is_initial(const Token& token, std::string_view text) {
    const std::string_view rest = text.substr(token.end, 3);
    return token.end - token.begin == 1 && rest.size() == 3 && rest.starts_with(". ") && rest[2] >= 'A' &&
           rest[2] <= 'Z';
}

bool is_something_else(Tokens tokens, std::size_t at, std::string_view text) {
    const Token& token = tokens[at];
    const auto glued = [](char c) { return c == '-' || c == '&' || c == '\''; };
    if (token.begin > 0 && glued(text[token.begin - 1])) return true;
    if (token.end < text.size() && (glued(text[token.end]) || text.substr(token.end).starts_with("\u2019")))
        return true;
    constexpr std::size_t digits_of_year = 4;
    return at + 1 < tokens.size() && tokens[at + 1].kind == Kind::number &&
           tokens[at + 1].word.size() == digits_of_year;
}

bool has_sign(Tokens tokens, std::size_t at, std::string_view text) {
    if (is_something_else(tokens, at, text)) return false;
    if (is_cue_before(tokens, at)) return true;
    if (at + 1 < tokens.size() && tokens[at + 1].kind == Kind::word && is_one_of(tokens[at + 1], behind)) return true;
    if (at > 0 && tokens[at - 1].is("no") && stands_at(tokens, at + 1, "is")) return true;
    if (at > 0 && is_one_of(tokens[at - 1], into_code) &&
        std::ranges::any_of(tokens, [](const Token& token) { return is_one_of(token, about_code); }))
        return true;
    if (is_initial(tokens[at], text)) return false;
    std::size_t start = at;
    while (start > 0 && is_one_of(tokens[start - 1], between)) --start;
    return start == 0 && (is_cell(tokens, at, text) || is_alone(tokens, at));
}

bool stands_as_name(Tokens tokens, std::size_t at, std::string_view text, Place place) {
    constexpr std::size_t shortest = 4;
    const Token& token = tokens[at];
    if (token.end - token.begin < shortest || !begins_large(token, text) || is_something_else(tokens, at, text))
        return false;
    const bool more = at + 1 < tokens.size() && tokens[at + 1].kind == Kind::word;
    // "in Spring Valley"
    if (more && begins_large(tokens[at + 1], text) && !is_shouted(bytes_of(token, text))) return false;
    if (at == 0) return place == Place::item && (!more || is_one_of(tokens[1], behind_names));
    // Where all is in capitals they say nothing.
    const bool shouted = std::ranges::none_of(
        tokens, [&](const Token& it) { return it.kind == Kind::word && !is_shouted(bytes_of(it, text)); });
    return !shouted && tokens[at - 1].kind == Kind::word && is_one_of(tokens[at - 1], before_names);
}

bool are_listed(Tokens tokens, std::size_t first, std::size_t second) {
    constexpr int most_words = 2; // of an unknown item
    int words = 0;
    bool separated = false;
    for (std::size_t at = first + 1; at < second; ++at) {
        if (tokens[at].separates) {
            separated = true;
            words = 0;
            continue;
        }
        if (tokens[at].kind == Kind::mark || !separated || ++words > most_words || is_one_of(tokens[at], no_item))
            return false;
    }
    return separated && words == 0;
}

} // namespace rung::query
