// SPDX-License-Identifier: MIT
#include "pager.hpp"

#include "rung/text/text.hpp"

#include <algorithm>

namespace rung::cli {

namespace {

constexpr char escape = '\x1b';
// Nobody asked for less by name, so nobody needs to hear that it is missing: the shell's 127 is enough.
constexpr std::string_view usual_pager = "command -v less >/dev/null 2>&1 || exit 127; exec less";

// Colours end in `m`, hyperlinks in ESC \.
std::size_t end_of_sequence(std::string_view text, std::size_t at) {
    const bool link = at + 1 < text.size() && text[at + 1] == ']';
    const std::size_t end = link ? text.find("\x1b\\", at + 2) : text.find('m', at);
    return end == std::string_view::npos ? text.size() : end + (link ? 2 : 1);
}

std::string without_sequences(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = std::min(text.find(escape, at), text.size());
        result += text.substr(at, next - at);
        at = next < text.size() ? end_of_sequence(text, next) : next;
    }
    return result;
}

} // namespace

std::string pager_of(const Environment& environment) {
    std::string result(usual_pager);
    for (const std::string_view name : {"RUNG_PAGER", "PAGER"})
        if (const auto found = environment.find(name); found != environment.end()) {
            result = found->second;
            break;
        }
    const bool blank = result.find_first_not_of(" \t") == std::string::npos;
    return blank || result == "cat" ? std::string() : result;
}

int lines_on_screen(std::string_view text, int columns) {
    int lines = 0;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        // No character takes more cells than bytes.
        const bool fits = columns <= 0 || line.size() <= static_cast<std::size_t>(columns);
        const int cells = fits ? 0 : text::width(without_sequences(line));
        lines += std::max(1, fits ? 1 : (cells + columns - 1) / columns);
    }
    return lines;
}

bool page(const std::string& command, std::string_view text, const World& world) {
    commands::Program pager{{"/bin/sh", "-c", command}, {}, std::string(text), {}};
    if (world.environment.find("LESS") == world.environment.end()) pager.environment["LESS"] = "FRi";
    const int exit = world.run_program(pager);
    return exit != no_such_program && exit != cannot_be_run;
}

bool needs_pager(std::string_view text, const World& world) {
    if (!world.run_program || !world.input_is_terminal || !world.output_is_terminal) return false;
    const auto terminal = world.environment.find("TERM");
    if (terminal == world.environment.end() || terminal->second.empty() || terminal->second == "dumb") return false;
    constexpr int usual_rows = 24; // of terminals that do not say
    const int rows = world.terminal_rows > 0 ? world.terminal_rows : usual_rows;
    return lines_on_screen(text, world.terminal_columns) >= rows && !pager_of(world.environment).empty();
}

} // namespace rung::cli
