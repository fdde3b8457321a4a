// SPDX-License-Identifier: MIT
// Any bytes as a command line, words between line ends: an exit code of 0 to 3, a message if it is not 0, no escape
// sequence.
#include "rung/catalogue/builtin.hpp"
#include "rung/cli/run.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

// Options that reach beyond the call: files of the machine that fuzzes.
bool is_harmless(const std::string& word) {
    return !word.starts_with("--data") && !word.starts_with("--me") && word != "data" && word != "me" && word != "-" &&
           word.find('/') == std::string::npos;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < size; ++i)
        if (data[i] == '\n')
            words.emplace_back();
        else if (data[i] != 0)
            words.back() += static_cast<char>(data[i]);
    for (const std::string& word : words)
        if (!is_harmless(word)) return 0;
    std::string output;
    std::string errors;
    rung::cli::World world;
    world.environment["XDG_DATA_HOME"] = "/nonexistent";
    world.builtin = rung::catalogue::builtin_image();
    world.read_input = [] { return std::string(); };
    world.write_output = [&](std::string_view bytes) -> std::optional<std::string> {
        output += bytes;
        return std::nullopt;
    };
    world.write_error = [&](std::string_view bytes) { errors += bytes; };
    const int exit = rung::cli::run(words, world);
    const bool coloured = output.find('\033') != std::string::npos || errors.find('\033') != std::string::npos;
    bool asked = false;
    for (const std::string& word : words) asked |= word.starts_with("--colo");
    if (exit < 0 || exit > 3 || (exit != 0 && errors.empty()) || (coloured && !asked)) std::abort();
    return 0;
}
