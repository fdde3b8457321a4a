// SPDX-License-Identifier: MIT
#include "rung/render/page.hpp"

#include <catch2/catch.hpp>

using namespace rung;
using namespace rung::report;

namespace {

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

// The text between two marks, the first time they stand there.
std::string between(const std::string& text, std::string_view first, std::string_view last) {
    const std::size_t begin = text.find(first);
    if (begin == std::string::npos) return "";
    return text.substr(begin, text.find(last, begin) + last.size() - begin);
}

Page page_with(PageBlock block) {
    return {"Title", "Subtitle", {{"part", "A part", {std::move(block)}}}, "Foot"};
}

PageTable drawn_table(Drawing drawing) {
    PageTable table;
    table.caption = "Caption";
    table.columns = {{"Figure"}};
    table.groups = {{"entry", "note", {{{{"100-200"}}, std::move(drawing)}}}};
    table.scale = Scale{100, 300, {{100, "100"}, {200, "200"}, {300, "300"}}};
    return table;
}

const std::string markup = R"(<script>alert("x")</script> & 'more')";
const std::string escaped = "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;more&#39;";

} // namespace

TEST_CASE("Text becomes text in a page, wherever it stands") {
    PageTable table;
    table.caption = markup;
    table.columns = {{markup}, {markup}};
    table.groups = {{markup, markup, {{{{markup, {markup}, markup}, {markup}}, {}, markup}}}};
    table.keys = {{Look::stated, markup}};
    table.folded = markup;
    table.scale = Scale{0, 1, {{0, markup}}};
    Page page{markup,
              markup,
              {{"part", markup, {PageHeading{markup}, PageText{markup, {markup}}, PageList{{markup}}}}},
              markup};
    page.sections.front().blocks.emplace_back(table);
    const std::string html = render::write_page(page);
    // 22 texts, the row's id and the links of two places to it
    CHECK(count(html, escaped) == 25);
    CHECK(!holds(html, "<script"));
    CHECK(!holds(html, "'more'"));
}

TEST_CASE("Control and bidirectional characters do not get into a page") {
    const std::string html = render::write_page(page_with(PageText{"a\x1b[31mb\xe2\x80\xae"
                                                                   "c\x01"
                                                                   "d"}));
    CHECK(holds(html, "<p>a\xef\xbf\xbd[31mb\xef\xbf\xbd"
                      "c\xef\xbf\xbd"
                      "d</p>"));
}

TEST_CASE("Only addresses of the web become links") {
    PageTable table;
    table.columns = {{"Source"}};
    table.groups = {{"",
                     "",
                     {{{{"good", {}, {}, "https://example.org/?a=1&b=\"2\""}}},
                      {{{"bad", {}, {}, "javascript:alert(1)"}}},
                      {{{"blank", {}, {}, "https://example.org/a b"}}}}}};
    const std::string html = render::write_page(page_with(table));
    CHECK(holds(html, R"(<a href="https://example.org/?a=1&amp;b=&quot;2&quot;" rel="noreferrer">good</a>)"));
    CHECK(holds(html, R"(<th scope="row">bad</th>)"));
    CHECK(holds(html, R"(<th scope="row">blank</th>)"));
}

TEST_CASE("A place leads to its source where the page lists it") {
    PageTable table;
    table.columns = {{"Source"}};
    table.groups = {{"", "", {{{{"First guide"}}, {}, "s1"}}}};
    Page page = page_with(table);
    page.sections.push_back({"more", "More", {PageText{"said", {"s1:70", "s1", "s9:2"}}}});
    const std::string html = render::write_page(page);
    CHECK(holds(html, R"(<tr id="source-s1">)"));
    CHECK(holds(html, R"(<a href="#source-s1">s1:70</a> <a href="#source-s1">s1</a> s9:2)"));
}

TEST_CASE("A range is a bar between its ends, with a dot in its middle") {
    const std::string html = render::write_page(page_with(drawn_table(Span{150, 200, 250, false, Look::advertised})));
    const std::string mark = between(html, R"(<g class="mark)", "</g>");
    CHECK(mark ==
          R"(<g class="mark advertised"><rect x="25%" y="6" width="50%" height="8"/>)"
          R"(<line class="end" x1="25%" x2="25%" y1="4" y2="16"/><line class="end" x1="75%" x2="75%" y1="4" y2="16"/>)"
          R"(<circle cx="50%" cy="10" r="5"/></g>)");
}

TEST_CASE("An open top ends in an arrow, a floor in one of no certain length") {
    const auto mark = [](const Span& span) {
        return between(render::write_page(page_with(drawn_table(span))), R"(<g class="mark)", "</g>");
    };
    CHECK(holds(mark({150, {}, 250, true}), R"(<svg x="75%" overflow="visible"><path class="head")"));
    CHECK(count(mark({150, {}, 250, true}), "<line") == 1);
    CHECK(holds(mark({150, {}, {}, true}), R"(<svg x="25%" overflow="visible"><path class="end" d="M0 10H20)"));
    CHECK(holds(mark({{}, {}, 250, false}), R"(<svg x="75%" overflow="visible"><path class="end" d="M0 10H-20)"));
    CHECK(!holds(mark({{}, 200, {}, false}), "<rect"));
}

TEST_CASE("Parts stand beside one another") {
    const std::string html =
        render::write_page(page_with(drawn_table(Parts{{{50, Look::left}, {100, Look::both}, {0, Look::right}}})));
    CHECK(count(html, R"(<g class="mark part)") == 3);
    CHECK(holds(html, R"(<g class="mark part left"><rect x="0%" y="3" width="25%")"));
    CHECK(holds(html, R"(<g class="mark part both"><rect x="25%" y="3" width="50%")"));
    CHECK(holds(html, R"(<g class="mark part right"><rect x="75%" y="3" width="0%")"));
}

TEST_CASE("A row without a drawing has no mark") {
    CHECK(count(render::write_page(page_with(drawn_table({}))), R"(<g class="mark)") == 0);
}

TEST_CASE("Tables have a caption, heads for columns, rows and groups, and drawings that are not read twice") {
    const std::string html = render::write_page(page_with(drawn_table(Span{150, {}, 250})));
    CHECK(holds(html, R"(<caption id="table-1">Caption</caption>)"));
    CHECK(holds(html, R"(<th scope="col">Figure</th>)"));
    CHECK(holds(html, R"(<th scope="rowgroup" colspan="2">entry<span class="note">note</span></th>)"));
    CHECK(holds(html, R"(<th scope="row">100-200</th>)"));
    CHECK(count(html, "<svg xmlns") == count(html, R"(aria-hidden="true")"));
}

TEST_CASE("The last cell of a short row runs on") {
    PageTable table;
    table.columns = {{"A"}, {"B"}, {"C"}};
    table.groups = {{"", "", {{{{"a"}, {"b"}}}, {{{"alone"}}}}}};
    const std::string html = render::write_page(page_with(table));
    CHECK(holds(html, R"(<th scope="row">a</th><td colspan="2">b</td>)"));
    CHECK(holds(html, R"(<th scope="row" colspan="3">alone</th>)"));
}

TEST_CASE("A page has its landmarks, and nothing in it comes from elsewhere") {
    const std::string html = render::write_page(page_with(PageText{"text"}));
    for (const std::string tag : {"<header>", "<nav aria-label=\"Sections\">", "<main id=\"content\">", "<footer>",
                                  "<section id=\"part\" aria-labelledby=\"part-heading\">"}) {
        INFO(tag);
        CHECK(count(html, tag) == 1);
    }
    CHECK(count(html, "<h1>") == 1);
    CHECK(!holds(html, "src="));
    CHECK(!holds(html, "url("));
    CHECK(!holds(html, "@import"));
    CHECK(holds(html, "default-src 'none'"));
}
