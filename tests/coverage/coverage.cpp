// SPDX-License-Identifier: MIT
// Nothing of the five documents is lost: every figure comes out of the program's JSON with its document and line, every
// line that says something is cited. The documents are not part of the project; without them these cases are skipped.
#include "../support/session.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace {

using nlohmann::json;
using Row = std::map<std::string, std::string>;

std::filesystem::path seeds() {
    return std::filesystem::path(RUNG_SOURCE_DIR) / "../shared/seeds";
}

bool skipped() {
    if (std::filesystem::exists(seeds() / "seed_figures.tsv")) return false;
    WARN("skipped: the documents are not here");
    return true;
}

std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
    return cells;
}

std::vector<Row> table(const std::string& file) {
    std::ifstream stream(seeds() / file);
    std::string line;
    std::getline(stream, line);
    const std::vector<std::string> names = split(line);
    std::vector<Row> rows;
    while (std::getline(stream, line)) {
        const std::vector<std::string> cells = split(line);
        Row row;
        for (std::size_t i = 0; i < names.size(); ++i) row[names[i]] = i < cells.size() ? cells[i] : "";
        rows.push_back(row);
    }
    return rows;
}

std::string place_of(const Row& row) {
    return "s" + row.at("source").substr(1) + ":" + row.at("line");
}

json records(const std::vector<std::string>& call) {
    const test::Result result = test::rung(call);
    REQUIRE(result.exit == 0);
    return json::parse(result.output);
}

bool is(const json& value, const std::string& text) {
    return text.empty() ? value.is_null() : value.is_number() && value.get<double>() == std::stod(text);
}

// The figure as the document states it: a single value stands in `value`, ends in `low` and `high`.
bool holds(const json& claim, const Row& figure) {
    const std::string& low = figure.at("low");
    const std::string& high = figure.at("high");
    const bool open = figure.at("open_top") == "yes";
    const bool values = low == high && !open
                            ? is(claim["value"], low) && claim["low"].is_null() && claim["high"].is_null()
                            : is(claim["low"], low) && is(claim["high"], high) && claim["value"].is_null();
    if (!values || claim["open_top"].get<bool>() != open) return false;
    const bool dated_by_value = figure.at("attribute") == "size"; // its year is the one that it is about
    if (!dated_by_value && !is(claim["year"], figure.at("year_as_stated"))) return false;
    for (const auto& place : claim["places"])
        if (place == place_of(figure)) return true;
    return false;
}

std::string unit_of(const Row& figure) {
    static const std::map<std::string, std::string> units{{"USD/yr", "USD a year"},  {"% per year", "percent"},
                                                          {"% in total", "percent"}, {"% above elsewhere", "percent"},
                                                          {"%", "percent"},          {"USD bn", "USD billion"}};
    const auto found = units.find(figure.at("unit"));
    return found == units.end() ? figure.at("unit") : found->second;
}

} // namespace

TEST_CASE("Every figure of the five documents comes out with its document and line") {
    if (skipped()) return;
    const std::vector<Row> figures = table("seed_figures.tsv");
    CHECK(figures.size() == 80);
    for (const Row& figure : figures) {
        const std::string place = place_of(figure);
        INFO(place << " " << figure.at("attribute") << " " << figure.at("qualifier"));
        bool found = false;
        for (const auto& claim : records({"why", place, "--json"}))
            found |= claim["unit"].is_string() && holds(claim, figure) && claim["unit"] == unit_of(figure);
        CHECK(found);
    }
}

TEST_CASE("Every line of the five documents that says something is cited") {
    if (skipped()) return;
    std::set<std::string> cited;
    for (const char* source : {"s0", "s1", "s2", "s3", "s4"})
        for (const auto& fact : records({"why", source, "--json"}))
            for (const auto& place : fact["places"]) cited.insert(place.get<std::string>());
    const std::set<std::string> kinds{"item", "entity", "prose", "value"};
    std::size_t lines = 0;
    for (const Row& item : table("seed_items.tsv")) {
        if (!kinds.contains(item.at("kind"))) continue;
        ++lines;
        INFO(place_of(item) << " " << item.at("text"));
        CHECK(cited.contains(place_of(item)));
    }
    CHECK(lines == 558);
}

TEST_CASE("Each known contradiction is reported with all its claims, and nothing false beside them") {
    // Places as the documents have them; of those in brackets the checklist names the line, the data the claim at it.
    const std::map<std::string, std::vector<std::string>> known{
        {"c1", {"s1:63", "s3:57", "s3:89", "s3:148"}},
        {"c2", {"s2:38", "s3:143", "s1:70"}},
        {"c3", {"s0:45", "s1:70", "s2:38", "s3:83", "s3:134", "s3:143"}},
        {"c4", {"s3:87", "s3:118", "s3:144"}},
        {"c5", {"s3:91", "s3:118", "s3:148", "s3:149", "s1:72", "s2:40"}},
        {"c6", {"s3:116", "s3:133", "s3:166", "s3:159"}},
        {"c7", {"s1:73", "s2:41", "s0:45"}},
        {"c8", {"s1:74", "s3:133", "s3:136", "s3:137", "s3:138", "s3:139", "s3:140", "s3:141"}},
        {"c9", {"s1:78", "s3:110", "s3:113", "s3:111", "s3:114", "s3:103"}},
        {"c10", {"s2:38", "s2:39", "s2:40", "s2:41"}},
        {"c11", {"s1:56", "s2:74", "s2:39", "s3:57", "s0:45", "s4:42", "s4:50"}},
        {"c12", {"s0:25", "s0:29", "s0:53", "s0:70", "s4:4", "s4:55", "s1:5", "s2:8", "s3:5", "s3:19", "s3:94"}},
        {"c13", {"s0:37", "s0:74", "s1:24", "s2:15", "s3:7"}},
        {"c14", {"s3:48", "s3:101", "s1:100", "s4:57", "s0:78", "s2:71"}},
        {"c15", {"s1:9", "s4:15", "s4:16", "s4:28", "s0:45"}},
        {"c16", {"s2:90", "s0:49", "s3:184"}},
        {"c17", {"s3:163", "s4:76"}},
        {"c18", {"s1:123", "s1:126", "s1:56", "s1:58"}},
        {"c19", {"s3:94", "s3:98", "s4:45", "s4:48", "s1:125", "s0:45"}},
        {"c20", {"s3:168", "s0:33", "s3:170"}},
        {"c21", {"s1:70", "s2:38", "s3:83", "s3:91", "s3:116", "s3:118", "s3:166", "s0:45"}},
        {"c22", {"s3:143", "s3:144", "s3:145", "s3:146", "s3:147", "s3:148"}},
        {"c23", {"s3:136", "s3:152", "s3:153", "s3:155", "s3:156", "s3:138", "s3:139"}},
    };
    const std::set<std::string> found_later{"c24", "c25", "c26"};
    std::set<std::string> reported;
    for (const auto& conflict : records({"conflicts", "--json"})) {
        const auto id = conflict["id"].get<std::string>();
        reported.insert(id);
        if (!known.contains(id)) {
            CHECK(found_later.contains(id));
            continue;
        }
        std::set<std::string> lines;
        for (const auto& claim : conflict["claims"]) {
            auto place = claim.get<std::string>();
            if (place.back() >= 'a' && place.back() <= 'z') place.pop_back();
            lines.insert(place);
        }
        for (const std::string& place : known.at(id)) {
            INFO(id << " names " << place);
            CHECK(lines.contains(place));
        }
    }
    for (const auto& [id, places] : known) {
        INFO(id);
        CHECK(reported.contains(id));
    }
}
