// SPDX-License-Identifier: MIT
// What the words in capitals stand for in the forms of arguments, "[ROLE[@LEVEL]...]", and of values, "--have SKILLS".
// Help and the manual print what they mean; completion offers what may take their place.
#pragma once

#include <span>
#include <string_view>

namespace rung::commands {

enum class Offer {
    nothing, // words and numbers of the user's own
    files,
    roles,
    things, // roles and skills
    skills,
    skill_lists,
    figures,
    packs,
    regions,
    sets,
    fields,
    orders,
    conditions,
    kinds,  // records and the commands that print them
    topics, // commands and topics of help
    shells,
};

struct Placeholder {
    std::string_view word;
    Offer offer = Offer::nothing;
    std::string_view meaning; // of an argument, for ARGUMENTS; empty for the values of flags, which say it themselves
};

std::span<const Placeholder> placeholders();

// The first word in capitals of a form; empty if there is none.
std::string_view first_capitals(std::string_view form);

// Null if there is none of that name.
const Placeholder* find_placeholder(std::string_view word);

// True if the form of arguments "[ID...]" holds that word.
bool holds_placeholder(std::string_view form, std::string_view word);

// The part of a form of arguments that an argument of that number, from 0, takes: the last part goes on.
std::string_view part_for(std::string_view form, std::size_t number);

} // namespace rung::commands
