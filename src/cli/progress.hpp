// SPDX-License-Identifier: MIT
// A bar on standard error for work that lasts: nothing for the first second, and nothing of it is left at the end.
#pragma once

#include <chrono>
#include <functional>
#include <string_view>

namespace rung::cli {

class ProgressBar {
public:
    explicit ProgressBar(std::function<void(std::string_view)> write)
        : m_write(std::move(write)), m_start(std::chrono::steady_clock::now()) {}

    // As model::Progress.
    void tell(int percent, std::string_view part);

private:
    std::function<void(std::string_view)> m_write;
    std::chrono::steady_clock::time_point m_start;
    bool m_shown = false;
};

} // namespace rung::cli
