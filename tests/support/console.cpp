// SPDX-License-Identifier: MIT
#include "console.hpp"

#include "rung/catalogue/builtin.hpp"
#include "rung/cli/run.hpp"
#include "rung/commands/command.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <sys/wait.h>

namespace {

// The parts of a line between characters that no quotes protect.
std::vector<std::string> split(const std::string& line, char mark) {
    std::vector<std::string> parts(1);
    char quote = 0;
    for (const char c : line) {
        if (quote == 0 && c == mark) {
            parts.emplace_back();
            continue;
        }
        if (quote == 0 && (c == '\'' || c == '"'))
            quote = c;
        else if (c == quote)
            quote = 0;
        parts.back() += c;
    }
    return parts;
}

std::string contents(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

// One program of a pipeline, with its redirections taken out.
struct Part {
    std::map<std::string, std::string, std::less<>> environment;
    std::vector<std::string> words;
    std::string input, output; // files
};

Part part_of(const std::string& text) {
    Part part;
    std::string plain;
    const std::vector<std::string> by_output = split(text, '>');
    if (by_output.size() > 1) part.output = shell_words(by_output[1]).at(0);
    const std::vector<std::string> by_input = split(by_output[0], '<');
    if (by_input.size() > 1) part.input = shell_words(by_input[1]).at(0);
    for (const std::string& word : shell_words(by_input[0])) {
        const std::size_t equals = word.find('=');
        const bool is_setting = part.words.empty() && equals != std::string::npos && word.front() != '-';
        if (is_setting)
            part.environment[word.substr(0, equals)] = word.substr(equals + 1);
        else
            part.words.push_back(word);
    }
    return part;
}

std::string run_by_shell(const std::string& command, const std::string& input, int& exit) {
    char name[] = "/tmp/rung-transcript-XXXXXX";
    const int descriptor = mkstemp(name);
    std::ofstream(name, std::ios::binary) << input;
    const std::string line = "exec 2>&1 < " + std::string(name) + "; " + command;
    FILE* pipe = popen(line.c_str(), "r");
    std::string output;
    std::array<char, 4096> buffer{};
    for (std::size_t count = 0; (count = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        output.append(buffer.data(), count);
    exit = WEXITSTATUS(pclose(pipe));
    if (descriptor >= 0) std::remove(name);
    return output;
}

std::string read_as_input(const Part& part, const std::string& piped) {
    if (part.input.empty()) return piped;
    if (std::filesystem::is_directory(part.input))
        throw rung::commands::UsageError("read-failed", "cannot read standard input: Is a directory");
    return contents(part.input);
}

} // namespace

std::vector<std::string> shell_words(const std::string& line) {
    std::vector<std::string> words;
    bool in_word = false;
    char quote = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quote == 0 && (c == ' ' || c == '\n')) {
            in_word = false;
            continue;
        }
        if (!in_word) words.emplace_back();
        in_word = true;
        if (quote == 0 && (c == '\'' || c == '"'))
            quote = c;
        else if (c == quote)
            quote = 0;
        else if (c == '\\' && quote != '\'' && i + 1 < line.size())
            words.back() += line[++i];
        else
            words.back() += c;
    }
    return words;
}

Console::Shown Console::run(const std::string& line) const {
    Shown shown;
    std::string piped;
    const std::vector<std::string> parts = split(line, '|');
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool last = i + 1 == parts.size();
        const Part part = part_of(parts[i]);
        std::string output;
        if (part.words.empty() || part.words.front() != "rung") {
            output = run_by_shell(parts[i], piped, shown.exit);
            (last ? shown.text : piped) = last ? shown.text + output : output;
            continue;
        }
        rung::cli::World world;
        world.environment = environment;
        for (const auto& [name, value] : part.environment) world.environment[name] = value;
        world.input_is_terminal = i == 0 && part.input.empty();
        world.output_is_terminal = last && part.output.empty();
        world.error_is_terminal = true;
        world.today = [] { return rung::model::Date{20'780}; }; // 2026-11-23, a Monday
        world.builtin = rung::catalogue::builtin_image();
        world.read_input = [&] { return read_as_input(part, piped); };
        world.write_output = [&](std::string_view bytes) -> std::optional<std::string> {
            if (part.output == "/dev/full") return "No space left on device";
            (last && part.output.empty() ? shown.text : output) += bytes;
            return std::nullopt;
        };
        world.write_error = [&](std::string_view text) { shown.text += text; };
        shown.exit = rung::cli::run(std::vector<std::string>(part.words.begin() + 1, part.words.end()), world);
        piped = output;
    }
    return shown;
}
