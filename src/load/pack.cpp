// SPDX-License-Identifier: MIT
#include "rung/load/pack.hpp"

#include "pack_reading.hpp"
#include "rung/load/files.hpp"

#include "rung/load/links.hpp"
#include "rung/load/qualify.hpp"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <tuple>

namespace rung::load {

namespace {

using model::Problem;
namespace fs = std::filesystem;

Problem unreadable(const fs::path& path, std::string why) {
    return {{path.generic_string(), 0, 0, ""}, "data-unreadable", model::Severity::error, std::move(why), {}};
}

// In the order in which a reader of the files meets them.
void sort(std::vector<Problem>& problems) {
    std::ranges::stable_sort(problems, {}, [](const Problem& problem) {
        return std::tie(problem.spot.file, problem.spot.line, problem.spot.column);
    });
}

// True if what some file holds is unknown: then nothing can be said to be missing.
bool is_incomplete(const Loaded& loaded) {
    return std::ranges::any_of(loaded.problems, [](const Problem& problem) {
        const bool no_object = problem.code == "wrong-type" && problem.spot.pointer.empty();
        return no_object || problem.code == "syntax" || problem.code == "data-unreadable" ||
               problem.code.starts_with("too-");
    });
}

void add_file(std::string_view bytes, std::string_view name, PackFile& pack, Loaded& loaded) {
    if (const auto document = parse_document(bytes, name, loaded.problems)) {
        Reader in(name, loaded.problems);
        add_document(in, *document, pack);
    }
}

} // namespace

std::vector<fs::path> files_of(const fs::path& folder, std::vector<Problem>& problems) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename().string();
        std::error_code type_error;
        if (!name.ends_with(".json") || name.ends_with(".schema.json") || at->is_directory(type_error)) continue;
        if (at->exists(type_error) && !at->is_regular_file(type_error)) // a pipe would make us wait
            problems.push_back(unreadable(at->path(), "not a regular file"));
        else
            files.push_back(at->path());
    }
    if (error) problems.push_back(unreadable(folder, "cannot read the folder: " + error.message()));
    if (!error && files.empty() && problems.empty())
        problems.push_back(unreadable(folder, "the folder holds no JSON files"));
    std::ranges::sort(files, {}, [](const fs::path& path) { return path.generic_string(); });
    return files;
}

void add_document(Reader& in, const Node& document, PackFile& pack) {
    auto first = std::move(pack.pack);
    pack.pack.reset();
    Object<PackFile>{}.read(in, document, pack);
    if (pack.pack && first)
        in.problem(document.find("pack")->at, "duplicate", "the pack is already described",
                   "first in " + first->spot.file);
    if (first) pack.pack = std::move(first);
}

void finish(PackFile&& pack, std::string_view name, Loaded& loaded) {
    if (!pack.pack && !is_incomplete(loaded))
        loaded.problems.push_back(
            {{std::string(name), 0, 0, ""}, "missing-field", model::Severity::error, "no file holds \"pack\"", {}});
    sort(loaded.problems);
    loaded.records = std::move(pack.records);
    model::Records& records = loaded.records;
    if (pack.pack) records.packs.push_back(std::move(*pack.pack));
    for (AuthoredRole& authored : pack.roles) {
        for (model::Requirement& requirement : authored.requirements) {
            requirement.role = {authored.role.id.text, requirement.spot};
            records.requirements.push_back(std::move(requirement));
        }
        records.roles.push_back(std::move(authored.role));
    }
    for (SeparateRequirement& entry : pack.requirements) {
        entry.requirement.spot = std::move(entry.spot);
        records.requirements.push_back(std::move(entry.requirement));
    }
}

void link(Loaded& loaded, const model::Records* builtin) {
    if (is_incomplete(loaded)) return;
    const std::vector<model::PackHead>& heads = loaded.records.packs;
    const bool is_builtin = !heads.empty() && heads.front().id == "builtin";
    if (builtin != nullptr && !heads.empty()) qualify(loaded.records, *builtin);
    std::vector<Problem> links = check_links(loaded.records, is_builtin ? nullptr : builtin);
    loaded.problems.insert(loaded.problems.end(), std::make_move_iterator(links.begin()),
                           std::make_move_iterator(links.end()));
    sort(loaded.problems);
}

bool has_errors(const Loaded& pack) {
    return std::ranges::find(pack.problems, model::Severity::error, &Problem::severity) != pack.problems.end();
}

Loaded read_pack(const fs::path& folder_or_file) {
    Loaded loaded;
    PackFile pack;
    std::error_code error;
    std::vector<fs::path> files{folder_or_file};
    if (fs::is_directory(folder_or_file, error)) files = files_of(folder_or_file, loaded.problems);
    for (const fs::path& path : files)
        if (const auto bytes = bytes_of(path, loaded.problems)) add_file(*bytes, path.generic_string(), pack, loaded);
    finish(std::move(pack), folder_or_file.generic_string(), loaded);
    return loaded;
}

Loaded read_pack_text(std::string_view json, std::string_view file) {
    Loaded loaded;
    PackFile pack;
    add_file(json, file, pack, loaded);
    finish(std::move(pack), file, loaded);
    return loaded;
}

Loaded load_pack(const fs::path& folder_or_file, const model::Records* builtin) {
    Loaded loaded = read_pack(folder_or_file);
    link(loaded, builtin);
    return loaded;
}

Loaded load_pack_text(std::string_view json, std::string_view file, const model::Records* builtin) {
    Loaded loaded = read_pack_text(json, file);
    link(loaded, builtin);
    return loaded;
}

} // namespace rung::load
