// SPDX-License-Identifier: MIT
#include "rung/report/kinds.hpp"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <cmath>
#include <map>
#include <set>
#include <string>

using namespace rung::report;

namespace {

std::string type_word(const Field& field) {
    static const std::map<Type, std::string> words{{Type::text, "text"},
                                                   {Type::id, "id"},
                                                   {Type::topic, "TOPIC"},
                                                   {Type::figure, "FIGURE"},
                                                   {Type::integer, "int"},
                                                   {Type::real, "real"},
                                                   {Type::boolean, "bool"},
                                                   {Type::date, "date"},
                                                   {Type::range, "range"},
                                                   {Type::level, "level"},
                                                   {Type::proficiency, "proficiency"},
                                                   {Type::closed, "closed"}};
    return words.at(field.type);
}

// A kind in the notation of the command line's design: the fields in order, `*` shown, `^` in the caption, `?`
// optional.
std::string notation(const Kind& kind) {
    std::string result;
    for (const Field& field : kind.fields) {
        std::string type = field.list ? "[" + type_word(field) + "]" : type_word(field);
        if (type == "text") type.clear();
        result += (result.empty() ? "" : " ") + std::string(field.name) +
                  (field.shown == Shown::always    ? "*"
                   : field.shown == Shown::caption ? "^"
                                                   : "") +
                  (field.optional ? "?" : "") + (type.empty() ? "" : ":" + type);
    }
    return result;
}

const std::map<std::string, std::string> designed{
    {"role", "id*:id title* family*:id summary* levels:[level] skills:[id] aliases:[text] tags:[text] sources:[id]"},
    {"skill", "id*:id title* kind*:closed used_by*:int hours*?:int roles:[id] needs:[id] aliases:[text] summary "
              "sources:[id]"},
    {"hit", "id*:TOPIC kind*:closed title* field* excerpt* score:real replaced?"},
    {"attribute", "id*:TOPIC kind:closed section*:closed name* value* number?:real unit? sources*:[FIGURE] same?:bool"},
    {"band",
     "id:id role^:id level*?:level region^:id currency^ basis^?:closed stat:closed low*?:int mid*?:int high*?:int "
     "open_top:bool mid_p25?:int mid_p75?:int mid_from?:int mid_to?:int n*?:int support?:closed year_from?:int "
     "year*?:int kind:closed source*:id claim:FIGURE as_stated? absent?:closed best:bool fit:closed span:[level] "
     "agree?:int total?:int core?:[range] hull?:range status?:closed"},
    {"standing",
     "id:id role^:id level?:level region^:id currency^ basis?:closed base^:int source*:id low*?:int mid*?:int "
     "high*?:int open_top:bool n*?:int year?:int standing*:closed below*?:real around*?:real above*?:real "
     "below_from?:real below_to?:real around_from?:real around_to?:real above_from?:real above_to?:real "
     "from_mid?:int claim:FIGURE fit:closed kind:closed stat:closed"},
    {"step", "id*:id route*:int step*:int years_from?:int years_to?:int focus? from_id?:id coverage:real hours*:int "
             "pay*?:int change*?:int kind:closed adds*:[id] region^:id currency^ basis^?:closed low?:int high?:int "
             "open_top:bool months_from?:real months_to?:real sources:[FIGURE] named?:bool "
             "fit?:closed"},
    {"task", "id*:id step*:int title need*:proficiency have?:proficiency hours*:int hours_low:int hours_high:int "
             "total_hours:int by_p50*?:date by_p80*?:date ready*:real needs*:[id] start_with? role^:id "
             "sources:[FIGURE] in_time?:closed"},
    {"item", "id*:id title need*:proficiency have*?:proficiency short*:int essential*:bool importance:int hours*?:int "
             "covered_by*?:id role^:id coverage^:real blockers^:int sources:[FIGURE]"},
    {"holding", "id*:id title* have*:proficiency since*?:date note?"},
    {"match", "id*:id title coverage*:real tier*:closed blockers*:int missing:[id] hours*:int mid*?:int region^:id "
              "currency^ basis^?:closed fit?:closed"},
    {"unlock", "id*:id title need*:proficiency hours*:int needs*:[id] opens*:[id] gain*:real per_100h*:real pair?:id "
               "total_hours?:int"},
    {"finding", "id*:id status*:closed term*? line*?:int col*?:int strength*?:closed years?:int need*?:proficiency "
                "have*?:proficiency essential*?:bool file^ role^?:id spans:[range]"},
    {"change", "id* attribute* change*:closed was*? now*?"},
    {"claim", "id*:FIGURE subject^:id metric^ qualifier? low*?:real value*?:real high*?:real open_top:bool "
              "basis?:closed stat*?:closed stat_stated? unit^? year_from?:int year*?:int n?:int kind:closed source:id "
              "region^?:id as_stated? status?:closed clashes*:[FIGURE] absent?:closed places:[FIGURE] text*? "
              "used_in:[FIGURE] note?"},
    {"conflict", "id*:id grade*:closed rules:[text] subject*:FIGURE agree*?:int total*?:int core*?:[range] hull?:range "
                 "unit^? claims:[FIGURE] note"},
    {"source", "id*:id title* kind*:closed year*?:int licence*? publisher? url? retrieved?:date claims*:int "
               "attribution? file? facts*:int"},
    {"field", "id*:id record name type* shown*:closed unit*? allowed:[text] meaning* since:int"},
    {"pack", "id*:id kind*:closed version* state*:closed roles*:int skills*:int claims*:int added*?:date path?"},
    {"health", "id*:id section*:closed state*:closed facts*:int sourced*:int single*:int editorial*:int dated*:int "
               "disputed*:int"},
    {"place", "id* path* present*:bool"},
    {"problem", "file line:int col:int pointer code severity:closed message hint?"},
};

} // namespace

TEST_CASE("Every record has the fields of the design, in its order") {
    for (const auto& [name, fields] : designed) {
        INFO(name);
        const Kind* kind = find_kind(name);
        REQUIRE(kind != nullptr);
        CHECK(notation(*kind) == fields);
    }
    CHECK(kinds().size() == designed.size());
}

TEST_CASE("A kind is found by its name and by the commands that print it") {
    CHECK(find_kind("band") == find_kind("pay"));
    CHECK(find_kind("compare") == find_kind("show"));
    CHECK(find_kind("problem") == find_kind("data check"));
    CHECK(find_kind("bands") == nullptr);
    CHECK(find_kind("") == nullptr);
    CHECK(kind("band").heading == "Band");
}

TEST_CASE("No field has the name of an SQL keyword, and every field has a meaning") {
    for (const Kind& kind : kinds()) {
        std::set<std::string_view> names;
        for (const Field& field : kind.fields) {
            INFO(kind.name << "." << field.name);
            CHECK(sqlite3_keyword_check(field.name.data(), static_cast<int>(field.name.size())) == 0);
            CHECK_FALSE(field.meaning.empty());
            CHECK(field.meaning.back() != '.');
            CHECK(names.insert(field.name).second);
        }
    }
}

TEST_CASE("Closed sets name their members, in the order of their rank") {
    using Words = std::vector<std::string_view>;
    for (const Kind& kind : kinds())
        for (const Field& field : kind.fields) {
            INFO(kind.name << "." << field.name);
            const bool closed =
                field.type == Type::closed || field.type == Type::level || field.type == Type::proficiency;
            CHECK(closed == !field.allowed.empty());
        }
    const Kind& band = kind("band");
    CHECK(band.fields[band.find("level")].allowed ==
          Words{"entry", "mid", "senior", "staff", "principal", "lead", "manager", "director"});
    CHECK(band.fields[band.find("basis")].allowed == Words{"base", "advertised", "total"});
    CHECK(band.fields[band.find("fit")].allowed == Words{"own", "wider", "shared", "near"});
}

TEST_CASE("Real numbers are rounded to four decimals before any format sees them") {
    CHECK(real(0.123456) == Cell(0.1235));
    CHECK(real(-0.00001) == Cell(0.0));
    CHECK_FALSE(std::signbit(std::get<double>(real(-0.00001))));
    CHECK(is_missing(real(std::nan(""))));
}

TEST_CASE("A row is built by field names") {
    RowBuilder row(kind("place"));
    row.set("present", true).set("id", std::string("profile"));
    const Row built = row.take();
    REQUIRE(built.size() == 3);
    CHECK(built[0] == Cell(std::string("profile")));
    CHECK(is_missing(built[1]));
    CHECK(built[2] == Cell(true));
}
