// SPDX-License-Identifier: MIT
#include "rung/catalogue/search.hpp"

#include "best_text.hpp"
#include "read.hpp"
#include "rung/text/text.hpp"
#include "spelling.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

namespace rung::catalogue {

namespace {

Named named(Owner kind, std::int64_t row) {
    return kind == Owner::role ? Named(RoleId(row)) : Named(SkillId(row));
}

Named owner_of(std::int64_t document) {
    return named(static_cast<Owner>(document % 2), document / 2);
}

// What is known of an owner before its best text is looked for.
struct Found {
    double score = 0;
    std::string name;                // "title" or "alias" if the text is its name
    std::string key, title, summary; // of the owner
};
using Owners = std::map<Named, Found>;

// Each word in quotes, so that no operator of FTS5 leaks in: words hold no quotation marks.
std::string match_of(const std::vector<std::string>& words) {
    std::string match;
    for (const std::string& word : words) match += (match.empty() ? "\"" : " OR \"") + word + '"';
    return match;
}

// Adds every role and skill in which one of the words stands; the weights are those of title, aliases, description and
// tasks.
void rank(const Catalogue& catalogue, const std::string& match, Owners& owners) {
    Statement statement(catalogue, "SELECT rowid, bm25(document, 3, 1, 0.5, 0.2) FROM document "
                                   "WHERE document MATCH ?");
    statement.bind(1, match);
    while (statement.step()) owners[owner_of(statement.integer(0))].score = -statement.real(1);
}

// A phrase that so few have in their texts is what they were looked for.
constexpr std::size_t telling = 3;

// Puts those in which the words stand side by side above those in which they only occur, if they are few.
void lead_with_phrases(const Catalogue& catalogue, const std::string& phrase, Owners& owners) {
    double top = 0;
    for (const auto& [owner, found] : owners) top = std::max(top, found.score);
    Statement statement(catalogue, "SELECT rowid FROM document WHERE document MATCH ?");
    statement.bind(1, match_of({phrase}));
    std::vector<Named> having;
    while (statement.step()) having.push_back(owner_of(statement.integer(0)));
    if (having.size() > telling) return;
    for (const Named owner : having)
        if (const auto it = owners.find(owner); it != owners.end()) it->second.score += top;
}

// Puts those that bear the text as a name above all others.
void lead_with_names(const Catalogue& catalogue, const std::string& folded, Owners& owners) {
    double top = 1;
    for (const auto& [owner, found] : owners) top = std::max(top, found.score + 1);
    // The first two names of an owner are its id and its title.
    Statement statement(catalogue, "SELECT kind, owner, min(ordinal) FROM name "
                                   "WHERE folded = ? AND kind < 2 GROUP BY kind, owner");
    statement.bind(1, folded);
    while (statement.step()) {
        Found& found = owners[named(member<Owner>(statement, 0), statement.integer(1))];
        found.score = top;
        found.name = statement.integer(2) < 2 ? "title" : "alias";
    }
}

void read_keys(const Catalogue& catalogue, Owners& owners, double least) {
    Statement role(catalogue, "SELECT key, title, summary FROM role WHERE id = ?");
    Statement skill(catalogue, "SELECT key, title, summary FROM skill WHERE id = ?");
    for (auto& [owner, found] : owners) {
        if (found.score < least) continue;
        Statement& statement = std::holds_alternative<RoleId>(owner) ? role : skill;
        statement.bind(1, std::visit([](auto id) { return id.row(); }, owner));
        if (statement.step()) {
            found.key = statement.text(0);
            found.title = statement.text(1);
            found.summary = statement.text(2);
        }
        statement.reset();
    }
}

// What the best so many have at least.
double score_of_last(const Owners& owners, std::size_t most) {
    std::vector<double> scores;
    for (const auto& [owner, found] : owners) scores.push_back(found.score);
    if (most == 0 || scores.size() <= most) return 0;
    std::ranges::nth_element(scores, scores.begin() + static_cast<std::ptrdiff_t>(most - 1), std::greater<>());
    return scores[most - 1];
}

std::vector<Hit> in_order(const Owners& owners, double least) {
    std::vector<Hit> hits;
    for (const auto& [owner, found] : owners) {
        if (found.score < least) continue;
        Hit hit{owner, found.title, found.key, "summary", found.summary, found.score, {}};
        if (!found.name.empty()) hit.field = found.name;
        hits.push_back(std::move(hit));
    }
    std::ranges::sort(hits, {}, [](const Hit& hit) { return std::tuple(-hit.score, hit.owner.index(), hit.topic); });
    return hits;
}

} // namespace

std::vector<Hit> search(const Catalogue& catalogue, std::string_view text, std::size_t most) {
    const std::string folded = text::fold(text);
    const Wanted wanted = wanted_words(catalogue, folded);
    const std::string match = match_of(wanted.words);
    Owners owners;
    if (!match.empty()) rank(catalogue, match, owners);
    // The words side by side, as they were typed; nothing if one of them had to be replaced.
    std::vector<std::string> looked_for = wanted.words;
    if (wanted.words.size() > 1 && !wanted.replaced) {
        std::string phrase = folded;
        std::ranges::replace(phrase, '"', ' ');
        lead_with_phrases(catalogue, phrase, owners);
        looked_for.push_back(phrase);
    }
    lead_with_names(catalogue, folded, owners);
    if (owners.empty()) return {};
    const double least = score_of_last(owners, most);
    read_keys(catalogue, owners, least);
    std::vector<Hit> hits = in_order(owners, least);
    if (hits.size() > most) hits.erase(hits.begin() + static_cast<std::ptrdiff_t>(most), hits.end());

    BestText best(catalogue, looked_for);
    for (Hit& hit : hits) {
        if (!owners.at(hit.owner).name.empty()) continue;
        hit.replaced = wanted.replaced;
        best.tell(hit, wanted.words);
    }
    return hits;
}

} // namespace rung::catalogue
