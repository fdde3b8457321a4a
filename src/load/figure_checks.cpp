// SPDX-License-Identifier: MIT
// Claims with their labels and ids, distributions, and the conflicts that name claims.
#include "link_checks.hpp"
#include "reader.hpp"

#include "rung/model/claim_ids.hpp"

#include <algorithm>
#include <tuple>

namespace rung::load {

namespace {

using model::Claim;
using model::Label;
using model::Spot;

std::string quoted(std::string_view text) {
    return '"' + std::string(text) + '"';
}

using LabelsOf = std::map<std::pair<std::string, std::string>, std::map<std::string, const Label*>>; // source, role

LabelsOf labels_of(const model::Records& pack, const Targets& targets, Findings& findings) {
    LabelsOf labels;
    for (const model::Records* records : targets.records()) {
        for (const Label& label : records->labels) {
            const bool is_new = labels[{label.source.text, label.role.text}].emplace(label.label, &label).second;
            if (!is_new && records == &pack)
                findings.error(label.spot, "duplicate",
                               "the label " + quoted(label.label) + " stands twice for this source and role");
        }
    }
    return labels;
}

void check_first_level(const Claim& claim, const Label& label, Findings& findings) {
    if (!label.levels.empty() && label.levels.front() == *claim.subject.level) return;
    const std::string stands_for =
        label.levels.empty() ? "names no level" : "stands for " + quoted(name_of(label.levels.front())) + " first";
    findings.error(claim.spot, "wrong-level",
                   "the label " + quoted(label.label) + ' ' + stands_for + ", not for " +
                       quoted(name_of(*claim.subject.level)),
                   "see " + text_of(label.spot));
}

void check_label(const Claim& claim, const LabelsOf& labels, Findings& findings) {
    if (!claim.as_stated || !claim.subject.level || !claim.subject.role || claim.from.empty()) return;
    const std::string& source = claim.from.front().source;
    const auto group = labels.find({source, claim.subject.role->text});
    if (group != labels.end())
        if (const auto label = group->second.find(*claim.as_stated); label != group->second.end())
            return check_first_level(claim, *label->second, findings);
    std::vector<std::string> known;
    if (group != labels.end())
        for (const auto& [text, label] : group->second) known.push_back(text);
    findings.error(claim.spot, "unknown-reference",
                   "no label " + quoted(*claim.as_stated) + " of the source " + quoted(source) + " for the role " +
                       quoted(claim.subject.role->text),
                   did_you_mean(*claim.as_stated, known));
}

// Ids of claims, and the places that name all claims at them.
std::set<std::string> names_of_claims(const Targets& targets) {
    std::set<std::string> names;
    for (const model::Records* records : targets.records()) {
        for (std::string& id : model::claim_ids(records->claims)) names.insert(std::move(id));
        for (const Claim& claim : records->claims)
            if (!claim.from.empty()) names.insert(claim.from.front().text());
    }
    return names;
}

void check_claim_ids(const std::vector<Claim>& claims, Findings& findings) {
    const std::vector<std::string> ids = model::claim_ids(claims);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (!ids[i].empty() && !seen.insert(ids[i]).second)
            findings.error(claims[i].spot, "duplicate-id", "another claim has the id " + quoted(ids[i]) + " too");
}

void check_explanations(const model::Records& pack, const Targets& targets, Findings& findings) {
    const std::set<std::string> names = names_of_claims(targets);
    const std::vector<std::string> known(names.begin(), names.end());
    std::set<std::string> ids;
    for (const model::Explanation& explanation : pack.explanations) {
        if (!explanation.id.empty() && !ids.insert(explanation.id).second)
            findings.error(explanation.spot, "duplicate-id",
                           "another conflict has the id " + quoted(explanation.id) + " too");
        for (const model::Key& claim : explanation.claims)
            if (!names.contains(claim.text))
                findings.error(claim.spot, "unknown-reference", "no claim " + quoted(claim.text),
                               did_you_mean(claim.text, known));
    }
    for (const model::Question& question : pack.questions)
        if (question.conflict && !question.conflict->id.empty() && !ids.insert(question.conflict->id).second)
            findings.error(question.id.spot, "duplicate-id",
                           "another conflict has the id " + quoted(question.conflict->id) + " too");
}

void check_distributions(const std::vector<model::Distribution>& distributions, Findings& findings) {
    std::map<std::tuple<std::string, std::string, std::optional<model::Level>, int, int, model::Basis>, const Spot*>
        seen;
    for (const model::Distribution& d : distributions) {
        if (d.occupation.text.empty() || d.region.text.empty()) continue;
        const auto [first, is_new] = seen.emplace(
            std::tuple(d.occupation.text, d.region.text, d.level, d.year_from, d.year_to, d.basis), &d.spot);
        if (!is_new)
            findings.error(d.spot, "duplicate",
                           "the distribution of " + quoted(d.occupation.text) +
                               " for this level, region and period stands twice",
                           "first at " + text_of(*first->second));
    }
}

} // namespace

void check_figures(const model::Records& pack, const Targets& targets, Findings& findings) {
    const LabelsOf labels = labels_of(pack, targets, findings);
    for (const Claim& claim : pack.claims) check_label(claim, labels, findings);
    check_claim_ids(pack.claims, findings);
    check_explanations(pack, targets, findings);
    check_distributions(pack.distributions, findings);
}

} // namespace rung::load
