// SPDX-License-Identifier: MIT
// Two to six roles, rungs or skills side by side.
#include "compare.hpp"

#include "all.hpp"
#include "compare_sides.hpp"
#include "wording.hpp"

#include "rung/report/kinds.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace rung::commands {

namespace {

using catalogue::Catalogue;
using catalogue::RoleId;

constexpr std::size_t least_ids = 2, most_ids = 6;

void check_targets(const std::vector<Target>& targets) {
    for (const Target& target : targets) {
        if (target.topic)
            throw UsageError("bad-value", "compare takes whole roles, rungs or skills, not a topic", *target.topic);
        if (target.owner.index() != targets.front().owner.index())
            throw UsageError("bad-value", "roles and skills cannot be compared with one another");
    }
}

// The questions of one role whose answers name the other.
std::vector<std::pair<std::string, std::string>> disputes(const Catalogue& catalogue, const std::vector<Side>& sides) {
    std::vector<std::pair<std::string, std::string>> remarks;
    if (sides.size() != 2 || !sides.front().rung()) return remarks;
    for (std::size_t at = 0; at < 2; ++at) {
        const RoleId role = sides[at].rung()->role, other = sides[1 - at].rung()->role;
        if (role == other) continue;
        const std::string title = catalogue::title_of(catalogue, other).title;
        for (const auto& dispute : catalogue::disputes_naming(catalogue, role, title)) {
            const std::string text = dispute.question.substr(0, dispute.question.find('?'));
            remarks.emplace_back("disputed", text + "? rung why " + dispute.conflict);
        }
    }
    return remarks;
}

// The bands that are set side by side: the best ones, of all levels together only where no level has one.
std::vector<const Attribute*> pay_of(const Side& side) {
    std::vector<const Attribute*> best;
    for (const Attribute& attribute : side.attributes)
        if (attribute.band && attribute.band->best) best.push_back(&attribute);
    const auto of_all = [](const Attribute* attribute) { return !attribute->band->level; };
    if (!std::ranges::all_of(best, of_all)) std::erase_if(best, of_all);
    return best;
}

std::set<model::Basis> bases_of(const std::vector<Side>& sides) {
    std::set<model::Basis> bases;
    for (const Side& side : sides)
        for (const Attribute* attribute : pay_of(side)) bases.insert(attribute->band->basis);
    return bases;
}

std::string pay_words(const query::Band& band, bool names_basis) {
    std::string words = band.mid ? grouped(*band.mid) : amount_of(band);
    if (names_basis && band.basis != model::Basis::unknown) words.append(", ").append(model::name_of(band.basis));
    if (!band.level) words += ", all levels";
    if (band.fit != model::Fit::own) words.append(", ").append(model::name_of(band.fit));
    return words;
}

Comparison comparison_of(const Catalogue& catalogue, const std::vector<Side>& sides, int width) {
    Comparison comparison;
    comparison.width = width;
    std::set<model::Basis> bases = bases_of(sides);
    bases.erase(model::Basis::unknown);
    const bool any_whole = std::ranges::any_of(sides, [](const Side& side) { return !side.target.level; });
    for (const Side& side : sides) {
        comparison.ids.push_back(side.id);
        if (any_whole && side.target.level) comparison.levels.emplace_back(model::name_of(*side.target.level));
        for (const Attribute* attribute : pay_of(side)) {
            const query::Band& band = *attribute->band;
            const bool document = band.kind == model::SourceKind::document;
            comparison.pay[{side.id, attribute->name}] = {pay_words(band, bases.size() > 1),
                                                          document ? band.claim : band.source};
        }
    }
    comparison.remarks = disputes(catalogue, sides);
    return comparison;
}

std::vector<std::string> caption_of(const std::vector<Side>& sides, const std::optional<catalogue::RegionRow>& region) {
    if (!region || !sides.front().rung()) return {};
    std::vector<std::string> caption{region->key, region->currency + " a year"};
    std::set<model::Basis> bases = bases_of(sides);
    const bool some_unstated = bases.erase(model::Basis::unknown) > 0;
    if (bases.size() == 1)
        caption.push_back(std::string(model::name_of(*bases.begin())) + (some_unstated ? " where stated" : ""));
    return caption;
}

// Whose pay stands where it is not the role's own, and what whole roles are compared by.
std::vector<std::string> footnotes(const std::vector<Side>& sides) {
    std::vector<std::string> lines;
    for (const Side& side : sides)
        for (const Attribute* attribute : pay_of(side))
            if (auto whose = whose_pay(*attribute->band); whose && std::ranges::find(lines, *whose) == lines.end())
                lines.push_back(std::move(*whose));
    const bool whole = std::ranges::any_of(sides, [](const Side& side) { return side.rung() && !side.target.level; });
    if (whole)
        lines.emplace_back(
            "skills of whole roles: the most that their individual track asks for; ROLE@LEVEL sets rungs side "
            "by side");
    return lines;
}

std::vector<Target> targets_of(const Catalogue& catalogue, const std::vector<std::string>& words,
                               std::vector<report::Failure>& failures) {
    if (words.size() < least_ids) throw UsageError("missing-argument", "compare takes two to six ids");
    if (words.size() > most_ids) throw UsageError("extra-argument", "compare takes two to six ids", words[most_ids]);
    auto found = find_all<Target>(catalogue, words, find_target);
    failures = std::move(found.failures);
    check_targets(found.things);
    return std::move(found.things);
}

std::vector<Fact> facts_told(const std::vector<Side>& sides) {
    std::vector<Fact> facts;
    for (std::size_t column = 0; column < sides.size(); ++column)
        for (const Attribute& it : sides[column].attributes)
            facts.push_back({column, it.section, it.name, it.value, it.sources, it.same.value_or(false)});
    return facts;
}

// Grid or records, as they are left after selection.
void arrange_selected(report::Report& report, const Comparison& comparison, const Catalogue& catalogue,
                      std::string_view format, std::vector<std::string> notes) {
    if (!report.columns.empty()) return;
    Marks marks;
    if (format == "plain")
        marks.add_rows(report.records, "sources");
    else
        report.view = side_by_side(facts_of(report.records, comparison.ids), comparison, marks);
    report.legend = std::move(notes);
    std::ranges::move(legend(catalogue, marks), std::back_inserter(report.legend));
}

} // namespace

Compared compared(const Catalogue& catalogue, const std::vector<Target>& targets,
                  const std::optional<catalogue::RegionRow>& region, int width) {
    const std::vector<Side> sides = sides_of(catalogue, targets, region, Extent::table);
    Compared result;
    result.caption = caption_of(sides, region);
    result.notes = footnotes(sides);
    result.grid = side_by_side(facts_told(sides), comparison_of(catalogue, sides, width), result.marks);
    return result;
}

Answer compare(const Request& request, Context& context) {
    const Catalogue& catalogue = context.catalogue();
    const auto region = region_of(request, context);
    Answer answer;
    report::Report& report = answer.report;
    report.records.kind = &report::kind("attribute");
    const std::vector<Target> targets = targets_of(catalogue, words_of(request, context), report.failures);
    if (targets.size() < least_ids) return answer;
    for (const Target& target : targets)
        report.heading += (report.heading.empty() ? "" : " and ") +
                          key_of(catalogue::title_of(catalogue, target.owner).key, target.level);
    report.heading += " compared";
    const int width = context.format == "table" ? context.columns : 0;
    const bool for_people = context.format == "table" || context.format == "md" || context.format == "plain";
    if (for_people && request.selection.empty()) {
        Compared table = compared(catalogue, targets, region, width);
        report.caption = std::move(table.caption);
        report.view = std::move(table.grid);
        report.legend = std::move(table.notes);
        std::ranges::move(legend(catalogue, table.marks), std::back_inserter(report.legend));
        return answer;
    }
    const std::vector<Side> sides = sides_of(catalogue, targets, region, Extent::records);
    report.caption = caption_of(sides, region);
    for (const Side& side : sides)
        for (const Attribute& attribute : side.attributes)
            report.records.rows.push_back(row_of(attribute, side.target.owner));
    answer.arrange = [&catalogue, comparison = comparison_of(catalogue, sides, width), format = context.format,
                      notes = footnotes(sides)](report::Report& shown, const report::Selection&) {
        arrange_selected(shown, comparison, catalogue, format, notes);
    };
    return answer;
}

} // namespace rung::commands
