// SPDX-License-Identifier: MIT
#include "rung/report/select.hpp"
#include "rung/report/kinds.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace rung::report;

namespace {

using Ids = std::vector<std::string>;

Row band(std::string id, Cell level, Cell mid, Cell source = {}) {
    RowBuilder row(kind("band"));
    return row.set("id", std::move(id))
        .set("level", std::move(level))
        .set("mid", std::move(mid))
        .set("source", std::move(source))
        .take();
}

Cell text(const char* words) {
    return std::string(words);
}

Records bands() {
    return {&kind("band"),
            {band("a", text("senior"), std::int64_t{200}, text("s1")), band("b", text("entry"), {}, text("Adverts")),
             band("c", text("lead"), std::int64_t{300}, text("s10")), band("d", {}, std::int64_t{200}, text("adverts")),
             band("e", text("mid"), std::int64_t{100}, text("\u00e9"))}};
}

Ids ids(const Records& records) {
    Ids result;
    for (const Row& row : records.rows) result.push_back(std::get<std::string>(row[0]));
    return result;
}

Ids sorted(const char* order) {
    Records records = bands();
    Selection selection;
    selection.sort = order;
    apply(selection, records);
    return ids(records);
}

SelectionError failure(const Selection& selection, const char* kind_name = "band") {
    try {
        check(selection, kind(kind_name));
    } catch (const SelectionError& error) {
        return error;
    }
    FAIL("no error");
    return {"", "", ""};
}

std::vector<std::string> names(const Selection& selection, const Kind& of) {
    std::vector<std::string> result;
    for (const std::size_t field : columns_of(selection, of)) result.emplace_back(of.fields[field].name);
    return result;
}

} // namespace

TEST_CASE("Numbers sort by value, missing ones last both ways, ties as they came") {
    CHECK(sorted("mid") == Ids{"e", "a", "d", "c", "b"});
    CHECK(sorted("-mid") == Ids{"c", "a", "d", "e", "b"});
}

TEST_CASE("Levels sort by rank, management behind the individual track") {
    CHECK(sorted("level") == Ids{"b", "e", "a", "c", "d"});
    CHECK(sorted("-level") == Ids{"c", "a", "e", "b", "d"});
}

TEST_CASE("Text sorts by code point, ASCII case ignored") {
    CHECK(sorted("source") == Ids{"b", "d", "a", "c", "e"});
}

TEST_CASE("A second field decides ties of the first") {
    CHECK(sorted("mid,-id") == Ids{"e", "d", "a", "c", "b"});
    CHECK(sorted("MID,ID") == Ids{"e", "a", "d", "c", "b"});
}

TEST_CASE("Lists sort item by item, the shorter first, empty ones last") {
    Records records{&kind("role"), {}};
    for (const Ids& skills : {Ids{"b"}, Ids{}, Ids{"a", "c"}, Ids{"a"}}) {
        RowBuilder row(*records.kind);
        row.set("id", skills.empty() ? std::string("none") : skills.back()).set("skills", skills);
        records.rows.push_back(row.take());
    }
    Selection selection;
    selection.sort = "skills";
    apply(selection, records);
    CHECK(ids(records) == Ids{"a", "c", "b", "none"});
}

TEST_CASE("The limit cuts after --where and --sort") {
    Records records = bands();
    Selection selection;
    selection.where = {"mid >= 200"};
    selection.sort = "-mid";
    selection.limit = 2;
    apply(selection, records);
    CHECK(ids(records) == Ids{"c", "a"});
    selection.limit = 0;
    apply(selection, records);
    CHECK(records.rows.empty());
}

TEST_CASE("Columns are those asked for, in their order, once each") {
    using Names = std::vector<std::string>;
    Selection selection;
    CHECK(columns_of(selection, kind("band")).empty());
    selection.columns = {"mid,id", "n,mid"};
    CHECK(names(selection, kind("band")) == Names{"mid", "id", "n"});
}

TEST_CASE("A plus adds to the columns that a table shows by default") {
    using Names = std::vector<std::string>;
    Selection selection;
    selection.columns = {"+stat,basis"};
    CHECK(names(selection, kind("band")) ==
          Names{"level", "low", "mid", "high", "n", "year", "source", "stat", "basis"});
    selection.columns = {"id", "+stat"};
    CHECK(names(selection, kind("band")) == Names{"id", "stat"});
    CHECK(default_columns(kind("problem")).size() == kind("problem").fields.size());
}

TEST_CASE("An unknown field is an error with a suggestion") {
    Selection selection;
    selection.columns = {"id,mdi"};
    const SelectionError columns = failure(selection);
    CHECK(columns.what() == std::string("--columns: unknown field 'mdi'"));
    CHECK(columns.code == "unknown-field");
    CHECK(columns.value == "mdi");
    CHECK(columns.suggest.front() == "mid");
    CHECK(columns.topic == "fields pay");

    Selection order;
    order.sort = "-sorce";
    CHECK(failure(order).what() == std::string("--sort: unknown field 'sorce'"));
    CHECK(failure(order).hint == "did you mean 'source'?");
    order.sort = "id,";
    CHECK(failure(order).what() == std::string("--sort: unknown field ''"));
    order.sort = "nmae";
    CHECK(failure(order, "pack").topic == "fields pack"); // `fields data status` would be two words
}
