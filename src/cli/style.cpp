// SPDX-License-Identifier: MIT
#include "style.hpp"

#include <charconv>

namespace rung::cli {

namespace {

std::string_view value(const Environment& environment, std::string_view name) {
    const auto found = environment.find(name);
    return found == environment.end() ? std::string_view() : std::string_view(found->second);
}

bool is_forced(std::string_view value) {
    return !value.empty() && value != "0";
}

} // namespace

bool wants_colour(std::string_view when, const Environment& environment, bool is_terminal) {
    if (when == "always") return true;
    if (when == "never") return false;
    if (!value(environment, "NO_COLOR").empty()) return false;
    if (is_forced(value(environment, "CLICOLOR_FORCE")) || is_forced(value(environment, "FORCE_COLOR"))) return true;
    if (value(environment, "CLICOLOR") == "0") return false;
    const std::string_view terminal = value(environment, "TERM");
    return !terminal.empty() && terminal != "dumb" && is_terminal;
}

bool wants_links(bool colour, const Environment& environment, bool is_terminal) {
    const std::string_view terminal = value(environment, "TERM");
    const bool plain = terminal == "linux" || terminal == "dumb" || terminal.starts_with("screen");
    return colour && is_terminal && !plain && environment.find("NO_HYPERLINKS") == environment.end();
}

int columns(const Environment& environment, bool is_terminal, int terminal_columns) {
    const std::string_view text = value(environment, "COLUMNS");
    int result = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result);
    if (error == std::errc() && end == text.data() + text.size() && result > 0) return result;
    if (!is_terminal) return 0;
    return terminal_columns > 0 ? terminal_columns : 80;
}

} // namespace rung::cli
