// SPDX-License-Identifier: MIT
// rung data remove: packs out of the user's catalogue, all of the words or none.
#include "all.hpp"
#include "own_data.hpp"
#include "resolve.hpp"
#include "wording.hpp"

namespace rung::commands {

namespace {

void check_is_own(const std::string& id) {
    if (id != "builtin") return;
    UsageError error("bad-value", "the built-in data cannot be removed", id);
    error.hint = "--data PATH uses a pack in their place";
    throw error;
}

} // namespace

Answer data_remove(const Request& request, Context& context) {
    Answer answer{.text = std::string()};
    const std::vector<std::string> ids = words_of(request, context);
    Packs packs = own_data(context).packs;
    for (const std::string& id : ids) {
        check_is_own(id);
        if (find_pack(packs, id) == packs.end()) answer.report.failures.push_back(no_pack(packs, id));
    }
    if (!answer.report.failures.empty() || ids.empty()) return answer;
    const auto change = [&](Packs& all) {
        for (const std::string& id : ids)
            if (const auto pack = find_pack(all, id); pack != all.end()) all.erase(pack);
    };
    if (request.has("dry-run")) {
        try_own_data(context, change);
        for (const std::string& id : ids) *answer.text += id + " would be removed\n";
        return answer;
    }
    change_own_data(context, change);
    answer.report.notes = {joined(ids, ", ") + " removed"};
    return answer;
}

} // namespace rung::commands
