// SPDX-License-Identifier: MIT
#include "rung/catalogue/search.hpp"

#include "excerpt.hpp"
#include "read.hpp"
#include "rung/text/text.hpp"
#include "spelling.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace rung::catalogue {

namespace {

Named named(Owner kind, std::int64_t row) {
    return kind == Owner::role ? Named(RoleId(row)) : Named(SkillId(row));
}

// What is known of an owner before its best text is looked for.
struct Found {
    double score = 0;
    std::string name;         // "title" or "alias" if the text is its name
    std::string key, summary; // of the owner
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
    Statement statement(catalogue.handle(), "SELECT rowid, bm25(document, 3, 1, 0.5, 0.2) FROM document "
                                            "WHERE document MATCH ?");
    statement.bind(1, match);
    while (statement.step()) {
        const std::int64_t row = statement.integer(0); // owner and kind in one, as the compiler wrote it
        const Owner kind = row % 2 == 0 ? Owner::role : Owner::skill;
        owners[named(kind, row / 2)].score = -statement.real(1);
    }
}

// Puts those that bear the text as a name above all others.
void lead_with_names(const Catalogue& catalogue, const std::string& folded, Owners& owners) {
    double top = 1;
    for (const auto& [owner, found] : owners) top = std::max(top, found.score + 1);
    // The first two names of an owner are its id and its title.
    Statement statement(catalogue.handle(), "SELECT kind, owner, min(ordinal) FROM name "
                                            "WHERE folded = ? AND kind < 2 GROUP BY kind, owner");
    statement.bind(1, folded);
    while (statement.step()) {
        Found& found = owners[named(member<Owner>(statement, 0), statement.integer(1))];
        found.score = top;
        found.name = statement.integer(2) < 2 ? "title" : "alias";
    }
}

void read_keys(const Catalogue& catalogue, Owners& owners) {
    Statement role(catalogue.handle(), "SELECT key, summary FROM role WHERE id = ?");
    Statement skill(catalogue.handle(), "SELECT key, summary FROM skill WHERE id = ?");
    for (auto& [owner, found] : owners) {
        Statement& statement = std::holds_alternative<RoleId>(owner) ? role : skill;
        statement.bind(1, std::visit([](auto id) { return id.row(); }, owner));
        if (statement.step()) {
            found.key = statement.text(0);
            found.summary = statement.text(1);
        }
        statement.reset();
    }
}

struct Best {
    double score = 0;
    std::int64_t piece = 0;
};

// The row of the text of each owner that fits best; of equally good ones the first.
std::map<Named, Best> best_pieces(const Catalogue& catalogue, const std::string& match) {
    Statement statement(catalogue.handle(), "SELECT piece.id, kind, owner, bm25(piece_text) FROM piece_text "
                                            "JOIN piece ON piece.id = piece_text.rowid WHERE piece_text MATCH ?");
    statement.bind(1, match);
    std::map<Named, Best> result;
    while (statement.step()) {
        const Best piece{-statement.real(3), statement.integer(0)};
        Best& best = result[named(member<Owner>(statement, 1), statement.integer(2))];
        if (best.piece == 0 || piece.score > best.score) best = piece;
    }
    return result;
}

std::vector<Hit> in_order(const Owners& owners) {
    std::vector<Hit> hits;
    for (const auto& [owner, found] : owners) {
        Hit hit{owner, found.key, "summary", found.summary, found.score, {}};
        if (!found.name.empty()) hit.field = found.name;
        hits.push_back(std::move(hit));
    }
    std::ranges::sort(hits, {}, [](const Hit& hit) { return std::tuple(-hit.score, hit.owner.index(), hit.topic); });
    return hits;
}

} // namespace

std::vector<Hit> search(const Catalogue& catalogue, std::string_view text) {
    const std::string folded = text::fold(text);
    const Wanted wanted = wanted_words(catalogue, folded);
    const std::string match = match_of(wanted.words);
    Owners owners;
    if (!match.empty()) rank(catalogue, match, owners);
    lead_with_names(catalogue, folded, owners);
    if (owners.empty()) return {};
    read_keys(catalogue, owners);
    std::vector<Hit> hits = in_order(owners);

    const auto best = match.empty() ? std::map<Named, Best>{} : best_pieces(catalogue, match);
    Statement piece(catalogue.handle(), "SELECT topic, field, text FROM piece WHERE id = ?");
    for (Hit& hit : hits) {
        if (!owners.at(hit.owner).name.empty()) continue;
        hit.replaced = wanted.replaced;
        const auto it = best.find(hit.owner);
        if (it == best.end() || !piece.bind(1, it->second.piece).step()) continue;
        hit.topic = piece.text(0);
        hit.field = piece.text(1);
        hit.excerpt = excerpt(piece.text(2), wanted.words);
        piece.reset();
    }
    return hits;
}

} // namespace rung::catalogue
