// SPDX-License-Identifier: MIT
// How well skills are found in the labelled texts of tests/texts: the figures of docs/accuracy.md, and their gate.
#include "../support/built_in.hpp"

#include "rung/query/text_skills.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

namespace {

namespace fs = std::filesystem;
using namespace rung;

struct Label {
    std::string skill;
    std::size_t line = 0;
    std::string term;
    std::string strength;
};

std::string bytes_of(const fs::path& file) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

std::vector<Label> labels_of(const fs::path& file) {
    std::vector<Label> labels;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        std::istringstream cells(line);
        Label label;
        std::string number;
        std::getline(cells, label.skill, '\t');
        std::getline(cells, number, '\t');
        std::getline(cells, label.term, '\t');
        std::getline(cells, label.strength, '\t');
        label.line = std::stoul(number);
        labels.push_back(label);
    }
    return labels;
}

struct Score {
    int texts = 0, right = 0, wrong = 0, missed = 0, exact = 0, strength = 0;
    std::map<std::string, int> labelled, said, agreed; // by strength, of those found

    double precision() const { return static_cast<double>(right) / (right + wrong); }
    double recall() const { return static_cast<double>(right) / (right + missed); }
};

std::vector<Label> found_in(const std::string& text, const std::vector<catalogue::NameRow>& names,
                            const std::vector<catalogue::Title>& titles) {
    std::vector<Label> found;
    for (const auto& it : query::text_skills(text, names).mentions) {
        const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(it.begin), '\n') + 1;
        found.push_back({titles.at(static_cast<std::size_t>(it.skill.row())).key, static_cast<std::size_t>(line),
                         text.substr(it.begin, it.end - it.begin), std::string(model::name_of(it.strength))});
    }
    return found;
}

// One and the same mention: skill, line, and terms of which one holds the other.
bool is_same(const Label& label, const Label& found) {
    const bool overlap =
        label.term.find(found.term) != std::string::npos || found.term.find(label.term) != std::string::npos;
    return label.skill == found.skill && label.line == found.line && overlap;
}

void add(Score& score, std::vector<Label> labels, const std::vector<Label>& found, const std::string& file) {
    ++score.texts;
    for (const Label& mention : found) {
        const auto label =
            std::find_if(labels.begin(), labels.end(), [&](const Label& it) { return is_same(it, mention); });
        if (label == labels.end()) {
            ++score.wrong;
            UNSCOPED_INFO(file << ':' << mention.line << ": not labelled: " << mention.skill << ' ' << mention.term);
            continue;
        }
        ++score.right;
        score.exact += label->term == mention.term ? 1 : 0;
        score.strength += label->strength == mention.strength ? 1 : 0;
        ++score.labelled[label->strength];
        ++score.said[mention.strength];
        if (label->strength == mention.strength) ++score.agreed[mention.strength];
        labels.erase(label);
    }
    score.missed += static_cast<int>(labels.size());
}

Score score_of(const fs::path& folder) {
    const auto names = catalogue::names_in_texts(built_in(), catalogue::NameKind::skill);
    const auto titles = catalogue::skill_titles(built_in());
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".txt") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    Score score;
    for (const fs::path& file : files)
        add(score, labels_of(fs::path(file).replace_extension(".tsv")), found_in(bytes_of(file), names, titles),
            file.filename().string());
    return score;
}

void print(const std::string& half, const Score& score) {
    std::cout << half << ": " << score.texts << " texts, " << score.right + score.missed << " labels, found right "
              << score.right << ", wrong " << score.wrong << ", missed " << score.missed << "; precision "
              << score.precision() << ", recall " << score.recall() << "; same term " << score.exact
              << ", same strength " << score.strength << '\n';
    for (const auto& [strength, count] : score.labelled)
        std::cout << "  " << strength << ": labelled " << count << ", said "
                  << (score.said.contains(strength) ? score.said.at(strength) : 0) << ", both "
                  << (score.agreed.contains(strength) ? score.agreed.at(strength) : 0) << '\n';
}

} // namespace

TEST_CASE("Of the labelled texts that the rules were not written from, skills are found as the gate asks") {
    const Score score = score_of(RUNG_SOURCE_DIR "/tests/texts/unseen");
    print("unseen", score);
    CHECK(score.texts >= 30);
    CHECK(score.precision() >= 0.95);
    CHECK(score.recall() >= 0.85);
    CHECK(score.strength >= score.right * 0.85);
}

TEST_CASE("Of the labelled texts that the rules were written from, skills are found at least as well") {
    const Score score = score_of(RUNG_SOURCE_DIR "/tests/texts/seen");
    print("seen", score);
    CHECK(score.texts >= 30);
    CHECK(score.precision() >= 0.98);
    CHECK(score.recall() >= 0.95);
    CHECK(score.strength >= score.right * 0.95);
}
