// SPDX-License-Identifier: MIT
#include "rung/query/nearest_rung.hpp"

#include "rung/catalogue/figures.hpp"
#include "rung/query/demands.hpp"
#include "rung/query/markup.hpp"
#include "rung/query/names_in_text.hpp"
#include "rung/query/requirements.hpp"
#include "rung/query/years.hpp"
#include "sentence.hpp"
#include "wide.hpp"

#include <algorithm>
#include <array>

namespace rung::query {

namespace {

using catalogue::Catalogue;
using catalogue::RoleId;
using model::Level;

constexpr std::size_t first_lines = 3, longest_head = 400;

// The first lines that are not empty.
std::string head_of(std::string_view text) {
    const std::string plain = without_markup(text.substr(0, longest_head));
    std::size_t end = 0;
    for (std::size_t line = 0; line < first_lines && end < plain.size();) {
        const std::size_t next = std::min(plain.find('\n', end), plain.size() - 1) + 1;
        if (plain.find_first_not_of(" \t\r\n", end) < next) ++line;
        end = next;
    }
    return plain.substr(0, end);
}

struct Word {
    std::string_view phrase;
    Level level;
};
constexpr std::array words{
    Word{"junior", Level::entry},        Word{"jr", Level::entry},        Word{"graduate", Level::entry},
    Word{"entry level", Level::entry},   Word{"trainee", Level::entry},   Word{"intern", Level::entry},
    Word{"mid level", Level::mid},       Word{"mid", Level::mid},         Word{"intermediate", Level::mid},
    Word{"senior", Level::senior},       Word{"sr", Level::senior},       Word{"staff", Level::staff},
    Word{"principal", Level::principal}, Word{"lead", Level::lead},       Word{"manager", Level::manager},
    Word{"director", Level::director},   Word{"head of", Level::director}};

constexpr std::size_t longest_title = 12; // words; what is longer is a sentence: "240 staff work here"

// From how many years on, where no source says so for the role (docs/algorithms.md, section 12).
std::optional<int> usual_years(Level level) {
    constexpr int mid = 2, senior = 5;
    if (level == Level::entry) return 0;
    if (level == Level::mid) return mid;
    return level == Level::senior ? std::optional(senior) : std::nullopt;
}

std::optional<Level> named_level(std::string_view text, std::span<const Level> levels) {
    const std::string head = head_of(text);
    for (std::size_t at = 0; at < head.size();) {
        const Sentence sentence = sentence_at(head, at);
        at = sentence.end;
        const std::vector<Token> tokens = tokens_of(head, sentence, {});
        if (tokens.size() > longest_title) continue;
        for (std::size_t token = 0; token < tokens.size(); ++token)
            for (const Word& word : words)
                if (stands_at(tokens, token, word.phrase) && std::ranges::find(levels, word.level) != levels.end())
                    return word.level;
    }
    return std::nullopt;
}

// Of one role against the skills: squares, so that all stay whole numbers.
struct Likeness {
    Wide common = 0; // the square of what is in common
    Wide size = 1;   // the square of the length of the role's own vector

    bool is_more_than(const Likeness& other) const { return common * other.size > other.common * size; }
};

} // namespace

std::optional<RoleId> titled_role(const Catalogue& catalogue, std::string_view text) {
    const auto names = catalogue::names_in_texts(catalogue, catalogue::NameKind::role);
    const std::vector<NameFound> matches = NamesInText(names).matches(head_of(text));
    for (const NameFound& match : matches)
        if (match.doubt == Doubt::none) return RoleId(names[match.name].row);
    return std::nullopt;
}

std::optional<RoleId> nearest_role(const Catalogue& catalogue, std::span<const catalogue::SkillId> skills) {
    std::vector<std::vector<Demand>> asked;
    std::vector<std::int64_t> roles_asking; // by the number of the skill
    for (const auto& role : catalogue::role_asks(catalogue)) {
        asked.push_back(demands_at(role.asks, std::nullopt));
        for (const Demand& demand : asked.back()) {
            if (roles_asking.size() <= demand.skill) roles_asking.resize(demand.skill + 1);
            ++roles_asking[demand.skill];
        }
    }
    std::vector<bool> wanted(roles_asking.size());
    for (const auto skill : skills)
        if (number_of(skill) < wanted.size()) wanted[number_of(skill)] = true;

    Likeness best;
    std::optional<RoleId> nearest;
    for (std::size_t role = 0; role < asked.size(); ++role) {
        Likeness likeness;
        for (const Demand& demand : asked[role]) {
            const auto rare = static_cast<std::int64_t>(asked.size()) - roles_asking[demand.skill];
            const std::int64_t weight = weight_of(demand) * rare;
            likeness.size += Wide{weight} * weight;
            if (wanted[demand.skill]) likeness.common += weight;
        }
        likeness.common *= likeness.common;
        if (!likeness.is_more_than(best)) continue;
        best = likeness;
        nearest = RoleId(static_cast<std::int64_t>(role) + 1);
    }
    return nearest;
}

std::optional<Level> nearest_level(const Catalogue& catalogue, RoleId role, std::string_view text,
                                   std::optional<int> years) {
    const auto levels = catalogue::levels(catalogue, role);
    if (levels.empty()) return std::nullopt;
    if (const auto named = named_level(text, levels)) return named;
    Level result = levels.front();
    if (!years) return result;
    const auto claims = catalogue::ladder_claims(catalogue, role);
    const auto labels = catalogue::labels(catalogue, role);
    int most = -1; // of two rungs from as many years on the lower one
    for (const Level level : levels) {
        if (model::is_management(level)) continue;
        const auto stated = years_at(level, claims, labels);
        auto from = usual_years(level);
        if (stated && stated->from) from = static_cast<int>(stated->from->ten_thousandths / 10'000);
        if (!from || *from > *years || *from <= most) continue;
        result = level;
        most = *from;
    }
    return result;
}

} // namespace rung::query
