// SPDX-License-Identifier: MIT
#include "rung/commands/command.hpp"

namespace rung::commands {

std::optional<std::string> Request::value(std::string_view flag) const {
    const auto found = flags.find(flag);
    if (found == flags.end() || found->second.empty()) return std::nullopt;
    return found->second.back();
}

const Command* find_command(std::string_view name) {
    for (const Command& command : commands())
        if (command.name == name) return &command;
    return nullptr;
}

} // namespace rung::commands
