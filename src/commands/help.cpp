// SPDX-License-Identifier: MIT
#include "all.hpp"

#include "placeholders.hpp"
#include "rung/commands/flags.hpp"
#include "rung/text/nearest.hpp"
#include "rung/text/text.hpp"
#include "topics.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace rung::commands {

namespace {

// A line without columns: what stands apart by blanks is parted by a colon.
std::string spoken(std::string_view line) {
    std::string result;
    for (std::size_t at = line.find_first_not_of(' '); at < line.size();) {
        const std::size_t end = std::min(line.find("  ", at), line.size());
        result.append(result.empty() ? "" : ": ").append(line.substr(at, end - at));
        at = line.find_first_not_of(' ', end);
    }
    return result;
}

// Help in the making: headings, filled paragraphs and two columns, never wider than asked; or lines to be read aloud.
class Page {
public:
    explicit Page(const Context& context)
        : m_spoken(context.format == "plain"),
          m_width(m_spoken ? std::numeric_limits<int>::max() : std::max(context.width, 30)) {}

    void paragraph(std::string_view text) {
        for (const std::string& part : text::wrap(text, m_width)) line(part);
    }
    void item(std::string_view text) {
        std::string lead = "- ";
        for (const std::string& part : text::wrap(text, m_width - 2)) {
            line(lead + part);
            lead = "  ";
        }
    }
    void blank() { m_text += '\n'; }
    void line(std::string_view text) { m_text.append(m_spoken ? spoken(text) : std::string(text)).append(1, '\n'); }
    void heading(std::string_view title) {
        blank();
        line(title);
    }
    // A word and what it means, beside it or, where the word is long, below it.
    void entry(std::string_view word, std::string_view meaning, int column) {
        if (m_spoken) return line(std::string(word) + "  " + std::string(meaning));
        std::string first = "  " + std::string(word);
        const bool beside = text::width(first) + 2 <= column;
        if (!beside) line(first);
        std::string lead = beside ? text::pad_right(first, column) : std::string(static_cast<std::size_t>(column), ' ');
        for (const std::string& part : text::wrap(meaning, m_width - column)) {
            line(lead + part);
            lead.assign(static_cast<std::size_t>(column), ' ');
        }
    }
    // A call and what it does, beside it if there is room.
    void example(const Example& example, int column) {
        if (m_spoken) return entry(example.call, example.meaning, column);
        const std::string call = "  " + std::string(example.call);
        if (text::width(call) + 2 <= column && column + text::width(example.meaning) <= m_width) {
            line(text::pad_right(call, column) + std::string(example.meaning));
        } else {
            line(call);
            entry("", example.meaning, 6);
        }
    }
    std::string take() { return std::move(m_text); }

private:
    bool m_spoken;
    int m_width;
    std::string m_text;
};

constexpr std::array<std::string_view, 6> useful{"search", "show", "compare", "pay", "path", "learn"};
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

void add_topics(Page& page) {
    page.heading("TOPICS, by rung help TOPIC");
    for (const Topic& topic : topics_of_help()) page.entry(topic.name, topic.summary, words_column);
}

std::string overview(const Context& context) {
    Page page(context);
    page.paragraph(
        "rung: a career atlas for the terminal. What roles ask for, what they pay, how they differ, and what to "
        "learn next; every figure with its source.");
    page.heading("USAGE");
    page.line("  rung COMMAND [ARGUMENTS] [FLAGS]");
    page.heading("EXAMPLES");
    for (const std::string_view name : useful)
        if (const Command* command = find_command(name); command != nullptr && !command->examples.empty())
            page.example(command->examples.front(), 44);
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

void add_flags(Page& page, std::string_view title, const Command& command, bool (*belongs)(const Flag&)) {
    bool any = false;
    for (const Flag& flag : flags()) {
        if (!flag.listed || !takes(command.name, flag) || !belongs(flag)) continue;
        if (!any) page.heading(title);
        any = true;
        page.entry(spelling(flag), help_of(flag, command), flags_column);
    }
}

std::string help_of(const Command& command, const Context& context) {
    Page page(context);
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
    Page page(context);
    page.paragraph("rung " + std::string(group) + ": " + std::string(summary_of_group(group)));
    page.heading("COMMANDS");
    const std::string start = std::string(group) + ' ';
    for (const Command& command : commands())
        if (command.name.starts_with(start)) page.entry(command.name, command.summary, words_column);
    page.blank();
    page.paragraph("rung " + start + "COMMAND --help says how one is used.");
    return page.take();
}

void add_values(Page& page, Context& context) {
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
    Page page(context);
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
