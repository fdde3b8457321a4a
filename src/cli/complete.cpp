// SPDX-License-Identifier: MIT
#include "complete.hpp"

#include "rung/text/text.hpp"

#include <stdexcept>

namespace rung::cli {

namespace {

constexpr std::string_view by_words = "__complete";
constexpr std::string_view by_line = "__complete-bash";
constexpr int no_blank = 1, wants_files = 2; // bits of the last line

// Reads a line by the rules of the shell for quotes and blanks, and by no others.
class Line {
public:
    Line(std::string_view line, std::string_view breaks, std::string_view blanks)
        : m_line(line), m_breaks(breaks), m_blanks(blanks) {}

    Typed read() {
        while (m_at < m_line.size()) step(m_line[m_at++]);
        if (!m_in_word) start_word();
        return {std::move(m_words), m_quote == 0 ? m_broken : m_opened};
    }

private:
    void start_word() {
        m_words.emplace_back();
        m_in_word = true;
        m_broken = 0;
    }

    void step(char c) {
        if (m_quote == 0 && m_blanks.find(c) != std::string_view::npos) {
            m_in_word = false;
            return;
        }
        if (!m_in_word) start_word();
        if (c == '\\' && m_quote != '\'')
            escape();
        else if (m_quote == 0 && (c == '\'' || c == '"'))
            open(c);
        else if (c == m_quote)
            m_quote = 0;
        else
            add(c);
    }

    void open(char quote) {
        m_quote = quote;
        m_opened = m_words.back().size();
    }

    // In double quotes a backslash protects these only, and else stands for itself.
    void escape() {
        const bool bare = m_quote == 0;
        const bool last = m_at == m_line.size();
        if (last || (!bare && std::string_view("\\\"$`").find(m_line[m_at]) == std::string_view::npos)) {
            if (!bare) m_words.back() += '\\';
            return;
        }
        m_words.back() += m_line[m_at++];
    }

    // bash keeps `@` in what it replaces, for the names of hosts.
    void add(char c) {
        std::string& word = m_words.back();
        word += c;
        if (m_quote == 0 && m_breaks.find(c) != std::string_view::npos) m_broken = word.size() - (c == '@' ? 1 : 0);
    }

    std::string_view m_line, m_breaks, m_blanks;
    std::vector<std::string> m_words;
    std::size_t m_at = 0, m_broken = 0, m_opened = 0;
    char m_quote = 0;
    bool m_in_word = false;
};

std::string text_of(const commands::Completion& completion, std::size_t kept) {
    std::string text;
    for (const commands::Candidate& candidate : completion.candidates) {
        if (candidate.word.size() < kept) continue;
        text += text::clean(std::string_view(candidate.word).substr(kept), text::Clean::replace);
        if (!candidate.meaning.empty()) text += '\t' + text::clean(candidate.meaning, text::Clean::replace);
        text += '\n';
    }
    const int last = (completion.goes_on ? no_blank : 0) + (completion.files ? wants_files : 0);
    return text + ':' + std::to_string(last) + '\n';
}

Typed typed_by(std::span<const std::string> arguments) {
    if (arguments.front() == by_line) {
        Typed typed = typed_in_bash(arguments.size() > 1 ? arguments[1] : std::string(),
                                    arguments.size() > 2 ? arguments[2] : std::string());
        typed.words.erase(typed.words.begin()); // the name by which the program was called
        return typed;
    }
    Typed typed;
    for (const std::string& word : arguments.subspan(1)) typed.words.push_back(unquoted(word));
    return typed;
}

} // namespace

std::string unquoted(std::string_view word) {
    return Line(word, {}, {}).read().words.front();
}

Typed typed_in_bash(std::string_view line, std::string_view breaks) {
    return Line(line, breaks, " \t\n").read();
}

bool asks_for_completion(std::span<const std::string> arguments) {
    return !arguments.empty() && (arguments.front() == by_words || arguments.front() == by_line);
}

std::string completion_for(std::span<const std::string> arguments, commands::Context& context) {
    const Typed typed = typed_by(arguments);
    try {
        return text_of(commands::complete(typed.words, context), typed.kept);
    } catch (const std::runtime_error&) {
        return text_of({}, 0);
    }
}

} // namespace rung::cli
