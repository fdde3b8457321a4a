// SPDX-License-Identifier: MIT
#include "rung/query/journeys.hpp"

#include "../support/built_in.hpp"
#include "../support/catalogue.hpp"

#include "rung/query/demands.hpp"
#include "rung/query/plan.hpp"
#include "rung/query/requirements.hpp"

#include <catch2/catch.hpp>

using namespace rung;
using model::Level;
using query::Foothold;

namespace {

// Each step of a skill takes 10 hours, so `working` takes 20. Start has a, the far role wants a, b, c and d; over the
// middle (b, c) and the side (c, x) it is nearer. The mute role asks for nothing that the data know.
const catalogue::Catalogue& land() {
    static const catalogue::Catalogue made = [] {
        const auto skill = [](const std::string& id, const std::string& needs) {
            return R"({ "id": ")" + id + R"(", "title": ")" + id +
                   R"( skill", "kind": "tool", "category": "Tools", "summary": "A tool",
              "proficiency": { "aware": "a", "working": "b", "skilled": "c", "expert": "d" }, "needs": [)" +
                   needs + R"(],
              "hours": { "aware": [10, 10, 10], "working": [10, 10, 10], "skilled": [10, 10, 10], "expert": [10, 10, 10], "from": ["s1:1"] }, "from": ["s1:1"] })";
        };
        const auto asks = [](const std::string& what, const std::string& level = {}) {
            return R"({ "skill": ")" + what + R"(", "need": "working", "importance": 50, "essential": true, )" +
                   (level.empty() ? "" : R"("level": ")" + level + R"(", )") + R"("from": ["s1:2"] })";
        };
        const auto role = [](const std::string& id, const std::string& stages, const std::string& asked) {
            return R"({ "id": ")" + id + R"(", "title": ")" + id +
                   R"( role", "family": "ai", "summary": { "text": "A role", "from": ["s1:3"] }, "stages": [)" +
                   stages + R"(], "requirements": [)" + asked + "] }";
        };
        const std::string mid = R"({ "level": "mid" })", entry = R"({ "level": "entry" })",
                          staff = R"({ "level": "staff" })";
        const auto pay = [](const std::string& id, const std::string& level, int low, int high, int place) {
            return R"({ "subject": { "role": ")" + id + R"(", "level": ")" + level +
                   R"(", "region": "us" }, "metric": "pay", "stat": "range", "basis": "base", "low": )" +
                   std::to_string(low) + R"(, "high": )" + std::to_string(high) +
                   R"(, "currency": "USD", "period": "year", "from": ["s1:)" + std::to_string(place) + R"("] })";
        };
        return catalogue_from(
            R"({ "pack": { "id": "builtin", "version": "1", "schema": 1, "title": "Test" },
            "sources": [ { "id": "s1", "title": "Guide", "kind": "document" } ],
            "regions": [ { "id": "us", "name": "United States", "currency": "USD" } ],
            "families": [ { "id": "ai", "title": "AI" } ], "skills": [)" +
            skill("a", "") + ',' + skill("b", R"("pre:aware")") + ',' + skill("c", "") + ',' + skill("d", "") + ',' +
            skill("x", "") + ',' + skill("pre", "") + R"(], "roles": [)" + role("start", entry + ',' + mid, asks("a")) +
            ',' + role("far", mid, asks("a") + ',' + asks("b") + ',' + asks("c") + ',' + asks("d")) + ',' +
            role("middle", mid + ',' + staff, asks("b") + ',' + asks("c") + ',' + asks("x", "staff")) + ',' +
            role("side", mid, asks("c") + ',' + asks("x")) + ',' + role("mute", mid, "") + R"(], "claims": [)" +
            pay("start", "mid", 100, 120, 10) + ',' + pay("far", "mid", 150, 200, 11) + ',' +
            pay("middle", "mid", 110, 160, 12) + R"(], "relations": [
              { "role": "start", "to": "middle", "kind": "leads-to", "text": "often", "from": ["s1:20"] },
              { "role": "far", "to": "start", "kind": "works-with", "text": "beside", "from": ["s1:21"] } ] })");
    }();
    return made;
}

Foothold at(std::string_view name, Level level) {
    return {std::get<catalogue::RoleId>(catalogue::find_name(land(), name).front()), level};
}

query::Journeys from_start(std::optional<std::int64_t> limit = {}, Level level = Level::mid) {
    return query::journeys(land(), at("start", level), at("far", Level::mid), catalogue::find_region(land(), "us"),
                           limit);
}

using Lines = std::vector<std::string>;

// "middle@mid 50"
Lines steps(const query::Journey& journey) {
    Lines result;
    for (const auto& move : journey.moves)
        result.push_back(catalogue::title_of(land(), move.to.role).key + '@' +
                         std::string(model::name_of(move.to.level)) + ' ' +
                         std::to_string(query::whole_hours(move.effort)));
    return result;
}

} // namespace

TEST_CASE("Without a limit there is the direct way, and the one that is worth its stops") {
    const auto journeys = from_start();
    REQUIRE(journeys.ways.size() == 2);
    // b 20 with pre 10, c 20, d 20.
    CHECK(steps(journeys.ways[0]) == Lines{"far@mid 70"});
    CHECK(steps(journeys.ways[1]) == Lines{"middle@mid 50", "far@mid 20"});
    CHECK(query::largest_hours(journeys.ways[1]) == 50);
    CHECK(query::total_hours(journeys.ways[1]) == 70);
}

TEST_CASE("Within a role the other way is its ladder, rung by rung and upwards only") {
    const auto ways = [](Level from, Level to) {
        const auto climber = std::get<catalogue::RoleId>(catalogue::find_name(built_in(), "ml-engineer").front());
        std::vector<std::vector<Level>> result;
        for (const auto& journey : query::journeys(built_in(), {climber, from}, {climber, to}, {}, {}).ways) {
            auto& levels = result.emplace_back();
            for (const auto& move : journey.moves) levels.push_back(move.to.level);
        }
        return result;
    };
    using Ways = std::vector<std::vector<Level>>;
    CHECK(ways(Level::entry, Level::senior) == Ways{{Level::senior}, {Level::mid, Level::senior}});
    CHECK(ways(Level::entry, Level::lead) == Ways{{Level::lead}, {Level::mid, Level::senior, Level::lead}});
    CHECK(ways(Level::senior, Level::staff) == Ways{{Level::staff}});
    CHECK(ways(Level::senior, Level::entry) == Ways{{Level::entry}});
}

TEST_CASE("Of the built-in roles no way over stops breaks what is promised of it") {
    const auto& data = built_in();
    const auto us = catalogue::find_region(data, "us");
    const auto unnamed = [](const query::Journey& journey) {
        return std::ranges::count(journey.moves, std::optional(false), &query::Move::named);
    };
    std::vector<Foothold> ends;
    for (const std::string_view name : {"data-analyst", "data-scientist", "ml-engineer", "software-engineer",
                                        "ai-director", "database-administrator"})
        for (const auto& role : catalogue::role_asks(data))
            if (role.id == std::get<catalogue::RoleId>(catalogue::find_name(data, name).front()))
                for (const Level level : {role.levels.front(), role.levels[role.levels.size() / 2]})
                    ends.push_back({role.id, level});
    int over_stops = 0;
    for (const Foothold& from : ends)
        for (const Foothold& to : ends) {
            if (from.role == to.role) continue;
            const auto ways = query::journeys(data, from, to, us, {}).ways;
            REQUIRE((ways.size() == 1 || ways.size() == 2));
            REQUIRE(ways[0].moves.size() == 1);
            if (ways.size() == 1) continue;
            ++over_stops;
            const query::Journey& way = ways[1];
            const bool one = way.moves.size() == 2;
            REQUIRE((one || way.moves.size() == 3));
            // Hours are rounded to whole ones here.
            CHECK(query::total_hours(way) * 10 <= query::total_hours(ways[0]) * 13 + 10);
            CHECK(query::largest_hours(way) * (one ? 4 : 16) <= query::total_hours(ways[0]) * (one ? 3 : 9) + 16);
            CHECK(unnamed(way) <= unnamed(ways[0]));
            Level level = from.level;
            for (const query::Move& move : way.moves) {
                CHECK((move.to.level == level || query::lies_between(move.to.level, level, to.level)));
                level = move.to.level;
                const bool stop = move.to.role != to.role;
                if (stop && move.named == false) {
                    CHECK(query::is_viable(move.coverage));
                    CHECK(move.kind != query::MoveKind::down);
                }
            }
        }
    CHECK(over_stops > 10);
}

TEST_CASE("With a limit the way with the fewest steps comes first, and all keep to it") {
    const auto journeys = from_start(50);
    REQUIRE(journeys.ways.size() == 2);
    CHECK(steps(journeys.ways[0]) == Lines{"middle@mid 50", "far@mid 20"});
    CHECK(steps(journeys.ways[1]) == Lines{"side@mid 40", "middle@mid 30", "far@mid 20"});
    const auto straight = from_start(70);
    CHECK(steps(straight.ways[0]) == Lines{"far@mid 70"});
    const auto tight = from_start(40);
    REQUIRE(tight.ways.size() == 1);
    CHECK(steps(tight.ways[0]).size() == 3);
}

TEST_CASE("A limit that no way keeps to leaves none, and the least that would do is told") {
    const auto journeys = from_start(39);
    CHECK(journeys.ways.empty());
    CHECK(journeys.least_limit == 40);
    CHECK_FALSE(from_start(journeys.least_limit).ways.empty());
}

TEST_CASE("The hours of a step are those of a plan for someone who has what came before, prerequisites included") {
    const auto graph = catalogue::skill_graph(land());
    for (const auto& journey : from_start().ways) {
        query::Profile known(graph.size());
        const auto learn = [&](const Foothold& next) {
            const auto asked = query::in_force(catalogue::requirements(land(), next.role), next.level);
            const auto hours = query::plan(asked, known, graph, {}).effort;
            const auto theirs = query::with_prerequisites(query::profile_of(asked, graph), graph);
            for (std::size_t skill = 0; skill < known.size(); ++skill)
                known[skill] = std::max(known[skill], theirs[skill]);
            return hours;
        };
        learn(at("start", Level::mid));
        for (const auto& move : journey.moves) {
            const auto hours = learn(move.to);
            CHECK(move.effort.six_means == hours.six_means);
            CHECK(move.effort.variances_36 == hours.variances_36);
        }
    }
}

TEST_CASE("Stops lie between the two levels, and a role of which nothing is known is none") {
    using query::lies_between;
    CHECK(lies_between(Level::mid, Level::entry, Level::senior));
    CHECK(lies_between(Level::mid, Level::senior, Level::entry));
    CHECK_FALSE(lies_between(Level::staff, Level::entry, Level::senior));
    CHECK_FALSE(lies_between(Level::entry, Level::mid, Level::senior));
    CHECK(lies_between(Level::senior, Level::mid, Level::lead));
    CHECK_FALSE(lies_between(Level::staff, Level::mid, Level::lead));
    // From entry the own role's next rung lies between, but brings nothing; the mute role would be free.
    CHECK(steps(from_start(40, Level::entry).ways[0]) == Lines{"side@mid 40", "middle@mid 30", "far@mid 20"});
}

TEST_CASE("A step says what the move is, who names it, what it pays and what it adds") {
    const auto journeys = from_start(50);
    const query::Move& first = journeys.ways[0].moves[0];
    CHECK(first.named == true);
    CHECK(first.places == Lines{"s1:20", "s1:12"});
    CHECK(first.kind == query::MoveKind::similar);
    CHECK(first.adds.size() == 2);
    CHECK(first.coverage.value() == 0);
    const query::Move& last = journeys.ways[0].moves[1];
    CHECK(last.named == false);
    CHECK(last.places == Lines{"s1:11"});
    CHECK(last.adds.size() == 1);
    CHECK(last.coverage.value() == 0.75);
    // 150-200 after 110-160 is no surer than similar; against the start, 100-120, it is 30 to 100 more.
    CHECK(last.kind == query::MoveKind::similar);
    REQUIRE(last.gain);
    CHECK(last.gain->worst == 30);
    CHECK(last.gain->best == 100);
    CHECK(journeys.ways[1].moves[0].kind == query::MoveKind::unknown);
    CHECK_FALSE(journeys.ways[1].moves[0].pay);
}

TEST_CASE("Where the data do not say what an end asks for there is no way, or one from nothing") {
    const auto us = catalogue::find_region(land(), "us");
    const auto to_mute = query::journeys(land(), at("start", Level::mid), at("mute", Level::mid), us, {});
    CHECK_FALSE(to_mute.to_known);
    CHECK(to_mute.ways.empty());
    const auto from_mute = query::journeys(land(), at("mute", Level::mid), at("start", Level::mid), us, {});
    CHECK_FALSE(from_mute.from_known);
    CHECK(steps(from_mute.ways[0]) == Lines{"start@mid 20"});
}
