// SPDX-License-Identifier: MIT
#include "rung/query/text_skills.hpp"

#include "rung/query/markup.hpp"
#include "rung/query/names_in_text.hpp"
#include "sentence.hpp"
#include "signs.hpp"
#include "strength.hpp"
#include "years_asked.hpp"

#include "rung/text/text.hpp"

#include <algorithm>

namespace rung::query {

namespace {

using catalogue::NameRow;
using catalogue::SkillId;
using Kind = Token::Kind;

// What is known of a match before the whole text is.
struct Reading {
    NameFound match;
    Strength strength = Strength::unstated;
    std::optional<int> years;
    bool sure = false;
    bool as_name = false; // sure if the text is technical
    bool again = false;   // sure if the text surely names the skill elsewhere
};

constexpr std::size_t technical = 3; // so many different skills that nobody doubts

// An address of the web or of mail; found by the blanks around it.
bool is_in_address(std::string_view text, const NameFound& match) {
    constexpr std::size_t most = 200;
    constexpr std::string_view blanks = " \t\r\n(<>\"";
    const std::size_t from = match.begin > most ? match.begin - most : 0;
    const std::size_t start = text.substr(from, match.begin - from).find_last_of(blanks);
    const std::string_view head =
        text.substr(start == std::string_view::npos ? from : from + start + 1,
                    match.begin - (start == std::string_view::npos ? from : from + start + 1));
    if (head.find("://") != std::string_view::npos || head.starts_with("www.")) return true;
    for (const std::string_view domain : {".com/", ".org/", ".edu/", ".gov/", ".uk/"})
        if (head.find(domain) != std::string_view::npos) return true;
    const std::string_view tail = text.substr(match.end, most);
    return tail.substr(0, std::min(tail.find_first_of(" \t\r\n,;)>"), tail.size())).find('@') != std::string_view::npos;
}

// Walks the text sentence by sentence and keeps the section that a sentence stands in.
class Reader {
public:
    Reader(std::string_view text, std::span<const NameFound> matches) : m_text(text), m_matches(matches) {}

    std::vector<Reading> read() {
        std::size_t next = 0;
        for (std::size_t at = 0; at < m_text.size();) {
            const Sentence sentence = sentence_at(m_text, at);
            at = sentence.end;
            std::size_t last = next;
            while (last < m_matches.size() && m_matches[last].begin < sentence.end) ++last;
            take(sentence, m_matches.subspan(next, last - next));
            next = last;
        }
        return std::move(m_readings);
    }
    std::optional<int> years() const { return m_years; }

private:
    void take(const Sentence& sentence, std::span<const NameFound> matches) {
        const std::string_view line = m_text.substr(sentence.begin, sentence.end - sentence.begin);
        if (is_empty(line)) {
            m_after_blank = true;
            return;
        }
        if (matches.empty() && line.size() < longest_years) note_years(years_in(tokens_of(m_text, sentence, {})));
        const bool bullet = sentence.starts_line && bullet_length(line) > 0;
        if (sentence.starts_line && update(sentence, line, bullet, matches.empty())) {
            m_after_heading = true;
        } else {
            // What follows a heading without a blank line is its list, with bullets or without.
            m_in_list = m_in_list || bullet || (m_after_heading && !m_after_blank);
            m_after_heading = false;
        }
        m_after_blank = false;
        if (!matches.empty()) judge(sentence, matches, bullet);
    }

    static bool is_empty(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

    // Whether the line is a heading; it begins a section.
    bool update(const Sentence& sentence, std::string_view line, bool bullet, bool bare) {
        constexpr std::size_t longest_heading = 80;
        const std::size_t end = line.find_last_not_of(" \t\r\n");
        const bool hash =
            line.find_first_not_of(" \t") != std::string_view::npos && line[line.find_first_not_of(" \t")] == '#';
        const bool colon = line[end] == ':';
        const bool shouted = std::ranges::none_of(line, [](char c) { return c >= 'a' && c <= 'z'; });
        const bool stops =
            (line[end] == '.' && !line.substr(0, end + 1).ends_with("...")) || line[end] == ',' || line[end] == ';';
        if (end < longest_heading && !stops && (hash || !bullet) && (bare || colon || hash)) {
            const auto tokens = tokens_of(m_text, sentence, {});
            const bool marked = hash || colon || (shouted && m_after_blank);
            if (const auto strength = strength_of_heading(tokens, marked ? Shape::marked : Shape::bare)) {
                m_section = *strength;
                m_in_list = false;
                return true;
            }
        }
        // Prose after a list is no part of it.
        constexpr std::size_t prose = 50;
        const std::string_view whole = m_text.substr(sentence.begin, prose);
        if (!bullet && m_after_blank && m_in_list && whole.size() == prose &&
            whole.find('\n') == std::string_view::npos) {
            m_section = Strength::unstated;
            m_in_list = false;
        }
        return false;
    }

    void note_years(const std::vector<YearsAsked>& asked) {
        constexpr int most = 20; // "40 years of us"
        for (const YearsAsked& years : asked)
            if (years.least <= most && years.least > m_years.value_or(0)) m_years = years.least;
    }

    void judge(const Sentence& sentence, std::span<const NameFound> matches, bool bullet) {
        const std::vector<Token> tokens = tokens_of(m_text, sentence, matches);
        std::vector<std::size_t> places; // of the mentions
        for (std::size_t at = 0; at < tokens.size(); ++at)
            if (tokens[at].kind == Kind::mention) places.push_back(at);
        const std::vector<Strength> strength = strengths(tokens, m_section);
        const std::vector<YearsAsked> asked = years_in(tokens);
        note_years(asked);
        const std::size_t first = m_readings.size();
        for (std::size_t i = 0; i < places.size(); ++i) {
            const NameFound& match = matches[tokens[places[i]].mention];
            Reading reading{match, strength[i], years_of(tokens, places[i], asked), false, false, false};
            const bool never = match.doubt >= Doubt::brief && is_something_else(tokens, places[i], m_text);
            reading.sure = match.doubt == Doubt::none || (!never && has_sign(tokens, places[i], m_text));
            reading.as_name =
                !never && (match.doubt == Doubt::odd ||
                           stands_as_name(tokens, places[i], m_text, bullet ? Place::item : Place::prose));
            reading.again = !never && places[i] > 0 && m_text[match.begin] >= 'A' && m_text[match.begin] <= 'Z' &&
                            !is_initial(tokens[places[i]], m_text);
            m_readings.push_back(reading);
        }
        spread(tokens, places, first);
    }

    // An item of a list is as sure as its neighbour.
    void spread(Tokens tokens, std::span<const std::size_t> places, std::size_t first) {
        const auto doubt = [&](std::size_t i) { return m_readings[first + i].match.doubt; };
        // "python, docker": two odd ones in a list are no chance.
        for (std::size_t i = 1; i < places.size(); ++i)
            if (std::min(doubt(i - 1), doubt(i)) == Doubt::odd && std::max(doubt(i - 1), doubt(i)) <= Doubt::brief &&
                are_listed(tokens, places[i - 1], places[i]))
                m_readings[first + i - 1].sure = m_readings[first + i].sure = true;
        const auto pass_on = [&](std::size_t from, std::size_t to) {
            if (!m_readings[first + from].sure || m_readings[first + to].sure) return;
            if (!are_listed(tokens, places[std::min(from, to)], places[std::max(from, to)])) return;
            m_readings[first + to].sure = !is_something_else(tokens, places[to], m_text);
        };
        for (std::size_t i = 1; i < places.size(); ++i) pass_on(i - 1, i);
        for (std::size_t i = places.size(); i-- > 1;) pass_on(i, i - 1);
    }

    static constexpr std::size_t longest_years = 400;
    std::string_view m_text;
    std::span<const NameFound> m_matches;
    std::vector<Reading> m_readings;
    Strength m_section = Strength::unstated;
    bool m_in_list = false, m_after_blank = true, m_after_heading = false;
    std::optional<int> m_years;
};

} // namespace

TextSkills text_skills(std::string_view text, std::span<const NameRow> names) {
    const std::string plain = without_markup(text);
    std::vector<NameFound> matches = NamesInText(names).matches(plain);
    std::erase_if(matches, [&](const NameFound& match) { return is_in_address(plain, match); });
    Reader reader(plain, matches);
    std::vector<Reading> readings = reader.read();

    std::vector<bool> known; // skills that nobody doubts, by their rows
    std::size_t count = 0;
    const auto row = [&](const Reading& reading) { return static_cast<std::size_t>(names[reading.match.name].row); };
    for (const Reading& reading : readings) {
        if (!reading.sure) continue;
        if (known.size() <= row(reading)) known.resize(row(reading) + 1);
        if (!known[row(reading)]) ++count;
        known[row(reading)] = true;
    }
    TextSkills result;
    result.years = reader.years();
    for (const Reading& reading : readings)
        if (reading.sure || (reading.as_name && count >= technical) ||
            (reading.again && row(reading) < known.size() && known[row(reading)]))
            result.mentions.push_back({SkillId(names[reading.match.name].row), reading.match.begin, reading.match.end,
                                       reading.strength, reading.years});
    return result;
}

} // namespace rung::query
