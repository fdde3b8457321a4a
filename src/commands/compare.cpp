// SPDX-License-Identifier: MIT
// Two to six roles, rungs or skills side by side.
#include "all.hpp"
#include "attributes.hpp"
#include "compare_grid.hpp"
#include "wording.hpp"

#include "rung/query/demands.hpp"
#include "rung/query/overlap.hpp"
#include "rung/query/requirements.hpp"
#include "rung/report/kinds.hpp"
#include "rung/text/text.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <unordered_map>

namespace rung::commands {

namespace {

using catalogue::Catalogue;
using catalogue::RequirementRow;
using catalogue::RoleId;
using catalogue::SkillId;

constexpr std::size_t least_ids = 2, most_ids = 6;

// How much is told: all records, or what the table shows if no records are selected.
enum class Extent { records, table };

// One of those that are compared.
struct Side {
    Target target;
    std::string id;
    std::vector<Attribute> attributes;
    std::vector<RequirementRow> asked; // of a role or rung

    std::optional<Rung> rung() const {
        const auto* role = std::get_if<RoleId>(&target.owner);
        return role == nullptr ? std::nullopt : std::optional(Rung{*role, target.level});
    }
};

void check_targets(const std::vector<Target>& targets) {
    for (const Target& target : targets) {
        if (target.topic)
            throw UsageError("bad-value", "compare takes whole roles, rungs or skills, not a topic", *target.topic);
        if (target.owner.index() != targets.front().owner.index())
            throw UsageError("bad-value", "roles and skills cannot be compared with one another");
    }
}

void check_ids(const std::vector<Side>& sides) {
    std::set<std::string> seen;
    for (const Side& side : sides)
        if (!seen.insert(side.id).second) throw UsageError("bad-value", "'" + side.id + "' is named twice", side.id);
}

// A whole role is compared by its individual track: what only its managers need stands on their rungs.
void keep_asked(Side& side) {
    std::set<std::string_view> asked;
    for (const RequirementRow& row : side.asked) asked.insert(row.key);
    std::erase_if(side.attributes, [&](const Attribute& attribute) {
        return attribute.section == "skill" && !asked.contains(attribute.name);
    });
}

// All attributes get the id that was asked for; the level of each rung of a whole role goes into the name, so that the
// rungs of two roles meet.
Side side_of(const Catalogue& catalogue, const Target& target, const std::optional<catalogue::RegionRow>& region,
             Extent extent) {
    Side side{target, key_of(catalogue::title_of(catalogue, target.owner).key, target.level), {}, {}};
    if (const auto rung = side.rung()) {
        side.asked = query::in_force(catalogue::bare_requirements(catalogue, rung->role), rung->level);
        if (extent == Extent::table) {
            side.attributes = attributes_beside(catalogue, *rung, region, side.asked);
        } else {
            side.attributes = attributes_of(catalogue, *rung, region);
            keep_asked(side);
        }
    } else {
        side.attributes = attributes_of(catalogue, std::get<SkillId>(target.owner));
    }
    for (Attribute& attribute : side.attributes) {
        if (attribute.id == side.id) continue;
        attribute.name += ", " + attribute.id.substr(attribute.id.rfind('@') + 1);
        attribute.id = side.id;
    }
    return side;
}

// What the authors of the data set side by side for two roles.
void add_comparisons(const Catalogue& catalogue, Side& left, Side& right) {
    const RoleId a = left.rung()->role, b = right.rung()->role;
    if (a == b) return;
    std::vector<Attribute> of_left, of_right;
    for (const auto& row : catalogue::comparisons(catalogue, a, b)) {
        const std::string lost(unknown);
        of_left.push_back({left.id, "about", row.dimension, row.side_a.value_or(lost), {}, {}, row.places});
        of_right.push_back({right.id, "about", row.dimension, row.side_b.value_or(lost), {}, {}, row.places});
    }
    left.attributes.insert(left.attributes.begin(), of_left.begin(), of_left.end());
    right.attributes.insert(right.attributes.begin(), of_right.begin(), of_right.end());
}

Attribute share(const std::string& id, std::string name, double number, std::string value) {
    return {id, "overlap", std::move(name), std::move(value), number, "share", {}};
}

double ratio(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

// How much of the other someone covers who has all that this one asks for, and the skills in common, counted.
void add_overlap(const query::Substitutes& substitutes, Side& side, const Side& other) {
    const auto readiness = query::readiness(query::demands_of(other.asked),
                                            query::profile_of(side.asked, substitutes.size()), substitutes);
    const double covered = readiness.coverage.value();
    const query::Overlap overlap = query::overlap(side.asked, other.asked);
    const std::string shared = std::to_string(overlap.shared.size());
    side.attributes.push_back(share(side.id, "covers " + other.id, covered,
                                    std::to_string(static_cast<int>(std::lround(covered * 100))) + " %"));
    side.attributes.push_back(share(side.id, "shared with " + other.id, ratio(overlap.shared.size(), side.asked.size()),
                                    shared + " of its " + std::to_string(side.asked.size())));
    side.attributes.push_back(share(side.id, "in both, of all in it and " + other.id,
                                    ratio(overlap.shared.size(), overlap.all()),
                                    shared + " of " + std::to_string(overlap.all())));
}

void relate(const Catalogue& catalogue, std::vector<Side>& sides) {
    if (!sides.front().rung()) return;
    const auto substitutes = query::substitutes_of(catalogue::near_skills(catalogue));
    for (std::size_t left = 0; left < sides.size(); ++left) {
        for (std::size_t right = 0; right < sides.size(); ++right) {
            if (left == right) continue;
            if (left < right) add_comparisons(catalogue, sides[left], sides[right]);
            add_overlap(substitutes, sides[left], sides[right]);
        }
    }
}

// What two values must agree in: of a skill the proficiency, which its first word says.
std::string told(const Attribute& attribute) {
    const std::string_view value = attribute.value;
    std::string result;
    result.reserve(attribute.section.size() + attribute.name.size() + value.size() + 2);
    result.append(attribute.section).append("\t").append(attribute.name).append("\t");
    return result.append(attribute.section == "skill" ? value.substr(0, value.find(',')) : value);
}

void mark_same(std::vector<Side>& sides) {
    std::unordered_map<std::string, unsigned> tellers; // a bit for each side
    const unsigned all = (1U << sides.size()) - 1;
    for (std::size_t side = 0; side < sides.size(); ++side)
        for (const Attribute& attribute : sides[side].attributes) tellers[told(attribute)] |= 1U << side;
    for (Side& side : sides)
        for (Attribute& attribute : side.attributes) attribute.same = tellers.at(told(attribute)) == all;
}

// The questions of one role whose answers name the other.
std::vector<std::pair<std::string, std::string>> disputes(const Catalogue& catalogue, const std::vector<Side>& sides) {
    std::vector<std::pair<std::string, std::string>> remarks;
    if (sides.size() != 2 || !sides.front().rung()) return remarks;
    for (std::size_t at = 0; at < 2; ++at) {
        const RoleId role = sides[at].rung()->role, other = sides[1 - at].rung()->role;
        if (role == other) continue;
        const std::string name = text::fold(catalogue::title_of(catalogue, other).title);
        for (const auto& question : catalogue::questions(catalogue, role)) {
            const bool names_it = std::ranges::any_of(question.answers, [&](const catalogue::AnswerRow& answer) {
                return text::fold(answer.text + joined(answer.names, ", ")).find(name) != std::string::npos;
            });
            if (!names_it || !question.conflict) continue;
            const std::string text = question.text.substr(0, question.text.find('?'));
            remarks.emplace_back("disputed", text + "? rung why " + *question.conflict);
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
    for (const Side& side : sides) {
        comparison.ids.push_back(side.id);
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

Answer compare(const Request& request, Context& context) {
    const Catalogue& catalogue = context.catalogue();
    const auto region = region_of(request, context);
    Answer answer;
    report::Report& report = answer.report;
    report.records.kind = &report::kind("attribute");
    const std::vector<Target> targets = targets_of(catalogue, words_of(request, context), report.failures);
    if (targets.size() < least_ids) return answer;
    const bool for_people = context.format == "table" || context.format == "md" || context.format == "plain";
    const bool as_table = for_people && request.selection.empty();
    std::vector<Side> sides;
    for (const Target& target : targets)
        sides.push_back(side_of(catalogue, target, region, as_table ? Extent::table : Extent::records));
    check_ids(sides);
    relate(catalogue, sides);
    mark_same(sides);
    for (const Side& side : sides) report.heading += (report.heading.empty() ? "" : " and ") + side.id;
    report.heading += " compared";
    report.caption = caption_of(sides, region);
    const Comparison comparison = comparison_of(catalogue, sides, context.format == "table" ? context.columns : 0);
    if (as_table) {
        Marks marks;
        report.view = side_by_side(facts_told(sides), comparison, marks);
        report.legend = footnotes(sides);
        std::ranges::move(legend(catalogue, marks), std::back_inserter(report.legend));
        return answer;
    }
    for (const Side& side : sides)
        for (const Attribute& attribute : side.attributes)
            report.records.rows.push_back(row_of(attribute, side.target.owner));
    answer.arrange = [&catalogue, comparison, format = context.format,
                      notes = footnotes(sides)](report::Report& shown, const report::Selection&) {
        arrange_selected(shown, comparison, catalogue, format, notes);
    };
    return answer;
}

} // namespace rung::commands
