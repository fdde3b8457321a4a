// SPDX-License-Identifier: MIT
#include "help_text.hpp"

#include "rung/text/text.hpp"

#include <algorithm>
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

} // namespace

HelpText::HelpText(const Context& context)
    : m_spoken(context.format == "plain"),
      m_width(m_spoken ? std::numeric_limits<int>::max() : std::max(context.width, 30)) {}

void HelpText::paragraph(std::string_view text) {
    for (const std::string& part : text::wrap(text, m_width)) line(part);
}

void HelpText::item(std::string_view text) {
    std::string lead = "- ";
    for (const std::string& part : text::wrap(text, m_width - 2)) {
        line(lead + part);
        lead = "  ";
    }
}

void HelpText::line(std::string_view text) {
    m_text.append(m_spoken ? spoken(text) : std::string(text)).append(1, '\n');
}
void HelpText::heading(std::string_view title) {
    blank();
    line(title);
}

void HelpText::entry(std::string_view word, std::string_view meaning, int column) {
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

void HelpText::example(const Example& example, int column) {
    if (m_spoken) return entry(example.call, example.meaning, column);
    const std::string call = "  " + std::string(example.call);
    if (text::width(call) + 2 <= column && column + text::width(example.meaning) <= m_width) {
        line(text::pad_right(call, column) + std::string(example.meaning));
    } else {
        line(call);
        entry("", example.meaning, 6);
    }
}

} // namespace rung::commands
