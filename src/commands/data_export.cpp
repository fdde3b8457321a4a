// SPDX-License-Identifier: MIT
// rung data export: a pack as one JSON file; without a name all that were added, as a list of packs. `data add` reads
// both.
#include "all.hpp"
#include "own_data.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

// Two blanks deeper, as an item of a list.
std::string indented(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n') + 1);
        result += "  " + std::string(line);
        text.remove_prefix(line.size());
    }
    if (result.ends_with('\n')) result.pop_back();
    return result;
}

std::string list_of(const Packs& packs) {
    if (packs.empty()) return "[]\n";
    std::string result = "[\n";
    for (std::size_t i = 0; i < packs.size(); ++i) result += (i > 0 ? ",\n" : "") + indented(packs[i].text);
    return result + "\n]\n";
}

} // namespace

Answer data_export(const Request& request, Context& context) {
    Answer answer{.text = std::string()};
    Packs packs = own_data(context).packs;
    if (request.arguments.empty()) {
        answer.text = list_of(packs);
        if (packs.empty()) answer.report.notes.emplace_back("no pack was added; the built-in one is 'builtin'");
        return answer;
    }
    const std::string& id = request.arguments.front();
    if (id == "builtin")
        answer.text = builtin_pack(context).text;
    else if (const auto pack = find_pack(packs, id); pack != packs.end())
        answer.text = std::move(pack->text);
    else
        answer.report.failures.push_back(no_pack(packs, id));
    return answer;
}

} // namespace rung::commands
