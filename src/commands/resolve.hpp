// SPDX-License-Identifier: MIT
// From the words of a call to things: ids with a level or a topic, skills with a proficiency, regions, and the words
// that stand in for `-`. A word that names nothing, or two things, is a Failure that says what would do: the command
// reports it and answers for the rest.
#pragma once

#include "rung/catalogue/names.hpp"
#include "rung/catalogue/sources.hpp"
#include "rung/commands/command.hpp"
#include "rung/model/ranks.hpp"
#include "rung/report/report.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rung::commands {

// A role, or one of its rungs.
struct Rung {
    catalogue::RoleId role;
    std::optional<model::Level> level;
};

// What TOPIC = ID [ "." topic ] means. Only roles have a level.
struct Target {
    catalogue::Named owner;
    std::optional<model::Level> level;
    std::optional<std::string> topic; // one of `topics(owner)`
};

struct Learnt {
    catalogue::SkillId skill;
    model::Proficiency at = model::Proficiency::working;
};

template <class Thing> using Found = std::variant<Thing, report::Failure>;

// ID or TOPIC: a word is first tried whole as a name, then split at its last `.` and `@`. A level must be one that the
// role has.
Found<Target> find_target(const catalogue::Catalogue& catalogue, std::string_view word);
// ID: a role, with a level or without.
Found<Rung> find_rung(const catalogue::Catalogue& catalogue, std::string_view word);
Found<catalogue::SkillId> find_skill(const catalogue::Catalogue& catalogue, std::string_view word);
// SKILL [ ":" proficiency ]; `working` if none is stated. A word after the colon that is no proficiency is bad-value.
Found<Learnt> find_learnt(const catalogue::Catalogue& catalogue, std::string_view word);

// "ml-engineer@senior": the id of a rung, as records print it.
std::string key_of(const catalogue::Catalogue& catalogue, const Rung& rung);
std::string key_of(std::string_view role, std::optional<model::Level> level);
// "ML engineer, senior"
std::string title_of(const catalogue::Catalogue& catalogue, const Rung& rung);

// All that may stand after the dot: parts, metrics, kinds of statements, then the questions and required skills of a
// role.
std::vector<std::string> topics(const catalogue::Catalogue& catalogue, catalogue::Named owner);

// The words of a call with `-` replaced by column 1 of standard input, which is read once. An empty input is no word at
// all, which is not the same as no argument. Throws UsageError for a line that is not UTF-8.
std::vector<std::string> words_of(const Request& request, Context& context);
// The same for the one word of a flag: `--have -`.
std::vector<std::string> input_words(Context& context);

// The whole number that a flag has, at most 10^12; nothing without the flag. Throws UsageError bad-value.
std::optional<std::int64_t> flag_number(const Request& request, std::string_view flag);

// Several words that failed or stand beside one that did, and joined by blanks are one name, are one failure that says
// so. `failed` holds the places of the failures among the words.
void join_words(const catalogue::Catalogue& catalogue, const std::vector<std::string>& words,
                const std::vector<std::size_t>& failed, std::vector<report::Failure>& failures);

// What `find` makes of each word, and the failures of the others.
template <class Thing> struct FoundAll {
    std::vector<Thing> things;
    std::vector<report::Failure> failures;
};
template <class Thing>
FoundAll<Thing> find_all(const catalogue::Catalogue& catalogue, const std::vector<std::string>& words,
                         Found<Thing> (*find)(const catalogue::Catalogue&, std::string_view)) {
    FoundAll<Thing> result;
    std::vector<std::size_t> failed;
    for (std::size_t i = 0; i < words.size(); ++i) {
        Found<Thing> found = find(catalogue, words[i]);
        if (auto* failure = std::get_if<report::Failure>(&found)) {
            result.failures.push_back(std::move(*failure));
            failed.push_back(i);
        } else {
            result.things.push_back(std::move(std::get<Thing>(found)));
        }
    }
    if (!failed.empty() && words.size() > 1) join_words(catalogue, words, failed, result.failures);
    return result;
}

// --region, else RUNG_REGION, else the first in the data (none if the data have no region). Throws UsageError
// bad-value. `all` is no region: who takes it asks for it first.
std::optional<catalogue::RegionRow> region_of(const Request& request, Context& context);

} // namespace rung::commands
