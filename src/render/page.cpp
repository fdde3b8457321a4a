// SPDX-License-Identifier: MIT
#include "rung/render/page.hpp"

#include "drawing.hpp"
#include "html.hpp"
#include "page_style.hpp"
#include "style.hpp"

#include <set>
#include <string_view>

namespace rung::render {

namespace {

using report::Page;
using report::PageCell;
using report::PageTable;

constexpr std::string_view document_start = R"(<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="referrer" content="no-referrer"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"/>
<link rel="icon" href="data:,"/>
)";

constexpr std::size_t narrow_columns = 3; // tables of more may be wider than a phone

std::string anchor_of(std::string_view source) {
    return "source-" + std::string(source);
}

std::string class_of(const PageTable::Column& column) {
    return column.align == report::Align::right ? "number" : "";
}

class Writer {
public:
    explicit Writer(const Page& page) : m_page(page) {
        for (const auto& section : page.sections)
            for (const auto& block : section.blocks)
                if (const auto* table = std::get_if<PageTable>(&block)) add_sources(*table);
    }

    std::string write();

    void operator()(const report::PageHeading& heading) {
        m_html.element("h3", heading.text);
        m_html.line_end();
    }
    void operator()(const report::PageText& text);
    void operator()(const report::PageList& list);
    void operator()(const PageTable& table);

private:
    void add_sources(const PageTable& table);
    void top();
    void section(const report::PageSection& section);
    void places(const std::vector<std::string>& places);
    void content(const PageCell& cell);
    void keys(const PageTable& table);
    void head(const PageTable& table);
    void group(const PageTable& table, const PageTable::Group& group);
    void row(const PageTable& table, const PageTable::Row& row);

    const Page& m_page;
    std::set<std::string, std::less<>> m_sources; // that the page lists
    int m_tables = 0;
    Html m_html;
};

void Writer::add_sources(const PageTable& table) {
    for (const auto& group : table.groups)
        for (const auto& row : group.rows)
            if (!row.source.empty()) m_sources.insert(row.source);
}

void Writer::top() {
    m_html.element("a", "To the content", {{"class", "skip"}, {"href", "#content"}});
    m_html.open("header");
    m_html.element("h1", m_page.title);
    m_html.element("p", m_page.subtitle, {{"class", "faint"}});
    m_html.close();
    m_html.open("nav", {{"aria-label", "Sections"}});
    m_html.open("ul");
    for (const auto& section : m_page.sections) {
        m_html.open("li");
        m_html.element("a", section.heading, {{"href", "#" + section.key}});
        m_html.close();
    }
    m_html.close();
    m_html.close();
    m_html.line_end();
}

void Writer::section(const report::PageSection& section) {
    m_html.open("section", {{"id", section.key}, {"aria-labelledby", section.key + "-heading"}});
    m_html.element("h2", section.heading, {{"id", section.key + "-heading"}});
    m_html.line_end();
    for (const auto& block : section.blocks) std::visit(*this, block);
    m_html.close();
    m_html.line_end();
}

void Writer::operator()(const report::PageText& text) {
    m_html.open("p");
    m_html.text(text.text);
    places(text.places);
    m_html.close();
    m_html.line_end();
}

void Writer::operator()(const report::PageList& list) {
    m_html.open("ul");
    for (const std::string& item : list.items) m_html.element("li", item);
    m_html.close();
    m_html.line_end();
}

// "s1:70" leads to the row of s1.
void Writer::places(const std::vector<std::string>& figures) {
    if (figures.empty()) return;
    m_html.text(" ");
    m_html.open("span", {{"class", "places"}});
    bool first = true;
    for (const std::string& figure : figures) {
        if (!first) m_html.text(" ");
        first = false;
        const std::string source = figure.substr(0, figure.find(':'));
        if (m_sources.contains(figure))
            m_html.element("a", figure, {{"href", "#" + anchor_of(figure)}});
        else if (m_sources.contains(source))
            m_html.element("a", figure, {{"href", "#" + anchor_of(source)}});
        else
            m_html.text(figure);
    }
    m_html.close();
}

void Writer::content(const PageCell& cell) {
    if (is_web_address(cell.url))
        m_html.element("a", cell.text, {{"href", cell.url}, {"rel", "noreferrer"}});
    else
        m_html.text(cell.text);
    places(cell.places);
    if (!cell.note.empty()) m_html.element("span", cell.note, {{"class", "note"}});
}

void Writer::keys(const PageTable& table) {
    if (table.keys.empty()) return;
    m_html.open("ul", {{"class", "keys"}});
    for (const PageTable::Key& key : table.keys) {
        m_html.open("li");
        draw_key(m_html, key.look);
        m_html.text(key.meaning);
        m_html.close();
    }
    m_html.close();
    m_html.line_end();
}

void Writer::head(const PageTable& table) {
    m_html.open("thead");
    m_html.open("tr");
    for (const PageTable::Column& column : table.columns) {
        if (column.title.empty())
            m_html.empty("td");
        else
            m_html.element("th", column.title, {{"scope", "col"}, {"class", class_of(column)}});
    }
    if (table.scale) {
        m_html.open("th", {{"scope", "col"}, {"class", "drawn"}});
        m_html.element("span", "The same, drawn", {{"class", "hidden"}});
        draw_scale(m_html, *table.scale);
        m_html.close();
    }
    m_html.close();
    m_html.close();
    m_html.line_end();
}

void Writer::row(const PageTable& table, const PageTable::Row& row) {
    m_html.open("tr", {{"id", row.source.empty() ? "" : anchor_of(row.source)}});
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::size_t runs = i + 1 == row.cells.size() ? table.columns.size() - i : 1;
        m_html.open(i == 0 ? "th" : "td", {{"scope", i == 0 ? "row" : ""},
                                           {"colspan", runs > 1 ? std::to_string(runs) : ""},
                                           {"class", class_of(table.columns[i])}});
        content(row.cells[i]);
        m_html.close();
    }
    if (table.scale) {
        m_html.open("td", {{"class", "drawn"}});
        draw(m_html, row.drawing, *table.scale);
        m_html.close();
    }
    m_html.close();
    m_html.line_end();
}

void Writer::group(const PageTable& table, const PageTable::Group& group) {
    m_html.open("tbody");
    if (!group.title.empty()) {
        const std::string columns = std::to_string(table.columns.size() + (table.scale ? 1 : 0));
        m_html.open("tr", {{"class", "group"}});
        m_html.open("th", {{"scope", "rowgroup"}, {"colspan", columns}});
        content({group.title, {}, group.note});
        m_html.close();
        m_html.close();
        m_html.line_end();
    }
    for (const PageTable::Row& one : group.rows) row(table, one);
    m_html.close();
}

void Writer::operator()(const PageTable& table) {
    const std::string key = "table-" + std::to_string(++m_tables);
    if (!table.folded.empty()) {
        m_html.open("details");
        m_html.element("summary", table.folded);
    }
    keys(table);
    if (table.columns.size() > narrow_columns)
        m_html.open("div", {{"class", "scroll wide"}, {"role", "region"}, {"aria-labelledby", key}, {"tabindex", "0"}});
    else
        m_html.open("div", {{"class", "scroll"}});
    m_html.open("table", {{"class", table.columns.size() > 1 ? "several" : ""}});
    m_html.element("caption", table.caption, {{"id", key}});
    head(table);
    for (const PageTable::Group& one : table.groups) group(table, one);
    m_html.close();
    m_html.close();
    if (!table.folded.empty()) m_html.close();
    m_html.line_end();
}

std::string Writer::write() {
    m_html.own(document_start);
    m_html.element("title", m_page.title);
    m_html.own("\n<style>");
    m_html.own(page_style);
    m_html.own("</style>\n</head>\n");
    m_html.open("body");
    m_html.line_end();
    top();
    m_html.open("main", {{"id", "content"}});
    m_html.line_end();
    for (const auto& one : m_page.sections) section(one);
    m_html.close();
    m_html.line_end();
    m_html.element("footer", m_page.foot);
    m_html.line_end();
    m_html.close();
    m_html.own("\n</html>\n");
    return m_html.take();
}

} // namespace

std::string write_page(const Page& page) {
    return Writer(page).write();
}

} // namespace rung::render
