// SPDX-License-Identifier: MIT
#include "rung/report/caption.hpp"

#include "rung/report/select.hpp"
#include "rung/report/shown.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace rung::report {

namespace {

struct Agreement {
    const Cell* cell = nullptr; // what all rows that have it hold; null if they differ, or no row has it
    bool differs = false;
    bool everywhere = true;
};

Agreement agreement(const Records& records, std::size_t field) {
    Agreement result;
    for (const Row& row : records.rows) {
        if (is_missing(row[field]))
            result.everywhere = false;
        else if (result.cell == nullptr)
            result.cell = &row[field];
        else if (*result.cell != row[field])
            return {nullptr, true, false};
    }
    return result;
}

// The title of a role, with its level if the id has one: "ML engineer, senior".
std::string title_of(const std::string& id, const Report& report) {
    const auto at = id.rfind('@');
    const auto found = report.titles.find(id.substr(0, at));
    if (found == report.titles.end()) return id;
    return at == std::string::npos ? found->second : found->second + ", " + id.substr(at + 1);
}

std::string phrase(const Cell& cell, const Field& field, const Report& report) {
    std::string text = shown(cell, field);
    if (field.name == "role") return title_of(text, report);
    if (field.name == "currency") return text + " a year";
    if (field.name == "blockers") return text + (text == "1" ? " blocker" : " blockers");
    if (field.name == "coverage" || field.name == "base") return std::string(field.name) + " " + text;
    return text;
}

// What a caption tells first; fields that do not stand here follow in their own order.
constexpr std::array<std::string_view, 11> order{"file", "role",  "subject", "metric",   "region",  "currency",
                                                 "unit", "basis", "base",    "coverage", "blockers"};

std::vector<std::size_t> caption_fields(const Kind& kind) {
    std::vector<std::size_t> result;
    for (std::size_t at = 0; at < kind.fields.size(); ++at)
        if (kind.fields[at].shown == Shown::caption) result.push_back(at);
    std::ranges::stable_sort(
        result, {}, [&](std::size_t at) { return std::ranges::find(order, kind.fields[at].name) - order.begin(); });
    return result;
}

bool holds(const std::vector<std::size_t>& fields, std::size_t field) {
    return std::ranges::find(fields, field) != fields.end();
}

bool is_filled(const Records& records, std::size_t field) {
    return std::ranges::any_of(records.rows, [&](const Row& row) {
        const Field& about = records.kind->fields[field];
        if (about.unit == Unit::share && !limits(*records.kind, row, about).empty()) return true;
        const auto* list = std::get_if<std::vector<std::string>>(&row[field]);
        return !is_missing(row[field]) && (list == nullptr || !list->empty());
    });
}

} // namespace

std::vector<std::size_t> people_columns(const Report& report) {
    const Records& records = report.records;
    assert(records.kind != nullptr);
    const std::vector<std::size_t> usual = default_columns(*records.kind);
    std::vector<std::size_t> result = report.columns;
    if (result.empty()) {
        for (const std::size_t field : usual)
            if (is_filled(records, field)) result.push_back(field);
    } else if (!std::ranges::all_of(usual, [&](std::size_t field) { return holds(result, field); })) {
        return result;
    }
    for (std::size_t field = 0; field < records.kind->fields.size(); ++field) {
        if (records.kind->fields[field].shown != Shown::caption || holds(result, field)) continue;
        if (!agreement(records, field).differs) continue;
        const auto behind = std::ranges::find_if(result, [&](std::size_t other) { return other > field; });
        result.insert(behind, field);
    }
    return result;
}

std::vector<std::string> caption_of(const Report& report) {
    std::vector<std::string> result = report.caption;
    const Kind& kind = *report.records.kind;
    const std::vector<std::size_t> columns = people_columns(report);
    bool subject = false;
    for (const std::size_t field : caption_fields(kind)) {
        const Agreement agreed = agreement(report.records, field);
        if (agreed.cell == nullptr || holds(columns, field)) continue;
        const Field& about = kind.fields[field];
        std::string text = phrase(*agreed.cell, about, report);
        if (!agreed.everywhere) text += " where stated";
        if (about.name == "metric" && subject)
            result.back() += "." + text; // together they are a topic
        else
            result.push_back(std::move(text));
        subject = about.name == "subject";
    }
    result.insert(result.end(), report.caption_after.begin(), report.caption_after.end());
    return result;
}

} // namespace rung::report
