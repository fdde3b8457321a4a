// SPDX-License-Identifier: MIT
// Which data a call is about, and opening them: a pack or a catalogue file that was named, else the user's catalogue,
// else the built-in one. A broken one is an error, never a silent return to the built-in data.
#pragma once

#include "rung/catalogue/catalogue.hpp"
#include "rung/model/problem.hpp"
#include "rung/model/progress.hpp"

#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace rung::commands {

struct DataChoice {
    std::string path;           // a pack folder, a pack file or a catalogue file; empty: none was named
    std::string named_by;       // "--data" or "RUNG_DATA"
    std::string user_catalogue; // used if it exists and nothing was named
    std::span<const std::byte> builtin;
    model::Progress progress = {}; // of compiling a pack
};

// A pack or a profile with errors cannot be used; all of them are told.
struct InvalidData : std::runtime_error {
    InvalidData(const std::string& file, std::vector<model::Problem> found)
        : std::runtime_error(file + ": not valid"), problems(std::move(found)) {}
    std::vector<model::Problem> problems; // errors only
};

// Throws UsageError data-unreadable, InvalidData, catalogue::BrokenCatalogue.
catalogue::Catalogue open_data(const DataChoice& choice);

// "acme.json:14:21: /roles/0/title: expected text, found 3; hint", as editors read it.
std::string editor_line(const model::Problem& problem);

} // namespace rung::commands
