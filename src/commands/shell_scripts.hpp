// SPDX-License-Identifier: MIT
// The shells that completion is made for.
#pragma once

#include <span>
#include <string_view>

namespace rung::commands {

struct ShellScript {
    std::string_view shell; // "bash"
    std::string_view text;
};

std::span<const ShellScript> shell_scripts();

} // namespace rung::commands
