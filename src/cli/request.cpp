// SPDX-License-Identifier: MIT
#include "request.hpp"

#include "options.hpp"
#include "rung/render/render.hpp"
#include "rung/text/nearest.hpp"
#include "rung/text/number.hpp"

#include <algorithm>
#include <optional>

namespace rung::cli {

namespace {

using commands::Command;
using commands::Flag;
using commands::is_group;
using commands::UsageError;

std::string quote(std::string_view word) {
    return "'" + std::string(word) + "'";
}

std::string joined(const std::vector<std::string_view>& words) {
    std::string result;
    for (const std::string_view word : words) result += (result.empty() ? "" : ", ") + std::string(word);
    return result;
}

std::vector<std::string> command_names(std::string_view start) {
    std::vector<std::string> result;
    for (const Command& command : commands::commands())
        if (command.name.starts_with(start)) result.emplace_back(command.name);
    return result;
}

std::string one_of(const std::vector<std::string>& names) {
    std::string result;
    for (const std::string& name : names) result += (result.empty() ? "one of: " : ", ") + name;
    return result;
}

UsageError unknown_command(const std::string& name) {
    const bool of_group = name.find(' ') != std::string::npos;
    const std::string group = of_group ? name.substr(0, name.find(' ')) : std::string();
    std::vector<std::string> candidates = command_names(of_group ? group + ' ' : "");
    if (!of_group)
        for (const std::string& full : command_names(""))
            if (const auto blank = full.find(' '); blank != std::string::npos)
                candidates.push_back(full.substr(0, blank));
    UsageError error("unknown-command", "unknown command " + quote(name), name, text::nearest(name, candidates));
    std::ranges::sort(error.suggest);
    error.suggest.erase(std::unique(error.suggest.begin(), error.suggest.end()), error.suggest.end());
    if (of_group && error.suggest.empty()) error.hint = one_of(candidates);
    error.topic = of_group ? "help " + group : "help";
    return error;
}

UsageError unknown_flag(const std::string& word, const Command* command) {
    const std::string name = word.substr(0, word.find('='));
    std::vector<std::string> own, all;
    for (const Flag& flag : commands::flags()) {
        if (!flag.listed) continue;
        all.push_back("--" + std::string(flag.name));
        if (command != nullptr && takes(command->name, flag)) own.push_back(all.back());
    }
    std::vector<std::string> suggest = text::nearest(name, own);
    if (suggest.empty() && command == nullptr) suggest = text::nearest(name, all);
    return {"unknown-flag", "unknown flag " + quote(name), name, std::move(suggest)};
}

// `-f plain` says how text is read aloud, so commands without records take it too.
bool is_plain_text(const GivenFlag& given) {
    return given.flag->name == "format" && given.value == "plain";
}

UsageError flag_of_others(const Command& command, const Flag& flag) {
    const std::string name = "--" + std::string(flag.name);
    if (flag.commands.front() != "records")
        return {"unknown-flag", name + " belongs to " + joined(flag.commands), name};
    if (flag.name == "format")
        return {"bad-value", quote(command.name) + " prints no records: --format takes only 'plain' here", name};
    return {"unknown-flag", name + " belongs to commands that print records; " + quote(command.name) + " prints none",
            name};
}

// A value that the flag does not take, at least not with this command.
UsageError wrong_value(const Command& command, const GivenFlag& given) {
    const std::vector<std::string_view> values = allowed(command, *given.flag);
    const std::string start = "--" + std::string(given.flag->name) + ": " + quote(given.value);
    std::vector<std::string_view> owners;
    for (const Command& other : commands::commands())
        if (const auto own = allowed(other, *given.flag); std::ranges::find(own, given.value) != own.end())
            owners.push_back(other.name);
    if (!owners.empty())
        return {"bad-value",
                start + " belongs to " + joined(owners) + "; " + quote(command.name) + " prints " + joined(values),
                given.value};
    const std::vector<std::string> candidates(values.begin(), values.end());
    return {"bad-value", start + " is none of " + joined(values), given.value, text::nearest(given.value, candidates)};
}

void check_flag(const Command& command, const GivenFlag& given) {
    const Flag& flag = *given.flag;
    const std::vector<std::string_view> values = allowed(command, flag);
    if (!values.empty() && std::ranges::find(values, given.value) == values.end()) throw wrong_value(command, given);
    if (!takes(command.name, flag) && !is_plain_text(given)) throw flag_of_others(command, flag);
}

// --json, --colour and --no-color are other words for flags that stand in the table too.
GivenFlag canonical(GivenFlag given) {
    if (given.flag->name == "json") return {commands::find_flag("format"), "json"};
    if (given.flag->name == "colour") return {commands::find_flag("color"), given.value};
    if (given.flag->name == "no-color") return {commands::find_flag("color"), "never"};
    return given;
}

report::Selection selection_of(const commands::Request& request) {
    report::Selection selection;
    const auto all = [&](std::string_view flag) {
        const auto found = request.flags.find(flag);
        return found == request.flags.end() ? std::vector<std::string>() : found->second;
    };
    selection.where = all("where");
    selection.columns = all("columns");
    if (request.has("sources")) selection.columns.emplace_back("+stat,basis,as_stated,claim");
    selection.sort = request.value("sort");
    if (const auto format = request.value("format"); format && !selection.columns.empty())
        if (const auto* drawn = render::find_format(*format); drawn && drawn->shape == render::Shape::drawing)
            throw UsageError("bad-value", "--columns: " + quote(*format) + " has no columns",
                             selection.columns.front());
    if (const auto limit = request.value("limit")) {
        selection.limit = text::whole_number(*limit);
        if (!selection.limit)
            throw UsageError("bad-value", "--limit: " + quote(*limit) + " is not a whole number", *limit);
    }
    return selection;
}

void check_arguments(const Command& command, const std::vector<std::string>& arguments) {
    const int count = static_cast<int>(arguments.size());
    const std::string name = quote(command.name);
    if (count < command.least)
        throw UsageError("missing-argument", name + " wants " + std::string(command.arguments), {});
    if (command.most < 0 || count <= command.most) return;
    const std::string& extra = arguments[static_cast<std::size_t>(command.most)];
    UsageError error("extra-argument",
                     command.most == 0 ? name + " takes no arguments, found " + quote(extra)
                                       : name + " takes " + std::string(command.arguments) + ", found " + quote(extra) +
                                             " after that",
                     extra);
    if (command.arguments.find("ROLE") != std::string_view::npos)
        error.hint = "a name of several words is one argument in quotes: 'data scientist'";
    throw error;
}

// What is in the making while the words of a line are read.
struct Reading {
    const Command* command = nullptr;
    std::string group; // "data", while its second word is awaited
    std::vector<std::string> arguments;
};

void read_word(Reading& reading, const Word& word) {
    if (word.looks_like_flag()) throw unknown_flag(word.text, reading.command);
    if (reading.command != nullptr) {
        reading.arguments.push_back(word.text);
    } else if (reading.group.empty() && is_group(word.text)) {
        reading.group = word.text;
    } else {
        const std::string name = reading.group.empty() ? word.text : reading.group + ' ' + word.text;
        reading.command = commands::find_command(name);
        if (reading.command == nullptr) throw unknown_command(name);
    }
}

Reading read_words(const std::vector<Word>& words) {
    Reading reading;
    try {
        for (const Word& word : words) read_word(reading, word);
        if (reading.command == nullptr && !reading.group.empty()) {
            const std::vector<std::string> names = command_names(reading.group + ' ');
            UsageError error("missing-argument", quote(reading.group) + " wants one of its commands", {}, names);
            error.hint = one_of(names);
            error.topic = "help " + reading.group;
            throw error;
        }
    } catch (UsageError& error) {
        if (error.topic.empty())
            error.topic = reading.command ? std::string(reading.command->name) + " --help" : "help";
        throw;
    }
    // `rung` alone shows the overview.
    if (reading.command == nullptr) reading.command = commands::find_command("help");
    return reading;
}

} // namespace

std::string command_named_in(std::span<const std::string> arguments) {
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        if (commands::find_command(arguments[i]) != nullptr) return arguments[i];
        if (!is_group(arguments[i])) continue;
        const std::string two = i + 1 < arguments.size() ? arguments[i] + ' ' + arguments[i + 1] : std::string();
        return commands::find_command(two) != nullptr ? two : arguments[i];
    }
    return {};
}

bool wants_json_errors(std::span<const std::string> arguments) {
    bool json = false;
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        const bool next = arguments[i] == "--error-format" && i + 1 < arguments.size();
        if (next) json = arguments[i + 1] == "json";
        if (arguments[i].starts_with("--error-format=")) json = arguments[i].ends_with("=json");
    }
    return json;
}

Call parse_call(std::span<const std::string> arguments) {
    Options options;
    try {
        options = parse_options(arguments);
    } catch (UsageError& error) {
        const std::string command = command_named_in(arguments);
        error.topic = command.empty() ? "help" : "help " + command;
        throw;
    }
    Reading reading = read_words(options.words);
    Call call;
    call.command = reading.command;
    call.request.command = reading.command->name;
    call.request.arguments = std::move(reading.arguments);
    try {
        for (const GivenFlag& given : options.flags) {
            check_flag(*call.command, given);
            const GivenFlag meant = canonical(given);
            call.request.flags[std::string(meant.flag->name)].push_back(meant.value);
        }
        check_arguments(*call.command, call.request.arguments);
        call.request.selection = selection_of(call.request);
    } catch (UsageError& error) {
        if (error.topic.empty()) error.topic = std::string(call.command->name) + " --help";
        throw;
    }
    return call;
}

} // namespace rung::cli
