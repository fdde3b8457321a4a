// SPDX-License-Identifier: MIT
// rung me import: the skills of a resume (JSON Resume) into the profile. Nothing that is held becomes less by it.
#include "all.hpp"
#include "profile.hpp"
#include "resolve.hpp"
#include "wording.hpp"

#include "rung/commands/open.hpp"
#include "rung/load/resume.hpp"
#include "rung/text/text.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace rung::commands {

namespace {

constexpr int shown_cells = 60; // of a name that is no skill

load::Resume resume_of(const Request& request, Context& context) {
    const std::string& file = request.arguments.front();
    load::Resume resume = file == "-" ? load::read_resume_text(context.read_input("a resume"), "standard input")
                                      : load::read_resume(file);
    if (resume.problems.empty()) return resume;
    if (const auto& first = resume.problems.front(); first.code == "data-unreadable")
        throw UsageError("data-unreadable", "'" + file + "': " + first.message, file);
    throw InvalidData(file, std::move(resume.problems));
}

// Left out, whether nothing has that name or several things.
report::Failure left_out(const report::Failure& failure, const std::string& name) {
    const std::string shown = "'" + text::cut(name, shown_cells, "...") + "'";
    const bool ambiguous = failure.code == "ambiguous-name";
    return {failure.code, ambiguous ? failure.message + "; left out" : shown + " is no skill in the data; left out",
            name, failure.suggest};
}

using Stated = std::map<std::string, model::Proficiency>; // by the key of the skill

// What the data know of it, of each skill the highest proficiency.
Stated stated_in(const load::Resume& resume, const catalogue::Catalogue& catalogue,
                 std::vector<report::Failure>& warnings) {
    Stated result;
    std::set<std::string> unknown_names;
    for (const load::ResumeSkill& entry : resume.skills) {
        const auto skill = find_skill(catalogue, entry.name);
        if (const auto* failure = std::get_if<report::Failure>(&skill)) {
            if (unknown_names.insert(text::fold(entry.name)).second) warnings.push_back(left_out(*failure, entry.name));
            continue;
        }
        const std::string key = catalogue::title_of(catalogue, std::get<catalogue::SkillId>(skill)).key;
        auto& at = result.emplace(key, entry.at).first->second;
        at = std::max(at, entry.at);
    }
    return result;
}

// Brings the holdings up to what is stated and returns those that it has changed.
std::vector<std::string> raise(std::vector<model::Holding>& holdings, const Stated& stated, const std::string& today) {
    std::vector<std::string> changed;
    for (const auto& [key, at] : stated) {
        const model::Holding* held = find_holding(holdings, key);
        if (held == nullptr || held->at < at) changed.push_back(word_of(hold(holdings, key, at, today)));
    }
    return changed;
}

} // namespace

Answer me_import(const Request& request, Context& context) {
    Answer answer{.text = std::string()};
    const load::Resume resume = resume_of(request, context);
    const Stated stated = stated_in(resume, context.catalogue(), answer.report.warnings);
    const std::string today = context.today().text();
    if (request.has("dry-run")) {
        load::Profile profile = load::read_profile(profile_path(request, context));
        if (!profile.problems.empty()) profile = profile_of(request, context); // throws what is wrong with it
        for (const std::string& word : raise(profile.holdings, stated, today)) *answer.text += word + '\n';
        if (answer.text->empty()) answer.report.notes.emplace_back("nothing new");
        return answer;
    }
    std::vector<std::string> changed;
    std::size_t size = 0;
    if (!stated.empty())
        change_profile(request, context, [&](std::vector<model::Holding>& holdings) {
            changed = raise(holdings, stated, today);
            size = holdings.size();
        });
    if (stated.empty())
        answer.report.notes.emplace_back("no skill of the data is named there; nothing was changed");
    else
        answer.report.notes = {(changed.empty() ? "nothing new" : joined(changed, ", ")) + ": " +
                               size_note(request, size)};
    return answer;
}

} // namespace rung::commands
