// SPDX-License-Identifier: MIT
// Which of its texts a hit shows: the one with the most of the words, the rarer the better; of equally good ones the
// first, and the summary where none holds a word. The index ranks whole roles and skills; the texts of those that are
// shown stand in one row each, a line a text: topic, field and text between tabs.
#pragma once

#include "database.hpp"
#include "rung/catalogue/search.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rung::catalogue {

class BestText {
public:
    // Words and phrases, folded.
    BestText(const Catalogue& catalogue, const std::vector<std::string>& words);
    // Sets topic, field and excerpt, which is cut around the words that are wanted.
    void tell(Hit& hit, std::span<const std::string> wanted);

private:
    struct Word {
        std::string text;
        double weight = 0;
    };
    // Where the lines begin that hold a word, with the weights of their words.
    std::map<std::size_t, double> lines_with_words(std::string_view lines);

    std::vector<Word> m_words;
    Statement m_texts;
    std::string m_lower; // of the lines that are looked at
};

} // namespace rung::catalogue
