// SPDX-License-Identifier: MIT
#include "all.hpp"

#include "help_text.hpp"
#include "placeholders.hpp"
#include "rung/commands/flags.hpp"
#include "rung/text/nearest.hpp"
#include "rung/text/text.hpp"
#include "topics.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace rung::commands {

namespace {

constexpr std::array<std::string_view, 5> useful{"show", "compare", "pay", "path", "learn"};
constexpr int examples_column = 43;

// What commands are for, in the words of who looks for one. Those that stand in no line come last.
struct Purpose {
    std::string_view name;
    std::array<std::string_view, 6> commands;
};
constexpr std::array<Purpose, 4> purposes{{{"find", {"roles", "skills", "search", "browse"}},
                                           {"read", {"show", "compare", "pay", "offer", "report"}},
                                           {"move", {"path", "gap", "match", "next", "learn", "check"}},
                                           {"sources", {"why", "conflicts", "sources"}}}};

constexpr int words_column = 16;
constexpr int flags_column = 24;

std::string spelling(const Flag& flag) {
    std::string result = flag.letter == 0 ? "    " : std::string("-") + flag.letter + ", ";
    result += "--" + std::string(flag.name);
    if (!flag.value.empty()) result += ' ' + std::string(flag.value);
    return result;
}

bool is_of_all(const Flag& flag) {
    return flag.commands.front() == "all";
}

void add_topics(HelpText& page) {
    page.heading("TOPICS, by rung help TOPIC");
    for (const Topic& topic : topics_of_help()) page.entry(topic.name, topic.summary, words_column);
}

void add_introduction(HelpText& page) {
    page.paragraph(
        "rung: a career atlas for the terminal. What roles ask for, what they pay, how they differ, and what to "
        "learn next; every figure with its source.");
}

void add_examples(HelpText& page) {
    page.heading("EXAMPLES");
    for (const std::string_view name : useful)
        if (const Command* command = find_command(name); command != nullptr && !command->examples.empty())
            page.example(command->examples.front(), examples_column);
}

// All commands by what they are for, a line or two for each.
void add_purposes(HelpText& page) {
    std::vector<std::pair<std::string_view, std::string>> lines;
    const auto add = [&](std::string_view purpose, std::string_view command) {
        const auto line = std::ranges::find(lines, purpose, &std::pair<std::string_view, std::string>::first);
        if (line == lines.end())
            lines.emplace_back(purpose, command);
        else
            line->second.append(", ").append(command.substr(command.find(' ') + 1)); // "me add, remove"
    };
    const auto purpose_of = [](std::string_view name) {
        for (const Purpose& purpose : purposes)
            if (std::ranges::find(purpose.commands, name) != purpose.commands.end()) return purpose.name;
        const std::string_view first = name.substr(0, name.find(' '));
        return first == name ? "more" : first;
    };
    for (const Command& command : commands())
        if (purpose_of(command.name) != "more") add(purpose_of(command.name), command.name);
    for (const Command& command : commands())
        if (purpose_of(command.name) == "more") add("more", command.name);
    for (const auto& [purpose, names] : lines) page.entry(purpose, names, 11);
}

// One screen of 24 lines.
std::string overview(const Context& context) {
    HelpText page(context);
    add_introduction(page);
    add_examples(page);
    page.heading("COMMANDS");
    add_purposes(page);
    page.blank();
    page.paragraph("rung COMMAND --help says how a command is used; rung help all lists all commands, flags and "
                   "topics.");
    return page.take();
}

std::string help_of_all(const Context& context) {
    HelpText page(context);
    add_introduction(page);
    page.heading("USAGE");
    page.line("  rung COMMAND [ARGUMENTS] [FLAGS]");
    add_examples(page);
    page.heading("COMMANDS");
    for (const Command& command : commands()) page.entry(command.name, command.summary, words_column);
    page.heading("FLAGS OF EVERY COMMAND");
    for (const Flag& flag : flags())
        if (flag.listed && is_of_all(flag)) page.entry(spelling(flag), flag.help, flags_column + 4);
    add_topics(page);
    page.blank();
    page.paragraph("rung COMMAND --help says how a command is used.");
    return page.take();
}

// What the flag does with that command.
std::string help_of(const Flag& flag, const Command& command) {
    std::string result(flag.help);
    const std::vector<std::string_view> values = allowed(command, flag);
    for (std::size_t own = flag.allowed.size(); own < values.size(); ++own)
        result += (own == flag.allowed.size() ? "; also " : ", ") + std::string(values[own]);
    return result;
}

void add_flags(HelpText& page, std::string_view title, const Command& command, bool (*belongs)(const Flag&)) {
    bool any = false;
    for (const Flag& flag : flags()) {
        if (!flag.listed || !takes(command.name, flag) || !belongs(flag)) continue;
        if (!any) page.heading(title);
        any = true;
        page.entry(spelling(flag), help_of(flag, command), flags_column);
    }
}

std::string help_of(const Command& command, const Context& context) {
    HelpText page(context);
    const std::string name = "rung " + std::string(command.name);
    page.paragraph(name + ": " + std::string(command.summary));
    page.heading("USAGE");
    page.line("  " + name + (command.arguments.empty() ? "" : " " + std::string(command.arguments)) + " [FLAGS]");
    page.heading("EXAMPLES");
    for (const Example& example : command.examples) page.example(example, 0);
    if (!command.arguments.empty()) page.heading("ARGUMENTS");
    for (const Placeholder& one : placeholders())
        if (holds_placeholder(command.arguments, one.word)) page.entry(one.word, one.meaning, 11);
    add_flags(page, "FLAGS", command,
              [](const Flag& flag) { return !is_of_all(flag) && flag.commands.front() != "records"; });
    add_flags(page, "FLAGS OF ALL RECORDS", command,
              [](const Flag& flag) { return flag.commands.front() == "records"; });
    add_flags(page, "FLAGS OF EVERY COMMAND", command, is_of_all);
    if (!command.kind.empty()) {
        page.blank();
        page.paragraph("It prints records of the kind " + std::string(command.kind) + ": rung fields " +
                       std::string(command.kind) + " lists their fields.");
    }
    return page.take();
}

// "data": its commands.
std::string help_of_group(std::string_view group, const Context& context) {
    HelpText page(context);
    page.paragraph("rung " + std::string(group) + ": " + std::string(summary_of_group(group)));
    page.heading("COMMANDS");
    const std::string start = std::string(group) + ' ';
    for (const Command& command : commands())
        if (command.name.starts_with(start)) page.entry(command.name, command.summary, words_column);
    page.blank();
    page.paragraph("rung " + start + "COMMAND --help says how one is used.");
    return page.take();
}

void add_values(HelpText& page, Context& context) {
    page.heading("PRESENT VALUES");
    for (const std::string_view name : {"RUNG_DATA", "RUNG_REGION", "XDG_DATA_HOME", "COLUMNS", "NO_COLOR",
                                        "CLICOLOR_FORCE", "FORCE_COLOR", "CLICOLOR", "TERM", "NO_HYPERLINKS"})
        if (const auto value = context.environment(name))
            page.entry(name, value->empty() ? "(empty)" : text::clean(*value, text::Clean::message), 18);
    page.entry("data",
               context.data.empty() ? "your own catalogue if there is one, else the built-in data" : context.data, 18);
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        lines.push_back(text.substr(0, text.find('\n')));
        text.remove_prefix(std::min(lines.back().size() + 1, text.size()));
    }
    return lines;
}

bool is_heading(std::string_view line) {
    return std::ranges::all_of(line, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string help_of(const Topic& topic, Context& context) {
    HelpText page(context);
    page.paragraph("rung help " + std::string(topic.name) + ": " + std::string(topic.summary));
    std::string paragraph;
    const auto flush = [&] {
        if (paragraph.starts_with("- "))
            page.item(std::string_view(paragraph).substr(2));
        else if (!paragraph.empty())
            page.paragraph(paragraph);
        paragraph.clear();
    };
    for (const std::string_view line : lines_of(topic.text)) {
        if (line.empty() || line.front() == ' ' || is_heading(line)) {
            flush();
            page.line(line);
        } else {
            if (line.starts_with("- ")) flush();
            paragraph += (paragraph.empty() ? "" : " ") + std::string(line);
        }
    }
    flush();
    if (topic.name == "environment") add_values(page, context);
    return page.take();
}

UsageError unknown_name(const std::string& name) {
    std::vector<std::string> candidates;
    for (const Command& command : commands()) candidates.emplace_back(command.name);
    for (const Topic& topic : topics_of_help()) candidates.emplace_back(topic.name);
    candidates.emplace_back("all");
    UsageError error("bad-value", "no command or topic '" + name + "'", name, text::nearest(name, candidates));
    if (error.suggest.empty()) {
        error.hint = "topics are";
        for (const Topic& topic : topics_of_help())
            error.hint += (error.hint.ends_with("are") ? " " : ", ") + std::string(topic.name);
    }
    error.topic = "help";
    return error;
}

std::string help_about(const std::string& name, Context& context) {
    if (name.empty()) return overview(context);
    if (name == "all") return help_of_all(context);
    if (const Command* command = find_command(name)) return help_of(*command, context);
    if (is_group(name)) return help_of_group(name, context);
    for (const Topic& topic : topics_of_help())
        if (topic.name == name) return help_of(topic, context);
    throw unknown_name(name);
}

} // namespace

Answer help(const Request& request, Context& context) {
    std::string name;
    for (const std::string& word : request.arguments) name += (name.empty() ? "" : " ") + word;
    Answer answer;
    answer.text = help_about(name, context);
    return answer;
}

} // namespace rung::commands
