// SPDX-License-Identifier: MIT
#include "rung/commands/command.hpp"

#include <algorithm>

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

bool is_group(std::string_view word) {
    return std::ranges::any_of(commands(), [&](const Command& command) {
        return command.name.size() > word.size() && command.name.starts_with(word) && command.name[word.size()] == ' ';
    });
}

} // namespace rung::commands
