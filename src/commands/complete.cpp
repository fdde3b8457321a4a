// SPDX-License-Identifier: MIT
#include "rung/commands/complete.hpp"

#include "offers.hpp"
#include "placeholders.hpp"
#include "rung/commands/flags.hpp"
#include "rung/report/kinds.hpp"
#include "shell_scripts.hpp"
#include "topics.hpp"

#include <algorithm>
#include <utility>

namespace rung::commands {

namespace {

using Words = std::span<const std::string>;

// Where the cursor is: the line before it, read as the parser would, with mistakes passed over.
struct Place {
    const Command* command = nullptr;
    std::string group;                  // "data", while its second word is awaited
    std::vector<std::string> arguments; // before the cursor
    bool after_dashes = false;
    const Flag* flag = nullptr; // whose value is at the cursor
    std::string before;         // what stands in front of it within the word: "--format="
    std::string typed;          // the value, or else the word
};

const Flag* flag_of_letter(char letter) {
    const auto found = std::ranges::find(flags(), letter, &Flag::letter);
    return found == flags().end() ? nullptr : &*found;
}

// A flag that takes a value, in the word that names it, and how much of the word stands in front of a value.
struct Valued {
    const Flag* flag = nullptr; // null if there is none
    std::size_t length = 0;
    bool attached = false; // the value has begun in this word
};

Valued valued_flag(std::string_view word) {
    if (word.starts_with("--")) {
        const std::size_t equals = word.find('=');
        const Flag* flag = find_flag(word.substr(2, equals == std::string_view::npos ? equals : equals - 2));
        if (flag == nullptr || flag->value.empty()) return {};
        const bool attached = equals != std::string_view::npos;
        return {flag, attached ? equals + 1 : word.size(), attached};
    }
    for (std::size_t i = 1; word.starts_with('-') && i < word.size(); ++i)
        if (const Flag* flag = flag_of_letter(word[i]); flag != nullptr && !flag->value.empty())
            return {flag, i + 1, i + 1 < word.size()};
    return {};
}

void read_word(Place& place, const std::string& word) {
    if (place.command != nullptr) {
        place.arguments.push_back(word);
    } else if (place.group.empty() && is_group(word)) {
        place.group = word;
    } else {
        place.command = find_command(place.group.empty() ? word : place.group + ' ' + word);
    }
}

void read_last(Place& place, const std::string& word) {
    place.typed = word;
    if (place.flag != nullptr || place.after_dashes) return;
    const Valued valued = valued_flag(word);
    if (!valued.attached) return;
    place.flag = valued.flag;
    place.before = word.substr(0, valued.length);
    place.typed = word.substr(valued.length);
}

Place place_of(Words words, Context& context) {
    Place place;
    const auto take = [&](const Flag& flag, std::string value) {
        if (flag.name == "data") context.data = std::move(value);
    };
    for (const std::string& word : words.first(words.size() - 1)) {
        if (place.flag != nullptr) {
            take(*std::exchange(place.flag, nullptr), word);
        } else if (place.after_dashes || word == "-" || !word.starts_with('-')) {
            read_word(place, word);
        } else if (word == "--") {
            place.after_dashes = true;
        } else if (const Valued valued = valued_flag(word); valued.attached) {
            take(*valued.flag, word.substr(valued.length));
        } else {
            place.flag = valued.flag;
        }
    }
    read_last(place, words.back());
    return place;
}

// Flags of the command at hand; before there is one, those that may stand there.
void offer_flags(Offers& offers, const Command* command) {
    for (const Flag& flag : flags()) {
        const bool fits = command != nullptr ? takes(command->name, flag)
                                             : flag.commands.front() == "all" || flag.commands.front() == "records";
        if (!flag.listed || !fits) continue;
        if (flag.letter != 0 && offers.typed().size() < 3) offers.add(std::string{'-', flag.letter}, flag.help);
        offers.add("--" + std::string(flag.name), flag.help);
    }
}

void offer_commands(Offers& offers, const std::string& group) {
    std::string_view last_group;
    for (const Command& command : commands()) {
        const std::string_view first = command.name.substr(0, command.name.find(' '));
        if (!group.empty() && first == group && first != command.name)
            offers.add(command.name.substr(group.size() + 1), command.summary);
        if (!group.empty() || first == last_group) continue;
        offers.add(first, first == command.name ? command.summary : summary_of_group(first));
        last_group = first;
    }
}

void offer_kinds(Offers& offers) {
    for (const report::Kind& kind : report::kinds())
        offers.add(kind.name, "what rung " + std::string(kind.command) + " prints");
    for (const Command& command : commands())
        if (!command.kind.empty() && command.name.find(' ') == std::string_view::npos)
            offers.add(command.name, command.summary);
}

void offer_topics(Offers& offers, const Place& place) {
    if (!place.arguments.empty()) {
        if (is_group(place.arguments.front())) offer_commands(offers, place.arguments.front());
        return;
    }
    offer_commands(offers, {});
    for (const Topic& topic : topics_of_help()) offers.add(topic.name, topic.summary);
    offers.add("all", "all commands, flags and topics");
}

// The fields of the records at hand, where there are any.
void offer_of_records(Offers& offers, Offer what, const Place& place, Context& context) {
    if (place.command == nullptr || place.command->kind.empty()) return;
    const report::Kind& kind = report::kind(place.command->kind);
    if (what == Offer::fields) offer_fields(offers, kind);
    if (what == Offer::orders) offer_order(offers, kind);
    if (what == Offer::conditions) offer_condition(offers, kind, context);
}

void offer(Offers& offers, Offer what, std::string_view part, const Place& place, Context& context) {
    switch (what) {
    case Offer::nothing: break;
    case Offer::files: offers.want_files(); break;
    case Offer::roles: offer_roles(offers, context.catalogue()); break;
    case Offer::things: offer_things(offers, context.catalogue(), part); break;
    case Offer::skills: offer_skills(offers, context.catalogue(), part); break;
    case Offer::skill_lists: offer_skill_list(offers, context.catalogue()); break;
    case Offer::figures: offer_figures(offers, context.catalogue()); break;
    case Offer::packs: offer_packs(offers, context.catalogue()); break;
    case Offer::regions: offer_regions(offers, context.catalogue(), place.command); break;
    case Offer::sets: offer_set(offers, context.catalogue()); break;
    case Offer::fields:
    case Offer::orders:
    case Offer::conditions: offer_of_records(offers, what, place, context); break;
    case Offer::kinds: offer_kinds(offers); break;
    case Offer::topics: offer_topics(offers, place); break;
    case Offer::shells:
        for (const ShellScript& script : shell_scripts()) offers.add(script.shell);
        break;
    }
}

void offer_for_form(Offers& offers, std::string_view form, const Place& place, Context& context) {
    if (const Placeholder* found = find_placeholder(first_capitals(form)))
        offer(offers, found->offer, form, place, context);
}

void offer_value(Offers& offers, const Place& place, Context& context) {
    for (const std::string_view word : place.flag->allowed) offers.add(word);
    if (place.flag->allowed.empty()) offer_for_form(offers, place.flag->value, place, context);
}

void offer_argument(Offers& offers, const Place& place, Context& context) {
    const Command& command = *place.command;
    const std::size_t number = place.arguments.size();
    if (command.most >= 0 && number >= static_cast<std::size_t>(command.most)) return;
    offer_for_form(offers, part_for(command.arguments, number), place, context);
}

} // namespace

Completion complete(Words words, Context& context) {
    const std::string nothing;
    const Place place = place_of(words.empty() ? Words(&nothing, 1) : words, context);
    Offers offers(place.before, place.typed);
    if (place.flag != nullptr)
        offer_value(offers, place, context);
    else if (!place.after_dashes && place.typed.starts_with('-'))
        offer_flags(offers, place.command);
    else if (place.command == nullptr)
        offer_commands(offers, place.group);
    else
        offer_argument(offers, place, context);
    return offers.take();
}

} // namespace rung::commands
