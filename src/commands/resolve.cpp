// SPDX-License-Identifier: MIT
#include "resolve.hpp"

#include "not_found.hpp"

#include "rung/catalogue/roles.hpp"
#include "rung/catalogue/texts.hpp"
#include "rung/text/number.hpp"
#include "rung/text/text.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

using catalogue::Catalogue;
using catalogue::Named;
using catalogue::RoleId;
using catalogue::SkillId;
using report::Failure;

void add_new(std::vector<std::string>& list, std::string text) {
    if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(std::move(text));
}

struct Split {
    std::string_view before, after;
};

std::optional<Split> split_last(std::string_view word, char mark) {
    const std::size_t at = word.rfind(mark);
    if (at == std::string_view::npos || at == 0) return std::nullopt;
    return Split{word.substr(0, at), word.substr(at + 1)};
}

// The one thing of that name; nothing if there is none.
std::optional<Found<Named>> find_one(const Catalogue& catalogue, std::string_view name, Wanted wanted) {
    const std::vector<Named> owners = find_names(catalogue, name, wanted);
    if (owners.empty()) return std::nullopt;
    if (owners.size() == 1) return owners.front();
    // An id is unique; packs may use it as a title.
    for (const Named owner : owners)
        if (catalogue::title_of(catalogue, owner).key == text::fold(name)) return owner;
    return ambiguous(catalogue, name, owners);
}

// A level that the owner has.
std::optional<model::Level> level_in(const Catalogue& catalogue, Named owner, std::string_view text) {
    const auto level = model::parse_level(text::fold(text));
    const auto* role = std::get_if<RoleId>(&owner);
    if (!level || !role) return std::nullopt;
    const auto levels = catalogue::levels(catalogue, *role);
    return std::ranges::find(levels, *level) == levels.end() ? std::nullopt : level;
}

// ID: whole, then split at its last `@`.
std::optional<Found<Target>> find_id(const Catalogue& catalogue, std::string_view word, Wanted wanted) {
    if (const auto whole = find_one(catalogue, word, wanted)) {
        if (const auto* failure = std::get_if<Failure>(&*whole)) return *failure;
        return Target{std::get<Named>(*whole), {}, {}};
    }
    const auto split = split_last(word, '@');
    if (!split) return std::nullopt;
    const auto owner = find_one(catalogue, split->before, wanted);
    if (!owner) return std::nullopt;
    if (const auto* failure = std::get_if<Failure>(&*owner)) return *failure;
    const Named named = std::get<Named>(*owner);
    if (const auto level = level_in(catalogue, named, split->after)) return Target{named, level, {}};
    return no_level(catalogue, named, split->after, word);
}

// The failure for a word with a level whose name is unknown suggests whole ids: "ml-engineer@senior".
Failure unknown_id(const Catalogue& catalogue, std::string_view word, Wanted wanted) {
    const auto split = split_last(word, '@');
    if (!split) return unknown(catalogue, word, wanted);
    Failure failure = unknown(catalogue, split->before, wanted);
    failure.value = word;
    for (std::string& suggestion : failure.suggest)
        if (const auto owner = find_one(catalogue, suggestion, wanted); owner && std::holds_alternative<Named>(*owner))
            if (const auto level = level_in(catalogue, std::get<Named>(*owner), split->after))
                suggestion = key_of(suggestion, level);
    return failure;
}

// The topic as it is listed: any case, and a skill by any of its names.
std::optional<std::string> topic_in(const Catalogue& catalogue, Named owner, std::string_view text) {
    const std::vector<std::string> all = topics(catalogue, owner);
    const auto listed = [&](const std::string& topic) { return std::find(all.begin(), all.end(), topic) != all.end(); };
    if (std::string folded = text::fold(text); listed(folded)) return folded;
    for (const Named skill : find_names(catalogue, text, Wanted::skill))
        if (std::string key = catalogue::title_of(catalogue, skill).key; listed(key)) return key;
    return std::nullopt;
}

} // namespace

Found<Target> find_target(const Catalogue& catalogue, std::string_view word) {
    if (auto id = find_id(catalogue, word, Wanted::either); id && std::holds_alternative<Target>(*id)) return *id;
    const auto split = split_last(word, '.');
    if (const auto before = split ? find_id(catalogue, split->before, Wanted::either) : std::nullopt) {
        if (std::holds_alternative<Failure>(*before)) return *before;
        Target target = std::get<Target>(*before);
        target.topic = topic_in(catalogue, target.owner, split->after);
        if (!target.topic) return no_topic(catalogue, target, split->after, word);
        return target;
    }
    if (const auto id = find_id(catalogue, word, Wanted::either)) return *id;
    Failure failure = unknown_id(catalogue, split ? split->before : word, Wanted::either);
    if (split) {
        if (failure.suggest.empty()) return unknown_id(catalogue, word, Wanted::either);
        for (std::string& suggestion : failure.suggest) suggestion += '.' + std::string(split->after);
        failure.value = word;
    }
    return failure;
}

Found<Rung> find_rung(const Catalogue& catalogue, std::string_view word) {
    const auto found = find_id(catalogue, word, Wanted::role);
    if (!found) return unknown_id(catalogue, word, Wanted::role);
    if (const auto* failure = std::get_if<Failure>(&*found)) return *failure;
    const Target& target = std::get<Target>(*found);
    return Rung{std::get<RoleId>(target.owner), target.level};
}

Found<SkillId> find_skill(const Catalogue& catalogue, std::string_view word) {
    const auto found = find_one(catalogue, word, Wanted::skill);
    if (!found) return unknown(catalogue, word, Wanted::skill);
    if (const auto* failure = std::get_if<Failure>(&*found)) return *failure;
    return std::get<SkillId>(std::get<Named>(*found));
}

Found<Learnt> find_learnt(const Catalogue& catalogue, std::string_view word) {
    const auto split = split_last(word, ':');
    const auto whole = find_one(catalogue, word, Wanted::skill);
    const auto* named = whole ? std::get_if<Named>(&*whole) : nullptr;
    if (named != nullptr) return Learnt{std::get<SkillId>(*named)};
    if (!split) return std::get<Failure>(find_skill(catalogue, word));
    const auto skill = find_skill(catalogue, split->before);
    if (std::holds_alternative<Failure>(skill)) return std::get<Failure>(skill);
    if (const auto at = model::parse<model::Proficiency>(text::fold(split->after)))
        return Learnt{std::get<SkillId>(skill), *at};
    return no_proficiency(split->after);
}

std::optional<std::int64_t> flag_number(const Request& request, std::string_view flag) {
    const auto given = request.value(flag);
    if (!given) return std::nullopt;
    constexpr std::int64_t most = 1'000'000'000'000;
    const auto number = text::whole_number(*given);
    const std::string found = "--" + std::string(flag) + ": '" + *given + '\'';
    if (!number) throw UsageError("bad-value", found + " is not a whole number", *given);
    if (*number > most) throw UsageError("bad-value", found + " is too large", *given);
    return number;
}

std::string key_of(std::string_view role, std::optional<model::Level> level) {
    std::string key(role);
    if (level) key.append(1, '@').append(model::name_of(*level));
    return key;
}

std::string key_of(const Catalogue& catalogue, const Rung& rung) {
    return key_of(catalogue::title_of(catalogue, rung.role).key, rung.level);
}

std::string title_of(const Catalogue& catalogue, const Rung& rung) {
    std::string title = catalogue::title_of(catalogue, rung.role).title;
    if (rung.level) title.append(", ").append(model::name_of(*rung.level));
    return title;
}

std::vector<std::string> topics(const Catalogue& catalogue, Named owner) {
    static constexpr std::array of_roles{"about", "level",    "outlook", "occupation", "technology",
                                         "skill", "relation", "overlap", "question"};
    static constexpr std::array of_skills{"about", "proficiency", "need", "hours", "resource", "near", "role"};
    const auto* role = std::get_if<RoleId>(&owner);
    std::vector<std::string> result;
    if (role != nullptr)
        result.assign(of_roles.begin(), of_roles.end());
    else
        result.assign(of_skills.begin(), of_skills.end());
    for (const auto& entry : model::Names<model::Metric>::table) result.emplace_back(entry.name);
    for (const auto& entry : model::Names<model::StatementKind>::table) result.emplace_back(entry.name);
    if (role == nullptr) return result;
    for (const auto& question : catalogue::questions(catalogue, *role)) result.push_back(question.key);
    for (const auto& requirement : catalogue::requirements(catalogue, *role)) add_new(result, requirement.key);
    return result;
}

} // namespace rung::commands
