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
         .commands = {"show", "compare", "pay", "offer", "report", "path", "match"},
         .help = "whose figures: RUNG_REGION, else the first in the data; 'all' with pay"},
        {.name = "sources", .commands = {"pay"}, .help = "the same as -c +stat,basis,as_stated,claim"},
        {.name = "base",
         .value = "N",
         .commands = {"offer"},
         .help = "what is offered, base pay a year: 185000, 185,000 or 185k"},
        {.name = "output",
         .letter = 'o',
         .value = "FILE",
         .commands = {"report"},
         .help = "write the page to this file; without it, or as '-', to standard output"},
        {.name = "of",
         .value = "SET",
         .commands = {"roles", "skills"},
         .help = "a set of ids: '&' both, '|' either, '-' without: 'python & docker'"},
        {.name = "have",
         .value = "SKILLS",
         .commands = {"gap", "match", "next", "learn", "check"},
         .help = "what you know: python:skilled,sql; '' is nothing"},
        {.name = "from",
         .value = "ROLE",
         .commands = {"gap", "match", "next", "learn", "check"},
         .help = "you know what that role asks for"},
        {.name = "me",
         .value = "FILE",
         .commands = {"gap", "match", "next", "learn", "check", "me add", "me remove", "me show", "me import"},
         .help = "another profile than yours"},
        {.name = "note",
         .value = "TEXT",
         .commands = {"me add"},
         .help = "a note to keep with the skills; '' removes it"},
        {.name = "dry-run",
         .commands = {"me import", "data add", "data remove"},
         .help = "print what would be done, and write nothing"},
        {.name = "strict",
         .commands = {"gap", "match", "next", "learn"},
         .help = "no partial credit for near-equivalents"},
        {.name = "pace",
         .value = "HOURS",
         .commands = {"learn"},
         .help = "hours of learning a week: 6, 1.5 or 6h/w; gives every task its dates"},
        {.name = "start",
         .value = "DATE",
         .commands = {"learn"},
         .help = "the first day, 2026-11-23; else today (with --pace)"},
        {.name = "by",
         .value = "DATE",
         .commands = {"learn"},
         .help = "a deadline (with --pace): can it be met, and which part comes first if it cannot"},
        {.name = "role", .value = "ROLE", .commands = {"check"}, .help = "the role to check against; else the nearest"},
        {.name = "budget",
         .value = "HOURS",
         .commands = {"next"},
         .help = "the set of skills within these hours that brings the roles nearest"},
        {.name = "max-gap",
         .value = "HOURS",
         .commands = {"path"},
         .help = "no single step may need more hours of learning than this"},
        {.name = "fees",
         .value = "N",
         .commands = {"path"},
         .help = "what the way costs: adds the months until it has paid off"},
        {.name = "hour-value",
         .value = "N",
         .commands = {"path"},
         .help = "what an hour of learning is worth to you: adds the same months"},
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

std::vector<std::string_view> allowed(const Command& command, const Flag& flag) {
    std::vector<std::string_view> result = flag.allowed;
    if (flag.name == "format") result.insert(result.end(), command.formats.begin(), command.formats.end());
    return result;
}

bool takes(std::string_view command, const Flag& flag) {
    const Command* found = find_command(command);
    const bool records = found != nullptr && !found->kind.empty();
    return std::ranges::any_of(flag.commands, [&](std::string_view who) {
        return who == "all" || who == command || (who == "records" && records);
    });
}

} // namespace rung::commands
