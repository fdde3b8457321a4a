// SPDX-License-Identifier: MIT
// rung me remove: skills out of the profile, all of the words or none. Skills that the data no longer know can go too.
#include "all.hpp"
#include "profile.hpp"
#include "resolve.hpp"
#include "wording.hpp"

#include "rung/text/nearest.hpp"
#include "rung/text/text.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

std::vector<std::string> keys_of(const std::vector<model::Holding>& holdings) {
    std::vector<std::string> keys;
    for (const auto& holding : holdings) keys.push_back(holding.skill);
    return keys;
}

// The key under which the profile holds what the word names.
Found<std::string> find_held(const catalogue::Catalogue& catalogue, const std::vector<model::Holding>& holdings,
                             const std::string& word) {
    const std::string folded = text::fold(word);
    if (find_holding(holdings, folded) != nullptr) return folded;
    const auto skill = find_skill(catalogue, word);
    if (const auto* failure = std::get_if<report::Failure>(&skill)) {
        report::Failure result = *failure;
        if (auto near = text::nearest(folded, keys_of(holdings)); !near.empty()) result.suggest = std::move(near);
        return result;
    }
    std::string key = catalogue::title_of(catalogue, std::get<catalogue::SkillId>(skill)).key;
    if (find_holding(holdings, key) != nullptr) return key;
    return report::Failure{"not-held", "'" + key + "' is not in the profile", word, {}};
}

} // namespace

Answer me_remove(const Request& request, Context& context) {
    Answer answer{.text = std::string()};
    const load::Profile profile = profile_of(request, context);
    std::vector<std::string> keys;
    for (const std::string& word : words_of(request, context)) {
        auto found = find_held(context.catalogue(), profile.holdings, word);
        if (auto* failure = std::get_if<report::Failure>(&found))
            answer.report.failures.push_back(std::move(*failure));
        else
            keys.push_back(std::move(std::get<std::string>(found)));
    }
    if (!answer.report.failures.empty()) return answer;
    if (keys.empty()) {
        answer.report.notes.emplace_back("no skill was named; nothing was changed");
        return answer;
    }
    std::size_t size = 0;
    change_profile(request, context, [&](std::vector<model::Holding>& holdings) {
        std::erase_if(holdings, [&](const model::Holding& holding) {
            return std::ranges::find(keys, holding.skill) != keys.end();
        });
        size = holdings.size();
    });
    answer.report.notes = {joined(keys, ", ") + " removed: " + size_note(request, size)};
    return answer;
}

} // namespace rung::commands
