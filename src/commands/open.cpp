// SPDX-License-Identifier: MIT
#include "rung/commands/open.hpp"

#include "rung/commands/command.hpp"
#include "rung/load/pack.hpp"
#include "rung/query/image.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace rung::commands {

namespace {

namespace fs = std::filesystem;

std::string first_bytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes(16, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

catalogue::Catalogue compiled(const std::string& path, const model::Progress& progress) {
    load::Loaded pack = load::load_pack(path, nullptr);
    if (load::has_errors(pack)) {
        std::erase_if(pack.problems, [](const auto& p) { return p.severity != model::Severity::error; });
        throw InvalidData(path, std::move(pack.problems));
    }
    return catalogue::Catalogue::from_bytes(query::image_of(pack.records, {}, 0, progress), path);
}

catalogue::Catalogue open_named(const DataChoice& choice) {
    std::error_code error;
    const fs::file_status status = fs::status(choice.path, error);
    if (!fs::exists(status)) {
        const std::string reason = std::strerror(error ? error.value() : ENOENT);
        throw UsageError("data-unreadable", choice.named_by + ": cannot read '" + choice.path + "': " + reason,
                         choice.path);
    }
    if (!fs::is_directory(status) && catalogue::looks_like_catalogue(first_bytes(choice.path)))
        return catalogue::Catalogue::from_file(choice.path);
    return compiled(choice.path, choice.progress);
}

} // namespace

namespace {

// Never a silent return to the built-in data: what was added would be missing from every answer.
catalogue::Catalogue open_own(const std::string& path) {
    const auto refused = [&](const std::string& what, std::string hint) {
        UsageError error("data-invalid", what, path);
        error.hint = std::move(hint);
        return error;
    };
    try {
        return catalogue::Catalogue::from_file(path);
    } catch (const catalogue::OtherLayout& other) {
        throw refused(other.what(), "to make it anew from the packs in it: rung data status");
    } catch (const catalogue::BrokenCatalogue& broken) {
        throw refused(broken.what(), "move it away, then add your packs again");
    }
}

} // namespace

catalogue::Catalogue open_data(const DataChoice& choice) {
    if (!choice.path.empty()) return open_named(choice);
    std::error_code error;
    // What cannot be looked at is not passed over: opening it says why.
    if (!choice.user_catalogue.empty() && (fs::exists(choice.user_catalogue, error) || error))
        return open_own(choice.user_catalogue);
    return catalogue::Catalogue::from_image(choice.builtin, "built in");
}

std::string editor_line(const model::Problem& problem) {
    std::string line = problem.spot.file;
    if (problem.spot.line > 0) line += ':' + std::to_string(problem.spot.line);
    if (problem.spot.column > 0) line += ':' + std::to_string(problem.spot.column);
    line += ": ";
    if (problem.severity == model::Severity::warning) line += "warning: ";
    if (!problem.spot.pointer.empty()) line += problem.spot.pointer + ": ";
    line += problem.message;
    if (!problem.hint.empty()) line += "; " + problem.hint;
    return line;
}

} // namespace rung::commands
