// SPDX-License-Identifier: MIT
#include "all.hpp"

namespace rung::commands {

namespace {

std::vector<Command> finding() {
    return {
        {.name = "roles",
         .arguments = "[WORD...]",
         .summary = "roles, or those that hold every WORD",
         .kind = "role",
         .most = -1,
         .examples = {{"rung roles", "all roles"},
                      {"rung roles data -n 5", "the first five about data"},
                      {"rung roles --of 'python & docker'", "those that ask for both"}},
         .run = roles},
        {.name = "skills",
         .arguments = "[WORD...]",
         .summary = "skills, or those that hold every WORD",
         .kind = "skill",
         .most = -1,
         .examples = {{"rung skills -w \"kind = 'language'\" -s -used_by -n 5", "languages that most roles ask for"},
                      {"rung skills --of 'ml-engineer - data-scientist'", "asked of one and not of the other"}},
         .run = skills},
    };
}

std::vector<Command> evidence() {
    return {
        {.name = "sources",
         .summary = "who says all this, with licence and number of facts",
         .kind = "source",
         .examples = {{"rung sources", "all sources"},
                      {"rung sources -w \"kind = 'official'\" -c id,title,url", "where official data come from"}},
         .run = sources},
    };
}

std::vector<Command> about_data() {
    return {
        {.name = "data check",
         .arguments = "PATH",
         .summary = "every problem of a pack, as editors read them",
         .kind = "problem",
         .least = 1,
         .most = 1,
         .examples = {{"rung data check my-pack.json", "exit code 3 if it has errors"},
                      {"rung data check my-pack -f json", "the problems as records"}},
         .run = data_check},
        {.name = "data status",
         .summary = "which data are in use, with version and counts",
         .kind = "pack",
         .examples = {{"rung data status", "the data in use"},
                      {"rung data status --data my-pack.json", "what a pack holds"}},
         .run = data_status},
        {.name = "data path",
         .summary = "where your own data are",
         .kind = "place",
         .examples = {{"rung data path", "the catalogue and the profile"},
                      {"rung data path -f tsv -c path", "for scripts"}},
         .run = data_path},
        {.name = "data sql",
         .arguments = "SELECT",
         .summary = "a free question to the tables of the data, read-only",
         .least = 1,
         .most = 1,
         .examples = {{"rung data sql 'SELECT count(*) AS roles FROM role'", "the tables are no stable interface"},
                      {"rung data sql 'SELECT name FROM sqlite_master' -f tsv", "the names of all tables"}},
         .run = data_sql},
    };
}

std::vector<Command> about_program() {
    return {
        {.name = "fields",
         .arguments = "[KIND]",
         .summary = "the fields of records: type, meaning, words allowed",
         .kind = "field",
         .most = 2,
         .examples = {{"rung fields pay", "what pay prints"}, {"rung fields band -f json", "the same as a schema"}},
         .run = fields},
        {.name = "help",
         .arguments = "[NAME]",
         .summary = "how a command is used, or what a topic is about",
         .most = 2,
         .examples = {{"rung help pay", "the same as rung pay --help"}, {"rung help where", "expressions of --where"}},
         .run = help},
    };
}

std::vector<Command> all_commands() {
    std::vector<Command> result;
    for (auto part : {finding, evidence, about_data, about_program})
        for (Command& command : part()) result.push_back(std::move(command));
    return result;
}

} // namespace

std::span<const Command> commands() {
    static const std::vector<Command> all = all_commands();
    return all;
}

} // namespace rung::commands
