// SPDX-License-Identifier: MIT
#include "rung/query/plan.hpp"

#include "plans.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>
#include <random>

using namespace rung::query;
using namespace rung::test;
using rung::catalogue::RequirementRow;
using rung::catalogue::SkillId;
using rung::catalogue::SkillNode;
using rung::model::Hours;
using rung::model::Proficiency;

namespace {

constexpr auto aware = Proficiency::aware;
constexpr auto working = Proficiency::working;
constexpr auto skilled = Proficiency::skilled;

// Row numbers of skills.
constexpr std::int64_t python = 1, pytorch = 2, git = 3, tensorflow = 4;

RequirementRow asks(std::int64_t skill, Proficiency need, int importance, bool essential) {
    RequirementRow row{SkillId(skill)};
    row.need = need;
    row.importance = importance;
    row.essential = essential;
    return row;
}

SkillNode node(std::array<std::int64_t, 4> likely) {
    SkillNode result;
    for (std::size_t step = 0; step < 4; ++step)
        result.hours.at(step) = Hours{likely.at(step) / 2, likely.at(step), likely.at(step) * 3};
    return result;
}

// PyTorch needs Python at working; TensorFlow counts as .5 of PyTorch.
std::vector<SkillNode> small_graph() {
    std::vector<SkillNode> graph{
        {}, node({2, 10, 20, 40}), node({4, 20, 30, 60}), node({2, 6, 8, 10}), node({4, 8, 8, 8})};
    graph[pytorch].needs.push_back({SkillId(python), working});
    graph[pytorch].nears.push_back({SkillId(tensorflow), rung::model::Decimal{5'000}});
    return graph;
}

std::vector<std::string> lines_of(const Plan& plan) {
    std::vector<std::string> lines;
    for (const Task& task : plan.tasks)
        lines.push_back(std::to_string(task.skill.row()) + ' ' +
                        std::string(task.have ? rung::model::name_of(*task.have) : "-") + " to " +
                        std::string(rung::model::name_of(task.need)) + ' ' + std::to_string(task.hours.likely));
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("A prerequisite that the role does not ask for is learnt first") {
    const std::vector asked{asks(pytorch, working, 50, true)};
    const Plan result = plan(asked, Profile(5), small_graph(), {});
    CHECK(lines_of(result) == Lines{"1 - to working 12", "2 - to working 24"});
    CHECK(result.tasks[1].needs == std::vector{SkillId(python)});
    CHECK(result.tasks[0].needs.empty());
    CHECK(result.tasks[0].ready.value() == 0);
    CHECK(result.tasks[1].ready.value() == 1);
}

TEST_CASE("The hours of a task add up the steps that are missing") {
    const std::vector asked{asks(python, skilled, 50, true)};
    Profile profile(5);
    profile[python] = aware;
    const Plan result = plan(asked, profile, small_graph(), {});
    REQUIRE(result.tasks.size() == 1);
    CHECK(lines_of(result) == Lines{"1 aware to skilled 30"});
    CHECK(result.tasks[0].hours.low == 15);
    CHECK(result.tasks[0].hours.high == 90);
    // (15 + 4 * 30 + 90) / 6 = 37.5
    CHECK(whole_hours(result.tasks[0].effort) == 38);
}

TEST_CASE("A skill comes back where its last steps bring less than another skill") {
    // Python to working serves PyTorch (weight 900 in 12 + 24 hours); its last step brings .3 of little in 20 hours.
    const std::vector asked{asks(pytorch, working, 90, true), asks(python, skilled, 10, false)};
    const Plan result = plan(asked, Profile(5), small_graph(), {});
    CHECK(lines_of(result) == Lines{"1 - to working 12", "2 - to working 24", "1 working to skilled 20"});
    // 40 of 940 for Python, .7 of it at working.
    CHECK(result.tasks[0].ready.value() == Approx(28.0 / 940));
    CHECK(result.tasks[1].ready.value() == Approx(928.0 / 940));
}

TEST_CASE("What brings most for its hours comes first") {
    const std::vector asked{asks(git, aware, 10, true), asks(python, aware, 40, true)};
    CHECK(lines_of(plan(asked, Profile(5), small_graph(), {})) == Lines{"1 - to aware 2", "3 - to aware 2"});
}

TEST_CASE("Essential skills and what they need come before what is not, however little it takes") {
    const auto graph = small_graph();
    // Git, optional, brings 36 for 2 hours; PyTorch, essential, with Python 10 for 36.
    const std::vector asked{asks(git, aware, 90, false), asks(pytorch, working, 10, true)};
    CHECK(lines_of(plan(asked, Profile(graph.size()), graph, {})) ==
          std::vector<std::string>{"1 - to working 12", "2 - to working 24", "3 - to aware 2"});
}

TEST_CASE("A near-equivalent that is held makes a skill less pressing and counts as readiness") {
    // PyTorch brings 600 in 4 hours, Git 200 in 2: 150 against 100; with half of it there already 75 against 100.
    const std::vector asked{asks(pytorch, aware, 60, true), asks(git, aware, 20, true)};
    Profile profile(5);
    profile[python] = working;
    profile[tensorflow] = aware;
    const auto graph = small_graph();
    const Plan strict = plan(asked, profile, graph, {});
    CHECK(lines_of(strict) == Lines{"2 - to aware 4", "3 - to aware 2"});
    CHECK(strict.tasks[0].ready.value() == 0.75);
    const Plan eased = plan(asked, profile, graph, substitutes_of(graph));
    CHECK(lines_of(eased) == Lines{"3 - to aware 2", "2 - to aware 4"});
    CHECK(eased.tasks[0].ready.value() == 0.625);
    CHECK(eased.tasks[1].ready.value() == 1);
}

TEST_CASE("What does not fit into the time comes last, and a skill whose next steps do not fit is cut between them") {
    // Python to skilled in one go, were there time: 37.5 hours in the mean for the last step alone.
    const std::vector asked{asks(python, skilled, 90, true), asks(git, working, 10, true)};
    const auto graph = small_graph();
    const Plan whole = plan(asked, Profile(5), graph, {});
    CHECK(lines_of(whole) == Lines{"1 - to skilled 32", "3 - to working 8"});
    CHECK(whole.fitting == 2);
    const Plan most = plan(asked, Profile(5), graph, {}, 27 * 60);
    CHECK(lines_of(most) == Lines{"1 - to working 12", "3 - to working 8", "1 working to skilled 20"});
    CHECK(most.fitting == 2);
    const Plan least = plan(asked, Profile(5), graph, {}, 16 * 60);
    CHECK(lines_of(least) == Lines{"1 - to working 12", "1 working to skilled 20", "3 - to working 8"});
    CHECK(least.fitting == 1);
    CHECK(plan(asked, Profile(5), graph, {}, 0).fitting == 0);
    CHECK(lines_of(plan(asked, Profile(5), graph, {}, 0)) == lines_of(whole));
}

TEST_CASE("Before a task comes what brings its prerequisites far enough, or the earlier task of its skill") {
    // PyTorch needs Python at working, not at skilled.
    const std::vector asked{asks(pytorch, skilled, 90, true), asks(python, skilled, 100, true),
                            asks(git, working, 90, true)};
    const auto graph = small_graph();
    const Plan result = plan(asked, Profile(5), graph, {});
    REQUIRE(lines_of(result) == Lines{"3 - to working 8", "1 - to working 12", "2 - to working 24",
                                      "1 working to skilled 20", "2 working to skilled 30"});
    using Places = std::vector<std::vector<std::size_t>>;
    CHECK(tasks_before(result, graph) == Places{{}, {}, {1}, {1}, {2}});
}

TEST_CASE("Someone who has everything has nothing to learn") {
    const std::vector asked{asks(pytorch, working, 60, true), asks(git, skilled, 8, false)};
    const auto graph = small_graph();
    const Plan result = plan(asked, profile_of(asked, graph), graph, {});
    CHECK(result.tasks.empty());
    CHECK(whole_hours(result.effort) == 0);
}

TEST_CASE("What comes before the skills of a role is held with them") {
    const std::vector asked{asks(pytorch, working, 60, true)};
    const auto graph = small_graph();
    const Profile profile = with_prerequisites(profile_of(asked, graph), graph);
    CHECK(profile[python] == working);
    CHECK_FALSE(profile[git]);
    const std::vector more{asks(pytorch, skilled, 60, true)};
    CHECK(plan(more, profile, graph, {}).effort.six_means == Effort::of({15, 30, 90}).six_means);
}

TEST_CASE("A stated proficiency above the prerequisite stays") {
    Profile profile(5);
    profile[pytorch] = aware;
    profile[python] = skilled;
    CHECK(with_prerequisites(profile, small_graph())[python] == skilled);
}

namespace {

struct Case {
    std::vector<SkillNode> graph;
    std::vector<RequirementRow> asked;
    Profile profile;
};

// Skills need only skills of a smaller number, so there is no cycle.
Case random_case(std::mt19937_64& random) {
    const auto below = [&](std::size_t bound) { return static_cast<std::int64_t>(random() % bound); };
    Case made{{{}}, {}, Profile(15)};
    for (std::int64_t skill = 1; skill < 15; ++skill) {
        SkillNode made_node = node({2 + 2 * below(9), 2 + 2 * below(20), 2 + 2 * below(30), 2 + 2 * below(40)});
        for (std::int64_t other = 1; other < skill; ++other)
            if (below(100) < 18) made_node.needs.push_back({SkillId(other), static_cast<Proficiency>(1 + below(4))});
        made.graph.push_back(std::move(made_node));
        if (below(2) == 0)
            made.asked.push_back(
                asks(skill, static_cast<Proficiency>(1 + below(4)), 1 + static_cast<int>(below(100)), below(2) == 0));
        if (below(3) == 0) made.profile[static_cast<std::size_t>(skill)] = static_cast<Proficiency>(below(5));
    }
    return made;
}

} // namespace

TEST_CASE("A plan puts prerequisites first and covers exactly what is missing") {
    std::mt19937_64 random(5);
    for (int round = 0; round < 200; ++round) {
        const Case made = random_case(random);
        const Plan result = plan(made.asked, made.profile, made.graph, substitutes_of(made.graph));
        std::vector<int> reached;
        for (const auto& have : made.profile) reached.push_back(rank_of(have));
        std::vector<int> expected = wanted_ranks(made.asked, made.profile, made.graph);
        for (std::size_t skill = 0; skill < expected.size(); ++skill)
            expected[skill] = std::max(expected[skill], reached[skill]);
        REQUIRE(can_be_followed(result, made.graph, reached));
        REQUIRE(reached == expected);
        if (!result.tasks.empty() && !made.asked.empty()) REQUIRE(result.tasks.back().ready.value() == 1);
    }
}

TEST_CASE("With too little time a plan still covers exactly what is missing, and its first part fits") {
    std::mt19937_64 random(9);
    for (int round = 0; round < 200; ++round) {
        const Case made = random_case(random);
        const Plan whole = plan(made.asked, made.profile, made.graph, {});
        const std::int64_t minutes =
            static_cast<std::int64_t>(whole.effort.p50() * 60 * static_cast<double>(round % 10) / 8);
        const Plan result = plan(made.asked, made.profile, made.graph, {}, minutes);
        std::vector<int> reached, expected;
        for (const auto& have : made.profile) reached.push_back(rank_of(have));
        expected = reached;
        REQUIRE(can_be_followed(whole, made.graph, expected));
        REQUIRE(can_be_followed(result, made.graph, reached));
        REQUIRE(reached == expected);
        REQUIRE(result.effort.six_means == whole.effort.six_means);
        Effort sum;
        for (std::size_t task = 0; task < result.fitting; ++task) sum += result.tasks[task].effort;
        REQUIRE(std::llround(sum.p50() * 60) <= minutes);
        if (round % 10 > 8) REQUIRE(result.fitting == result.tasks.size());
    }
}

TEST_CASE("The tasks of a plan add up to the hours of the whole") {
    std::mt19937_64 random(6);
    for (int round = 0; round < 100; ++round) {
        const Case made = random_case(random);
        const Plan result = plan(made.asked, made.profile, made.graph, {});
        std::int64_t sum = 0;
        for (const Task& task : result.tasks) sum += Effort::of(task.hours).six_means;
        REQUIRE(sum == result.effort.six_means);
    }
}
