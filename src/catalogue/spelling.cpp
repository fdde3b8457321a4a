// SPDX-License-Identifier: MIT
#include "spelling.hpp"

#include "database.hpp"
#include "excerpt.hpp"
#include "rung/text/nearest.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <tuple>

namespace rung::catalogue {

namespace {

constexpr std::size_t most_words = 64;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0xC0; // the first byte of a character
}

int characters(std::string_view word) {
    return static_cast<int>(
        std::ranges::count_if(word, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// Which characters a word has, as bits, with one bit for all beyond ASCII. An edit takes at most one character away and
// brings at most one in, so that most words of the index are ruled out without a table of distances.
std::uint64_t letters(std::string_view word) {
    std::uint64_t bits = 0;
    for (const char c : word) {
        const auto byte = static_cast<unsigned char>(c);
        bits |= std::uint64_t{1} << (byte < 0x80 ? byte % 63 : 63);
    }
    return bits;
}

struct Candidate {
    int distance = 0;
    std::int64_t documents = 0;
    std::string term;
};

// At most three words of the index, all equally near, the commonest first. One pass over all of them.
std::vector<std::string> nearest_terms(const Catalogue& catalogue, const std::string& word) {
    int most = characters(word) < 8 ? 1 : 2;
    const int size = characters(word);
    const std::uint64_t wanted = letters(word);
    std::vector<Candidate> found;
    Statement terms(catalogue, "SELECT term, documents FROM term");
    while (terms.step()) {
        const std::string_view term = terms.view(0);
        if (std::abs(characters(term) - size) > most || std::popcount(letters(term) ^ wanted) > 2 * most) continue;
        const int far = text::distance(word, term, most);
        if (far > most) continue;
        most = far;
        found.push_back({far, terms.integer(1), std::string(term)});
    }
    std::ranges::sort(found, {}, [](const Candidate& it) { return std::tuple(it.distance, -it.documents, it.term); });
    std::vector<std::string> result;
    for (const Candidate& it : found)
        if (it.distance == most && result.size() < 3) result.push_back(it.term);
    return result;
}

} // namespace

Wanted wanted_words(const Catalogue& catalogue, std::string_view folded) {
    Wanted wanted;
    std::vector<std::string> typed;
    for (const std::string_view word : words(folded))
        if (typed.size() < most_words && std::ranges::find(typed, word) == typed.end()) typed.emplace_back(word);
    Statement listed(catalogue, "SELECT 1 FROM term WHERE term = ?");
    // The index knows how it folds accents away, its list of words does not.
    const auto is_known = [&](const std::string& word) {
        const bool is_listed = listed.bind(1, word).step();
        listed.reset();
        if (is_listed) return true;
        Statement found(catalogue, "SELECT 1 FROM document WHERE document MATCH ? LIMIT 1");
        return found.bind(1, '"' + word + '"').step();
    };
    for (const std::string& word : typed) {
        const bool has_letters = std::ranges::count_if(word, is_letter) >= 4;
        const bool misspelt = has_letters && !is_known(word);
        const std::vector<std::string> near = misspelt ? nearest_terms(catalogue, word) : std::vector<std::string>{};
        if (near.empty()) wanted.words.push_back(word);
        std::string all;
        for (const std::string& term : near) {
            wanted.words.push_back(term);
            all += (all.empty() ? "" : " or ") + term;
        }
        if (!near.empty()) wanted.replaced = (wanted.replaced ? *wanted.replaced + "; " : "") + word + " -> " + all;
    }
    return wanted;
}

} // namespace rung::catalogue
