// SPDX-License-Identifier: MIT
// rung data add: a pack into the user's catalogue, checked beside the built-in data. One with the same id is replaced.
#include "all.hpp"
#include "own_data.hpp"
#include "wording.hpp"

#include "rung/commands/open.hpp"

#include <algorithm>
#include <filesystem>

namespace rung::commands {

namespace {

namespace fs = std::filesystem;
using catalogue::KeptPack;

std::vector<load::PackText> packs_named(const std::string& path, Context& context) {
    if (path != "-") return packs_at(path, context);
    return load::load_packs_text(context.read_input("a pack"), "standard input", builtin_records(context));
}

KeptPack kept(load::PackText&& pack, const std::string& path, Context& context) {
    std::error_code error;
    const std::string from = path == "-" ? std::string() : fs::absolute(path, error).lexically_normal().string();
    return {pack.loaded.records.packs.front().id, context.today().text(), from, std::move(pack.text)};
}

// "acme 3 added: 1 role, ..."
std::string told(const load::PackText& pack, std::string_view done) {
    const model::PackHead& head = pack.loaded.records.packs.front();
    return head.id + ' ' + head.version + ' ' + std::string(done) + ": " + content_of(pack.loaded.records);
}

void put(std::vector<KeptPack>& packs, const KeptPack& pack) {
    const auto old = find_pack(packs, pack.id);
    if (old == packs.end())
        packs.push_back(pack);
    else
        *old = pack;
}

// The problems as `data check` prints them, and one sentence more.
Answer refused(const std::vector<load::PackText>& found, const std::string& path) {
    Answer answer{.text = std::string(), .exit = 3};
    std::size_t errors = 0;
    for (const load::PackText& pack : found)
        for (const model::Problem& problem : pack.loaded.problems) {
            *answer.text += editor_line(problem) + '\n';
            errors += problem.severity == model::Severity::error ? 1 : 0;
        }
    answer.report.failures.push_back(
        {"data-invalid",
         "nothing was added: " + std::to_string(errors) + (errors == 1 ? " error in '" : " errors in '") + path + "'",
         path,
         {}});
    return answer;
}

void check_is_addable(const std::vector<load::PackText>& found) {
    for (const load::PackText& pack : found) {
        if (pack.loaded.records.packs.front().id != "builtin") continue;
        UsageError error("data-invalid", "the id 'builtin' is that of the built-in pack", "builtin");
        error.hint = "give the pack an id of its own, or use it in place of all other data: --data PATH";
        throw error;
    }
}

} // namespace

Answer data_add(const Request& request, Context& context) {
    const std::string& path = request.arguments.front();
    std::vector<load::PackText> found = packs_named(path, context);
    if (std::ranges::any_of(found, [](const auto& pack) { return load::has_errors(pack.loaded); }))
        return refused(found, path);
    check_is_addable(found);

    Answer answer{.text = std::string()};
    const bool dry = request.has("dry-run");
    std::vector<KeptPack> packs;
    for (load::PackText& pack : found) {
        answer.report.notes.push_back(told(pack, dry ? "would be added" : "added"));
        packs.push_back(kept(std::move(pack), path, context));
    }
    const auto change = [&](Packs& all) {
        for (const KeptPack& pack : packs) put(all, pack);
    };
    if (dry) {
        try_own_data(context, change);
        for (const std::string& note : answer.report.notes) *answer.text += note + '\n';
        answer.report.notes.clear();
    } else {
        change_own_data(context, change);
    }
    if (!context.data.empty())
        answer.report.warnings.push_back({"other-data",
                                          "this call reads '" + context.data + "', where what was added is not seen",
                                          context.data,
                                          {}});
    return answer;
}

} // namespace rung::commands
