// SPDX-License-Identifier: MIT
// rung data diff: what one pack says and another does not. A word is the id of a pack in use, else a path.
#include "all.hpp"
#include "own_data.hpp"

#include "rung/commands/open.hpp"
#include "rung/load/differences.hpp"
#include "rung/report/kinds.hpp"

#include <algorithm>
#include <filesystem>

namespace rung::commands {

namespace {

// A pack as it is written, and its id.
struct Written {
    std::string id, text;
};

Written pack_at(const std::string& path, const Context& context) {
    std::vector<load::PackText> packs = packs_at(path, context);
    for (load::PackText& pack : packs) {
        if (!load::has_errors(pack.loaded)) continue;
        std::erase_if(pack.loaded.problems, [](const auto& p) { return p.severity != model::Severity::error; });
        throw InvalidData(path, std::move(pack.loaded.problems));
    }
    if (packs.size() == 1) return {packs.front().loaded.records.packs.front().id, std::move(packs.front().text)};
    throw UsageError("bad-value", "'" + path + "' holds " + std::to_string(packs.size()) + " packs, not one", path);
}

// The pack that the word names; nothing if there is none.
std::optional<Written> pack_of(const std::string& word, const Context& context) {
    if (word == "builtin") return Written{word, builtin_pack(context).text};
    Packs packs = own_data(context).packs;
    if (const auto pack = find_pack(packs, word); pack != packs.end()) return Written{word, std::move(pack->text)};
    std::error_code error;
    if (!std::filesystem::exists(word, error)) return std::nullopt;
    return pack_at(word, context);
}

// A pack beside the built-in one takes nothing away from it: what it does not hold is no difference.
void leave_out_the_rest(std::vector<load::Difference>& differences, const Written& from, const Written& to) {
    if ((from.id == "builtin") == (to.id == "builtin")) return;
    const load::Change rest = from.id == "builtin" ? load::Change::removed : load::Change::added;
    std::erase_if(differences, [&](const load::Difference& it) { return it.change == rest; });
}

report::Failure neither(const std::string& word, const Context& context) {
    Packs packs = own_data(context).packs;
    packs.push_back({.id = "builtin"});
    report::Failure failure = no_pack(packs, word);
    return {"unknown-id", "'" + word + "' is neither a pack in use nor a file", word, std::move(failure.suggest)};
}

} // namespace

Answer data_diff(const Request& request, Context& context) {
    Answer answer;
    const report::Kind& kind = report::kind("change");
    answer.report.records.kind = &kind;
    answer.report.heading = "From " + request.arguments[0] + " to " + request.arguments[1];
    std::vector<Written> packs;
    for (const std::string& word : request.arguments) {
        if (auto pack = pack_of(word, context))
            packs.push_back(std::move(*pack));
        else
            answer.report.failures.push_back(neither(word, context));
    }
    if (!answer.report.failures.empty()) return answer;
    std::vector<load::Difference> differences = load::differences(packs[0].text, packs[1].text);
    leave_out_the_rest(differences, packs[0], packs[1]);
    for (load::Difference& difference : differences) {
        report::RowBuilder row(kind);
        row.set("id", std::move(difference.id))
            .set("attribute", std::move(difference.attribute))
            .set("change", std::string(model::name_of(difference.change)));
        if (difference.was) row.set("was", std::move(*difference.was));
        if (difference.now) row.set("now", std::move(*difference.now));
        answer.report.records.rows.push_back(row.take());
    }
    if (answer.report.records.rows.empty()) answer.report.notes.emplace_back("both say the same");
    return answer;
}

} // namespace rung::commands
