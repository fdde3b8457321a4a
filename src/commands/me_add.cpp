// SPDX-License-Identifier: MIT
// rung me add: skills into the profile. All of the words or none: half a profile would look like a whole one.
#include "all.hpp"
#include "known.hpp"
#include "profile.hpp"
#include "wording.hpp"

namespace rung::commands {

namespace {

// A word is a skill, or several with commas between them as --have takes them. Some names hold commas themselves.
FoundAll<Learnt> learnt_in(const catalogue::Catalogue& catalogue, const std::vector<std::string>& words) {
    std::vector<std::string> parts;
    for (const std::string& word : words) {
        if (word.find(',') == word.npos || std::holds_alternative<Learnt>(find_learnt(catalogue, word)))
            parts.push_back(word);
        else
            for (std::string& part : between_commas(word)) parts.push_back(std::move(part));
    }
    return find_all(catalogue, parts, find_learnt);
}

std::optional<std::string> note_of(const Request& request) {
    auto note = request.value("note");
    if (!note) return note;
    if (auto flaw = load::flaw_of_note(*note)) throw UsageError("bad-value", "--note: " + *flaw, *note);
    return note;
}

} // namespace

Answer me_add(const Request& request, Context& context) {
    Answer answer{.text = std::string()};
    const auto note = note_of(request);
    const catalogue::Catalogue& catalogue = context.catalogue();
    const auto found = learnt_in(catalogue, words_of(request, context));
    answer.report.failures = found.failures;
    if (!found.failures.empty()) return answer;
    if (found.things.empty()) {
        answer.report.notes.emplace_back("no skill was named; nothing was changed");
        return answer;
    }
    const std::string today = context.today().text();
    std::vector<std::string> added;
    std::size_t size = 0;
    change_profile(request, context, [&](std::vector<model::Holding>& holdings) {
        for (const Learnt& learnt : found.things) {
            model::Holding& holding =
                hold(holdings, catalogue::title_of(catalogue, learnt.skill).key, learnt.at, today);
            if (note) holding.note = note->empty() ? std::nullopt : note;
            added.push_back(word_of(holding));
        }
        size = holdings.size();
    });
    answer.report.notes = {joined(added, ", ") + ": " + size_note(request, size)};
    return answer;
}

} // namespace rung::commands
