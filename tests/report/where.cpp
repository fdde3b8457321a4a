// SPDX-License-Identifier: MIT
#include "rung/report/kinds.hpp"
#include "rung/report/select.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <vector>

using namespace rung::report;

namespace {

using Ids = std::vector<std::string>;
constexpr std::int64_t operator""_k(unsigned long long value) {
    return static_cast<std::int64_t>(value) * 1000;
}

Cell text(const char* words) {
    return std::string(words);
}

Records bands() {
    Records records{&kind("band"), {}};
    const auto add = [&](const char* id, Cell level, Cell mid, bool best, const char* source, Ids span) {
        RowBuilder row(*records.kind);
        row.set("id", text(id)).set("level", std::move(level)).set("mid", std::move(mid)).set("best", best);
        row.set("source", text(source)).set("span", std::move(span)).set("kind", text("document"));
        records.rows.push_back(row.take());
    };
    add("a", text("entry"), 90_k, true, "s1", {"entry"});
    add("b", text("senior"), 160_k, true, "s1", {"senior", "staff"});
    add("c", text("principal"), Cell{}, false, "Adverts", {});
    add("d", Cell{}, 120_k, false, "s3", {"entry", "mid"});
    return records;
}

Ids kept(const std::vector<std::string>& where, Records records = bands()) {
    Selection selection;
    selection.where = where;
    apply(selection, records);
    Ids result;
    for (const Row& row : records.rows) result.push_back(std::get<std::string>(row[0]));
    return result;
}

SelectionError failure(const std::string& expression, const char* kind_name = "band") {
    try {
        check(Selection{{expression}, {}, {}, {}}, kind(kind_name));
    } catch (const SelectionError& error) {
        return error;
    }
    FAIL("no error for " << expression);
    return {"", "", ""};
}

// What is said where the sources of the data are s1 and adverts, and the role is ml-engineer.
std::string said_of_ids(const std::string& expression, const char* kind_name = "band") {
    const KnownIds known = [](const Kind&, const Field& field) -> Ids {
        if (field.name == "source" || field.name == "sources") return {"s1", "adverts"};
        return field.name == "role" ? Ids{"ml-engineer"} : Ids{};
    };
    try {
        check(Selection{{expression}, {}, {}, {}}, kind(kind_name), known);
    } catch (const SelectionError& error) {
        return error.what() + std::string("; ") + error.hint;
    }
    return "";
}

struct Mistake {
    std::string kind, typed, message, hint, carets;
};

} // namespace

TEST_CASE("A text that is no id of the data is an error where ids are known") {
    CHECK(said_of_ids("source = 'advert'") ==
          "--where: 'advert' is no value of 'source' in the data; did you mean 'adverts'?");
    CHECK(said_of_ids("mid > 1 or not source in ('s1', 'zzz')") ==
          "--where: 'zzz' is no value of 'source' in the data; one of s1, adverts");
    CHECK(said_of_ids("has(sources, 's9')", "role") ==
          "--where: 's9' is no value of 'sources' in the data; did you mean 's1'?");
    CHECK(said_of_ids("source = 'ADVERTS' and role = 'ml-engineer'").empty());
    CHECK(said_of_ids("role = 'ml-engineer@senior'").empty());
    CHECK(said_of_ids("source like 'zzz%' or id = 'zzz' or as_stated = 'zzz'").empty());
}

TEST_CASE("Rows are kept for which the expression holds") {
    CHECK(kept({"mid > 100000"}) == Ids{"b", "d"});
    CHECK(kept({"mid >= 90000 and mid<160000"}) == Ids{"a", "d"});
    CHECK(kept({"mid between 90000 and 120000"}) == Ids{"a", "d"});
    CHECK(kept({"not mid between 90000 and 120000 or best"}) == Ids{"a", "b"});
    CHECK(kept({"mid is null"}) == Ids{"c"});
    CHECK(kept({"level IS NULL"}) == Ids{"d"});
    CHECK(kept({"level is not null and not best"}) == Ids{"c"});
    CHECK(kept({"best"}) == Ids{"a", "b"});
    CHECK(kept({"not best"}) == Ids{"c", "d"});
    CHECK(kept({"best = false"}) == Ids{"c", "d"});
    CHECK(kept({"(mid + 10000) * 2 > 330000"}) == Ids{"b"});
    CHECK(kept({"abs(mid - 100000) <= 20000"}) == Ids{"a", "d"});
    CHECK(kept({"coalesce(mid, 0) = 0"}) == Ids{"c"});
    CHECK(kept({"best -- a comment"}) == Ids{"a", "b"});
    CHECK(kept({"\"mid\" > 100000"}) == Ids{"b", "d"});
    CHECK(kept({"case when best then mid > 100000 else mid < 150000 end"}) == Ids{"b", "d"});
    CHECK(kept({"mid > -5"}) == Ids{"a", "b", "d"});
}

TEST_CASE("Several expressions must all hold") {
    CHECK(kept({"best", "mid > 100000"}) == Ids{"b"});
    CHECK(kept({}) == Ids{"a", "b", "c", "d"});
}

TEST_CASE("Levels compare by rank and go by their alias") {
    CHECK(kept({"level >= 'senior'"}) == Ids{"b", "c"});
    CHECK(kept({"'senior' <= level"}) == Ids{"b", "c"});
    CHECK(kept({"level < 'mid'"}) == Ids{"a"});
    CHECK(kept({"level = 'junior'"}) == Ids{"a"});
    CHECK(kept({"level = 'SENIOR'"}) == Ids{"b"});
    CHECK(kept({"level in ('junior', 'senior')"}) == Ids{"a", "b"});
    CHECK(kept({"level not in ('entry')"}) == Ids{"b", "c"});
    CHECK(kept({"level between 'mid' and 'staff'"}) == Ids{"b"});
    CHECK(kept({"level like 's%'"}) == Ids{"b"});
}

TEST_CASE("Proficiencies compare by rank") {
    Records tasks{&kind("task"), {}};
    for (const char* need : {"aware", "working", "skilled", "expert"}) {
        RowBuilder row(*tasks.kind);
        tasks.rows.push_back(row.set("id", text(need)).set("need", text(need)).take());
    }
    CHECK(kept({"need > 'aware' and need <= 'skilled'"}, tasks) == Ids{"working", "skilled"});
}

TEST_CASE("Text ignores ASCII case") {
    CHECK(kept({"source = 'ADVERTS'"}) == Ids{"c"});
    CHECK(kept({"source like 'S_'"}) == Ids{"a", "b", "d"});
    CHECK(kept({"source in ('S1', 's3')"}) == Ids{"a", "b", "d"});
    CHECK(kept({"upper(source) = 'S3'"}) == Ids{"d"});
}

TEST_CASE("has looks into lists") {
    CHECK(kept({"has(span, 'entry')"}) == Ids{"a", "d"});
    CHECK(kept({"has(span,'junior')"}) == Ids{"a", "d"});
    CHECK(kept({"has(span, 'Staff')"}) == Ids{"b"});
    CHECK(kept({"not has(span, 'staff')"}) == Ids{"a", "c", "d"});
    CHECK(kept({"span is null"}) == Ids{"c"});
    Records roles{&kind("role"), {}};
    RowBuilder row(*roles.kind);
    roles.rows.push_back(row.set("id", text("x")).set("skills", Ids{"python", "sql;odd"}).take());
    CHECK(kept({"has(skills, 'python') and not has(skills, 'pytho') and not has(skills, '')"}, roles) == Ids{"x"});
    CHECK(kept({"has(skills, 'sql;odd')"}, roles) == Ids{"x"});
    CHECK(kept({"has(skills, 'sql')"}, roles).empty());
}

TEST_CASE("Each mistake is named, with its place and what would do") {
    const std::vector<Mistake> mistakes{
        {"band", "mdi > 150000", "unknown field 'mdi'", "did you mean 'mid'?", "^^^"},
        {"band", "level = senior", "'senior' is not a field", "text takes single quotes: level = 'senior'",
         "        ^^^^^^"},
        {"band", "level = \"senior\"", "'senior' is not a field", "text takes single quotes: level = 'senior'",
         "        ^^^^^^^^"},
        {"band", "level in (senior, mid)", "'senior' is not a field", "text takes single quotes: 'senior'",
         "          ^^^^^^"},
        {"band", "mid", "'mid' compares nothing", "quote the whole expression: -w 'mid > 150000'", "^^^"},
        {"band", "best and (mid)", "'mid' compares nothing", "quote the whole expression: -w 'mid > 150000'",
         "          ^^^"},
        {"band", "low + high or best", "'low + high' compares nothing",
         "quote the whole expression: -w 'low + high > 150000'", "^^^^^^^^^^"},
        {"role", "title", "'title' compares nothing", "quote the whole expression: -w \"title = 'word'\"", "^^^^^"},
        {"role", "skills", "'skills' compares nothing", "write has(skills, 'item')", "^^^^^^"},
        {"band", "1", "'1' compares nothing", "write a comparison, such as FIELD = 1", "^"},
        {"band", "level = 'seniro'", "'seniro' is not a level", "did you mean 'senior'?", "        ^^^^^^^^"},
        {"band", "level >= 'senoir' and best", "'senoir' is not a level", "did you mean 'senior'?",
         "         ^^^^^^^^"},
        {"band", "level in ('mid', 'seniro')", "'seniro' is not a level", "did you mean 'senior'?",
         "                 ^^^^^^^^"},
        {"band", "level between 'mid' and 'xyz'", "'xyz' is not a level",
         "one of entry, mid, senior, staff, principal, lead, manager, director", "                        ^^^^^"},
        {"band", "level > 3", "'3' is not a level",
         "one of entry, mid, senior, staff, principal, lead, manager, director", "        ^"},
        {"band", "kind = 'offical'", "'offical' is not a value of 'kind'", "did you mean 'official'?",
         "       ^^^^^^^^^"},
        {"band", "has(span, 'seniro')", "'seniro' is not a level", "did you mean 'senior'?", "          ^^^^^^^^"},
        {"task", "need = 'god'", "'god' is not a proficiency", "one of none, aware, working, skilled, expert",
         "       ^^^^^"},
        {"band", "mid < 'high'", "'mid' is a number", "fields take no quotes: high", "      ^^^^^^"},
        {"band", "'x' < mid", "'mid' is a number", "numbers take no quotes", "^^^"},
        {"band", "mid * 2 > 'x'", "'x' is not a number", "", "          ^^^"},
        {"band", "mid in (1, '2')", "'mid' is a number", "numbers take no quotes", "           ^^^"},
        {"band", "mid > source", "'mid' is a number, 'source' is text", "", "      ^^^^^^"},
        {"band", "best = 'yes'", "'best' is yes or no", "write best or NOT best", "       ^^^^^"},
        {"role", "title = 5", "'title' is text", "text takes single quotes: '5'", "        ^"},
        {"role", "skills = 'python'", "'skills' is a list", "has(skills, 'python')", "^^^^^^"},
        {"role", "skills in ('python')", "'skills' is a list", "has(skills, 'python')", "^^^^^^"},
        {"role", "has(title, 'x')", "'title' is not a list", "has(LIST, 'item') looks into lists", "    ^^^^^"},
        {"band", "mid > 1 || mid < 0", "unexpected '||'", "write OR", "        ^^"},
        {"band", "mid > 1 && best", "unexpected '&&'", "write AND", "        ^^"},
        {"band", "best | best", "unexpected '|'", "write OR", "     ^"},
        {"band", "!best", "unexpected '!'", "write NOT", "^"},
        {"band", "mid > 150k", "unexpected '150k'", "write 150000", "      ^^^^"},
        {"band", "mid > 0x10", "unexpected '0x10'", "", "      ^^^^"},
        {"band", "mid > 150,000", "unexpected ','", "numbers are written without commas: 150000", "         ^"},
        {"band", "mid > ?1", "unexpected '?1'", "", "      ^^"},
        {"band", "mid > $x", "unexpected '$x'", "", "      ^^"},
        {"band", "mid > :x", "unexpected ':x'", "", "      ^^"},
        {"band", "mid > @x", "unexpected '@x'", "", "      ^^"},
        {"band", "1); DROP TABLE t; --", "unexpected ';'", "", "  ^"},
        {"band", "best) or (best", "unexpected ')'", "", "    ^"},
        {"band", "source = x'41'", "unexpected 'x''", "", "         ^^"},
        {"band", "mid /* x */ > 1", "unexpected '/*'", "", "    ^^"},
        {"band", "t.mid > 1", "unexpected '.'", "", " ^"},
        {"band", "mid >", "the expression ends too soon", "", "     ^"},
        {"band", "(mid > 1", "the expression ends too soon", "", "        ^"},
        {"band", "", "the expression ends too soon", "", "^"},
        {"band", "-- nothing", "the expression ends too soon", "", "          ^"},
        {"band", "mid > and best", "unexpected 'and'", "", "      ^^^"},
        {"band", "mid > like", "unexpected 'like'", "", "      ^^^^"},
        {"band", "low in mid", "unexpected 'mid'", "", "       ^^^"},
        {"band", "mid 5 > 3", "unexpected '5'", "", "    ^"},
        {"band", "mid > (SELECT 1)", "'SELECT' is not available in --where", "rung data sql", "       ^^^^^^"},
        {"band", "randomblob(9) > 1", "'randomblob' is not available in --where", "rung data sql", "^^^^^^^^^^"},
        {"band", "lenght(source) > 1", "'lenght' is not available in --where", "did you mean 'length'?", "^^^^^^"},
        {"band", "100000 < mid < 200000", "unexpected '<'", "join two comparisons by AND", "             ^"},
        {"band", "level = null", "nothing compares with NULL", "write IS NULL or IS NOT NULL", "        ^^^^"},
        {"band", "source = 'it", "the text that starts here has no end", "a quote inside a text is doubled: 'it''s'",
         "         ^"},
        {"band", "has(span) = 1", "wrong number of arguments to function has()", "", "^^^"},
    };
    for (const Mistake& mistake : mistakes) {
        INFO(mistake.typed);
        const SelectionError error = failure(mistake.typed, mistake.kind.c_str());
        CHECK(error.what() == "--where: " + mistake.message);
        CHECK(error.hint == mistake.hint);
        CHECK(error.excerpt == "  " + mistake.typed + "\n  " + mistake.carets);
    }
}

TEST_CASE("A mistake carries its code, value, suggestions and where to read on") {
    const SelectionError field = failure("mdi > 1");
    CHECK(field.code == "unknown-field");
    CHECK(field.value == "mdi");
    CHECK(field.suggest == Ids{"mid"});
    CHECK(field.topic == "fields pay");
    const SelectionError level = failure("level = 'seniro'");
    CHECK(level.code == "bad-expression");
    CHECK(level.suggest == Ids{"senior"});
    CHECK(level.topic == "help where");
}

TEST_CASE("The excerpt is the line that holds the mistake, measured in cells") {
    CHECK(failure("best and\n  mdi > 1\nand best").excerpt == "    mdi > 1\n    ^^^");
    CHECK(failure("source = '日本' and mdi > 1").excerpt == "  source = '日本' and mdi > 1\n                      ^^^");
    CHECK(failure("source = '\x1b[2J' and mdi > 1").excerpt.find('\x1b') == std::string::npos);
}

TEST_CASE("Odd characters in texts and expressions do no harm") {
    CHECK(kept({"source = '\x01\x02\x1b\xff'"}).empty());
    CHECK(kept({"source like '%\t%' or source glob '*[^a]' and best"}) == Ids{"a", "b"});
    CHECK(failure(std::string("best\0 or 1", 10)).what() == std::string("--where: unexpected '\\u{0}'"));
    CHECK(failure("\x1b").what() == std::string("--where: unexpected '\\u{1b}'"));
    CHECK(failure("\xff > 1").code == "unknown-field");
}

TEST_CASE("Expressions have limits") {
    CHECK(failure(std::string(10'001, ' ')).what() ==
          std::string("--where: the expression is longer than 10,000 bytes"));
    CHECK(failure(std::string(101, '(') + "best" + std::string(101, ')')).what() ==
          std::string("--where: nested too deep, 100 parentheses at most"));
    std::string chain = "mid > 0";
    for (int i = 0; i < 150; ++i) chain += " + 1";
    CHECK(failure(chain).what() == std::string("--where: Expression tree is too large (maximum depth 100)"));
}

TEST_CASE("Simple predicates agree with a comparison in C++ on random rows") {
    std::mt19937 random(20261121);
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    const std::vector<std::string> levels{"entry",     "mid",  "senior",  "staff",
                                          "principal", "lead", "manager", "director"};
    struct Plain {
        std::optional<int> level;
        std::optional<std::int64_t> mid;
        bool best = false;
    };
    for (int round = 0; round < 200; ++round) {
        Records records{&kind("band"), {}};
        std::vector<Plain> rows(static_cast<std::size_t>(below(12)));
        for (Plain& plain : rows) {
            if (below(4) > 0) plain.level = below(8);
            if (below(4) > 0) plain.mid = below(6);
            plain.best = below(2) == 0;
            RowBuilder row(*records.kind);
            row.set("id", std::to_string(records.rows.size())).set("best", plain.best);
            if (plain.level) row.set("level", levels[static_cast<std::size_t>(*plain.level)]);
            if (plain.mid) row.set("mid", *plain.mid);
            records.rows.push_back(row.take());
        }
        const int level = below(8);
        const int mid = below(6);
        const std::vector<std::pair<std::string, std::function<bool(int, int)>>> signs{
            {"<", std::less<>()},    {"<=", std::less_equal<>()},    {"=", std::equal_to<>()},
            {">", std::greater<>()}, {">=", std::greater_equal<>()}, {"<>", std::not_equal_to<>()}};
        const auto& [level_sign, level_holds] = signs[static_cast<std::size_t>(below(6))];
        const auto& [mid_sign, mid_holds] = signs[static_cast<std::size_t>(below(6))];
        const bool both = below(2) == 0;
        Ids expected;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const bool by_level = rows[i].level && level_holds(*rows[i].level, level);
            const bool by_mid = rows[i].mid && mid_holds(static_cast<int>(*rows[i].mid), mid);
            if (rows[i].best && (both ? by_level && by_mid : by_level || by_mid)) expected.push_back(std::to_string(i));
        }
        const std::string expression = "best and (level " + level_sign + " '" +
                                       levels[static_cast<std::size_t>(level)] + (both ? "' and mid " : "' or mid ") +
                                       mid_sign + " " + std::to_string(mid) + ")";
        INFO(expression);
        CHECK(kept({expression}, records) == expected);
    }
}
