// SPDX-License-Identifier: MIT
// Runs a line of a console block as a shell would: `rung` in this process, so that sanitizers and coverage see it,
// every other program of a pipeline by sh.
#pragma once

#include <map>
#include <string>
#include <vector>

struct Console {
    // Of every call; a line may add to it: `RUNG_REGION=us rung pay`.
    std::map<std::string, std::string, std::less<>> environment;

    // What a terminal of 80 columns shows, standard error included, and the exit code of the last program.
    struct Shown {
        std::string text;
        int exit = 0;
    };
    Shown run(const std::string& line) const;
};

// The words of a command line: blanks, single and double quotes, backslashes.
std::vector<std::string> shell_words(const std::string& line);
