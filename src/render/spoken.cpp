// SPDX-License-Identifier: MIT
#include "spoken.hpp"

#include "card.hpp"

#include <algorithm>

namespace rung::render {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

// "120,000" from `at` on; no further than the digits go.
std::size_t end_of_number(std::string_view text, std::size_t at) {
    const auto continues = [&](std::size_t place) {
        if (is_digit(text[place])) return true;
        return (text[place] == ',' || text[place] == '.') && place + 1 < text.size() && is_digit(text[place + 1]);
    };
    while (at < text.size() && continues(at)) ++at;
    return at;
}

bool is_part_of_word(char c) {
    return is_digit(c) || is_upper(c) || (c >= 'a' && c <= 'z') || c == '-' || c == ':' || c == '.' || c == '@';
}

// Not "2024-25", a period, nor "15-2051", a code: the high end has as many digits as the low one, and commas if more
// than three.
bool are_ends(std::string_view low, std::string_view high) {
    low = low.substr(0, low.find('.'));
    high = high.substr(0, high.find('.'));
    const bool code = high.size() > 3 && high.find(',') == std::string_view::npos && low.size() < high.size();
    return !code && high.size() >= low.size();
}

// The range, number with open end or share that begins at `at`, in words; its end is stored there.
std::string spoken_number(std::string_view text, std::size_t& at) {
    const std::size_t start = at;
    at = end_of_number(text, at);
    std::string words(text.substr(start, at - start));
    const auto follows = [&](std::string_view sign) { return text.substr(at).starts_with(sign); };
    if (follows("-") && at + 1 < text.size() && is_digit(text[at + 1])) {
        const std::size_t end = end_of_number(text, at + 1);
        const bool whole =
            end == text.size() || (text[end] != '-' && !(is_part_of_word(text[end]) && text[end] != '.'));
        const std::string_view high = text.substr(at + 1, end - at - 1);
        if (!whole || !are_ends(words, high)) {
            while (at < text.size() && is_part_of_word(text[at])) ++at;
            return std::string(text.substr(start, at - start));
        }
        words.append(" to ").append(high);
        at = end;
    }
    if (follows("+") && (at + 1 == text.size() || !is_part_of_word(text[at + 1]))) {
        words += " or more";
        ++at;
    }
    if (follows(" %")) {
        words += " per cent";
        at += 2;
    }
    return words;
}

// "PAY, us, USD a year" is "Pay, us, USD a year".
std::string spoken_title(std::string title) {
    for (std::size_t at = 1; at < title.size() && is_upper(title[at]); ++at)
        if (is_upper(title[0])) title[at] = static_cast<char>(title[at] - 'A' + 'a');
    return title;
}

bool ends_sentence(std::string_view text) {
    return text.ends_with('.') || text.ends_with('?') || text.ends_with('!');
}

std::string stopped(std::string text) {
    return ends_sentence(text) ? text : text + '.';
}

// What stands apart by blanks is parted by commas; a sign for "nothing" or "more" is said.
std::string spoken_cell(std::string_view cell) {
    if (cell == "-") return "none";
    std::string text(cell.substr(0, cell.find_last_not_of(' ') + 1));
    if (text.ends_with(" …"))
        text.replace(text.size() - std::string_view(" …").size(), std::string::npos, ", and more");
    for (std::size_t at = text.find("  "); at != std::string::npos; at = text.find("  ", at + 1))
        text.replace(at, text.find_first_not_of(' ', at) - at, ", ");
    return spoken_figures(text);
}

// Items that stand apart by blanks alone are parted by commas.
std::string spoken_joined(const std::vector<std::string>& items, std::string_view joiner) {
    const bool blanks = !joiner.empty() && joiner.find_first_not_of(' ') == std::string_view::npos;
    std::string result;
    for (const std::string& item : items) result.append(result.empty() ? "" : blanks ? ", " : joiner).append(item);
    return result;
}

std::string spoken_line(const report::Line& line, bool labels_above) {
    std::vector<std::string> items;
    for (const std::string& item : line.items)
        items.push_back(line.joiner.empty() ? spoken_figures(item) : spoken_cell(item));
    const bool listed = line.joiner == report::below_one_another;
    if (!listed) items = {spoken_joined(items, line.joiner)};
    std::string result = labels_above && !line.label.empty() ? sentence(line.label) : "";
    const std::string_view behind = ends_sentence(line.label) ? " " : ": ";
    const std::string lead = labels_above || line.label.empty() ? "" : line.label + std::string(behind);
    for (const std::string& item : items) result += sentence(lead + item);
    return result + (labels_above ? "\n" : "");
}

std::string spoken_card(const report::Card& card) {
    std::string result = single_blanks(safe(card.title, spoken));
    result += (card.right.empty() ? "" : ", " + single_blanks(safe(card.right, spoken))) + "\n\n";
    const bool above = has_long_labels(card);
    for (const report::Block& block : card.blocks)
        result += std::holds_alternative<report::Line>(block) ? spoken_line(std::get<report::Line>(block), above)
                                                              : spoken_grid(std::get<report::Grid>(block));
    while (result.ends_with("\n\n")) result.pop_back();
    return result;
}

} // namespace

std::string spoken_range(std::string text) {
    const bool open = text.ends_with('+');
    if (open) text.pop_back();
    if (const std::size_t at = text.find('-', 1); at != std::string::npos) text.replace(at, 1, " to ");
    return text + (open ? " or more" : "");
}

std::string spoken_figures(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        if (is_digit(text[at]) && (at == 0 || !is_part_of_word(text[at - 1])))
            result += spoken_number(text, at);
        else
            result += text[at++];
    }
    return result;
}

std::string single_blanks(std::string_view text) {
    std::string result;
    for (const char c : text)
        if (c != ' ' || !result.ends_with(' ')) result += c;
    return result;
}

std::string sentence(std::string_view text) {
    return stopped(single_blanks(safe(text, spoken))) + "\n";
}

std::string spoken_cards(const report::Cards& cards) {
    std::string result;
    for (const report::Card& card : cards) result += (result.empty() ? "" : "\n") + spoken_card(card);
    return result;
}

std::string spoken_grid(const report::Grid& grid) {
    std::string result;
    for (const auto& row : grid.rows) {
        std::string line;
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (row[column].empty()) continue;
            const bool runs_on = column + 1 == row.size() && row.size() < grid.columns.size();
            const std::string text = spoken_cell(row[column]);
            const std::string title = runs_on ? "" : spoken_title(grid.columns[column].title);
            if (column == 0)
                line = stopped(text);
            else
                line += stopped(' ' + (title.empty() ? "" : title + ": ") + text);
        }
        result += sentence(line);
    }
    return result;
}

} // namespace rung::render
