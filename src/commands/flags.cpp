// SPDX-License-Identifier: MIT
#include "rung/commands/flags.hpp"

#include "rung/commands/command.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

std::vector<Flag> flags_of_records() {
    return {
        {.name = "where",
         .letter = 'w',
         .value = "EXPR",
         .commands = {"records"},
         .help = "keep the records for which EXPR holds; repeated: all must hold"},
        {.name = "sort",
         .letter = 's',
         .value = "ORDER",
         .commands = {"records"},
         .help = "sort by these fields, '-' before one sorts it downwards: -mid,id"},
        {.name = "limit",
         .letter = 'n',
         .value = "N",
         .commands = {"records", "data sql"},
         .help = "print the first N, after --where and --sort"},
        {.name = "columns",
         .letter = 'c',
         .value = "FIELDS",
         .commands = {"records"},
         .help = "print these fields in this order; '+' before them adds to the usual ones"},
        {.name = "format",
         .letter = 'f',
         .value = "FORMAT",
         .commands = {"records", "data sql"},
         .allowed = {"table", "tsv", "plain", "csv", "json", "jsonl", "md"},
         .help = "table, tsv, plain, csv, json, jsonl or md"},
        {.name = "json", .commands = {"records", "data sql"}, .help = "the same as --format json"},
        {.name = "no-header",
         .commands = {"records", "data sql"},
         .help = "no header line and no caption: table, tsv, csv, md"},
    };
}

std::vector<Flag> flags_of_questions() {
    return {
        {.name = "region",
         .letter = 'r',
         .value = "REGION",
         .commands = {"show", "compare", "pay", "path"},
         .help = "whose figures: RUNG_REGION, else the first in the data; 'all' with pay"},
        {.name = "sources", .commands = {"pay"}, .help = "the same as -c +stat,basis,as_stated,claim"},
        {.name = "of",
         .value = "SET",
         .commands = {"roles", "skills"},
         .help = "a set of ids: '&' both, '|' either, '-' without: 'python & docker'"},
        {.name = "have",
         .value = "SKILLS",
         .commands = {"learn"},
         .help = "what you know: python:skilled,sql; '' is nothing"},
        {.name = "from", .value = "ROLE", .commands = {"learn"}, .help = "you know what that role asks for"},
        {.name = "strict", .commands = {"learn"}, .help = "no partial credit for near-equivalents"},
    };
}

std::vector<Flag> flags_of_program() {
    return {
        {.name = "data",
         .value = "PATH",
         .commands = {"all"},
         .help = "use this pack folder, pack file or catalogue file"},
        {.name = "color",
         .value = "WHEN",
         .commands = {"all"},
         .allowed = {"auto", "always", "never"},
         .help = "auto, always or never"},
        {.name = "colour",
         .value = "WHEN",
         .commands = {"all"},
         .allowed = {"auto", "always", "never"},
         .help = "the same as --color",
         .listed = false},
        {.name = "no-color", .commands = {"all"}, .help = "the same as --color never", .listed = false},
        {.name = "no-pager", .commands = {"all"}, .help = "never start a pager"},
        {.name = "error-format",
         .value = "FORMAT",
         .commands = {"all"},
         .allowed = {"text", "json"},
         .help = "how mistakes are reported: text or json"},
        {.name = "help", .letter = 'h', .commands = {"all"}, .help = "say how the command is used"},
        {.name = "version", .commands = {"all"}, .help = "print the versions of program and data"},
    };
}

std::vector<Flag> all_flags() {
    std::vector<Flag> result;
    for (auto part : {flags_of_records, flags_of_questions, flags_of_program})
        for (Flag& flag : part()) result.push_back(std::move(flag));
    return result;
}

} // namespace

std::span<const Flag> flags() {
    static const std::vector<Flag> all = all_flags();
    return all;
}

const Flag* find_flag(std::string_view name) {
    for (const Flag& flag : flags())
        if (flag.name == name) return &flag;
    return nullptr;
}

bool takes(std::string_view command, const Flag& flag) {
    const Command* found = find_command(command);
    const bool records = found != nullptr && !found->kind.empty();
    return std::ranges::any_of(flag.commands, [&](std::string_view who) {
        return who == "all" || who == command || (who == "records" && records);
    });
}

} // namespace rung::commands
