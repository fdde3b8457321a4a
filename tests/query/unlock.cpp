// SPDX-License-Identifier: MIT
#include "rung/query/unlock.hpp"

#include "worlds.hpp"

#include "rung/query/moves.hpp"

#include <catch2/catch.hpp>

#include <iostream>
#include <map>

using namespace rung::query;
using rung::catalogue::SkillId;
using rung::catalogue::SkillNode;
using rung::model::Proficiency;
using rung::test::World;

namespace {

constexpr auto none = Proficiency::none, aware = Proficiency::aware, working = Proficiency::working,
               skilled = Proficiency::skilled;

Outset outset_of(const World& world, const Profile& profile) {
    return {world.aims, profile, world.graph, world.substitutes};
}

// The most that an aim asks of each skill, or of one that it can stand in for.
std::vector<Proficiency> most_asked(const World& world) {
    std::vector<Proficiency> result(world.graph.size(), none);
    for (const auto& demands : world.aims)
        for (const Demand& demand : demands) {
            result[demand.skill] = std::max(result[demand.skill], demand.need);
            for (const Substitute& substitute : world.substitutes[demand.skill])
                result[substitute.skill] = std::max(result[substitute.skill], demand.need);
        }
    return result;
}

// Brings a skill at least so far, with all that comes before it: whatever is begun goes on to `working`, if as much is
// asked for. Recursion in place of the program's lists.
void raise(const World& world, const std::vector<Proficiency>& asked, Profile& profile, std::size_t skill,
           Proficiency to) {
    const Proficiency have = held(profile, skill);
    if (to <= have) return;
    profile[skill] = have == none ? std::max(to, std::min(asked[skill], working)) : to;
    for (const auto& need : world.graph[skill].needs) raise(world, asked, profile, number_of(need.skill), need.at);
}

struct Step {
    double gain = 0, hours = 0;
    double rate() const { return hours > 0 ? gain / hours : 0; }
};

// The next step of a skill from some state of learning, or nothing if it brings nothing by itself. `start` is where the
// chunks are counted from.
std::optional<Step> next_step(const World& world, const Profile& start, const Profile& now, std::size_t skill) {
    const auto asked = most_asked(world);
    const Proficiency have = held(start, skill);
    if (have >= asked[skill]) return std::nullopt;
    const auto next = static_cast<Proficiency>(static_cast<int>(have) + 1);
    Profile after = now;
    raise(world, asked, after, skill, std::max(next, std::min(asked[skill], working)));
    Profile without = after;
    without[skill] = held(now, skill);
    const double whole = rung::test::mean_coverage(world, after);
    if (whole - rung::test::mean_coverage(world, without) < 1e-13) return std::nullopt;
    return Step{whole - rung::test::mean_coverage(world, now),
                static_cast<double>(rung::test::six_means_between(world, now, after)) / 6};
}

SkillNode node(std::int64_t hours) {
    SkillNode result;
    result.hours.fill({hours, hours, hours});
    return result;
}

constexpr std::size_t git = 1, docker = 2, kubernetes = 3, podman = 4;

// Every proficiency of Git takes 5 hours, of Docker 10, of Kubernetes 20, of Podman 10. Docker needs Git, Kubernetes
// needs Docker; Podman counts as a half of Docker.
World containers() {
    World world{{{}, node(5), node(10), node(20), node(10)}, {}, Substitutes(5), Profile(5)};
    world.graph[docker].needs.push_back({SkillId(git), aware});
    world.graph[kubernetes].needs.push_back({SkillId(docker), working});
    world.substitutes[docker].push_back({podman, rung::model::Decimal{5'000}});
    world.aims = {{{docker, working, 60, true}, {kubernetes, aware, 40, true}}};
    return world;
}

std::vector<std::string> lines_of(const std::vector<Unlock>& unlocks) {
    std::vector<std::string> lines;
    for (const Unlock& unlock : unlocks)
        lines.push_back(std::to_string(unlock.lift.skill) + ' ' + std::string(rung::model::name_of(unlock.lift.to)) +
                        ' ' + std::to_string(unlock.effort.six_means / 6) + "h +" +
                        std::to_string(std::lround(unlock.gain * 1000)) + (unlock.pair ? " then " : "") +
                        (unlock.pair ? std::to_string(*unlock.pair) : ""));
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("A skill counts with its missing prerequisites, and the best second follows it") {
    const World world = containers();
    // Docker: .6 in 25 hours. Podman: half of that in 20. Kubernetes: all in 45, with Docker and Git. After Docker
    // Kubernetes takes 20 and Podman is worth nothing.
    CHECK(lines_of(unlocks(outset_of(world, world.profile))) ==
          Lines{"2 working 25h +600 then 3", "3 aware 45h +1000", "4 working 20h +300 then 3"});
    const auto found = unlocks(outset_of(world, world.profile));
    CHECK(found[0].needs == std::vector{git});
    CHECK(found[1].needs == std::vector{git, docker});
    CHECK(found[0].opens == std::vector<std::size_t>{0});
}

TEST_CASE("Without substitutes a near-equivalent brings nothing and is not named") {
    World world = containers();
    world.substitutes.clear();
    for (const Unlock& unlock : unlocks(outset_of(world, world.profile))) CHECK(unlock.lift.skill != podman);
}

TEST_CASE("What is within reach already does not open again") {
    World world = containers();
    world.profile[docker] = working;
    const auto found = unlocks(outset_of(world, world.profile));
    REQUIRE(found.size() == 1);
    CHECK(found[0].opens.empty());
    CHECK(found[0].needs.empty());
}

TEST_CASE("A budget takes what brings most for its hours, or the largest gain where that ends higher") {
    World world = containers();
    CHECK(lines_of(unlocks_within(outset_of(world, world.profile), 45)) ==
          Lines{"2 working 25h +600", "3 aware 20h +400"});
    CHECK(unlocks_within(outset_of(world, world.profile), 19).empty());
    // A cheap skill of the best rate that leaves no room for the large one.
    world.aims = {{{git, aware, 10, true}, {podman, aware, 15, true}}};
    CHECK(lines_of(unlocks_within(outset_of(world, world.profile), 10)) == Lines{"4 aware 10h +600"});
    CHECK(lines_of(unlocks_within(outset_of(world, world.profile), 15)) ==
          Lines{"1 aware 5h +400", "4 aware 10h +600"});
}

TEST_CASE("Skills that take no time are left out, and the rest is found") {
    World world = containers();
    world.aims = {{{git, aware, 10, true}, {podman, aware, 15, true}}};
    world.graph[git].hours = {};
    CHECK(lines_of(unlocks(outset_of(world, world.profile))) == Lines{"4 aware 10h +600"});
    CHECK(lines_of(unlocks_within(outset_of(world, world.profile), 100)) == Lines{"4 aware 10h +600"});
}

TEST_CASE("Gains, hours, openings and seconds equal what coverage from scratch says") {
    rung::test::SplitMix64 random(10);
    for (int round = 0; round < 300; ++round) {
        const World world = rung::test::random_world(random, 8, 4);
        const auto asked = most_asked(world);
        std::map<std::size_t, Unlock> found;
        double last = 1e9;
        for (const Unlock& unlock : unlocks(outset_of(world, world.profile))) {
            const double rate = unlock.gain / unlock.effort.mean();
            REQUIRE(rate <= last * (1 + 1e-9));
            last = rate;
            found.emplace(unlock.lift.skill, unlock);
        }
        for (std::size_t skill = 1; skill < world.graph.size(); ++skill) {
            const auto step = next_step(world, world.profile, world.profile, skill);
            REQUIRE(step.has_value() == found.contains(skill));
            if (!step) continue;
            const Unlock& unlock = found.at(skill);
            REQUIRE(unlock.gain == Approx(step->gain).margin(1e-12).epsilon(0));
            REQUIRE(unlock.effort.mean() == Approx(step->hours).epsilon(1e-12));
            Profile after = world.profile;
            raise(world, asked, after, skill, unlock.lift.to);
            std::vector<std::size_t> opens;
            for (std::size_t aim = 0; aim < world.aims.size(); ++aim)
                if (is_viable(readiness(world.aims[aim], after, world.substitutes).coverage) &&
                    !is_viable(readiness(world.aims[aim], world.profile, world.substitutes).coverage))
                    opens.push_back(aim);
            REQUIRE(unlock.opens == opens);
            double best = 0;
            for (std::size_t other = 1; other < world.graph.size(); ++other)
                if (const auto second = next_step(world, world.profile, after, other); second && other != skill)
                    best = std::max(best, second->rate());
            REQUIRE(unlock.pair.has_value() == (best > 0));
            if (unlock.pair)
                REQUIRE(next_step(world, world.profile, after, *unlock.pair)->rate() == Approx(best).epsilon(1e-9));
        }
    }
}

namespace {

// The largest mean coverage of all sets of whole steps, closed under prerequisites, within so many hours: one skill
// after another.
class Enumeration {
public:
    Enumeration(const World& world, std::int64_t six_means)
        : m_world(world), m_asked(most_asked(world)), m_highest(m_asked), m_most(six_means), m_profile(world.profile) {
        for (const auto& node : world.graph)
            for (const auto& need : node.needs)
                m_highest[number_of(need.skill)] = std::max(m_highest[number_of(need.skill)], need.at);
        extend(1);
    }
    double best() const { return m_best; }

private:
    bool is_closed() const {
        for (std::size_t skill = 1; skill < m_world.graph.size(); ++skill) {
            if (held(m_profile, skill) == held(m_world.profile, skill)) continue;
            for (const auto& need : m_world.graph[skill].needs)
                if (held(m_profile, number_of(need.skill)) < need.at) return false;
        }
        return true;
    }
    void extend(std::size_t skill) {
        if (rung::test::six_means_between(m_world, m_world.profile, m_profile) > m_most) return;
        if (skill == m_world.graph.size()) {
            if (is_closed()) m_best = std::max(m_best, rung::test::mean_coverage(m_world, m_profile));
            return;
        }
        const auto have = m_profile[skill];
        extend(skill + 1);
        const Proficiency first = have.value_or(none) == none ? std::min(m_asked[skill], working) : aware;
        for (Proficiency to = std::max(first, aware); to <= m_highest[skill];
             to = static_cast<Proficiency>(static_cast<int>(to) + 1)) {
            if (to <= have.value_or(none)) continue;
            m_profile[skill] = to;
            extend(skill + 1);
        }
        m_profile[skill] = have;
    }

    const World& m_world;
    std::vector<Proficiency> m_asked, m_highest;
    std::int64_t m_most;
    Profile m_profile;
    double m_best = 0;
};

struct Ratios {
    double sum = 0, worst = 1;
    int count = 0, optimal = 0;
};

// What the budget gains beside the optimum, on worlds of so many skills.
void compare(rung::test::SplitMix64& random, int rounds, std::size_t skills, std::size_t highest, Ratios& ratios) {
    for (int round = 0; round < rounds; ++round) {
        const World world = rung::test::random_world(random, skills, highest);
        const auto hours = static_cast<std::int64_t>(20 + random.below(200));
        const double before = rung::test::mean_coverage(world, world.profile);
        double after = before;
        std::int64_t spent = 0;
        for (const Unlock& unlock : unlocks_within(outset_of(world, world.profile), hours)) {
            after += unlock.gain;
            spent += unlock.effort.six_means;
        }
        REQUIRE(spent <= 6 * hours);
        const double optimum = Enumeration(world, 6 * hours).best();
        REQUIRE(after <= optimum + 1e-9);
        if (optimum - before < 1e-9) continue;
        const double ratio = (after - before) / (optimum - before);
        ratios.sum += ratio;
        ratios.worst = std::min(ratios.worst, ratio);
        ++ratios.count;
        if (ratio > 1 - 1e-9) ++ratios.optimal;
    }
}

} // namespace

TEST_CASE("A budget comes near the best of all sets of steps") {
    rung::test::SplitMix64 random(11);
    Ratios ratios;
    compare(random, 200, 7, 3, ratios);
    compare(random, 10, 10, 3, ratios);
    const double mean = ratios.sum / ratios.count;
    std::cout << "budget against enumeration: " << ratios.count << " worlds, mean " << mean << ", worst "
              << ratios.worst << ", optimal " << ratios.optimal << '\n';
    CHECK(mean >= 0.98);
    CHECK(ratios.worst >= 0.7);
}

TEST_CASE("The steps of a budget come in an order that can be learnt, and enough hours leave nothing missing") {
    rung::test::SplitMix64 random(12);
    for (int round = 0; round < 100; ++round) {
        const World world = rung::test::random_world(random, 8, 4);
        const auto asked = most_asked(world);
        Profile now = world.profile;
        for (const Unlock& unlock : unlocks_within(outset_of(world, world.profile), 1'000'000)) {
            Profile after = now;
            raise(world, asked, after, unlock.lift.skill, unlock.lift.to);
            REQUIRE(rung::test::six_means_between(world, now, after) == unlock.effort.six_means);
            REQUIRE(rung::test::mean_coverage(world, after) - rung::test::mean_coverage(world, now) ==
                    Approx(unlock.gain).margin(1e-12).epsilon(0));
            for (const std::size_t need : unlock.needs) REQUIRE(held(now, need) < held(after, need));
            now = after;
        }
        std::size_t with_demands = 0;
        for (const auto& demands : world.aims) with_demands += demands.empty() ? 0 : 1;
        REQUIRE(rung::test::mean_coverage(world, now) * 3 == Approx(static_cast<double>(with_demands)).epsilon(1e-12));
    }
}
