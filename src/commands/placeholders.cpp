// SPDX-License-Identifier: MIT
#include "placeholders.hpp"

#include <algorithm>
#include <array>

namespace rung::commands {

namespace {

// In the order in which help explains them.
constexpr std::array all{
    Placeholder{"ID", Offer::things,
                "a role or a skill: its id, title or alias in any case; ROLE@LEVEL for one rung; '-' reads ids from "
                "standard input"},
    Placeholder{"ROLE", Offer::roles,
                "a role by its id, title or alias; with @LEVEL one of its rungs; '-' reads ids from standard input"},
    Placeholder{"TOPIC", Offer::nothing, "one part of it in full: faq, course, pay, python"},
    Placeholder{"FIGURE", Offer::figures,
                "a place (s1:70), a topic (ml-engineer@entry.pay), a source (s1) or a conflict (c2); '-' reads them "
                "from standard input"},
    Placeholder{"SKILL", Offer::skills,
                "a skill by its id, title or alias; with :LEVEL a proficiency: aware, working, skilled or expert; '-' "
                "reads them from standard input"},
    Placeholder{"WORD", Offer::nothing, "a word that id, title, an alias or the summary holds"},
    Placeholder{"TEXT", Offer::nothing, "the words to look for"},
    Placeholder{"KIND", Offer::kinds, "a record (band) or the command that prints it (pay)"},
    Placeholder{"PATH", Offer::files, "a pack: a folder or a JSON file"},
    Placeholder{"FILE", Offer::files, "a file; '-' is standard input"},
    Placeholder{"PACK", Offer::packs, "a pack by its id; data diff takes a file or folder too"},
    Placeholder{"SELECT", Offer::nothing, "one SQL statement, in quotes"},
    Placeholder{"NAME", Offer::topics, "a command or a topic"},
    Placeholder{"SHELL", Offer::shells, "bash, zsh or fish"},
    Placeholder{"REGION", Offer::regions, {}},
    Placeholder{"SKILLS", Offer::skill_lists, {}},
    Placeholder{"SET", Offer::sets, {}},
    Placeholder{"FIELDS", Offer::fields, {}},
    Placeholder{"ORDER", Offer::orders, {}},
    Placeholder{"EXPR", Offer::conditions, {}},
    Placeholder{"FORMAT", Offer::nothing, {}}, // a closed set: the flag says which
    Placeholder{"WHEN", Offer::nothing, {}},
    Placeholder{"N", Offer::nothing, "a whole number: 185000, 185,000 or 185k"},
    Placeholder{"HOURS", Offer::nothing, {}},
    Placeholder{"DATE", Offer::nothing, {}},
};

constexpr bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

} // namespace

std::span<const Placeholder> placeholders() {
    return all;
}

std::string_view first_capitals(std::string_view form) {
    const auto begin = std::ranges::find_if(form, is_capital);
    const auto end = std::find_if_not(begin, form.end(), is_capital);
    return form.substr(static_cast<std::size_t>(begin - form.begin()), static_cast<std::size_t>(end - begin));
}

const Placeholder* find_placeholder(std::string_view word) {
    const auto found = std::ranges::find(all, word, &Placeholder::word);
    return found == all.end() ? nullptr : &*found;
}

bool holds_placeholder(std::string_view form, std::string_view word) {
    while (!form.empty()) {
        const std::string_view next = first_capitals(form);
        if (next.empty() || next == word) return !next.empty();
        form.remove_prefix(static_cast<std::size_t>(next.data() + next.size() - form.data()));
    }
    return false;
}

std::string_view part_for(std::string_view form, std::size_t number) {
    std::string_view part;
    for (; !form.empty(); --number) {
        part = form.substr(0, form.find(' '));
        if (number == 0) return part;
        form.remove_prefix(std::min(part.size() + 1, form.size()));
    }
    return part;
}

} // namespace rung::commands
