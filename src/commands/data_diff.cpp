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

std::string text_at(const std::string& path, const Context& context) {
    std::vector<load::PackText> packs = packs_at(path, context);
    for (load::PackText& pack : packs) {
        if (!load::has_errors(pack.loaded)) continue;
        std::erase_if(pack.loaded.problems, [](const auto& p) { return p.severity != model::Severity::error; });
        throw InvalidData(path, std::move(pack.loaded.problems));
    }
    if (packs.size() == 1) return std::move(packs.front().text);
    throw UsageError("bad-value", "'" + path + "' holds " + std::to_string(packs.size()) + " packs, not one", path);
}

// The text of the pack that the word names; nothing if there is none.
std::optional<std::string> text_of(const std::string& word, const Context& context) {
    if (word == "builtin") return builtin_pack(context).text;
    Packs packs = own_data(context).packs;
    if (const auto pack = find_pack(packs, word); pack != packs.end()) return std::move(pack->text);
    std::error_code error;
    if (!std::filesystem::exists(word, error)) return std::nullopt;
    return text_at(word, context);
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
    std::vector<std::string> texts;
    for (const std::string& word : request.arguments) {
        if (auto text = text_of(word, context))
            texts.push_back(std::move(*text));
        else
            answer.report.failures.push_back(neither(word, context));
    }
    if (!answer.report.failures.empty()) return answer;
    for (load::Difference& difference : load::differences(texts[0], texts[1])) {
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
