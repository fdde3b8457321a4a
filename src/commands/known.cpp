// SPDX-License-Identifier: MIT
#include "known.hpp"

#include "profile.hpp"
#include "wording.hpp"

#include "rung/catalogue/roles.hpp"
#include "rung/query/demands.hpp"
#include "rung/query/requirements.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

using Graph = std::span<const catalogue::SkillNode>;

// Standard input is read once a call.
std::vector<std::string> flag_words(const Request& request, Context& context, const std::string& value) {
    if (value != "-") return {value};
    if (std::ranges::find(request.arguments, "-") != request.arguments.end() ||
        (request.value("have") == "-" && request.value("from") == "-"))
        throw UsageError("bad-value", "'-' can stand only once: standard input is read once a call", "-");
    return input_words(context);
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

void raise(query::Profile& profile, std::size_t skill, model::Proficiency at) {
    auto& held = profile.at(skill);
    if (!held || *held < at) held = at;
}

std::string counted(std::size_t skills) {
    return std::to_string(skills) + (skills == 1 ? " skill" : " skills");
}

// Adds what --have names and returns it as it was typed, or how much it is; nothing if it is nothing.
std::string add_have(Known& known, const Request& request, Context& context, const std::string& value) {
    constexpr std::size_t readable = 4;
    std::vector<std::string> words;
    for (const std::string& list : flag_words(request, context, value))
        for (std::string& word : between_commas(list)) words.push_back(std::move(word));
    auto found = find_all(context.catalogue(), words, find_learnt);
    for (const Learnt& learnt : found.things) raise(known.profile, query::number_of(learnt.skill), learnt.at);
    for (report::Failure& failure : found.failures) known.failures.push_back(std::move(failure));
    const auto skills = static_cast<std::size_t>(
        std::ranges::count_if(known.profile, [](const auto& held) { return held > model::Proficiency::none; }));
    const bool as_typed = known.failures.empty() && words.size() == skills && skills <= readable;
    return skills == 0 ? "" : as_typed ? joined(words, ", ") : counted(skills) + " of --have";
}

// Adds what the rungs of --from ask for and returns their ids.
std::vector<std::string> add_from(Known& known, const Request& request, Context& context, const std::string& value,
                                  Graph graph) {
    const catalogue::Catalogue& catalogue = context.catalogue();
    std::vector<std::string> ids;
    auto found = find_all(catalogue, flag_words(request, context, value), find_rung);
    for (const Rung& asked : found.things) {
        const Rung rung = first_rung(catalogue, asked);
        const auto rows = query::in_force(catalogue::requirements(catalogue, rung.role), rung.level);
        const query::Profile theirs = query::with_prerequisites(query::profile_of(rows, graph), graph);
        for (std::size_t skill = 0; skill < theirs.size(); ++skill)
            if (theirs[skill]) raise(known.profile, skill, *theirs[skill]);
        ids.push_back(key_of(catalogue, rung));
    }
    for (report::Failure& failure : found.failures) known.failures.push_back(std::move(failure));
    return ids;
}

// The number of the skill of that name among the keys, which are in the order of the rows and count from 1; nothing if
// it is none, or several.
std::optional<std::size_t> number_in(const std::vector<std::string>& keys, const catalogue::Catalogue& catalogue,
                                     const std::string& name) {
    const auto at = std::ranges::find(keys, name);
    if (at != keys.end()) return static_cast<std::size_t>(at - keys.begin()) + 1;
    const auto skill = find_skill(catalogue, name);
    const auto* found = std::get_if<catalogue::SkillId>(&skill);
    return found == nullptr ? std::nullopt : std::optional(query::number_of(*found));
}

// Adds what the profile holds and returns how much that is, in words.
std::string add_profile(Known& known, const Request& request, Context& context) {
    const load::Profile profile = profile_of(request, context);
    const auto keys = catalogue::all_keys(context.catalogue(), catalogue::NameKind::skill);
    std::size_t skills = 0, foreign = 0;
    for (const model::Holding& holding : profile.holdings) {
        const auto number = number_in(keys, context.catalogue(), holding.skill);
        if (!number)
            ++foreign;
        else if (holding.at > model::Proficiency::none)
            ++skills;
        if (number) raise(known.profile, *number, holding.at);
    }
    return counted(skills) + (foreign == 0 ? "" : " and " + std::to_string(foreign) + " that the data do not know");
}

void say(Known& known, const std::string& what) {
    known.said += (known.said.empty() ? "for someone who knows " : " and ") + what;
}

bool names_person(const Request& request) {
    return request.has("have") || request.has("from") || request.has("me");
}

} // namespace

Known known_by(const Request& request, Context& context, Graph graph) {
    Known known{query::Profile(graph.size()), {}, {}};
    if (const auto have = request.value("have"))
        if (const std::string skills = add_have(known, request, context, *have); !skills.empty()) say(known, skills);
    if (const auto file = request.value("me"))
        say(known, "what " + *file + " holds (" + add_profile(known, request, context) + ')');
    if (const auto from = request.value("from"))
        for (const std::string& id : add_from(known, request, context, *from, graph))
            say(known, "what " + id + " asks for");
    if (!names_person(request) && has_profile(context)) known.said = "for you, " + add_profile(known, request, context);
    if (known.said.empty()) known.said = "from nothing";
    return known;
}

Known someone_known(const Request& request, Context& context, Graph graph) {
    if (!names_person(request) && !has_profile(context)) {
        UsageError error("no-profile", "'" + request.command + "' is about a person, and there is no profile yet");
        error.hint = "rung me add python:skilled sql begins one; or say it here: --have python:skilled,sql";
        throw error;
    }
    return known_by(request, context, graph);
}

std::string person_flags(const Request& request) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.,:@/+";
    std::string text;
    for (const std::string flag : {"have", "from", "me"})
        if (const auto value = request.value(flag)) {
            const bool bare = !value->empty() && value->find_first_not_of(plain) == std::string::npos;
            text += " --" + flag + ' ' +
                    (bare                                     ? *value
                     : value->find('\'') == std::string::npos ? "'" + *value + "'"
                                                              : "...");
        }
    return text;
}

std::vector<std::string> between_commas(std::string_view list) {
    std::vector<std::string> result;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        if (const auto word = trimmed(list.substr(0, end)); !word.empty()) result.emplace_back(word);
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return result;
}

bool is_nobody(const Known& known) {
    return !known.failures.empty() &&
           std::ranges::none_of(known.profile, [](const auto& held) { return held.has_value(); });
}

Rung first_rung(const catalogue::Catalogue& catalogue, const Rung& rung) {
    if (rung.level) return rung;
    const auto levels = catalogue::levels(catalogue, rung.role);
    return levels.empty() ? rung : Rung{rung.role, levels.front()};
}

std::optional<Rung> only_rung(const Request& request, Context& context, report::Report& report) {
    const std::vector<std::string> words = words_of(request, context);
    if (words.empty()) return std::nullopt;
    if (words.size() > 1)
        throw UsageError("extra-argument", request.command + " takes one role; unexpected '" + words[1] + "'",
                         words[1]);
    auto found = find_rung(context.catalogue(), words.front());
    if (const auto* rung = std::get_if<Rung>(&found)) return *rung;
    report.failures.push_back(std::move(std::get<report::Failure>(found)));
    return std::nullopt;
}

} // namespace rung::commands
