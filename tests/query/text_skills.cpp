// SPDX-License-Identifier: MIT
#include "rung/query/text_skills.hpp"

#include "graphs.hpp"
#include "text_cases.hpp"

#include <catch2/catch.hpp>

using namespace rung;
using query::Strength;
using test::keys_in;
using test::mentions_in;

namespace {

using Keys = std::vector<std::string>;

struct Case {
    std::string_view text;
    Keys found;
};

// "python required 5": what is said of each mention, in the order of the text.
Keys said(std::string_view text) {
    Keys result;
    for (const auto& mention : mentions_in(text))
        result.push_back(test::key_of(mention.skill) + ' ' + std::string(model::name_of(mention.strength)) +
                         (mention.years ? ' ' + std::to_string(*mention.years) : ""));
    return result;
}

std::string repeated(std::string_view part, std::size_t bytes) {
    std::string result;
    while (result.size() < bytes) result += part;
    return result;
}

} // namespace

TEST_CASE("Skills are found between real boundaries") {
    const Case found = GENERATE(values<Case>({
        {"Python, R and SQL", {"python", "r", "sql"}},
        {"C/C++ and Python", {"c", "cpp", "python"}},
        {"C++17, C++20", {"cpp"}},
        {"C# and .NET", {"csharp", "dotnet"}},
        {"C#/.NET", {"csharp", "dotnet"}},
        {"ASP.NET Core", {"dotnet"}},
        {"- R", {"r"}},
        {"programming in Go", {"go"}},
        {"Excel, SQL, Python", {"excel", "python", "sql"}},
        {"Node.js and Docker.", {"docker", "nodejs"}},
        {"Python/Spark", {"python", "spark"}},
        {"Proficiency in Python, Java, C++, R, or Scala", {"cpp", "java", "python", "r", "scala"}},
        {"(Python)", {"python"}},
        {"Java; Git", {"git", "java"}},
        {"Golang", {"go"}},
        {"experience with Rust", {"rust"}},
        {"Microsoft Excel", {"excel"}},
        {"python and docker", {"docker", "python"}},
        {"machine\nlearning", {"machine-learning"}},
        {"machine-learning", {"machine-learning"}},
        {"fine tuning", {"fine-tuning"}},
        {"CI / CD", {"ci-cd"}},
        {"optimization algorithms, data labeling", {"labelling", "optimisation"}},
        {"REST APIs and a GAN", {"gan", "rest"}},
        {"<li>Python</li><li>Docker</li>", {"docker", "python"}},
        {"**Python** and `SQL`", {"python", "sql"}},
        {"Languages: Go", {"go"}},
        {"REQUIREMENTS: PYTHON, EXCEL, SQL", {"excel", "python", "sql"}},
        {"Grundkenntnisse in Pythön", {}},
    }));
    INFO(found.text);
    CHECK(keys_in(found.text) == found.found);
}

TEST_CASE("Words of every day and parts of words are no skills") {
    const std::string_view text = GENERATE(values<std::string_view>({"R&D department",
                                                                     "Vitamin C",
                                                                     "C-level",
                                                                     "plan A, B or C",
                                                                     "go-to-market",
                                                                     "Let's Go!",
                                                                     "Spark the imagination",
                                                                     "excel at communication",
                                                                     "the rest of the team",
                                                                     "Spring 2026 intake",
                                                                     "example.net",
                                                                     "digital",
                                                                     "a swift answer",
                                                                     "rust on the rails",
                                                                     "a flask of tea",
                                                                     "foo.java",
                                                                     "NoSQL",
                                                                     "me@python",
                                                                     "jane@python.org",
                                                                     "https://example.org/python/docs",
                                                                     "www.docker.example",
                                                                     "python_script",
                                                                     "Pythonic",
                                                                     "C. Lindgren",
                                                                     "in Spring Valley",
                                                                     "social networking",
                                                                     "R&amp;D",
                                                                     "html and git2",
                                                                     "",
                                                                     "Swift and Rust belong to the gods"}));
    INFO(text);
    CHECK(keys_in(text).empty());
}

TEST_CASE("A part of a longer word is not that skill") {
    CHECK(keys_in("JavaScript") == Keys{"javascript"});
    CHECK(keys_in("NoSQL databases") == Keys{"nosql"});
    CHECK(keys_in("PySpark") == Keys{"spark"});
}

TEST_CASE("Spans are bytes of the text as it is") {
    const std::string text = "Gr\u00fc\u00dfe, <b>Python</b>\r\nund SQL";
    const auto mentions = mentions_in(text);
    REQUIRE(mentions.size() == 2);
    CHECK(text.substr(mentions[0].begin, mentions[0].end - mentions[0].begin) == "Python");
    CHECK(text.substr(mentions[1].begin, mentions[1].end - mentions[1].begin) == "SQL");
}

TEST_CASE("What is required, wished and denied is told apart") {
    CHECK(said("Requirements\n- Python\n\nNice to have\n- Docker\n") == Keys{"python required", "docker wished"});
    CHECK(said("Must have: Python, SQL. Bonus: Docker.") == Keys{"python required", "sql required", "docker wished"});
    CHECK(said("You must have Python, and Docker is a plus.") == Keys{"python required", "docker wished"});
    CHECK(said("No Java needed, but Python is essential.") == Keys{"java denied", "python required"});
    CHECK(said("Docker is not required.") == Keys{"docker denied"});
    CHECK(said("Docker is not required, but welcome.") == Keys{"docker wished"});
    CHECK(said("Not only Python but also SQL.") == Keys{"python unstated", "sql unstated"});
    CHECK(said("We use Python.") == Keys{"python unstated"});
    CHECK(said("NOT NEEDED\nJAVA\n") == Keys{"java denied"});
    CHECK(said("Python\trequired\nJava\tnot required\nSQL\ta plus\n") ==
          Keys{"python required", "java denied", "sql wished"});
    CHECK(said("Without Java or Scala. Python runs here.") == Keys{"java denied", "scala denied", "python unstated"});
}

TEST_CASE("Years are those of the skill beside them") {
    CHECK(said("5+ years of Python") == Keys{"python unstated 5"});
    CHECK(said("three to five years' experience with SQL") == Keys{"sql unstated 3"});
    CHECK(said("Python (5+ years) and SQL") == Keys{"python unstated 5", "sql unstated"});
    CHECK(said("Python (3 years) or Java") == Keys{"python unstated 3", "java unstated"});
    CHECK(said("4 years of Python (or Java) and SQL") ==
          Keys{"python unstated 4", "java unstated 4", "sql unstated 4"});
    CHECK(said("Java (2 years), Docker") == Keys{"java unstated 2", "docker unstated"});
    CHECK(said("In 2 million homes Python runs") == Keys{"python unstated"});
    CHECK(*query::text_skills("7 years of experience", test::rows_of_names()).years == 7);
}

TEST_CASE("Any bytes are read") {
    test::SplitMix64 random(12);
    constexpr std::string_view parts[] = {"Python",
                                          "R",
                                          ",",
                                          " ",
                                          "\n",
                                          "-",
                                          "C++",
                                          "<",
                                          ">",
                                          "&amp;",
                                          "\xff",
                                          "\xe2\x80",
                                          std::string_view("\0", 1),
                                          ".",
                                          "no ",
                                          "5+ years ",
                                          "@",
                                          "\r\n",
                                          ";",
                                          "Go",
                                          "(",
                                          "Spring"};
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (std::uint64_t part = random.below(30); part-- > 0;) text += parts[random.below(std::size(parts))];
        std::size_t end = 0;
        for (const auto& mention : mentions_in(text)) {
            CHECK(mention.begin >= end);
            CHECK(mention.end > mention.begin);
            CHECK(mention.end <= text.size());
            end = mention.end;
        }
    }
}

// A text of each kind ten times as long takes no more than about ten times as long: a square would be a hundred.
TEST_CASE("Huge texts take linear time") {
    const std::string_view part =
        GENERATE(values<std::string_view>({"Python, ", "machine ", "machine\n", "a", " ", "\n", "C++", "no ", ";", "R ",
                                           "(", "<a", "&am", "5 years ", "-", "\xff"}));
    constexpr std::size_t bytes = 300'000;
    const auto time_of = [&](std::size_t size) {
        const std::string text = repeated(part, size);
        const auto start = std::clock();
        mentions_in(text);
        return static_cast<double>(std::clock() - start);
    };
    const double one = std::max(time_of(bytes / 10), 2000.0);
    INFO(part);
    CHECK(time_of(bytes) < 40 * one);
}

namespace {

// The oracle: every name at every place, letter by letter, then the longest from the left.
bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

bool is_there(const std::string& name, const std::string& text, std::size_t at) {
    if (at + name.size() > text.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (std::tolower(static_cast<unsigned char>(name[i])) != std::tolower(static_cast<unsigned char>(text[at + i])))
            return false;
    const auto around = [&](std::size_t i) { return i < text.size() ? text[i] : ' '; };
    const char before = at > 0 ? text[at - 1] : ' ';
    const char far_before = at > 1 ? text[at - 2] : ' ';
    if (is_word(before) || before == '@' || ((before == '.' || before == '#') && is_word(far_before))) return false;
    const char after = around(at + name.size()), far_after = around(at + name.size() + 1);
    const bool open = name.back() == '+' || name.back() == '#';
    if (open && std::isdigit(static_cast<unsigned char>(after)) != 0) return true;
    return !is_word(after) && after != '+' && after != '#' && !(after == '.' && is_word(far_after));
}

} // namespace

TEST_CASE("The scanner finds what a plain search for every name finds") {
    // Names without plurals, hyphens and other spellings, in letters that raise no doubt.
    const std::vector<std::string> names{"Python",  "C++",   "C#",  ".NET", "ASP.NET", "Java",      "JavaScript",
                                         "Node.js", "Scala", "SQL", "Git",  "Docker",  "Kubernetes"};
    std::vector<catalogue::NameRow> rows;
    for (const std::string& name : names)
        rows.push_back({name, static_cast<std::int64_t>(rows.size()) + 1, false, false, true});
    test::SplitMix64 random(7);
    constexpr std::string_view parts[] = {"Python", "python", "C++", "C#",     ".NET", "ASP", "Java", "Script", "Node",
                                          ".js",    "SQL",    "Git", "Docker", " ",    " ",   ",",    ".",      "+",
                                          "#",      "7",      "x",   "/",      "_",    "@",   "Scala"};
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::uint64_t part = 1 + random.below(12); part-- > 0;) text += parts[random.below(std::size(parts))];
        if (text.find('@') != std::string::npos) continue; // addresses are another rule
        Keys expected, found;
        for (std::size_t at = 0; at < text.size();) {
            std::size_t best = names.size();
            for (std::size_t name = 0; name < names.size(); ++name)
                if (is_there(names[name], text, at) &&
                    (best == names.size() || names[name].size() > names[best].size()))
                    best = name;
            if (best == names.size()) {
                ++at;
                continue;
            }
            expected.push_back(names[best] + ' ' + std::to_string(at));
            at += names[best].size();
        }
        for (const auto& mention : query::text_skills(text, rows).mentions)
            found.push_back(names.at(static_cast<std::size_t>(mention.skill.row()) - 1) + ' ' +
                            std::to_string(mention.begin));
        INFO(text);
        REQUIRE(found == expected);
    }
}
