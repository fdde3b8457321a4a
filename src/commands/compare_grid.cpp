// SPDX-License-Identifier: MIT
#include "compare_grid.hpp"

#include "wording.hpp"

#include "rung/model/ranks.hpp"
#include "rung/text/text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace rung::commands {

namespace {

constexpr std::size_t most_skills = 3;
constexpr std::size_t most_levels = 2;
constexpr std::size_t most_sentences = 2;
constexpr std::size_t most_places = 2;
constexpr int least_cell = 14;
constexpr int label_width = 16;
constexpr int gap = 2;
constexpr int usual_cells = 80;

template <class Value> const Value& cell_of(const report::Row& row, const report::Kind& kind, std::string_view field) {
    static const Value none{};
    const Value* value = std::get_if<Value>(&row[kind.find(field)]);
    return value == nullptr ? none : *value;
}

// What stands in one line: for each id its values, and who says so.
struct Entry {
    std::string label;
    std::vector<std::vector<std::string>> values;
    std::vector<std::string> sources;

    explicit Entry(std::string text, std::size_t columns) : label(std::move(text)), values(columns) {}
    void add(const Fact& fact, std::string value) {
        auto& list = values[fact.column];
        if (std::ranges::find(list, value) == list.end()) list.push_back(std::move(value));
        for (const std::string& source : fact.sources) cite(source);
    }
    void cite(const std::string& source) {
        if (std::ranges::find(sources, source) == sources.end()) sources.push_back(source);
    }
    // True if no side says anything.
    bool empty() const {
        const auto says_nothing = [](const std::string& value) { return value == unknown; };
        return std::ranges::all_of(values, [&](const auto& list) { return std::ranges::all_of(list, says_nothing); });
    }
};

// Texts about a thing that are lists or read better on its card, and what all share.
bool is_left_to_show(const Fact& fact) {
    static constexpr std::array names{"title", "alias",   "tag",    "category", "type",
                                      "not",   "borrows", "origin", "product",  "definition"};
    return std::ranges::find(names, fact.name) != names.end() || fact.same;
}

std::string_view need_of(const Fact& fact) {
    return fact.value.substr(0, fact.value.find(','));
}

class Sheet {
public:
    Sheet(std::vector<Fact> facts, const Comparison& comparison, Marks& marks)
        : m_comparison(comparison), m_marks(marks), m_facts(std::move(facts)) {}

    void texts();
    void levels(const std::string& name);
    void pay(const std::string& name);
    void skills();
    void sentences(std::string_view section, std::string label);
    void overlap();
    void remarks();
    report::Grid take() { return std::move(m_grid); }

    void head();

private:
    std::size_t columns() const { return m_comparison.ids.size(); }
    Entry entry(std::string label) const { return Entry(std::move(label), columns()); }
    void print(const Entry& entry, std::string_view missing, std::string_view joiner = ", ");
    void print_lists(const std::string& label, const std::vector<std::vector<std::string>>& lists, std::size_t most,
                     std::string_view joiner);
    // A line whose only cell runs on over all columns.
    void print_across(std::string label, std::string text);
    void print_cells(const std::string& label, const std::vector<std::string>& cells, const std::string& sources);
    int room() const;

    const Comparison& m_comparison;
    Marks& m_marks;
    std::vector<Fact> m_facts;
    report::Grid m_grid;
};

int Sheet::room() const {
    constexpr int sources = 14;
    const int several = static_cast<int>(columns());
    return std::max(least_cell, (m_comparison.width - label_width - sources - gap * (several + 1)) / several);
}

void Sheet::head() {
    m_grid.columns.push_back({"", report::Align::left, true});
    for (const std::string& id : m_comparison.ids) m_grid.columns.push_back({id, report::Align::left, true});
    m_grid.columns.push_back({"SOURCES", report::Align::left, true});
}

// Long cells are filled into lines below one another: nothing that is compared is cut off.
void Sheet::print_cells(const std::string& label, const std::vector<std::string>& cells, const std::string& sources) {
    const bool fills = m_comparison.width > 0;
    std::vector<std::vector<std::string>> filled{text::wrap(label, fills ? label_width : 0)};
    for (const std::string& cell : cells) filled.push_back(text::wrap(cell, fills ? room() : 0));
    const std::size_t height = std::ranges::max_element(filled, {}, &std::vector<std::string>::size)->size();
    for (std::size_t line = 0; line < height; ++line) {
        std::vector<std::string> row;
        for (const auto& column : filled) row.push_back(line < column.size() ? column[line] : "");
        row.push_back(line == 0 ? sources : "");
        m_grid.rows.push_back(std::move(row));
    }
}

void Sheet::print(const Entry& entry, std::string_view missing, std::string_view joiner) {
    if (entry.empty()) return;
    std::vector<std::string> cells;
    for (const auto& list : entry.values) cells.push_back(list.empty() ? std::string(missing) : joined(list, joiner));
    std::string sources = m_marks.places(entry.sources, most_places);
    if (entry.sources.size() > most_places) sources += " …";
    print_cells(entry.label, cells, sources);
}

void Sheet::print_lists(const std::string& label, const std::vector<std::vector<std::string>>& lists, std::size_t most,
                        std::string_view joiner) {
    std::vector<std::string> cells;
    bool any = false;
    for (const auto& list : lists) {
        any = any || !list.empty();
        const std::size_t shown = std::min(most, list.size());
        std::string text = joined(std::span(list).first(shown), joiner);
        if (list.size() > shown) text += " and " + std::to_string(list.size() - shown) + " more";
        cells.push_back(list.empty() ? "-" : text);
    }
    if (any) print_cells(label, cells, {});
}

void Sheet::print_across(std::string label, std::string text) {
    m_grid.rows.push_back({std::move(label), std::move(text)});
}

// What the authors set side by side, then the summaries.
void Sheet::texts() {
    std::vector<std::string_view> names;
    for (const Fact& fact : m_facts)
        if ((fact.section == "about" && !is_left_to_show(fact)) || fact.section == "proficiency")
            if (std::ranges::find(names, fact.name) == names.end()) names.push_back(fact.name);
    for (const std::string_view name : names) {
        Entry line = entry(std::string(name == "summary" ? "is" : name));
        for (const Fact& fact : m_facts)
            if ((fact.section == "about" || fact.section == "proficiency") && fact.name == name)
                line.add(fact, std::string(fact.value));
        print(line, "", "; ");
    }
}

// "years" of a rung, "years, senior" of a whole role: in the order of the ladder.
std::vector<std::string> on_all_levels(std::string_view what) {
    std::vector<std::string> names{std::string(what)};
    for (const auto& level : model::Names<model::Level>::table)
        names.push_back(std::string(what) + ", " + std::string(level.name));
    return names;
}

void Sheet::levels(const std::string& name) {
    Entry line = entry(name);
    for (const Fact& fact : m_facts)
        if (fact.section == "level" && fact.name == name) line.add(fact, std::string(fact.value));
    print(line, "-");
}

void Sheet::pay(const std::string& name) {
    Entry line = entry(name.substr(name.find(' ') + 1));
    for (const Fact& fact : m_facts) {
        if (fact.section != "pay" || fact.name != name) continue;
        const auto words = m_comparison.pay.find({m_comparison.ids[fact.column], name});
        if (words == m_comparison.pay.end()) continue;
        line.values[fact.column].push_back(words->second.words);
        line.cite(words->second.mark);
    }
    print(line, unknown);
}

// Shared skills, those wanted at different proficiencies, and what only one side asks for.
void Sheet::skills() {
    std::map<std::string_view, std::vector<std::string_view>> needs; // by skill, one for each column
    std::vector<std::string_view> order;
    for (const Fact& fact : m_facts) {
        if (fact.section != "skill") continue;
        auto [at, is_new] = needs.try_emplace(fact.name, columns());
        if (is_new) order.push_back(fact.name);
        at->second[fact.column] = need_of(fact);
    }
    std::vector<std::string> shared;
    std::vector<std::vector<std::string>> differing(columns()), alone(columns());
    for (const std::string_view skill : order) {
        const std::vector<std::string_view>& asked = needs.at(skill);
        const auto without = std::ranges::count(asked, std::string_view());
        if (without == 0) {
            shared.emplace_back(skill);
            if (std::ranges::adjacent_find(asked, std::not_equal_to<>()) == asked.end()) continue;
            for (std::size_t column = 0; column < columns(); ++column)
                differing[column].push_back(std::string(skill).append(1, ' ').append(asked[column]));
        } else if (without + 1 == static_cast<std::ptrdiff_t>(columns())) {
            for (std::size_t column = 0; column < columns(); ++column)
                if (!asked[column].empty()) alone[column].emplace_back(skill);
        }
    }
    const int cells = m_comparison.width > 0 ? m_comparison.width - label_width - gap : usual_cells;
    if (!shared.empty())
        print_across(columns() == 2 ? "skills, both" : "skills, all",
                     joined(fitting(shared, shared.size(), cells), ", "));
    print_lists("skills, level", differing, most_levels, ", ");
    print_lists("skills, one", alone, most_skills, ", ");
}

// The first sentences of that kind that not all have in common.
void Sheet::sentences(std::string_view section, std::string label) {
    std::vector<std::vector<std::string>> lists(columns());
    for (const Fact& fact : m_facts)
        if (fact.section == section && !fact.same && fact.value != unknown) lists[fact.column].emplace_back(fact.value);
    print_lists(std::move(label), lists, most_sentences, "; ");
}

void Sheet::overlap() {
    constexpr std::string_view covers = "covers ", shares = "shared with ";
    Entry covering = entry("covers"), sharing = entry("skills shared");
    for (const Fact& fact : m_facts) {
        if (fact.section != "overlap") continue;
        if (fact.name.starts_with(covers))
            covering.add(fact, std::string(fact.value).append(" of ").append(fact.name.substr(covers.size())));
        if (fact.name.starts_with(shares) && columns() == 2) sharing.add(fact, std::string(fact.value));
    }
    print(sharing, "-");
    print(covering, "-");
}

void Sheet::remarks() {
    for (const auto& [label, text] : m_comparison.remarks) print_across(label, text);
}

} // namespace

std::vector<Fact> facts_of(const report::Records& records, const std::vector<std::string>& ids) {
    const report::Kind& kind = *records.kind;
    std::vector<Fact> facts;
    for (const report::Row& row : records.rows) {
        const auto id = std::ranges::find(ids, cell_of<std::string>(row, kind, "id"));
        if (id == ids.end()) continue;
        facts.push_back({static_cast<std::size_t>(id - ids.begin()), cell_of<std::string>(row, kind, "section"),
                         cell_of<std::string>(row, kind, "name"), cell_of<std::string>(row, kind, "value"),
                         cell_of<std::vector<std::string>>(row, kind, "sources"), cell_of<bool>(row, kind, "same")});
    }
    return facts;
}

report::Grid side_by_side(std::vector<Fact> facts, const Comparison& comparison, Marks& marks) {
    Sheet sheet(std::move(facts), comparison, marks);
    sheet.head();
    sheet.texts();
    sheet.levels("focus");
    for (const std::string& name : on_all_levels("years")) sheet.levels(name);
    for (const std::string& name : on_all_levels("best pay")) sheet.pay(name);
    sheet.skills();
    sheet.sentences("responsibility", "duties");
    sheet.sentences("deliverable", "makes");
    sheet.overlap();
    sheet.remarks();
    return sheet.take();
}

} // namespace rung::commands
