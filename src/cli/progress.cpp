// SPDX-License-Identifier: MIT
#include "progress.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace rung::cli {

namespace {

constexpr std::chrono::seconds patience{1};
constexpr int cells = 20;
constexpr std::string_view start_of_line = "\r\x1b[K"; // and clears it

} // namespace

void ProgressBar::tell(int percent, std::string_view part) {
    if (percent >= 100) {
        if (std::exchange(m_shown, false)) m_write(start_of_line);
        return;
    }
    if (std::chrono::steady_clock::now() - m_start < patience) return;
    m_shown = true;
    const int full = std::clamp(percent, 0, 100) * cells / 100;
    std::string line(start_of_line);
    line.append("rung: [")
        .append(static_cast<std::size_t>(full), '#')
        .append(static_cast<std::size_t>(cells - full), ' ');
    line.append("] ").append(std::to_string(percent)).append(" %, ").append(part);
    m_write(line);
}

} // namespace rung::cli
