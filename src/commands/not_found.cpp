// SPDX-License-Identifier: MIT
#include "not_found.hpp"

#include "rung/catalogue/figures.hpp"
#include "rung/catalogue/roles.hpp"
#include "rung/text/nearest.hpp"
#include "rung/text/text.hpp"

#include <algorithm>
#include <array>

namespace rung::commands {

namespace {

using catalogue::Catalogue;
using catalogue::Named;
using catalogue::NameKind;
using catalogue::RoleId;
using catalogue::SkillId;
using report::Failure;

struct Synonym {
    std::string_view word, ours;
};

constexpr std::array synonyms_of_levels{
    Synonym{"jr", "entry"},         Synonym{"intern", "entry"},   Synonym{"trainee", "entry"},
    Synonym{"graduate", "entry"},   Synonym{"beginner", "entry"}, Synonym{"middle", "mid"},
    Synonym{"intermediate", "mid"}, Synonym{"sr", "senior"},      Synonym{"teamlead", "lead"},
    Synonym{"team-lead", "lead"},   Synonym{"tech-lead", "lead"}, Synonym{"mgr", "manager"},
    Synonym{"head", "director"},    Synonym{"vp", "director"}};

// The words of resumes mean what `me import` makes of them.
constexpr std::array synonyms_of_proficiencies{
    Synonym{"beginner", "aware"},       Synonym{"basic", "aware"},      Synonym{"novice", "aware"},
    Synonym{"intermediate", "working"}, Synonym{"advanced", "skilled"}, Synonym{"proficient", "skilled"},
    Synonym{"fluent", "skilled"},       Synonym{"senior", "skilled"},   Synonym{"master", "expert"}};

constexpr std::array synonyms_of_topics{Synonym{"salary", "pay"},
                                        Synonym{"salaries", "pay"},
                                        Synonym{"wage", "pay"},
                                        Synonym{"wages", "pay"},
                                        Synonym{"compensation", "pay"},
                                        Synonym{"income", "pay"},
                                        Synonym{"earnings", "pay"},
                                        Synonym{"money", "pay"},
                                        Synonym{"ladder", "level"},
                                        Synonym{"seniority", "level"},
                                        Synonym{"tools", "technology"},
                                        Synonym{"jobs", "outlook"},
                                        Synonym{"future", "outlook"},
                                        Synonym{"tasks", "responsibility"},
                                        Synonym{"duties", "responsibility"},
                                        Synonym{"degree", "education"},
                                        Synonym{"prerequisites", "need"}};

template <std::size_t N>
std::optional<std::string> meant(const std::array<Synonym, N>& synonyms, std::string_view folded) {
    const auto found = std::ranges::find(synonyms, folded, &Synonym::word);
    return found == synonyms.end() ? std::nullopt : std::optional<std::string>(found->ours);
}

// What is meant by a word that people use for one of ours, else what is spelt nearly so.
template <std::size_t N>
std::vector<std::string> near_or_meant(const std::array<Synonym, N>& synonyms, std::string_view word,
                                       const std::vector<std::string>& ours) {
    const std::string folded = text::fold(word);
    if (const auto found = meant(synonyms, folded); found && std::ranges::find(ours, *found) != ours.end())
        return {*found};
    return text::nearest(folded, ours);
}

std::string_view noun(Wanted wanted) {
    if (wanted == Wanted::role) return "role";
    return wanted == Wanted::skill ? "skill" : "role or skill";
}

std::vector<std::string> names(const Catalogue& catalogue, Wanted wanted,
                               std::vector<std::string> (*list)(const Catalogue&, NameKind)) {
    std::vector<std::string> result;
    if (wanted != Wanted::skill) result = list(catalogue, NameKind::role);
    if (wanted != Wanted::role)
        for (std::string& name : list(catalogue, NameKind::skill)) result.push_back(std::move(name));
    return result;
}

bool fits(Named owner, Wanted wanted) {
    return wanted == Wanted::either || (wanted == Wanted::role) == std::holds_alternative<RoleId>(owner);
}

// The ids that are this one behind the prefix of a pack.
std::vector<std::string> keys_of_packs(const Catalogue& catalogue, const std::string& folded, Wanted wanted) {
    std::vector<std::string> result;
    for (std::string& key : names(catalogue, wanted, catalogue::all_keys))
        if (key.ends_with(':' + folded)) result.push_back(std::move(key));
    return result;
}

// Ids near the name; where none is, ids of things with a title or alias near it.
std::vector<std::string> suggestions(const Catalogue& catalogue, std::string_view name, Wanted wanted) {
    const std::string folded = text::fold(name);
    std::vector<std::string> result = keys_of_packs(catalogue, folded, wanted);
    if (!result.empty()) return result;
    result = text::nearest(folded, names(catalogue, wanted, catalogue::all_keys));
    if (!result.empty()) return result;
    for (const std::string& near : text::nearest(folded, names(catalogue, wanted, catalogue::all_names)))
        for (const Named owner : find_names(catalogue, near, wanted))
            if (std::string key = catalogue::title_of(catalogue, owner).key;
                std::ranges::find(result, key) == result.end())
                result.push_back(std::move(key));
    return result;
}

std::string list_of_levels(const std::vector<catalogue::StageRow>& stages) {
    std::string result;
    for (const auto& stage : stages) result += (result.empty() ? "" : ", ") + std::string(model::name_of(stage.level));
    return result;
}

// The code of an occupation, a source or a place of one, or a conflict.
bool names_evidence(const Catalogue& catalogue, std::string_view word) {
    return catalogue::find_source(catalogue, word.substr(0, word.rfind(':'))) ||
           catalogue::find_occupation(catalogue, word) || catalogue::find_conflict(catalogue, word);
}

} // namespace

std::vector<Named> find_names(const Catalogue& catalogue, std::string_view name, Wanted wanted) {
    std::vector<Named> result;
    for (const Named owner : find_name(catalogue, name))
        if (fits(owner, wanted)) result.push_back(owner);
    return result;
}

Failure unknown(const Catalogue& catalogue, std::string_view word, Wanted wanted) {
    const std::string quoted = "'" + std::string(word) + "'";
    // The word may name a thing of the other kind, which says more than a near miss.
    if (wanted != Wanted::either && !find_name(catalogue, word).empty())
        return {"unknown-id",
                quoted + (wanted == Wanted::role ? " is a skill, not a role" : " is a role, not a skill"),
                std::string(word),
                {}};
    Failure failure{"unknown-id", "no " + std::string(noun(wanted)) + ' ' + quoted, std::string(word),
                    suggestions(catalogue, word, wanted)};
    if (names_evidence(catalogue, word))
        failure.hint = "who says so is answered by: rung why " + std::string(word);
    else if (failure.suggest.empty())
        failure.hint = wanted == Wanted::role ? "rung roles lists all, rung search finds them by what they are about"
                       : wanted == Wanted::skill
                           ? "rung skills lists all, rung search finds them by what they are about"
                           : "rung roles and rung skills list all, rung search finds them by what they are about";
    return failure;
}

Failure ambiguous(const Catalogue& catalogue, std::string_view word, const std::vector<Named>& owners) {
    Failure failure{"ambiguous-name",
                    "'" + std::string(word) + "' is a name of " + std::to_string(owners.size()) + " things",
                    std::string(word),
                    {}};
    for (const Named owner : owners) failure.suggest.push_back(catalogue::title_of(catalogue, owner).key);
    return failure;
}

Failure no_level(const Catalogue& catalogue, Named owner, std::string_view level, std::string_view word) {
    const std::string key = catalogue::title_of(catalogue, owner).key;
    Failure failure{"unknown-id", {}, std::string(word), {}};
    if (std::holds_alternative<SkillId>(owner)) {
        failure.message = "'" + key + "' is a skill and has no levels";
        failure.suggest = {key};
        return failure;
    }
    const auto stages = catalogue::stages(catalogue, std::get<RoleId>(owner));
    failure.message = "'" + key + "' has no level '" + std::string(level) + "'; it has " + list_of_levels(stages);
    std::vector<std::string> candidates{"junior"};
    for (const auto& stage : stages) candidates.emplace_back(model::name_of(stage.level));
    for (const std::string& near : near_or_meant(synonyms_of_levels, level, candidates))
        failure.suggest.push_back(key + '@' + near);
    return failure;
}

Failure no_topic(const Catalogue& catalogue, const Target& target, std::string_view topic, std::string_view word) {
    const std::string key = key_of(catalogue::title_of(catalogue, target.owner).key, target.level);
    Failure failure{"unknown-id", "'" + key + "' has no topic '" + std::string(topic) + "'", std::string(word), {}};
    for (const std::string& near : near_or_meant(synonyms_of_topics, topic, topics(catalogue, target.owner)))
        failure.suggest.push_back(key + '.' + near);
    return failure;
}

Failure no_proficiency(std::string_view word) {
    std::vector<std::string> proficiencies;
    for (const auto& entry : model::Names<model::Proficiency>::table) proficiencies.emplace_back(entry.name);
    return {"bad-value", "'" + std::string(word) + "' is not a proficiency: none, aware, working, skilled, expert",
            std::string(word), near_or_meant(synonyms_of_proficiencies, word, proficiencies)};
}

namespace {

constexpr std::size_t most_joined = 5; // words of the longest names

// The id that the words mean together, with what stands behind `@`; nothing if they are no name.
std::optional<std::string> id_of_joined(const Catalogue& catalogue, const std::string& joined) {
    const std::size_t mark = std::min(joined.rfind('@'), joined.size());
    const std::vector<Named> owners = find_names(catalogue, std::string_view(joined).substr(0, mark), Wanted::either);
    return owners.empty() ? std::nullopt
                          : std::optional(catalogue::title_of(catalogue, owners.front()).key + joined.substr(mark));
}

struct Run {
    std::size_t end = 0; // behind its last word
    std::string joined, id;
};

// The longest name that the words from there on make; nothing if none does.
std::optional<Run> longest_name(const Catalogue& catalogue, const std::vector<std::string>& words, std::size_t from) {
    std::optional<Run> found;
    std::string joined = words[from];
    for (std::size_t end = from + 1; end < std::min(words.size(), from + most_joined); ++end) {
        if (words[from].empty() || words[end].empty()) break;
        joined += ' ' + words[end];
        if (auto id = id_of_joined(catalogue, joined)) found = Run{end + 1, joined, std::move(*id)};
    }
    return found;
}

} // namespace

void join_words(const Catalogue& catalogue, const std::vector<std::string>& words,
                const std::vector<std::size_t>& failed, std::vector<Failure>& failures) {
    std::vector<Failure> result;
    std::size_t next = 0; // among the failures
    for (std::size_t at = 0; at < words.size();) {
        const auto run = longest_name(catalogue, words, at);
        const std::size_t end = run ? run->end : at + 1;
        const std::size_t first = next;
        while (next < failed.size() && failed[next] < end) ++next;
        if (run && next > first) {
            result.push_back({"unknown-id",
                              "'" + run->joined + "' is one name, given as several words",
                              run->joined,
                              {run->id},
                              "in quotes it is one: '" + run->joined + "'; or by its id: " + run->id});
        } else {
            for (std::size_t i = first; i < next; ++i) result.push_back(std::move(failures[i]));
        }
        at = end;
    }
    failures = std::move(result);
}

} // namespace rung::commands
