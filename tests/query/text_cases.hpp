// SPDX-License-Identifier: MIT
// Skills as texts name them, for tests of the scanner: names written out, in the order of their rows.
#pragma once

#include "rung/query/text_skills.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace rung::test {

struct Skill {
    std::string key;
    std::vector<std::string> names;
    bool proper = true;
    bool common = false; // all its names of one word
};

inline const std::vector<Skill>& skills_in_texts() {
    static const std::vector<Skill> skills{
        {"python", {"Python", "Python 3"}},
        {"r", {"R"}, true, true},
        {"r", {"R language"}},
        {"c", {"C"}, true, true},
        {"c", {"C programming"}},
        {"cpp", {"C++", "C++17", "Modern C++"}},
        {"csharp", {"C#"}},
        {"dotnet", {".NET", ".NET Core", "ASP.NET", "ASP.NET Core"}},
        {"go", {"Go"}, true, true},
        {"go", {"Golang"}},
        {"java", {"Java"}},
        {"javascript", {"JavaScript", "JS"}},
        {"nodejs", {"Node.js"}},
        {"scala", {"Scala"}},
        {"sql", {"SQL"}},
        {"nosql", {"NoSQL databases"}, true, false},
        {"git", {"Git"}},
        {"docker", {"Docker"}},
        {"spark", {"Spark"}, true, true},
        {"spark", {"Apache Spark", "PySpark"}},
        {"excel", {"Excel"}, true, true},
        {"excel", {"Microsoft Excel"}},
        {"rest", {"REST"}, false, true},
        {"rest", {"REST API"}, false, false},
        {"spring", {"Spring"}, true, true},
        {"spring", {"Spring Boot"}},
        {"swift", {"Swift"}, true, true},
        {"rust", {"Rust"}, true, true},
        {"flask", {"Flask"}, true, true},
        {"ci-cd", {"CI/CD", "Continuous integration"}, false, false},
        {"machine-learning", {"Machine learning", "ML"}, false, false},
        {"optimisation", {"Mathematical optimisation", "Optimisation algorithms"}, false, false},
        {"fine-tuning", {"Model fine-tuning", "Fine-tuning"}, false, false},
        {"labelling", {"Data labelling"}, false, false},
        {"gan", {"GANs"}, false, false},
        {"kubernetes", {"Kubernetes"}},
        {"networking", {"networking"}, false, true},
    };
    return skills;
}

inline std::vector<catalogue::NameRow> rows_of_names() {
    std::vector<catalogue::NameRow> rows;
    std::int64_t row = 0;
    for (const Skill& skill : skills_in_texts()) {
        ++row;
        for (const std::string& name : skill.names) rows.push_back({name, row, skill.common, skill.proper, false});
    }
    return rows;
}

inline const std::string& key_of(catalogue::SkillId skill) {
    return skills_in_texts().at(static_cast<std::size_t>(skill.row()) - 1).key;
}

inline std::vector<query::Mention> mentions_in(std::string_view text) {
    static const std::vector<catalogue::NameRow> rows = rows_of_names();
    return query::text_skills(text, rows).mentions;
}

// Sorted, each once.
inline std::vector<std::string> keys_in(std::string_view text) {
    std::vector<std::string> keys;
    for (const auto& mention : mentions_in(text)) keys.push_back(key_of(mention.skill));
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

} // namespace rung::test
