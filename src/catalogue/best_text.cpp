// SPDX-License-Identifier: MIT
#include "best_text.hpp"

#include "excerpt.hpp"
#include "schema.hpp"

#include <algorithm>
#include <cmath>

namespace rung::catalogue {

namespace {

// Signs beyond ASCII count as letters here. Only ASCII is folded: the index found the role or the skill all the same,
// and then shows its summary.
bool is_part_of_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '#' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool stands_alone(std::string_view text, std::size_t at, std::size_t size) {
    return (at == 0 || !is_part_of_word(text[at - 1])) &&
           (at + size == text.size() || !is_part_of_word(text[at + size]));
}

std::int64_t document_of(const Named& owner) {
    const std::int64_t row = std::visit([](auto id) { return id.row(); }, owner);
    return document_row(std::holds_alternative<RoleId>(owner) ? Owner::role : Owner::skill, row);
}

} // namespace

BestText::BestText(const Catalogue& catalogue, const std::vector<std::string>& words)
    : m_texts(catalogue, "SELECT lines FROM piece WHERE id = ?") {
    Statement term(catalogue, "SELECT documents FROM term WHERE term = ?");
    Statement all(catalogue, "SELECT (SELECT count(*) FROM role) + (SELECT count(*) FROM skill)");
    all.step();
    const double documents = static_cast<double>(all.integer(0));
    for (const std::string& word : words) {
        // A phrase is no term, and rare.
        const double having = term.bind(1, word).step() ? static_cast<double>(term.integer(0)) : 1;
        term.reset();
        m_words.push_back({word, std::log1p(documents / having)});
    }
}

std::map<std::size_t, double> BestText::lines_with_words(std::string_view lines) {
    m_lower = lines;
    for (char& c : m_lower) c = static_cast<char>(c + (c >= 'A' && c <= 'Z' ? 'a' - 'A' : 0));
    std::map<std::size_t, double> weights;
    for (const Word& word : m_words) {
        std::size_t begin = 0, end = m_lower.find('\n'); // of the line
        for (std::size_t at = m_lower.find(word.text); at != std::string::npos;) {
            for (; end < at; end = m_lower.find('\n', begin)) begin = end + 1;
            const std::size_t text = m_lower.find('\t', m_lower.find('\t', begin) + 1);
            const bool counts = at > text && stands_alone(m_lower, at, word.text.size());
            if (counts) weights[begin] += word.weight;
            // Of a line that holds the word already the rest says nothing new.
            at = m_lower.find(word.text, counts ? end : at + 1);
        }
    }
    return weights;
}

void BestText::tell(Hit& hit, std::span<const std::string> wanted) {
    if (!m_texts.bind(1, document_of(hit.owner)).step()) return;
    const std::string_view lines = m_texts.view(0);
    const auto weights = lines_with_words(lines);
    const auto best = std::ranges::max_element(weights, {}, &std::pair<const std::size_t, double>::second);
    if (best != weights.end()) {
        const std::string_view line = lines.substr(best->first, lines.find('\n', best->first) - best->first);
        const std::size_t field = line.find('\t') + 1, text = line.find('\t', field) + 1;
        hit.topic = line.substr(0, field - 1);
        hit.field = line.substr(field, text - 1 - field);
        hit.excerpt = excerpt(std::string(line.substr(text)), wanted);
    }
    m_texts.reset();
}

} // namespace rung::catalogue
