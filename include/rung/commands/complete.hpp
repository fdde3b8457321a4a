// SPDX-License-Identifier: MIT
// What may stand at the cursor of an unfinished line, from the same tables that the parser reads. No command is run,
// and the data are opened only where names of theirs are wanted.
#pragma once

#include "rung/commands/command.hpp"

#include <span>
#include <string>
#include <vector>

namespace rung::commands {

struct Candidate {
    std::string word;    // the whole word that would stand in place of the one at the cursor
    std::string meaning; // for shells that show it; may be empty
};

struct Completion {
    std::vector<Candidate> candidates;
    bool goes_on = false; // the word may be continued: no blank after it
    bool files = false;   // a file of the user's stands here
};

// `words` are those behind the program's name, without quotes; the last one, maybe empty, is that at the cursor. Takes
// --data from the line. Throws what opening the data throws.
Completion complete(std::span<const std::string> words, Context& context);

} // namespace rung::commands
