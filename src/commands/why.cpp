// SPDX-License-Identifier: MIT
// rung why: what is said at a place of a source, about an id or one topic of it, by a source, or in a conflict.
#include "all.hpp"
#include "why_facts.hpp"
#include "why_view.hpp"

#include "rung/text/nearest.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

using catalogue::Catalogue;
using report::Failure;

bool is_number(std::string_view text) {
    return !text.empty() && text.size() < 9 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "c99", which is made like the ids of conflicts.
bool looks_like_conflict(std::string_view word) {
    return word.size() > 1 && word.front() == 'c' && is_number(word.substr(1));
}

Failure no_conflict(const Catalogue& catalogue, const std::string& word) {
    int most = 0;
    for (const auto& conflict : catalogue::conflicts(catalogue))
        if (looks_like_conflict(conflict.key)) most = std::max(most, std::stoi(conflict.key.substr(1)));
    return {"unknown-claim",
            "no conflict '" + word + "'",
            word,
            {},
            most == 0 ? "" : "there are c1 to c" + std::to_string(most) + ": rung conflicts"};
}

// The places that are cited before and behind the line that is not; of other places those that are spelt so.
Failure not_cited(const Catalogue& catalogue, const std::string& word, catalogue::SourceId id) {
    Failure failure{"unknown-claim", "nothing in the data cites '" + word + "'", word, {}};
    const std::size_t colon = word.rfind(':');
    const std::string source = word.substr(0, colon + 1), at = word.substr(colon + 1);
    std::vector<std::string> places;
    for (const auto& citation : catalogue::citations(catalogue, id, std::nullopt))
        if (places.empty() || places.back() != citation.at) places.push_back(citation.at);
    if (!is_number(at)) {
        for (const std::string& near : text::nearest(at, places)) failure.suggest.push_back(source + near);
        return failure;
    }
    std::string before, behind;
    for (const std::string& place : places) {
        if (!is_number(place)) continue;
        if (std::stoi(place) < std::stoi(at)) before = source + place;
        if (std::stoi(place) > std::stoi(at) && behind.empty()) behind = source + place;
    }
    const bool both = !before.empty() && !behind.empty();
    if (!before.empty() || !behind.empty()) failure.hint = "nearest to it: " + before + (both ? " and " : "") + behind;
    return failure;
}

// A word with a colon is a place, a figure or the code of an occupation, and no name of a role.
Failure unknown_figure(const Catalogue& catalogue, const std::string& word, Failure as_name) {
    if (looks_like_conflict(word)) return no_conflict(catalogue, word);
    const std::size_t colon = word.rfind(':');
    if (colon == std::string::npos) return as_name;
    const std::string source = word.substr(0, colon);
    std::vector<std::string> codes;
    for (const auto& occupation : catalogue::occupations(catalogue))
        if (occupation.key.starts_with(source + ':')) codes.push_back(occupation.key);
    if (!codes.empty())
        return {"unknown-claim", "no occupation '" + word + "' in the data", word, text::nearest(word, codes)};
    if (const auto id = catalogue::find_source(catalogue, source)) return not_cited(catalogue, word, *id);
    return {"unknown-claim", "no source '" + source + "'", word,
            text::nearest(source, catalogue::all_keys(catalogue, catalogue::NameKind::source))};
}

std::optional<Failure> add_word(WhyFacts& facts, const Catalogue& catalogue, const std::string& word) {
    if (facts.add_conflict(word) || facts.add_place(word)) return std::nullopt;
    if (facts.add_occupation(word) || facts.add_source(word)) return std::nullopt;
    const auto found = find_target(catalogue, word);
    if (const auto* failure = std::get_if<Failure>(&found)) return unknown_figure(catalogue, word, *failure);
    facts.add_target(std::get<Target>(found));
    return std::nullopt;
}

} // namespace

Answer why(const Request& request, Context& context) {
    const Catalogue& catalogue = context.catalogue();
    WhyFacts facts(catalogue);
    Answer answer;
    const std::vector<std::string> words = words_of(request, context);
    for (const std::string& word : words)
        if (auto failure = add_word(facts, catalogue, word)) answer.report.failures.push_back(std::move(*failure));
    answer.report.records = facts.take();
    answer.report.heading = words.size() == 1 ? "Who says so: " + words.front() : "Who says so";
    for (auto& [key, title] : catalogue::role_titles(catalogue)) answer.report.titles[key] = std::move(title);
    if (answer.report.records.rows.empty() && answer.report.failures.empty())
        answer.report.notes.push_back("no source says anything about that");
    answer.arrange = [&catalogue, conflicts = facts.conflicts(), format = context.format](report::Report& report,
                                                                                          const report::Selection&) {
        arrange_why(report, catalogue, conflicts, format);
    };
    return answer;
}

} // namespace rung::commands
