// SPDX-License-Identifier: MIT
// How well search finds occupations by titles that it has not seen, and by misspelt ones (docs/algorithms.md, section
// 1). Prints its figures; exit 1 if one falls below its gate, 77 if the data are not there.
//     bench_search [FOLDER OF O*NET 29.3 TEXT FILES]
#include "rung/catalogue/search.hpp"
#include "rung/catalogue/compile.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <set>

using namespace rung;

namespace {

using Row = std::vector<std::string>;
using Titles = std::vector<std::string>;

// The rows of a tab-separated file without its header.
std::vector<Row> rows_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::vector<Row> rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        Row row(1);
        for (const char c : line) {
            if (c == '\t')
                row.emplace_back();
            else
                row.back() += c;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

struct Occupation {
    std::string title, description;
    std::vector<std::string> titles, tasks; // other titles, as written
};

struct Onet {
    std::map<std::string, Occupation> occupations;       // by code
    std::map<std::string, std::set<std::string>> owners; // codes, by other title in lower case
};

Onet read(const std::string& folder) {
    Onet onet;
    for (const Row& row : rows_of(folder + "/Occupation Data.txt")) onet.occupations[row[0]] = {row[1], row[2], {}, {}};
    for (const Row& row : rows_of(folder + "/Alternate Titles.txt")) {
        onet.occupations.at(row[0]).titles.push_back(row[1]);
        onet.owners[lower(row[1])].insert(row[0]);
    }
    for (const Row& row : rows_of(folder + "/Task Statements.txt")) onet.occupations.at(row[0]).tasks.push_back(row[2]);
    return onet;
}

// All occupations as roles, without the titles that are held out.
catalogue::Catalogue index_of(const Onet& onet, const std::set<std::string>& held_out) {
    model::Records records;
    records.sources.push_back({{"onet", {}}, "O*NET", model::SourceKind::official, {}, {}, {}, {}, {}, {}, {}, {}});
    records.families.push_back({{"all", {}}, "All"});
    const model::Places places{{"onet", "1", {}}};
    for (const auto& [code, occupation] : onet.occupations) {
        model::Role role;
        role.id.text = code;
        role.title = occupation.title;
        role.family.text = "all";
        role.summary = {occupation.description, places};
        for (const auto& title : occupation.titles)
            if (!held_out.contains(lower(title))) role.aliases.push_back({title, false, false, {}});
        records.roles.push_back(std::move(role));
        for (const auto& task : occupation.tasks) {
            model::Statement statement;
            statement.kind = model::StatementKind::task;
            statement.role = model::Key{code, {}};
            statement.text = {task, places};
            records.statements.push_back(std::move(statement));
        }
    }
    return catalogue::Catalogue::from_bytes(catalogue::compile(records, {}), "O*NET");
}

// Titles in an order that no library's random numbers decide.
std::uint64_t fnv(std::string_view text) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return hash;
}

Titles by_hash(const Onet& onet) {
    std::vector<std::pair<std::uint64_t, std::string>> hashed;
    for (const auto& [title, owners] : onet.owners) hashed.emplace_back(fnv(title), title);
    std::ranges::sort(hashed);
    Titles titles;
    for (auto& [hash, title] : hashed) titles.push_back(std::move(title));
    return titles;
}

Titles list_a() {
    std::ifstream file(RUNG_SOURCE_DIR "/tests/fixtures/search_list_a.txt", std::ios::binary);
    Titles titles;
    for (std::string line; std::getline(file, line);) titles.push_back(line);
    return titles;
}

struct Score {
    double mrr = 0, first = 0, third = 0, tenth = 0, milliseconds = 0;
};

// Each query stands beside the title it asks for; a hit is any occupation that owns that title.
Score measure(const catalogue::Catalogue& index, const Onet& onet, const Titles& queries, const Titles& titles) {
    Score score;
    const auto start = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < queries.size(); ++i) {
        const auto& owners = onet.owners.at(titles[i]);
        const auto hits = catalogue::search(index, queries[i]);
        for (std::size_t rank = 0; rank < hits.size(); ++rank) {
            if (!owners.contains(catalogue::title_of(index, hits[rank].owner).key)) continue;
            score.mrr += 1 / static_cast<double>(rank + 1);
            score.first += rank < 1 ? 1 : 0;
            score.third += rank < 3 ? 1 : 0;
            score.tenth += rank < 10 ? 1 : 0;
            break;
        }
    }
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
    for (double* sum : {&score.mrr, &score.first, &score.third, &score.tenth})
        *sum /= static_cast<double>(queries.size());
    score.milliseconds = time.count() / static_cast<double>(queries.size());
    return score;
}

// The title with one random edit in one of its words of four letters or more; such titles only.
std::string misspelt(const std::string& title, std::mt19937_64& random) {
    std::vector<std::pair<std::size_t, std::size_t>> words;
    for (std::size_t at = 0, begin = 0; at <= title.size(); ++at) {
        if (at < title.size() && title[at] >= 'a' && title[at] <= 'z') continue;
        if (at - begin >= 4) words.emplace_back(begin, at - begin);
        begin = at + 1;
    }
    if (words.empty()) return {};
    const auto [begin, size] = words[random() % words.size()];
    const auto letter = static_cast<char>('a' + random() % 26);
    std::string result = title;
    const std::size_t at = begin + random() % size;
    switch (random() % 4) {
    case 0: result.insert(at, 1, letter); break;
    case 1: result.erase(at, 1); break;
    case 2: result[at] = letter; break;
    default: {
        const std::size_t left = begin + random() % (size - 1);
        std::swap(result[left], result[left + 1]);
    }
    }
    return result;
}

struct Gate {
    double first, tenth;
};

bool report(std::string_view name, const Score& score, const Gate& gate) {
    const bool holds = score.first >= gate.first && score.tenth >= gate.tenth;
    std::printf("%-16s %.3f  %.3f  %.3f  %.3f   %7.2f  %s\n", std::string(name).c_str(), score.mrr, score.first,
                score.third, score.tenth, score.milliseconds, holds ? "ok" : "BELOW ITS GATE");
    return holds;
}

int run(const Onet& onet) {
    const Titles all = by_hash(onet);
    const Titles a = list_a();
    if (all.size() != 46'060) {
        std::printf("%zu different titles, not 46060: another release than 29.3, no figures to compare with\n",
                    all.size());
        return 1;
    }
    const Titles b(all.begin(), all.begin() + 1500);
    std::printf("%zu occupations, %zu titles; list B starts with %s, %s, %s\n\n", onet.occupations.size(), all.size(),
                b[0].c_str(), b[1].c_str(), b[2].c_str());
    std::printf("%-16s %-6s %-6s %-6s %-6s  %8s\n", "", "MRR", "hit@1", "hit@3", "hit@10", "ms/query");
    bool holds = true;
    {
        const auto index = index_of(onet, {a.begin(), a.end()});
        holds = report("list A", measure(index, onet, a, a), {.50, .84}) && holds;
    }
    const auto index = index_of(onet, {b.begin(), b.end()});
    holds = report("list B", measure(index, onet, b, b), {.50, .81}) && holds;

    // Titles that stand in this index, each once as it is and once misspelt.
    Titles titles, typos;
    std::mt19937_64 random(3);
    for (auto title = all.begin() + 1500; titles.size() < 1000; ++title) {
        std::string typo = misspelt(*title, random);
        if (typo.empty() || typo == *title) continue;
        titles.push_back(*title);
        typos.push_back(std::move(typo));
    }
    holds = report("indexed titles", measure(index, onet, titles, titles), {0, .95}) && holds;
    holds = report("the same, typo", measure(index, onet, typos, titles), {0, .95}) && holds;
    return holds ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    const char* from_environment = std::getenv("RUNG_ONET");
    const std::string folder = argc > 1           ? argv[1]
                               : from_environment ? from_environment
                                                  : RUNG_SOURCE_DIR "/../shared/datasets/onet/db_29_3_text";
    if (!std::ifstream(folder + "/Occupation Data.txt")) {
        std::printf("skipped: no O*NET data in %s\n", folder.c_str());
        return 77;
    }
    return run(read(folder));
}
