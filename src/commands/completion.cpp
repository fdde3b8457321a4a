// SPDX-License-Identifier: MIT
// rung completion: the script that a shell loads. They stand in completions/; the build puts them in here.
#include "all.hpp"

#include "completion_scripts.hpp"
#include "rung/text/nearest.hpp"

namespace rung::commands {

std::span<const ShellScript> shell_scripts() {
    return built_in_scripts;
}

Answer completion(const Request& request, Context&) {
    const std::string& name = request.arguments.front();
    std::vector<std::string> shells;
    for (const ShellScript& script : shell_scripts()) {
        if (script.shell == name) {
            Answer answer;
            answer.text = std::string(script.text);
            return answer;
        }
        shells.emplace_back(script.shell);
    }
    throw UsageError("bad-value", "no completion for '" + name + "': bash, zsh and fish are known", name,
                     text::nearest(name, shells));
}

} // namespace rung::commands
