// SPDX-License-Identifier: MIT
#include "cues.hpp"

#include "spelling.hpp"

#include "rung/text/text.hpp"

#include <algorithm>
#include <array>

namespace rung::query {

namespace {

using Kind = Token::Kind;
using Phrases = std::span<const std::string_view>;

// Before a skill, perhaps with one of the words of `between` in front of it.
constexpr std::array<std::string_view, 60> before{"write",
                                                  "wrote",
                                                  "writing",
                                                  "experience in",
                                                  "experience with",
                                                  "experience of",
                                                  "experience using",
                                                  "knowledge of",
                                                  "background in",
                                                  "programming in",
                                                  "coding in",
                                                  "code in",
                                                  "written in",
                                                  "write in",
                                                  "writing in",
                                                  "built in",
                                                  "built with",
                                                  "build with",
                                                  "develop in",
                                                  "developing in",
                                                  "developed in",
                                                  "proficiency in",
                                                  "proficiency with",
                                                  "proficient in",
                                                  "proficient with",
                                                  "fluent in",
                                                  "fluency in",
                                                  "familiar with",
                                                  "familiarity with",
                                                  "skilled in",
                                                  "skills in",
                                                  "expertise in",
                                                  "expert in",
                                                  "understanding of",
                                                  "competent in",
                                                  "comfortable with",
                                                  "comfortable in",
                                                  "versed in",
                                                  "work in",
                                                  "working in",
                                                  "work with",
                                                  "working with",
                                                  "worked with",
                                                  "worked in",
                                                  "scripting in",
                                                  "scripts in",
                                                  "services in",
                                                  "services to",
                                                  "jobs in",
                                                  "pipelines in",
                                                  "pipelines with",
                                                  "software in",
                                                  "using",
                                                  "use",
                                                  "uses",
                                                  "used",
                                                  "erfahrung mit",
                                                  "kenntnisse in",
                                                  "training in",
                                                  "certified in"};
constexpr std::array<std::string_view, 12> labels{"skills",     "languages",    "language",    "tools",
                                                  "stack",      "technologies", "libraries",   "software",
                                                  "frameworks", "databases",    "programming", "tooling"};
constexpr std::array<std::string_view, 22> between{
    "strong", "good",      "solid",  "some",   "basic",     "advanced",   "modern",    "either",
    "the",    "both",      "deep",   "fluent", "idiomatic", "production", "excellent", "hands",
    "on",     "microsoft", "apache", "a",      "in",        "plain"};
// Behind a skill.
constexpr std::array<std::string_view, 39> behind{
    "developer", "developers",    "programmer",  "programming",  "engineer",  "engineers",  "code",    "codebase",
    "codebases", "scripts",       "script",      "package",      "packages",  "framework",  "library", "libraries",
    "app",       "apps",          "application", "applications", "image",     "images",     "service", "job",
    "jobs",      "cluster",       "clusters",    "chart",        "charts",    "api",        "apis",    "endpoints",
    "services",  "microservices", "macros",      "formulas",     "workbooks", "components", "models"};

constexpr std::array<std::string_view, 30> name_before{
    "with", "in",     "on",   "of",   "to",  "into",  "from", "via",     "for",  "and",
    "or",   "using",  "over", "as",   "no",  "than",  "not",  "without", "like", "plus",
    "new",  "expect", "use",  "know", "run", "learn", "need", "our",     "your", "teach"};

bool one_of(Phrases words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

bool is_separator(const Token& token) {
    if (token.kind == Kind::mark)
        return token.word == "," || token.word == "/" || token.word == ";" || token.word == "|" || token.word == "(" ||
               token.word == ")" || token.word == "&" || token.word == "+" || token.word == "\u00B7" ||
               token.word == "\u2022";
    return token.is("and") || token.is("or") || token.is("und") || token.is("oder");
}

constexpr std::array<std::string_view, 34> no_item{
    "we",   "you", "they", "i",   "it",   "the", "is",   "are",  "was",        "be",   "but", "to",
    "for",  "at",  "in",   "of",  "with", "on",  "that", "who",  "which",      "will", "not", "by",
    "from", "a",   "an",   "our", "your", "as",  "plan", "team", "department", "so"};

// Whether only separators and unknown items of a list stand between the tokens.
bool only_list_between(Tokens tokens, std::size_t first, std::size_t last) {
    constexpr int most_words = 2;
    int words = 0;
    bool separated = false;
    for (std::size_t at = first + 1; at < last; ++at) {
        if (is_separator(tokens[at])) {
            separated = true;
            words = 0;
            continue;
        }
        if (tokens[at].kind == Kind::mark || !separated || ++words > most_words || one_of(no_item, tokens[at].word))
            return false;
    }
    return separated && words == 0;
}

bool is_shouted(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_cue_before(Tokens tokens, std::size_t at) {
    std::size_t end = at;
    for (int skipped = 0; skipped < 3; ++skipped) {
        for (const std::string_view phrase : before)
            if (const std::size_t words = words_in(phrase); words <= end && stands_at(tokens, end - words, phrase))
                return true;
        if (end >= 2 && tokens[end - 1].is(":") && one_of(labels, tokens[end - 2].word)) return true;
        if (end == 0 || !one_of(between, tokens[end - 1].word)) return false;
        --end;
    }
    return false;
}

} // namespace

bool is_initial(const Token& token, std::string_view text) {
    const std::string_view rest = text.substr(token.end, 3);
    return token.end - token.begin == 1 && rest.size() == 3 && rest[0] == '.' && rest[1] == ' ' && rest[2] >= 'A' &&
           rest[2] <= 'Z';
}

bool is_something_else(Tokens tokens, std::size_t at, std::string_view text) {
    const Token& token = tokens[at];
    const auto glued = [&](char c) { return c == '-' || c == '&' || c == '\''; };
    if (token.begin > 0 && glued(text[token.begin - 1])) return true;
    if (token.end < text.size() && (glued(text[token.end]) || text.substr(token.end).starts_with("\u2019")))
        return true;
    constexpr std::size_t digits_of_year = 4;
    return at + 1 < tokens.size() && tokens[at + 1].kind == Kind::number &&
           tokens[at + 1].word.size() == digits_of_year;
}

namespace {

constexpr std::array<std::string_view, 17> about_code{
    "code",     "coded",   "coding",   "library",  "written", "write",  "rewrite", "service", "services",
    "software", "scripts", "programs", "packages", "port",    "ported", "systems", "tools"};

bool is_about_code(Tokens tokens) {
    return std::ranges::any_of(
        tokens, [](const Token& token) { return token.kind == Kind::word && one_of(about_code, token.word); });
}

// Followed by a gap as between the columns of a table.
bool is_cell(Tokens tokens, std::size_t at, std::string_view text) {
    if (at + 1 >= tokens.size()) return false;
    const std::string_view gap = text.substr(tokens[at].end, tokens[at + 1].begin - tokens[at].end);
    return gap.find('\t') != std::string_view::npos || gap.find("  ") != std::string_view::npos;
}

} // namespace

bool has_sign(Tokens tokens, std::size_t at, std::string_view text) {
    if (is_something_else(tokens, at, text)) return false;
    if (is_cue_before(tokens, at)) return true;
    if (at + 1 < tokens.size() && tokens[at + 1].kind == Kind::word && one_of(behind, tokens[at + 1].word)) return true;
    if (at > 0 && tokens[at - 1].is("no") && stands_at(tokens, at + 1, "is")) return true;
    if (at > 0 && (tokens[at - 1].is("in") || tokens[at - 1].is("to")) && is_about_code(tokens)) return true;
    if (is_initial(tokens[at], text)) return false;
    std::size_t start = at;
    while (start > 0 && one_of(between, tokens[start - 1].word)) --start;
    if (start > 0) return false;
    if (is_cell(tokens, at, text)) return true;
    // A line of its own, perhaps with a remark in parentheses.
    for (std::size_t next = at + 1; next < tokens.size(); ++next) {
        if (tokens[next].is("(")) return true;
        if (tokens[next].kind == Kind::mention || (tokens[next].kind == Kind::word)) return false;
        if (tokens[next].is(":") || tokens[next].is("!") || tokens[next].is("?")) return false;
    }
    return true;
}

bool stands_as_name(Tokens tokens, std::size_t at, std::string_view text, bool in_list) {
    constexpr std::size_t shortest = 4;
    const Token& token = tokens[at];
    const std::string_view found = text.substr(token.begin, token.end - token.begin);
    if (token.end - token.begin < shortest || found[0] < 'A' || found[0] > 'Z' || is_something_else(tokens, at, text))
        return false;
    // "in Spring Valley"
    if (at + 1 < tokens.size() && tokens[at + 1].kind == Kind::word && !is_shouted(found)) {
        const char next = text[tokens[at + 1].begin];
        if (next >= 'A' && next <= 'Z') return false;
    }
    constexpr std::array<std::string_view, 6> after{"for", "and", "or", "with", "on", "in"};
    if (at == 0) {
        const bool ends = at + 1 == tokens.size() || tokens[at + 1].kind != Kind::word;
        return in_list && (ends || one_of(after, tokens[at + 1].word));
    }
    const bool shouted = std::ranges::none_of(tokens, [&](const Token& it) {
        return it.kind == Kind::word && !is_shouted(text.substr(it.begin, it.end - it.begin));
    });
    if (shouted) return false;
    return tokens[at - 1].kind == Kind::word && one_of(name_before, tokens[at - 1].word);
}

bool are_listed(Tokens tokens, std::size_t first, std::size_t second) {
    return only_list_between(tokens, first, second);
}

namespace {

enum class Reach { forward, backward, either };

struct Cue {
    std::string_view phrase;
    Strength strength;
    Reach reach;
};

constexpr Strength required = Strength::required, wished = Strength::wished, denied = Strength::denied;

constexpr std::array cues{
    Cue{"nice to have", wished, Reach::either},
    Cue{"good to have", wished, Reach::either},
    Cue{"great to have", wished, Reach::either},
    Cue{"not a must", wished, Reach::forward},
    Cue{"not essential but", wished, Reach::backward},
    Cue{"bonus points", wished, Reach::forward},
    Cue{"bonus", wished, Reach::either},
    Cue{"plus", wished, Reach::either},
    Cue{"a plus", wished, Reach::either},
    Cue{"big plus", wished, Reach::either},
    Cue{"an advantage", wished, Reach::either},
    Cue{"an advantage if", wished, Reach::forward},
    Cue{"a plus if", wished, Reach::forward},
    Cue{"a bonus if", wished, Reach::forward},
    Cue{"great if", wished, Reach::forward},
    Cue{"nice if", wished, Reach::forward},
    Cue{"welcome", wished, Reach::backward},
    Cue{"want :", wished, Reach::forward},
    Cue{"need :", required, Reach::forward},
    Cue{"don't need :", denied, Reach::forward},
    Cue{"advantageous", wished, Reach::backward},
    Cue{"an asset", wished, Reach::backward},
    Cue{"beneficial", wished, Reach::backward},
    Cue{"desirable", wished, Reach::either},
    Cue{"desired", wished, Reach::either},
    Cue{"preferred", wished, Reach::either},
    Cue{"preferably", wished, Reach::either},
    Cue{"ideally", wished, Reach::forward},
    Cue{"optional", wished, Reach::either},
    Cue{"would help", wished, Reach::backward},
    Cue{"helps", wished, Reach::backward},
    Cue{"is helpful", wished, Reach::backward},
    Cue{"be helpful", wished, Reach::backward},
    Cue{"is useful", wished, Reach::backward},
    Cue{"be useful", wished, Reach::backward},
    Cue{"would be nice", wished, Reach::either},
    Cue{"would be great", wished, Reach::either},
    Cue{"would be good", wished, Reach::either},
    Cue{"even better", wished, Reach::either},
    Cue{"we would love", wished, Reach::forward},
    Cue{"we'd love", wished, Reach::forward},
    Cue{"von vorteil", wished, Reach::backward},
    Cue{"w\u00fcnschenswert", wished, Reach::backward},
    Cue{"must have", required, Reach::either},
    Cue{"must be", required, Reach::forward},
    Cue{"must know", required, Reach::forward},
    Cue{"you must", required, Reach::forward},
    Cue{"a must", required, Reach::backward},
    Cue{"required", required, Reach::either},
    Cue{"requires", required, Reach::forward},
    Cue{"we require", required, Reach::forward},
    Cue{"essential", required, Reach::either},
    Cue{"mandatory", required, Reach::either},
    Cue{"non negotiable", required, Reach::backward},
    Cue{"prerequisite", required, Reach::either},
    Cue{"you have", required, Reach::forward},
    Cue{"you've", required, Reach::forward},
    Cue{"you'll have", required, Reach::forward},
    Cue{"you will have", required, Reach::forward},
    Cue{"you bring", required, Reach::forward},
    Cue{"you'll bring", required, Reach::forward},
    Cue{"you will bring", required, Reach::forward},
    Cue{"you need", required, Reach::forward},
    Cue{"you'll need", required, Reach::forward},
    Cue{"you will need", required, Reach::forward},
    Cue{"you know", required, Reach::forward},
    Cue{"you should", required, Reach::forward},
    Cue{"we need", required, Reach::forward},
    Cue{"we expect", required, Reach::forward},
    Cue{"we're looking for", required, Reach::forward},
    Cue{"we are looking for", required, Reach::forward},
    Cue{"looking for", required, Reach::forward},
    Cue{"not needed :", denied, Reach::forward},
    Cue{"not required :", denied, Reach::forward},
    Cue{"nicht n\u00f6tig :", denied, Reach::forward},
};

struct Found {
    std::size_t at = 0, end = 0;
    Strength strength = Strength::unstated;
    Reach reach = Reach::either;
};

std::vector<Found> found_cues(Tokens tokens) {
    std::vector<Found> result;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (tokens[at].kind != Kind::word) continue;
        const Cue* best = nullptr;
        for (const Cue& cue : cues)
            if (cue.phrase[0] == tokens[at].word[0] && stands_at(tokens, at, cue.phrase) &&
                (best == nullptr || cue.phrase.size() > best->phrase.size()))
                best = &cue;
        if (best == nullptr) continue;
        const std::size_t end = at + words_in(best->phrase);
        Reach reach = best->reach;
        if (reach == Reach::either && ((end < tokens.size() && tokens[end].is(":")) || at == 0)) reach = Reach::forward;
        result.push_back({at, end, best->strength, reach});
        at = end - 1;
    }
    return result;
}

// How many turns of thought lie between two tokens.
int turns(Tokens tokens, std::size_t first, std::size_t last) {
    int result = 0;
    for (std::size_t at = first; at < last; ++at) {
        if (tokens[at].is("but") || tokens[at].is("while") || tokens[at].is("though") || tokens[at].is("."))
            result += 4;
        if (is_separator(tokens[at])) ++result;
    }
    return result;
}

constexpr std::array<std::string_view, 17> negations{"no",     "not",    "without", "don't",   "doesn't", "won't",
                                                     "isn't",  "aren't", "never",   "neither", "nobody",  "nor",
                                                     "didn't", "cannot", "can't",   "kein",    "keine"};
// "not only", "no later than"
constexpr std::array<std::string_view, 12> no_negation{"only", "just",  "limited", "least",   "later", "fewer",
                                                       "less", "doubt", "matter",  "because", "to",    "problem"};
constexpr std::array<std::string_view, 17> turning{"but",     "we",     "just", "only",    "instead",  "rather",
                                                   "however", "except", "if",   "because", "although", "use",
                                                   "learn",   "unless", ".",    ";",       ":"};

// Denied from before: a negation within five words, those of lists not counted.
bool is_negated_before(Tokens tokens, std::size_t at) {
    constexpr int most = 5;
    int words = 0;
    for (std::size_t back = at; back-- > 0;) {
        const Token& token = tokens[back];
        if (token.kind == Kind::mention || is_separator(token)) {
            if (token.is(";")) return false;
            continue;
        }
        if (token.kind == Kind::word && one_of(negations, token.word))
            return back + 1 >= tokens.size() || tokens[back + 1].kind == Kind::mention ||
                   !one_of(no_negation, tokens[back + 1].word);
        const bool asks = token.is("use") && back > 0 && one_of(negations, tokens[back - 1].word);
        if (one_of(turning, token.word) && !asks) return false;
        if (token.kind != Kind::mark && ++words > most) return false;
    }
    return false;
}

// Denied from behind: "is not required", "isn't part of the post".
bool is_negated_behind(Tokens tokens, std::size_t at) {
    constexpr std::array<std::string_view, 9> after_not{"required", "needed",    "necessary", "expected", "part",
                                                        "used",     "essential", "something", "relevant"};
    constexpr int most = 5;
    int words = 0;
    for (std::size_t next = at + 1; next + 1 < tokens.size() && words <= most; ++next) {
        const Token& token = tokens[next];
        if (token.kind == Kind::mention || is_separator(token)) continue;
        if (token.is("but") || token.is(".") || token.is(":")) return false;
        const bool negative =
            token.is("not") || token.is("isn't") || token.is("aren't") || token.is("no") || token.is("nicht");
        if (negative &&
            (tokens[next + 1].is("a") || tokens[next + 1].is("longer") || tokens[next + 1].is("something"))) {
            if (next + 2 < tokens.size() && (tokens[next + 2].is("requirement") || tokens[next + 2].is("must") ||
                                             tokens[next + 2].is("we") || tokens[next + 2].is("needed")))
                return true;
        }
        if (negative && one_of(after_not, tokens[next + 1].word)) return true;
        if (token.kind == Kind::word) ++words;
    }
    return false;
}

// "not essential but welcome"
bool is_wish_behind(Tokens tokens, std::size_t at, std::span<const Found> found) {
    return std::ranges::any_of(found, [&](const Found& cue) {
        if (cue.at < at || cue.strength != wished || cue.reach == Reach::forward) return false;
        const auto between_them = tokens.subspan(at + 1, cue.at - at - 1);
        return std::ranges::none_of(between_them, [](const Token& token) { return token.kind == Kind::mention; });
    });
}

Strength strength_of(Tokens tokens, std::size_t at, std::span<const Found> found, Strength usual) {
    const Found* before_it = nullptr;
    const Found* behind_it = nullptr;
    const Found* only = nullptr;
    for (const Found& cue : found) {
        if (cue.end <= at && cue.reach == Reach::forward) before_it = &cue;
        if (cue.at > at && cue.reach != Reach::forward && behind_it == nullptr) behind_it = &cue;
        if (cue.end <= at && cue.reach != Reach::forward) only = &cue;
    }
    if (before_it != nullptr && before_it->strength == denied) return denied;
    if (is_negated_before(tokens, at) || is_negated_behind(tokens, at)) {
        return is_wish_behind(tokens, at, found) ? wished : denied;
    }
    if (before_it != nullptr && behind_it != nullptr)
        return turns(tokens, before_it->end, at) < turns(tokens, at + 1, behind_it->at) ? before_it->strength
                                                                                        : behind_it->strength;
    if (before_it != nullptr) return before_it->strength;
    if (behind_it != nullptr) return behind_it->strength;
    return only != nullptr && usual == Strength::unstated ? only->strength : usual;
}

} // namespace

std::vector<Strength> strengths(Tokens tokens, Strength usual) {
    const std::vector<Found> found = found_cues(tokens);
    std::vector<Strength> result;
    for (std::size_t at = 0; at < tokens.size(); ++at)
        if (tokens[at].kind == Kind::mention) result.push_back(strength_of(tokens, at, found, usual));
    return result;
}

namespace {

std::optional<int> number_of_word(const Token& token) {
    constexpr std::array<std::string_view, 12> words{"one",   "two",   "three", "four", "five",   "six",
                                                     "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
    if (token.kind == Kind::number) {
        constexpr std::size_t most_digits = 2;
        if (token.word.size() > most_digits) return std::nullopt;
        int value = 0;
        for (const char c : token.word) value = value * 10 + (c - '0');
        return value;
    }
    const auto found = std::ranges::find(words, token.word);
    return token.kind == Kind::word && found != words.end() ? std::optional(static_cast<int>(found - words.begin()) + 1)
                                                            : std::nullopt;
}

bool is_years(const Token& token) {
    return token.is("years") || token.is("year") || token.is("yrs") || token.is("yr") || token.is("years'") ||
           token.is("jahre");
}

bool goes_with_number(const Token& token) {
    return token.is("+") || token.is("-") || token.is("\u2013") || token.is("to") || token.is("or") ||
           token.is("more") || token.is("plus");
}

} // namespace

std::vector<YearsAsked> years_in(Tokens tokens) {
    std::vector<YearsAsked> result;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const auto least = number_of_word(tokens[at]);
        if (!least) continue;
        std::size_t next = at + 1;
        while (next < tokens.size() && (goes_with_number(tokens[next]) || number_of_word(tokens[next]))) ++next;
        if (next == tokens.size() || !is_years(tokens[next])) continue;
        if (next + 1 < tokens.size() && tokens[next + 1].is("ago")) continue;
        result.push_back({at, next + 1, *least});
        at = next;
    }
    return result;
}

std::optional<int> years_of(Tokens tokens, std::size_t at, std::span<const YearsAsked> asked) {
    constexpr std::size_t near = 8, remark = 3;
    const YearsAsked* before_it = nullptr;
    for (const YearsAsked& years : asked) {
        if (years.end <= at) before_it = &years;
        // "Azure (3 years)"
        if (years.at > at && years.at - at <= remark &&
            std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                         tokens.begin() + static_cast<std::ptrdiff_t>(years.at), [](const Token& token) {
                             return token.kind == Kind::mention || token.is(",") || token.is("and");
                         }))
            return years.least;
    }
    if (before_it == nullptr) return std::nullopt;
    std::size_t words = 0;
    for (std::size_t between_them = before_it->end; between_them < at; ++between_them) {
        const Token& token = tokens[between_them];
        if (token.is(",") || token.is(":") || token.is("including")) return std::nullopt;
        if (token.kind == Kind::word) ++words;
    }
    return words <= near ? std::optional(before_it->least) : std::nullopt;
}

namespace {

bool holds(Tokens tokens, Phrases phrases) {
    for (std::size_t at = 0; at < tokens.size(); ++at)
        for (const std::string_view phrase : phrases)
            if (stands_at(tokens, at, phrase)) return true;
    return false;
}

// One of the phrases with at most two words more.
bool begins(Tokens tokens, Phrases phrases) {
    return std::ranges::any_of(phrases, [&](std::string_view phrase) {
        return stands_at(tokens, 0, phrase) && tokens.size() <= words_in(phrase) + 2;
    });
}

} // namespace

std::optional<Heading> heading_of(Tokens tokens, Shape shape) {
    constexpr std::array<std::string_view, 30> wishes{
        "nice to have", "nice to haves", "bonus",         "plus",          "pluses",
        "desirable",    "desired",       "preferred",     "good to have",  "great to have",
        "optional",     "would help",    "helpful",       "extra",         "extras",
        "advantage",    "advantageous",  "ideally",       "von vorteil",   "w\u00fcnschenswert",
        "even better",  "not a must",    "not essential", "would be nice", "stand out",
        "icing",        "love to see",   "we'd like",     "we would like", "we'd love"};
    constexpr std::array<std::string_view, 6> denials{"not needed",       "not required", "not necessary",
                                                      "nicht n\u00f6tig", "don't need",   "not looking for"};
    constexpr std::array<std::string_view, 45> demands{"requirements",
                                                       "requirement",
                                                       "required",
                                                       "must have",
                                                       "must haves",
                                                       "musts",
                                                       "essential",
                                                       "essentials",
                                                       "mandatory",
                                                       "qualifications",
                                                       "what we need",
                                                       "what you need",
                                                       "what you'll need",
                                                       "what you will need",
                                                       "you have",
                                                       "you bring",
                                                       "you'll bring",
                                                       "you'll have",
                                                       "who you are",
                                                       "about you",
                                                       "looking for",
                                                       "we look for",
                                                       "we expect",
                                                       "we ask",
                                                       "person specification",
                                                       "your profile",
                                                       "your skills",
                                                       "dein profil",
                                                       "ihr profil",
                                                       "anforderungen",
                                                       "candidate profile",
                                                       "ideal candidate",
                                                       "minimum",
                                                       "you will have",
                                                       "you will bring",
                                                       "what it takes",
                                                       "you need",
                                                       "you'll need",
                                                       "you are",
                                                       "your background",
                                                       "your experience",
                                                       "we want",
                                                       "we require",
                                                       "key criteria",
                                                       "das bringst du mit"};
    constexpr std::array<std::string_view, 40> others{
        "about us",   "about the role",   "about the job", "about the company", "the role",
        "the job",    "responsibilities", "duties",        "what you'll do",    "what you will do",
        "your tasks", "your day",         "we offer",      "what we offer",     "benefits",
        "perks",      "how to apply",     "apply",         "to apply",          "the team",
        "our team",   "who we are",       "our stack",     "tech stack",        "deine aufgaben",
        "aufgaben",   "wir bieten",       "salary",        "location",          "education",
        "experience", "employment",       "projects",      "certificates",      "interests",
        "summary",    "profile",          "skills",        "key skills",        "the process"};
    constexpr std::size_t most_words = 8;
    if (tokens.size() > most_words + 4) return std::nullopt;
    if (shape == Shape::marked && tokens.size() == 2 && tokens[0].is("you")) return Heading{Strength::required};
    if (holds(tokens, wishes)) return Heading{Strength::wished};
    if (holds(tokens, denials)) return Heading{Strength::denied};
    if (holds(tokens, demands)) return Heading{Strength::required};
    if (tokens.size() == 2 && stands_at(tokens, 0, "you will")) return Heading{};
    if (shape == Shape::marked || begins(tokens, others)) return Heading{Strength::unstated};
    return std::nullopt;
}

} // namespace rung::query
