// SPDX-License-Identifier: MIT
// What the marks of an answer mean: its sources by title and year, for the lines below a table.
#pragma once

#include "rung/catalogue/catalogue.hpp"
#include "rung/query/bands.hpp"
#include "rung/report/record.hpp"

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace rung::commands {

// The sources that an answer shows marks of.
class Marks {
public:
    // All take figures ("s1:70") or sources ("s1") and return what is to be printed.
    // "s1:2 s4:4", the first `most` of them
    std::string places(std::span<const std::string> figures, std::size_t most);
    // "s1 s3", each source once
    std::string sources(std::span<const std::string> figures);
    // "s1:72" for a document, "adverts" for all else
    std::string of_figure(const std::string& figure, bool document);

    // Says with the title of the source what its figures are: "10th to 90th percentile". Several things in their order.
    void explain(const std::string& source, const std::string& what);

    // Notes what a field of lists of figures holds, for a table of records.
    void add_rows(const report::Records& records, std::string_view field);

    const std::set<std::string>& used() const { return m_used; }
    // What was said of a source, or nothing.
    const std::vector<std::string>& explained(const std::string& source) const;

private:
    void use(std::string_view figure);
    std::set<std::string> m_used;
    std::map<std::string, std::vector<std::string>> m_explained;
};

// What the ends of a band of adverts are, short enough for one line of a card; of all else nothing.
std::string_view ends_of(const query::Band& band);

// "s1 Structured ML engineer guide (2025); s3 ...": in the order of the data, filled into lines of 80 columns.
std::vector<std::string> legend(const catalogue::Catalogue& catalogue, const Marks& marks);

} // namespace rung::commands
