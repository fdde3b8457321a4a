// SPDX-License-Identifier: MIT
// rung-manual TEMPLATE MANUAL: what the build runs to make rung(1), in mdoc, from man/rung.1.in and the tables of the
// program. A line of the template that is one word in braces is replaced by what the table of that name makes.
#include "commands/placeholders.hpp"
#include "commands/topics.hpp"
#include "rung/commands/command.hpp"
#include "rung/commands/flags.hpp"
#include "rung/report/kinds.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>

namespace {

using rung::commands::Command;
using rung::commands::Flag;
using rung::commands::Topic;
using rung::report::Field;
using rung::report::Kind;

// Text as roff prints it letter by letter: what stands in an example can be copied from the screen.
std::string escaped(std::string_view text) {
    static constexpr std::array<std::pair<char, std::string_view>, 7> special{
        {{'\\', "\\e"}, {'-', "\\-"}, {'\'', "\\(aq"}, {'"', "\\(dq"}, {'^', "\\(ha"}, {'~', "\\(ti"}, {'`', "\\(ga"}}};
    std::string result;
    for (const char c : text) {
        const auto found = std::ranges::find(special, c, &std::pair<char, std::string_view>::first);
        result += found == special.end() ? std::string(1, c) : std::string(found->second);
    }
    return result.starts_with('.') ? "\\&" + result : result;
}

// Prose: hyphens stay hyphens, and every sentence begins a line.
std::string prose(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool inside = text[i] == '-' && i > 0 && i + 1 < text.size() && text[i - 1] != ' ' &&
                            text[i + 1] != '-' && text[i - 1] != '-';
        const bool sentence = text[i] == ' ' && i > 0 && (text[i - 1] == '.' || text[i - 1] == '?');
        result += sentence ? "\n" : inside ? "-" : escaped(text.substr(i, 1));
    }
    return result + '\n';
}

std::string literal(std::string_view lines) {
    return ".Bd -literal -offset indent\n" + std::string(lines) + ".Ed\n";
}

std::string command_entry(const Command& command) {
    std::string text = ".It Ic " + std::string(command.name);
    if (!command.arguments.empty()) text += " Ar " + escaped(command.arguments);
    text += '\n' + prose(command.summary);
    std::string calls, own;
    for (const auto& example : command.examples) calls += escaped(example.call) + '\n';
    for (const Flag& flag : rung::commands::flags())
        if (flag.listed && std::ranges::find(flag.commands, command.name) != flag.commands.end())
            own += std::string(own.empty() ? "" : " ,\n") + ".Fl Fl " + escaped(flag.name);
    text += literal(calls);
    if (!own.empty()) text += ".Pp\nIts flags:\n" + own + " .\n";
    return text;
}

bool is_used(std::string_view placeholder) {
    return std::ranges::any_of(rung::commands::commands(), [&](const Command& command) {
        return rung::commands::holds_placeholder(command.arguments, placeholder);
    });
}

std::string commands() {
    std::string text;
    for (const Command& command : rung::commands::commands()) text += command_entry(command);
    text += ".El\n.Pp\nIn these:\n.Bl -tag -width Ds\n";
    for (const auto& placeholder : rung::commands::placeholders())
        if (is_used(placeholder.word))
            text += ".It Ar " + escaped(placeholder.word) + '\n' + prose(placeholder.meaning);
    return text;
}

std::string option_entry(const Flag& flag) {
    std::string text = ".It ";
    if (flag.letter != 0) text += std::string("Fl ") + flag.letter + " , ";
    text += "Fl Fl " + escaped(flag.name);
    if (!flag.value.empty()) text += " Ar " + escaped(flag.value);
    text += '\n' + prose(flag.help);
    if (flag.commands.front() == "records" || flag.commands.front() == "all") return text;
    std::string names;
    for (const std::string_view name : flag.commands)
        names += std::string(names.empty() ? "" : " ,\n") + ".Ic " + std::string(name);
    return text + ".Pp\nTaken by\n" + names + " .\n";
}

std::string options(bool (*fits)(const Flag&)) {
    std::string text;
    for (const Flag& flag : rung::commands::flags())
        if (flag.listed && fits(flag)) text += option_entry(flag);
    return text;
}

bool is_of_records(const Flag& flag) {
    return flag.commands.front() == "records";
}
bool is_of_all(const Flag& flag) {
    return flag.commands.front() == "all";
}

bool is_capitals(std::string_view line) {
    return std::ranges::all_of(line, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The text of a help topic in mdoc: lines that begin with a blank as they stand, headings, items, paragraphs.
class TopicText {
public:
    std::string of(std::string_view text) {
        while (!text.empty()) {
            const std::string_view next = text.substr(0, text.find('\n'));
            line(next);
            text.remove_prefix(std::min(next.size() + 1, text.size()));
        }
        flush();
        close_list();
        return std::move(m_text);
    }

private:
    void line(std::string_view line) {
        if (line.starts_with(' ')) {
            m_lines += escaped(line.substr(line.find_first_not_of(' ') > 2 ? 2 : line.find_first_not_of(' '))) + '\n';
        } else if (line.empty() || is_capitals(line)) {
            flush();
            close_list();
            if (!line.empty()) m_text += ".Ss " + title(line) + '\n';
            m_after_heading = !line.empty() || m_text.empty();
        } else {
            if (line.starts_with("- ")) flush();
            m_paragraph += (m_paragraph.empty() ? "" : " ") + std::string(line);
        }
    }

    static std::string title(std::string_view capitals) {
        std::string result(capitals);
        for (std::size_t i = 1; i < result.size(); ++i) result[i] = static_cast<char>(result[i] - 'A' + 'a');
        return result;
    }

    void flush() {
        if (!m_lines.empty()) m_text += literal(std::exchange(m_lines, {}));
        const std::string paragraph = std::exchange(m_paragraph, {});
        if (paragraph.empty()) return;
        if (paragraph.starts_with("- ")) {
            if (!std::exchange(m_in_list, true)) m_text += ".Bl -bullet\n";
            m_text += ".It\n" + prose(std::string_view(paragraph).substr(2));
        } else {
            m_text += (m_after_heading || m_text.empty() ? "" : ".Pp\n") + prose(paragraph);
        }
        m_after_heading = false;
    }

    void close_list() {
        if (std::exchange(m_in_list, false)) m_text += ".El\n";
    }

    std::string m_text, m_lines, m_paragraph;
    bool m_in_list = false, m_after_heading = true;
};

const Topic* find_topic(std::string_view name) {
    for (const Topic& topic : rung::commands::topics_of_help())
        if (topic.name == name) return &topic;
    return nullptr;
}

// Those that have no section of their own by the custom of manuals.
std::string topics() {
    std::string text;
    for (const Topic& topic : rung::commands::topics_of_help()) {
        if (topic.name == "environment" || topic.name == "exit-codes") continue;
        std::string name(topic.name);
        std::ranges::transform(name, name.begin(), [](char c) { return c == '-' ? ' ' : static_cast<char>(c - 32); });
        text += ".Sh " + name + '\n' + TopicText().of(topic.text);
    }
    return text;
}

std::string record(const Kind& kind) {
    std::string text = ".Ss " + std::string(kind.name) + " , printed by " + std::string(kind.command) +
                       "\n.Bl -tag -width Ds -compact\n";
    for (const Field& field : kind.fields)
        text += ".It " + std::string(field.name) + (field.optional ? "?" : "") + (field.list ? "[]" : "") + '\n' +
                prose(field.meaning);
    return text + ".El\n";
}

std::string records() {
    std::string text;
    for (const Kind& kind : rung::report::kinds()) text += record(kind);
    return text;
}

std::string made_for(const std::string& line) {
    if (line == "{commands}") return commands();
    if (line == "{options-of-records}") return options(is_of_records);
    if (line == "{options-of-all}") return options(is_of_all);
    if (line == "{options-of-some}")
        return options([](const Flag& flag) { return !is_of_records(flag) && !is_of_all(flag); });
    if (line == "{topics}") return topics();
    if (line == "{records}") return records();
    if (line == "{environment}") return TopicText().of(find_topic("environment")->text);
    if (line == "{exit-codes}") return TopicText().of(find_topic("exit-codes")->text);
    return line + '\n';
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: rung-manual TEMPLATE MANUAL\n";
        return 2;
    }
    std::ifstream input(argv[1]);
    std::ofstream output(argv[2], std::ios::binary);
    for (std::string line; std::getline(input, line);) output << made_for(line);
    output.close();
    return input.eof() && output ? 0 : 3;
}
