// SPDX-License-Identifier: MIT
// Roles and skills: what they are, their rungs, what a rung asks for.
#include "compiler.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace rung::catalogue {

namespace {

// Adds the sources of the places that are not editorial: several places of one source are one voice.
void add_voices(std::set<std::string>& voices, const model::Records& records, const model::Places& places) {
    for (const auto& place : places)
        for (const auto& source : records.sources)
            if (source.id.text == place.source && source.kind != model::SourceKind::editorial)
                voices.insert(place.source);
}

std::int64_t count_voices(const model::Records& records, const model::Places& places) {
    std::set<std::string> voices;
    add_voices(voices, records, places);
    return static_cast<std::int64_t>(voices.size());
}

// In the order in which they are read: by importance, then by key, of one skill the entry without a level first.
std::vector<std::size_t> order_of(const std::vector<model::Requirement>& all) {
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t at) {
        return std::tuple(-all[at].importance, std::string_view(all[at].skill.text), all[at].level);
    });
    return order;
}

// What is told of a role in short, beside its texts.
struct Sums {
    std::vector<std::string> asks;     // six numbers for each requirement: see read_asks in roles.cpp
    std::vector<std::string> ask_keys; // the skill of each
    std::set<std::string> voices;      // that name a requirement
    std::map<model::StatementKind, int> statements;
};

std::map<std::string, Sums> sums_of(const model::Records& records, const Keys& skills) {
    std::map<std::string, Sums> result;
    for (const std::size_t at : order_of(records.requirements)) {
        const model::Requirement& it = records.requirements[at];
        Sums& sums = result[it.role.text];
        const std::int64_t level = it.level ? number(*it.level) + 1 : 0;
        for (const std::int64_t value : {skills.of(it.skill), level, number(it.need), std::int64_t{it.importance},
                                         std::int64_t{it.essential}, count_voices(records, it.from)})
            sums.asks.push_back(std::to_string(value));
        sums.ask_keys.push_back(it.skill.text);
        add_voices(sums.voices, records, it.from);
    }
    for (const auto& statement : records.statements)
        if (statement.role) ++result[statement.role->text].statements[statement.kind];
    return result;
}

// Each kind with its number, most first.
std::string joined_counts(const std::map<model::StatementKind, int>& counts) {
    std::vector<std::pair<model::StatementKind, int>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::greater<>(), &std::pair<model::StatementKind, int>::second);
    std::vector<std::string> numbers;
    for (const auto& [kind, count] : sorted)
        numbers.insert(numbers.end(), {std::to_string(number(kind)), std::to_string(count)});
    return joined(numbers);
}

std::string joined_levels(const std::vector<model::Stage>& stages) {
    std::vector<model::Level> levels;
    for (const auto& stage : stages) levels.push_back(stage.level);
    std::ranges::sort(levels);
    return joined_numbers(levels);
}

std::string joined_texts(const std::vector<model::Cited>& texts) {
    std::vector<std::string> items;
    for (const auto& cited : texts) items.push_back(cited.text.value_or("unknown"));
    return joined(items);
}

// "5;10;20;...": low, likely, high of each step.
std::string joined_hours(const std::array<model::Hours, 4>& steps) {
    std::vector<std::string> numbers;
    for (const auto& hours : steps)
        for (const std::int64_t number : {hours.low, hours.likely, hours.high})
            numbers.push_back(std::to_string(number));
    return joined(numbers);
}

} // namespace

void Compiler::about(std::int64_t role, std::string_view kind, const std::optional<std::string>& name,
                     const model::Cited& text) {
    insert("about", 6).values(++m_abouts, role, kind, name, text.text, joined(text.from)).run();
    cite(Thing::about, m_abouts, text.from);
}

void Compiler::role_texts(const model::Role& role, std::int64_t row) {
    for (const auto& text : role.definitions) about(row, "definition", {}, text);
    for (const auto& it : role.is_not) about(row, "not", it.role.text, it.text);
    for (const auto& it : role.borrows) about(row, "borrows", it.field, it.text);
    for (const auto& text : role.tags) about(row, "tag", {}, text);
    if (role.category) about(row, "category", {}, *role.category);
    if (role.type) about(row, "type", {}, *role.type);
    if (role.origin) about(row, "origin", {}, *role.origin);
    for (const auto& text : role.products) about(row, "product", {}, text);
    if (role.no_occupation) about(row, "no official occupation", {}, *role.no_occupation);
}

namespace {

constexpr std::string_view onet = "onet:", soc = "soc:";

std::int64_t is_official(std::string_view occupation) {
    return occupation.starts_with(onet) || occupation.starts_with(soc) ? 1 : 0;
}

// The occupation whose pay is published: of an O*NET code the first seven characters, its SOC code.
std::string priced_key(const std::string& occupation) {
    return occupation.starts_with(onet) ? std::string(soc) + occupation.substr(onet.size(), 7) : occupation;
}

} // namespace

namespace {

// The neighbour that a role is most often taken for; empty if none is named.
struct Mistaken {
    std::string title;
    std::optional<std::string> text;
    std::string places;
};

Mistaken mistaken_for(const model::Role& role, const model::Records& records) {
    if (role.is_not.empty()) return {};
    const auto& first = role.is_not.front();
    const auto other = std::ranges::find(records.roles, first.role.text, [](const auto& it) { return it.id.text; });
    return {other == records.roles.end() ? first.role.text : other->title, first.text.text, joined(first.text.from)};
}

} // namespace

void Compiler::roles() {
    Statement insert_role = insert("role", 21);
    Statement insert_stage = insert("stage", 6);
    Statement insert_occupation = insert("occupation_of_role", 10);
    std::map<std::string, Sums> sums = sums_of(m_records, m_skills);
    std::int64_t stages = 0;
    std::int64_t occupations = 0;
    for (const auto& role : m_records.roles) {
        const std::int64_t row = m_roles.of(role.id);
        const Sums& sum = sums[role.id.text];
        const Mistaken mistaken = mistaken_for(role, m_records);
        insert_role
            .values(row, role.id.text, role.title, role.family.text, role.summary.text, joined(role.summary.from),
                    joined_aliases(role.aliases, role.id.text, role.title), joined_levels(role.stages),
                    joined(sum.asks), joined(sum.ask_keys), static_cast<std::int64_t>(sum.voices.size()),
                    joined_counts(sum.statements), nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, mistaken.title,
                    mistaken.text, mistaken.places)
            .run();
        cite(Thing::role_text, row, role.summary.from);
        role_texts(role, row);
        for (const auto& stage : role.stages) {
            const model::Cited focus = stage.focus.value_or(model::Cited{});
            insert_stage
                .values(++stages, row, number(stage.level), joined(stage.titles), focus.text, joined(focus.from))
                .run();
            cite(Thing::stage, stages, focus.from);
        }
        for (const auto& it : role.occupations) {
            insert_occupation
                .values(++occupations, row, m_occupations.of(it.id), m_occupations.find(priced_key(it.id.text)),
                        is_official(it.id.text), number(it.fit), number(it.confidence), it.evidence, it.reason,
                        joined(it.from))
                .run();
            cite(Thing::occupation_of_role, occupations, it.from);
        }
    }
}

void Compiler::requirements() {
    Statement insert_requirement = insert("requirement", 13);
    const auto& all = m_records.requirements;
    std::int64_t ordinal = 0;
    for (const std::size_t at : order_of(all)) {
        const model::Requirement& it = all[at];
        const auto row = static_cast<std::int64_t>(at) + 1;
        insert_requirement
            .values(row, m_roles.of(it.role), ++ordinal, m_skills.of(it.skill), it.skill.text, number(it.level),
                    number(it.need), it.importance, it.essential, count_voices(m_records, it.from), joined(it.primary),
                    joined_texts(it.purposes), joined(it.from))
            .run();
        cite(Thing::requirement, row, it.from);
        cite(Thing::requirement, row, it.primary);
        for (const auto& purpose : it.purposes) cite(Thing::requirement, row, purpose.from);
    }
}

void Compiler::skills() {
    std::vector<std::string> all_nears, graph;
    Statement insert_skill = insert("skill", 15);
    Statement step = insert("step", 3);
    Statement resource = insert("resource", 6);
    for (const auto& it : m_records.skills) {
        const std::int64_t row = m_skills.of(it.id);
        std::vector<std::string> needs, need_keys, nears;
        for (const auto& other : it.needs) {
            need_keys.push_back(other.skill.text);
            needs.insert(needs.end(), {std::to_string(m_skills.of(other.skill)), std::to_string(number(other.at))});
        }
        for (const auto& other : it.near)
            nears.insert(nears.end(),
                         {std::to_string(m_skills.of(other.skill)), std::to_string(other.weight.ten_thousandths)});
        const std::vector<std::string> numbers{joined_hours(it.hours), std::to_string(it.needs.size()), joined(needs),
                                               std::to_string(it.near.size()), joined(nears)};
        std::ranges::copy_if(numbers, std::back_inserter(graph), [](const std::string& text) { return !text.empty(); });
        if (!nears.empty()) {
            all_nears.insert(all_nears.end(), {std::to_string(row), std::to_string(it.near.size())});
            all_nears.insert(all_nears.end(), nears.begin(), nears.end());
        }
        insert_skill
            .values(row, it.id.text, it.title, number(it.kind), it.category, joined_hours(it.hours), joined(needs),
                    joined(nears), it.summary, joined(it.from), joined(it.hours_from),
                    joined_aliases(it.aliases, it.id.text, it.title), joined(need_keys), nullptr, nullptr)
            .run();
        cite(Thing::skill, row, it.from);
        cite(Thing::skill, row, it.hours_from);
        for (std::size_t i = 0; i < it.proficiency.size(); ++i)
            step.values(row, static_cast<std::int64_t>(i) + 1, it.proficiency[i]).run();
        std::int64_t ordinal = 0;
        for (const auto& book : it.resources)
            resource.values(row, ++ordinal, book.name, book.provider, number(book.kind), book.url).run();
    }
    Statement list = insert("meta", 2);
    list.values("skills", static_cast<std::int64_t>(m_records.skills.size())).run();
    list.reset();
    list.values("nears", joined(all_nears)).run();
    list.reset();
    list.values("graph", joined(graph)).run();
}

} // namespace rung::catalogue
