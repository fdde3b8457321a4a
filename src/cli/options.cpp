// SPDX-License-Identifier: MIT
#include "options.hpp"

#include "rung/commands/command.hpp"

// CLI11 takes the line apart: long and short flags, values attached or not, `--`. It gets every flag of the table on
// one level, no subcommands, no conversions and no validators: their messages, exit codes and number formats are not
// ours.
#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>

namespace rung::cli {

namespace {

using commands::Flag;
using commands::UsageError;

std::string spelling(const Flag& flag) {
    std::string result = "--" + std::string(flag.name);
    if (flag.letter != 0) result = std::string("-") + flag.letter + "," + result;
    return result;
}

// CLI11 takes the next word for the value of `--have=`; so the empty value becomes a word of its own.
std::vector<std::string> with_empty_values(std::span<const std::string> arguments) {
    std::vector<std::string> result;
    bool dashes = false;
    for (const std::string& word : arguments) {
        dashes = dashes || word == "--";
        const bool empty_value = !dashes && word.starts_with("--") && word.ends_with('=') &&
                                 commands::find_flag(std::string_view(word).substr(2, word.size() - 3)) != nullptr;
        if (empty_value) {
            result.push_back(word.substr(0, word.size() - 1));
            result.emplace_back();
        } else {
            result.push_back(word);
        }
    }
    return result;
}

// The only thing that CLI11 itself finds wrong: the last flag of the line lacks its value.
UsageError missing_value(const std::string& last) {
    for (const Flag& flag : commands::flags()) {
        const bool named = last.starts_with("--") ? last.substr(2) == flag.name : last.back() == flag.letter;
        if (named && !flag.value.empty())
            return {"missing-argument", last + " wants a value: " + std::string(flag.value), last};
    }
    return {"missing-argument", "a flag lacks its value", last};
}

void check_plain(const GivenFlag& given, const std::string& result) {
    if (result == "true") return; // what CLI11 makes of a flag that stands alone
    throw UsageError("bad-value", "--" + std::string(given.flag->name) + " takes no value", result);
}

std::vector<Word> words_of(const std::vector<std::string>& remaining) {
    std::vector<Word> result;
    bool dashes = false;
    for (const std::string& word : remaining) {
        if (!dashes && word == "--")
            dashes = true;
        else
            result.push_back({word, dashes});
    }
    return result;
}

// Whether the line may hold the flag: CLI11 needs no other, and every option costs it time. A letter may stand in a
// group: -hn5.
bool may_be_given(const Flag& flag, std::span<const std::string> line) {
    return std::ranges::any_of(line, [&](std::string_view word) {
        if (word.starts_with("--")) return word.substr(2).starts_with(flag.name);
        return flag.letter != 0 && word.starts_with('-') && word.find(flag.letter) != std::string_view::npos;
    });
}

} // namespace

Options parse_options(std::span<const std::string> arguments) {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    // Else a repeated flag is an error.
    app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    std::map<const CLI::Option*, const Flag*> known;
    for (const Flag& flag : commands::flags()) {
        if (!may_be_given(flag, arguments)) continue;
        CLI::Option* option =
            flag.value.empty() ? app.add_flag(spelling(flag)) : app.add_option(spelling(flag))->allow_extra_args(false);
        known.emplace(option, &flag);
    }

    std::vector<std::string> line = with_empty_values(arguments);
    std::reverse(line.begin(), line.end());
    try {
        app.parse(line);
    } catch (const CLI::ParseError&) {
        throw missing_value(arguments.back());
    }

    Options options;
    std::map<const CLI::Option*, std::size_t> seen;
    for (const CLI::Option* option : app.parse_order()) {
        const std::string& result = option->results().at(seen[option]++);
        GivenFlag given{known.at(option), {}};
        if (given.flag->value.empty())
            check_plain(given, result);
        else
            given.value = result;
        options.flags.push_back(std::move(given));
    }
    options.words = words_of(app.remaining());
    return options;
}

bool stands_before_dashes(std::span<const std::string> arguments, std::string_view word) {
    const auto end = std::ranges::find(arguments, "--");
    return std::find(arguments.begin(), end, word) != end;
}

} // namespace rung::cli
