// SPDX-License-Identifier: MIT
#include "own_data.hpp"

#include "rung/commands/open.hpp"
#include "rung/load/files.hpp"
#include "rung/query/image.hpp"
#include "rung/text/nearest.hpp"
#include "rung/text/text.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <map>
#include <optional>

namespace rung::commands {

namespace {

namespace fs = std::filesystem;
using catalogue::Catalogue;
using catalogue::KeptPack;
using model::Problem;

const std::string& path_of(const Context& context) {
    if (!context.catalogue_path.empty()) return context.catalogue_path;
    UsageError error("write-failed", "there is no place for own data: neither XDG_DATA_HOME nor HOME is set");
    error.hint = "--data PATH uses a pack without adding it";
    throw error;
}

UsageError not_written(const std::string& path, const std::string& reason) {
    UsageError error("write-failed", "cannot write '" + path + "': " + reason, path);
    error.hint = "nothing was changed";
    return error;
}

UsageError damaged(const std::string& path, const std::string& what) {
    UsageError error("data-invalid", what, path);
    error.hint = "move it away, then add your packs again";
    return error;
}

// An id that two packs define: only those of official occupations, which carry no prefix of a pack.
void add_ids(const model::Records& pack, std::map<std::string, std::string>& owners, std::vector<Problem>& problems) {
    for (const model::Occupation& occupation : pack.occupations) {
        const auto [owner, is_new] = owners.emplace(occupation.id.text, pack.packs.front().id);
        if (!is_new)
            problems.push_back(
                {occupation.id.spot, "duplicate-id", model::Severity::error,
                 "the pack \"" + owner->second + "\" has the occupation \"" + occupation.id.text + "\" too",
                 "it can stand in one pack only"});
    }
}

// The image of the built-in data with the packs. Throws InvalidData where they do not go together.
std::string image_of(const Context& context, const Packs& packs) {
    const model::Records builtin = builtin_records(context);
    model::Records all = builtin;
    std::vector<Problem> problems;
    std::map<std::string, std::string> owners;
    for (const KeptPack& pack : packs) {
        load::Loaded loaded = load::load_pack_text(pack.text, pack.id, &builtin);
        for (Problem& problem : loaded.problems)
            if (problem.severity == model::Severity::error) problems.push_back(std::move(problem));
        add_ids(loaded.records, owners, problems);
        load::append(all, std::move(loaded.records));
    }
    if (!problems.empty()) {
        const std::string where = problems.front().spot.file;
        throw InvalidData(where, std::move(problems));
    }
    return query::image_of(all, packs, catalogue::edition_of_image(context.builtin), context.progress);
}

void sort(Packs& packs) {
    std::ranges::stable_sort(packs, {}, &KeptPack::id);
}

} // namespace

OwnData own_data(const Context& context) {
    OwnData result;
    const std::string& path = context.catalogue_path;
    std::error_code error;
    if (path.empty() || (!fs::exists(path, error) && !error)) return result;
    result.present = true;
    try {
        const Catalogue catalogue = Catalogue::of_any_layout(path);
        result.packs = catalogue::kept_packs(catalogue);
        result.stale = catalogue::edition(catalogue) != catalogue::edition_of_image(context.builtin);
    } catch (const catalogue::BrokenCatalogue& broken) {
        throw damaged(path, broken.what());
    }
    try {
        Catalogue::from_file(path);
    } catch (const catalogue::OtherLayout&) {
        result.stale = true;
    } catch (const catalogue::BrokenCatalogue& broken) {
        throw damaged(path, broken.what());
    }
    return result;
}

KeptPack builtin_pack(const Context& context) {
    auto packs = catalogue::kept_packs(Catalogue::from_image(context.builtin, "built in"));
    return std::move(packs.at(0));
}

model::Records builtin_records(const Context& context) {
    return load::load_pack_text(builtin_pack(context).text, "built in", nullptr).records;
}

void try_own_data(const Context& context, const std::function<void(Packs&)>& change) {
    Packs packs = own_data(context).packs;
    change(packs);
    sort(packs);
    static_cast<void>(image_of(context, packs));
}

void change_own_data(const Context& context, const std::function<void(Packs&)>& change) {
    const fs::path file = load::behind_links(path_of(context));
    static_cast<void>(own_data(context)); // a damaged one is told before anything is created
    if (const auto failure = load::make_folders(file.parent_path())) throw not_written(path_of(context), *failure);
    const load::FileLock lock(file);
    if (lock.failure()) throw not_written(path_of(context), *lock.failure());
    Packs packs = own_data(context).packs; // another process may have written while we waited
    change(packs);
    sort(packs);
    const auto failure = packs.empty() ? load::remove_file(file) : load::replace_file(file, image_of(context, packs));
    if (failure) throw not_written(path_of(context), *failure);
}

std::vector<report::Failure> refresh_own_data(const Context& context) {
    if (!own_data(context).stale) return {};
    std::vector<report::Failure> failures;
    try {
        change_own_data(context, [](Packs&) {});
    } catch (const InvalidData& data) {
        for (const Problem& problem : data.problems)
            failures.push_back({"data-invalid", editor_line(problem), problem.spot.file, {}});
    } catch (const UsageError& error) {
        failures.push_back({error.code, error.what(), error.value, {}});
    }
    return failures;
}

Packs::iterator find_pack(Packs& packs, std::string_view id) {
    return std::ranges::find(packs, id, &KeptPack::id);
}

report::Failure no_pack(const Packs& packs, const std::string& id) {
    std::vector<std::string> ids;
    for (const KeptPack& pack : packs) ids.push_back(pack.id);
    return {"not-held", "no pack '" + id + "' was added", id, text::nearest(text::fold(id), ids)};
}

std::vector<load::PackText> packs_at(const std::string& path, const Context& context) {
    std::error_code error;
    if (!fs::exists(path, error))
        throw UsageError("data-unreadable",
                         "cannot read '" + path + "': " + std::strerror(error ? error.value() : ENOENT), path);
    return load::load_packs(path, builtin_records(context));
}

namespace {

std::string counted(std::size_t count, std::string_view noun) {
    return std::to_string(count) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
}

} // namespace

std::string content_of(const model::Records& records) {
    return counted(records.roles.size(), "role") + ", " + counted(records.skills.size(), "skill") + ", " +
           counted(records.claims.size() + records.distributions.size(), "figure") + ", " +
           counted(records.statements.size(), "statement") + ", " + counted(records.sources.size(), "source");
}

} // namespace rung::commands
