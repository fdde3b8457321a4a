// SPDX-License-Identifier: MIT
#include "compare_grid.hpp"

#include "compare_sheet.hpp"
#include "wording.hpp"

#include "rung/model/ranks.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace rung::commands {

namespace {

constexpr std::size_t most_skills = 3;
constexpr std::size_t most_levels = 2;
constexpr std::size_t most_places = 2;

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
        : m_comparison(comparison), m_marks(marks), m_facts(std::move(facts)),
          m_sheet(comparison.ids, comparison.width) {
        for (const Fact& fact : m_facts)
            if (fact.section == "level" || fact.section == "pay") m_of_rungs.push_back(&fact);
    }

    void texts();
    void focus();
    void years();
    void pay();
    void skills();
    void sentences(std::string_view section, std::string label);
    void overlap();
    void remarks();
    report::Grid take() { return m_sheet.take(); }

private:
    std::size_t columns() const { return m_comparison.ids.size(); }
    bool are_two() const { return columns() == 2; }
    Entry entry(std::string label) const { return Entry(std::move(label), columns()); }
    bool has_level(std::size_t column, std::string_view suffix) const;
    Entry level(const std::string& name) const;
    Entry pay_at(const std::string& suffix) const;
    void print(const Entry& entry, std::string_view joiner = ", ");
    void print_levels(const std::string& label, const std::vector<Entry>& lines);
    void print_lists(const std::string& label, const std::vector<std::vector<std::string>>& lists, std::size_t most,
                     std::string_view joiner);

    const Comparison& m_comparison;
    Marks& m_marks;
    std::vector<Fact> m_facts;
    std::vector<const Fact*> m_of_rungs; // what each level has a line for
    CompareSheet m_sheet;
};

void Sheet::print(const Entry& entry, std::string_view joiner) {
    if (entry.empty()) return;
    std::vector<std::string> cells;
    for (const auto& list : entry.values)
        cells.push_back(list.empty() ? std::string(CompareSheet::nothing) : joined(list, joiner));
    std::string sources = m_marks.places(entry.sources, most_places);
    if (entry.sources.size() > most_places) sources += " …";
    m_sheet.add(entry.label, cells, sources);
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
        cells.push_back(list.empty() ? std::string(CompareSheet::nothing) : text);
    }
    if (any) m_sheet.add(label, cells, {});
}

// What the authors set side by side, then the summaries. The family only where each has one.
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
        const bool all = std::ranges::none_of(line.values, &std::vector<std::string>::empty);
        if (all || name != "family") print(line, "; ");
    }
}

// Behind "years" of a rung: nothing; of a rung of a whole role its level, ", senior". In the order of the ladder.
std::vector<std::string> suffixes() {
    std::vector<std::string> all{""};
    for (const auto& level : model::Names<model::Level>::table) all.push_back(std::string(", ").append(level.name));
    return all;
}

// What each level does, as far as a single rung is compared; for whole roles that is what `path` is for.
void Sheet::focus() {
    print(level("focus"));
    for (const std::string& level_asked : m_comparison.levels) print(level("focus, " + level_asked));
}

Entry Sheet::level(const std::string& name) const {
    Entry line = entry(name);
    for (const Fact* fact : m_of_rungs)
        if (fact->section == "level" && fact->name == name) line.add(*fact, std::string(fact->value));
    return line;
}

void Sheet::years() {
    std::vector<Entry> lines;
    for (const std::string& suffix : suffixes()) lines.push_back(level("years" + suffix));
    print_levels("years", lines);
}

// True if the years of that level are told, as known or as unknown.
bool Sheet::has_level(std::size_t column, std::string_view suffix) const {
    const std::string years = std::string("years").append(suffix);
    return std::ranges::any_of(m_of_rungs, [&](const Fact* fact) {
        return fact->column == column && fact->section == "level" && fact->name == years;
    });
}

Entry Sheet::pay_at(const std::string& suffix) const {
    const std::string name = "best pay" + suffix;
    Entry line = entry("pay" + suffix);
    for (const Fact* fact : m_of_rungs) {
        if (fact->section != "pay" || fact->name != name) continue;
        const auto words = m_comparison.pay.find({m_comparison.ids[fact->column], name});
        if (words == m_comparison.pay.end()) continue;
        line.values[fact->column].push_back(words->second.words);
        line.cite(words->second.mark);
    }
    for (std::size_t column = 0; column < columns(); ++column)
        if (line.values[column].empty() && has_level(column, suffix)) line.values[column].emplace_back(unknown);
    return line;
}

void Sheet::pay() {
    std::vector<Entry> lines;
    for (const std::string& suffix : suffixes()) lines.push_back(pay_at(suffix));
    print_levels("pay", lines);
}

// A line a level, or in blocks a line an id with all levels that are known.
void Sheet::print_levels(const std::string& label, const std::vector<Entry>& lines) {
    if (!m_sheet.has_blocks()) {
        for (const Entry& line : lines) print(line);
        return;
    }
    Entry all = entry(label);
    for (const Entry& line : lines) {
        if (line.empty()) continue;
        const std::string level = line.label.substr(std::min(label.size() + 2, line.label.size()));
        for (std::size_t column = 0; column < columns(); ++column) {
            const auto& values = line.values[column];
            if (values.empty() || values.front() == unknown) continue;
            all.values[column].push_back((level.empty() ? "" : level + ' ') + joined(values, " or "));
        }
        for (const std::string& source : line.sources) all.cite(source);
    }
    for (auto& values : all.values)
        if (values.empty()) values.emplace_back(unknown);
    print(all, "; ");
}

// Shared skills, those wanted at different proficiencies, and what only one side asks for.
void Sheet::skills() {
    struct Asked {
        std::string_view skill;
        std::vector<std::string_view> needs; // one for each column
    };
    std::vector<Asked> all;
    std::unordered_map<std::string_view, std::size_t> places;
    for (const Fact& fact : m_facts) {
        if (fact.section != "skill") continue;
        const auto [at, is_new] = places.try_emplace(fact.name, all.size());
        if (is_new) all.push_back({fact.name, std::vector<std::string_view>(columns())});
        all[at->second].needs[fact.column] = need_of(fact);
    }
    std::vector<std::string> shared;
    std::vector<std::vector<std::string>> differing(columns()), alone(columns());
    for (const auto& [skill, needs] : all) {
        const auto without = std::ranges::count(needs, std::string_view());
        if (without == 0) {
            shared.emplace_back(skill);
            if (std::ranges::adjacent_find(needs, std::not_equal_to<>()) == needs.end()) continue;
            for (std::size_t column = 0; column < columns(); ++column)
                differing[column].push_back(std::string(skill).append(1, ' ').append(needs[column]));
        } else if (without + 1 == static_cast<std::ptrdiff_t>(columns())) {
            for (std::size_t column = 0; column < columns(); ++column)
                if (!needs[column].empty()) alone[column].emplace_back(skill);
        }
    }
    if (!shared.empty())
        m_sheet.add_across(are_two() ? "skills, both" : "skills, all",
                           joined(fitting(shared, shared.size(), m_sheet.room_across()), ", "));
    print_lists("skills, level", differing, most_levels, ", ");
    print_lists("skills, one", alone, most_skills, ", ");
}

// The first sentences of that kind that not all have in common.
void Sheet::sentences(std::string_view section, std::string label) {
    std::vector<std::vector<std::string>> lists(columns());
    for (const Fact& fact : m_facts) {
        if (fact.section != section || fact.same || fact.value == unknown) continue;
        std::string& text = lists[fact.column].emplace_back(fact.value);
        if (text.ends_with('.')) text.pop_back(); // it is joined to others
    }
    print_lists(std::move(label), lists, are_two() ? 2 : 1, "; ");
}

void Sheet::overlap() {
    constexpr std::string_view covers = "covers ", shares = "shared with ";
    Entry covering = entry("covers"), sharing = entry("skills shared");
    for (const Fact& fact : m_facts) {
        if (fact.section != "overlap") continue;
        if (fact.name.starts_with(covers))
            covering.add(fact, std::string(fact.value).append(" of ").append(fact.name.substr(covers.size())));
        if (fact.name.starts_with(shares) && are_two()) sharing.add(fact, std::string(fact.value));
    }
    print(sharing);
    print(covering);
}

void Sheet::remarks() {
    for (const auto& [label, text] : m_comparison.remarks) m_sheet.add_across(label, text);
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
    sheet.texts();
    sheet.focus();
    sheet.years();
    sheet.pay();
    sheet.skills();
    sheet.sentences("responsibility", "duties");
    sheet.sentences("deliverable", "makes");
    sheet.overlap();
    sheet.remarks();
    return sheet.take();
}

} // namespace rung::commands
