// SPDX-License-Identifier: MIT
#include "legend.hpp"

#include "wording.hpp"

#include "rung/catalogue/sources.hpp"
#include "rung/text/text.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

constexpr int line_width = 80;

std::string entry_of(const catalogue::SourceTitle& source, const Marks& marks) {
    std::string entry = source.key + ' ' + source.title;
    const std::string year = source.year ? std::to_string(*source.year) : "undated";
    if (entry.find(year) == std::string::npos) entry += " (" + year + ')';
    const std::vector<std::string>& explained = marks.explained(source.key);
    return explained.empty() ? entry : entry + ": " + joined(explained, "; ");
}

} // namespace

void Marks::use(std::string_view figure) {
    m_used.emplace(source_of(figure));
}

std::string Marks::places(std::span<const std::string> figures, std::size_t most) {
    std::string text;
    for (const std::string& figure : figures.first(std::min(most, figures.size()))) {
        use(figure);
        text += (text.empty() ? "" : " ") + figure;
    }
    return text;
}

std::string Marks::sources(std::span<const std::string> figures) {
    std::vector<std::string> seen;
    for (const std::string& figure : figures) {
        std::string source(source_of(figure));
        if (std::find(seen.begin(), seen.end(), source) != seen.end()) continue;
        use(source);
        seen.push_back(std::move(source));
    }
    return joined(seen, " ");
}

std::string Marks::of_figure(const std::string& figure, bool document) {
    use(figure);
    return document ? figure : std::string(source_of(figure));
}

void Marks::add_rows(const report::Records& records, std::string_view field) {
    const std::size_t at = records.kind->find(field);
    for (const report::Row& row : records.rows)
        if (const auto* figures = std::get_if<std::vector<std::string>>(&row[at]))
            for (const std::string& figure : *figures) use(figure);
}

void Marks::explain(const std::string& source, const std::string& what) {
    use(source);
    std::vector<std::string>& said = m_explained[source];
    if (!what.empty() && std::find(said.begin(), said.end(), what) == said.end()) said.push_back(what);
}

const std::vector<std::string>& Marks::explained(const std::string& source) const {
    static const std::vector<std::string> nothing;
    const auto found = m_explained.find(source);
    return found == m_explained.end() ? nothing : found->second;
}

std::string_view ends_of(const query::Band& band) {
    return band.kind == model::SourceKind::adverts ? "median low and high" : "";
}

std::vector<std::string> legend(const catalogue::Catalogue& catalogue, const Marks& marks) {
    std::vector<std::string> lines;
    for (const catalogue::SourceTitle& source : catalogue::source_titles(catalogue)) {
        if (!marks.used().contains(source.key)) continue;
        const std::string entry = entry_of(source, marks);
        if (!lines.empty() && text::width(lines.back()) + 2 + text::width(entry) <= line_width)
            lines.back() += "; " + entry;
        else
            lines.push_back(entry);
    }
    return lines;
}

} // namespace rung::commands
