// SPDX-License-Identifier: MIT
#include "rung/catalogue/search.hpp"

#include "rung/catalogue/compile.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <random>

using namespace rung;
using Words = std::vector<std::string>;

namespace {

const model::Places places{{"s1", "1", {}}};

// Collects roles, skills and statements, and compiles them.
class Pack {
public:
    Pack() {
        m_records.sources.push_back({{"s1", {}}, "A guide", {}, {}, {}, {}, {}, {}, {}, {}, {}});
        m_records.families.push_back({{"all", {}}, "All"});
        // Words in more than half of the documents weigh next to nothing.
        for (const char* filler : {"baker", "florist", "glazier", "joiner", "mason", "miller", "potter", "tanner"})
            skill(filler, filler, {}, "A trade");
    }
    Pack& role(const std::string& key, const std::string& title, const Words& aliases, const std::string& summary) {
        model::Role role;
        role.id.text = key;
        role.title = title;
        for (const auto& alias : aliases) role.aliases.push_back({alias, false, false, {}});
        role.family.text = "all";
        role.summary = {summary, places};
        m_records.roles.push_back(std::move(role));
        return *this;
    }
    Pack& skill(const std::string& key, const std::string& title, const Words& aliases, const std::string& summary) {
        model::Skill skill;
        skill.id.text = key;
        skill.title = title;
        for (const auto& alias : aliases) skill.aliases.push_back({alias, false, false, {}});
        skill.category = "Trades";
        skill.summary = summary;
        m_records.skills.push_back(std::move(skill));
        return *this;
    }
    Pack& task(const std::string& role, const std::string& text) {
        model::Statement statement;
        statement.kind = model::StatementKind::task;
        statement.role = model::Key{role, {}};
        statement.text = {text, places};
        m_records.statements.push_back(std::move(statement));
        return *this;
    }
    catalogue::Catalogue compiled() const {
        return catalogue::Catalogue::from_bytes(catalogue::compile(m_records, {}), "test");
    }

private:
    model::Records m_records;
};

Words topics(const std::vector<catalogue::Hit>& hits) {
    Words result;
    for (const auto& hit : hits) result.push_back(hit.topic);
    return result;
}

Words found(const Pack& pack, std::string_view text) {
    return topics(catalogue::search(pack.compiled(), text));
}

} // namespace

TEST_CASE("A title, an id or an alias leads, whatever its letters and blanks, and shows the summary") {
    const auto catalogue = Pack()
                               .role("ml-engineer", "ML engineer", {"MLE"}, "Puts models to work")
                               .role("coach", "Coach", {}, "Helps an ml engineer, any mle, any ML engineer")
                               .compiled();
    for (const char* text : {"ML engineer", "  ml   ENGINEER ", "ml-engineer"}) {
        const auto hits = catalogue::search(catalogue, text);
        REQUIRE(hits.size() == 2);
        CHECK(hits[0].topic == "ml-engineer");
        CHECK(hits[0].field == "title");
        CHECK(hits[0].excerpt == "Puts models to work");
        CHECK(hits[0].score > hits[1].score);
        CHECK(hits[1].topic == "coach");
        CHECK(hits[1].field == "summary");
    }
    const auto hits = catalogue::search(catalogue, "mle");
    REQUIRE(hits.size() == 2);
    CHECK(hits[0].topic == "ml-engineer");
    CHECK(hits[0].field == "alias");
}

TEST_CASE("All owners of an ambiguous name lead, roles first, then by id") {
    const auto hits = catalogue::search(Pack()
                                            .skill("spark", "Spark", {}, "Engine for big data")
                                            .skill("ignition", "Ignition", {"spark"}, "Starts motors")
                                            .role("electrician", "Electrician", {"Spark"}, "Wires houses")
                                            .skill("fire", "Fire", {}, "A spark, a spark and a spark")
                                            .compiled(),
                                        "spark");
    CHECK(topics(hits) == Words{"electrician", "ignition", "spark", "fire"});
    CHECK(hits[0].score == hits[2].score);
    CHECK(hits[2].score > hits[3].score);
}

TEST_CASE("A word weighs most in a title, then in an alias, a summary and a task") {
    const Pack pack = Pack()
                          .role("a", "Alpha", {"One two"}, "Does some things")
                          .role("b", "Beta", {"One two"}, "Does welding things")
                          .role("c", "Gamma", {"Welding two"}, "Does some things")
                          .role("d", "Welding", {"One two"}, "Does some things")
                          .task("a", "welding all day")
                          .task("b", "nothing all day")
                          .task("c", "nothing all day")
                          .task("d", "nothing all day");
    CHECK(found(pack, "welding, please") == Words{"d", "c", "b", "a.task"});
}

TEST_CASE("Equally good owners stand by kind, then by id") {
    const Pack pack = Pack()
                          .skill("zeta", "Z", {}, "Loom")
                          .skill("eta", "Z", {}, "Loom")
                          .role("iota", "Z", {}, "Loom")
                          .role("beta", "Z", {}, "Loom");
    CHECK(found(pack, "loom") == Words{"beta", "iota", "eta", "zeta"});
}

TEST_CASE("The best text of an owner holds most of the words, around which it is cut between words") {
    const auto catalogue =
        Pack()
            .role("ml-engineer", "ML engineer", {}, "Puts each model to work")
            .task("ml-engineer", "watches for drift")
            .task("ml-engineer",
                  "a model is first of all compared with the baseline that the team agreed on, and later on "
                  "somebody notices model drift in production and decides what is to be done")
            .compiled();
    const auto hits = catalogue::search(catalogue, "model drift");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].topic == "ml-engineer.task");
    CHECK(hits[0].field == "task");
    CHECK(hits[0].excerpt == "… and later on somebody notices model drift in production and …");
    CHECK(hits[0].score > 0);

    const auto first = catalogue::search(catalogue, "baseline");
    REQUIRE(first.size() == 1);
    CHECK(first[0].excerpt == "… of all compared with the baseline that the team agreed on, …");
    CHECK(catalogue::search(catalogue, "watches").at(0).excerpt == "watches for drift");
    CHECK(catalogue::search(catalogue, "Puts").at(0).excerpt == "Puts each model to work");
}

TEST_CASE("Of equally good texts the first counts, and without any the summary") {
    const auto catalogue = Pack()
                               .role("guide", "Guide", {"Mountain leader"}, "Shows the way")
                               .task("guide", "ties knots")
                               .task("guide", "unties many knots of many kinds")
                               .compiled();
    CHECK(catalogue::search(catalogue, "knots").at(0).excerpt == "ties knots");
    const auto hits = catalogue::search(catalogue, "mountain");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].topic == "guide");
    CHECK(hits[0].field == "summary");
    CHECK(hits[0].excerpt == "Shows the way");
}

TEST_CASE("Words with + and # are words of their own") {
    const Pack pack =
        Pack().skill("c", "C", {}, "Old").skill("cpp", "C++", {}, "Newer").skill("csharp", "C#", {}, "Newest");
    CHECK(found(pack, "c++") == Words{"cpp"});
    CHECK(found(pack, "C#") == Words{"csharp"});
    CHECK(found(pack, "C") == Words{"c"});
    CHECK(found(pack, "c++, c#!") == Words{"cpp", "csharp"});
}

TEST_CASE("No operator of the index leaks in") {
    const Pack pack = Pack().skill("python", "Python", {}, "Snake").skill("docker", "Docker", {}, "Whale");
    CHECK(found(pack, "docker NOT docker") == Words{"docker"});
    CHECK(found(pack, "docker AND nothingofthekind") == Words{"docker"});
    CHECK(found(pack, "title:docker") == Words{"docker"});
    CHECK(found(pack, "dock*").empty());
    CHECK(found(pack, "{title} : ^docker \"") == Words{"docker"});
    CHECK(found(pack, "NEAR(docker, 2)") == Words{"docker"});
    CHECK(found(pack, "docker\"; DROP TABLE piece; --") == Words{"docker"});
}

TEST_CASE("Text without a word finds nothing, and no bytes are too strange") {
    const Pack pack = Pack().skill("docker", "Docker", {}, "Whale");
    for (const std::string_view text :
         {std::string_view(""), std::string_view("   "), std::string_view("!?\"'"), std::string_view("\0\0", 2),
          std::string_view("\xFF\xC3"), std::string_view("– … “”"), std::string_view("\xF0\x9F")})
        CHECK(found(pack, text).empty());
    CHECK(found(pack, std::string_view("\0docker\xFF", 8)) == Words{"docker"});
    std::string page;
    for (int i = 0; i < 20'000; ++i) page += "word" + std::to_string(i) + ' ';
    CHECK(found(pack, "docker " + page) == Words{"docker"});
}

TEST_CASE("Accents make no difference, and are no misspelling") {
    const Pack pack =
        Pack().skill("cafe", "Kitchen", {}, "Runs a café bar").skill("other", "Tavern", {}, "Runs a cafe");
    const auto hits = catalogue::search(pack.compiled(), "café bar");
    CHECK(topics(hits) == Words{"cafe", "other"});
    CHECK_FALSE(hits.at(0).replaced);
    CHECK(found(pack, "CAFE") == Words{"cafe", "other"});
}

TEST_CASE("A misspelt word is replaced by the nearest of the data, and the hit says so") {
    const auto catalogue = Pack()
                               .skill("docker", "Docker", {}, "Packs programs")
                               .skill("kubernetes", "Kubernetes", {}, "Runs what docker packs")
                               .skill("git", "Git", {}, "Keeps versions of 2024")
                               .compiled();
    const auto replaced = [&](std::string_view text) {
        const auto hits = catalogue::search(catalogue, text);
        return hits.empty() ? "" : hits[0].replaced.value_or("as typed");
    };
    CHECK(replaced("docker") == "as typed");
    CHECK(replaced("dokcer") == "dokcer -> docker");
    CHECK(replaced("DOKCER") == "dokcer -> docker");
    CHECK(replaced("dcker") == "dcker -> docker");
    CHECK(replaced("dokceer").empty()); // two edits in a word of seven letters
    CHECK(replaced("kubernets") == "kubernets -> kubernetes");
    CHECK(replaced("kubrnets") == "kubrnets -> kubernetes");
    CHECK(replaced("kubrnts").empty());
    CHECK(replaced("gti").empty());  // too short
    CHECK(replaced("2023").empty()); // a number is not misspelt
    CHECK(replaced("dokcer kubernets") == "dokcer -> docker; kubernets -> kubernetes");
    CHECK(replaced("dokcer kubernetes") == "dokcer -> docker");
    CHECK(topics(catalogue::search(catalogue, "dokcer")) == Words{"docker", "kubernetes"});
}

TEST_CASE("At most three words stand in for one, the commonest first, then by alphabet") {
    const Pack pack = Pack()
                          .skill("a", "A", {}, "balls halls")
                          .skill("b", "B", {}, "halls calls")
                          .skill("c", "C", {}, "calls falls")
                          .skill("d", "D", {}, "wills tails");
    CHECK(catalogue::search(pack.compiled(), "walls").at(0).replaced == "walls -> calls or halls or balls");
}

namespace {

// The whole table of distances, without any bound: insert, delete, replace, swap.
int plain_distance(const std::string& a, const std::string& b) {
    std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = static_cast<int>(i + j);
                continue;
            }
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[a.size()][b.size()];
}

std::string random_word(std::mt19937& random) {
    std::string word;
    for (auto letters = 4 + random() % 7; letters > 0; --letters) word += static_cast<char>('a' + random() % 3);
    return word;
}

// What must stand in for the word if each term of the list stands in one document.
std::string expected(const std::string& word, const Words& terms) {
    const int most = word.size() < 8 ? 1 : 2;
    int nearest = most + 1;
    for (const auto& term : terms) nearest = std::min(nearest, plain_distance(word, term));
    if (nearest == 0 || nearest > most) return "";
    Words near;
    for (const auto& term : terms)
        if (plain_distance(word, term) == nearest) near.push_back(term);
    std::ranges::sort(near);
    std::string result = word + " -> " + near[0];
    for (std::size_t i = 1; i < near.size() && i < 3; ++i) result += " or " + near[i];
    return result;
}

} // namespace

TEST_CASE("Misspelt words agree with unbounded distances over all words of the data") {
    std::mt19937 random(7);
    Words terms;
    while (terms.size() < 150) {
        const std::string term = random_word(random);
        if (std::ranges::find(terms, term) == terms.end()) terms.push_back(term);
    }
    std::string text;
    for (const auto& term : terms) text += term + ' ';
    const auto catalogue = Pack().skill("xyz", "Xyz", {}, text).compiled();
    int replaced = 0;
    for (int i = 0; i < 300; ++i) {
        const std::string word = random_word(random);
        const auto hits = catalogue::search(catalogue, word);
        const std::string answer = hits.empty() ? "" : hits[0].replaced.value_or("");
        CHECK(answer == expected(word, terms));
        replaced += answer.empty() ? 0 : 1;
    }
    CHECK(replaced > 100);
}
