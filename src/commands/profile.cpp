// SPDX-License-Identifier: MIT
#include "profile.hpp"

#include "rung/commands/open.hpp"

#include <algorithm>
#include <filesystem>

namespace rung::commands {

namespace {

using model::Holding;

void refuse(std::vector<model::Problem> problems, const std::string& path) {
    if (problems.empty()) return;
    const model::Problem& first = problems.front();
    if (first.code == "write-failed") {
        UsageError error("write-failed", "cannot write '" + path + "': " + first.message, path);
        error.hint = "nothing was changed";
        throw error;
    }
    if (first.code == "data-unreadable") throw UsageError("data-unreadable", "'" + path + "': " + first.message, path);
    throw InvalidData(path, std::move(problems));
}

} // namespace

std::string profile_path(const Request& request, const Context& context) {
    if (const auto chosen = request.value("me")) {
        if (chosen->empty()) throw UsageError("bad-value", "--me: expected a file", *chosen);
        return *chosen;
    }
    if (!context.profile_path.empty()) return context.profile_path;
    UsageError error("no-profile", "there is no place for a profile: neither XDG_DATA_HOME nor HOME is set");
    error.hint = "--me FILE names one";
    throw error;
}

load::Profile profile_of(const Request& request, const Context& context) {
    const std::string path = profile_path(request, context);
    load::Profile profile = load::read_profile(path);
    refuse(std::move(profile.problems), path);
    if (profile.present || !request.has("me")) return profile;
    UsageError error("data-unreadable", "--me: no file '" + path + "'", path);
    error.hint = "to begin it: rung me add SKILL --me FILE";
    throw error;
}

bool has_profile(const Context& context) {
    std::error_code error;
    // What cannot be looked at is not passed over: reading it says why.
    return !context.profile_path.empty() && (std::filesystem::exists(context.profile_path, error) || error);
}

void change_profile(const Request& request, const Context& context,
                    const std::function<void(std::vector<Holding>&)>& change) {
    const std::string path = profile_path(request, context);
    refuse(load::change_profile(path, change), path);
}

const Holding* find_holding(const std::vector<Holding>& holdings, std::string_view skill) {
    const auto found = std::ranges::find(holdings, skill, &Holding::skill);
    return found == holdings.end() ? nullptr : &*found;
}

Holding& hold(std::vector<Holding>& holdings, const std::string& skill, model::Proficiency at,
              const std::string& today) {
    auto found = std::ranges::find(holdings, skill, &Holding::skill);
    if (found == holdings.end())
        found = holdings.insert(found, {skill, at, today, {}});
    else if (found->at != at) {
        found->at = at;
        found->since = today;
    }
    return *found;
}

std::string word_of(const Holding& holding) {
    return holding.skill + ':' + std::string(model::name_of(holding.at));
}

std::string size_note(const Request& request, std::size_t skills) {
    return request.value("me").value_or("your profile") + " holds " + std::to_string(skills) +
           (skills == 1 ? " skill" : " skills");
}

} // namespace rung::commands
