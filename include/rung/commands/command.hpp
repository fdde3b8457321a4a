// SPDX-License-Identifier: MIT
// What a command is: a line in the list of commands, with a function from a request to an answer. Commands know nothing
// of terminals, formats or exit codes; the command-line front end does the rest.
#pragma once

#include "rung/catalogue/catalogue.hpp"
#include "rung/model/date.hpp"
#include "rung/model/progress.hpp"
#include "rung/report/page.hpp"
#include "rung/report/report.hpp"
#include "rung/report/select.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace rung::commands {

// A mistake on the command line, found after parsing: exit 2, or 3 for data that cannot be read.
struct UsageError : std::runtime_error {
    UsageError(std::string error_code, const std::string& message, std::string wrong = {},
               std::vector<std::string> nearest = {})
        : std::runtime_error(message), code(std::move(error_code)), value(std::move(wrong)),
          suggest(std::move(nearest)) {}
    std::string code;  // bad-value, missing-argument, ...
    std::string value; // the word that is wrong
    std::vector<std::string> suggest;
    std::string hint;    // a sentence, where no suggestion says it
    std::string excerpt; // a line of the input and a line with carets below it, both indented by two blanks
    std::string topic;   // what `Try 'rung ...'.` names: "help where"; empty: the command's own help
};

// What the user asked, as text that is syntactically right: flags belong to the command and have values where they
// must.
struct Request {
    std::string command; // "pay", "data check"
    std::vector<std::string> arguments;
    std::map<std::string, std::vector<std::string>, std::less<>>
        flags; // by long name without dashes; "" for a plain flag
    report::Selection selection;

    bool has(std::string_view flag) const { return flags.find(flag) != flags.end(); }
    // The last value given, or nothing.
    std::optional<std::string> value(std::string_view flag) const;
};

// What a command may touch of the world.
struct Context {
    // Opened at the first use, so that `help` and `fields` cost no image. Throws catalogue::BrokenCatalogue.
    std::function<const catalogue::Catalogue&()> catalogue;
    // All of standard input; once a call. Says on a terminal what it waits for.
    std::function<std::string(std::string_view what)> read_input;
    std::function<std::optional<std::string>(std::string_view name)> environment;
    std::function<model::Date()> today; // where the user is
    std::string data;                   // --data or RUNG_DATA; empty: built-in and user data
    std::string profile_path;           // where the profile is
    std::string catalogue_path;         // where the user's catalogue is
    std::span<const std::byte> builtin; // the image of the built-in data
    int width = 80;                     // columns for prose that is not part of a report: help
    int columns = 0;                    // of the output; 0: unlimited
    std::string format;                 // that the answer is printed in: "table"; empty: not decided yet
    model::Progress progress;           // of work that may take long
};

// A program that answers in our place, on the terminal.
struct Program {
    std::vector<std::string> words;                              // the first is looked for in PATH
    std::map<std::string, std::string, std::less<>> environment; // set for it, besides RUNG_PROGRAM, our own path
    std::string input;
    std::string hint; // for those who do not have it
};

struct Answer {
    report::Report report; // all rows; selection follows
    // Called after selection if the format is more than the bare records (with `report.columns` if any were chosen):
    // views, legends, captions that depend on the rows. The context knows which format it is.
    std::function<void(report::Report&, const report::Selection&)> arrange;
    std::optional<std::string> text;  // in place of records: help, exports
    std::optional<report::Page> page; // in place of both: report
    std::optional<Program> program;   // in place of all three: browse
    // Takes the bytes in place of standard output. Throws UsageError write-failed.
    std::function<void(std::string_view bytes)> keep;
    int exit = 0;                                 // 0, or 3 if what was asked for is bad news about data (data check)
    std::shared_ptr<const report::Kind> own_kind; // of the records, if it is made for this answer (data sql)
};

struct Example {
    std::string_view call;    // "rung pay ml-engineer@senior"
    std::string_view meaning; // one short line
};

struct Command {
    std::string_view name;      // "pay", "data check"
    std::string_view arguments; // "[ID...]", for USAGE
    std::string_view summary;   // one sentence
    std::string_view kind;      // of its records; empty if it emits none
    int least = 0, most = 0;    // arguments; most < 0: any number
    std::vector<Example> examples;
    std::vector<std::string_view> formats = {}; // that it prints besides those of every command
    Answer (*run)(const Request&, Context&);
};

// Every command, in the order of `rung help`.
std::span<const Command> commands();

// Null if there is none of that name.
const Command* find_command(std::string_view name);

// True for the first word of commands of two: "data".
bool is_group(std::string_view word);
// What such commands are about, in a few words.
std::string_view summary_of_group(std::string_view word);

} // namespace rung::commands
