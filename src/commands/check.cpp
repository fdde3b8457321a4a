// SPDX-License-Identifier: MIT
// rung check: the skills that an advert or a CV names, against what a role asks for. The text is read, answered and
// forgotten.
#include "all.hpp"
#include "cells.hpp"
#include "known.hpp"

#include "rung/catalogue/roles.hpp"
#include "rung/query/demands.hpp"
#include "rung/query/nearest_rung.hpp"
#include "rung/query/requirements.hpp"
#include "rung/query/text_skills.hpp"
#include "rung/report/kinds.hpp"
#include "rung/text/text.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <map>
#include <memory>

namespace rung::commands {

namespace {

using catalogue::RequirementRow;
using catalogue::SkillId;
using query::Mention;
using query::Strength;

constexpr std::size_t longest_text = std::size_t{1} << 28;

struct Text {
    std::string name, bytes;
};

std::string bytes_of(const std::string& path) {
    const auto fail = [&](const std::string& reason) {
        throw UsageError("read-failed", "cannot read '" + path + "': " + reason, path);
    };
    const auto close = [](std::FILE* file) { std::fclose(file); };
    const std::unique_ptr<std::FILE, decltype(close)> file(std::fopen(path.c_str(), "rb"), close);
    if (!file) fail(std::strerror(errno));
    std::string bytes;
    std::string part(std::size_t{1} << 16, '\0');
    while (const std::size_t read = std::fread(part.data(), 1, part.size(), file.get())) {
        bytes.append(part, 0, read);
        if (bytes.size() > longest_text) fail("it is longer than 256 MB");
    }
    if (std::ferror(file.get()) != 0) fail(std::strerror(errno));
    return bytes;
}

Text text_of(const Request& request, Context& context) {
    const std::string& argument = request.arguments.front();
    if (argument != "-") return {argument, bytes_of(argument)};
    if (request.value("have") == "-" || request.value("from") == "-")
        throw UsageError("bad-value", "'-' can stand only once: standard input is read once a call", "-");
    return {"standard input", context.read_input("the text")};
}

// What the text says of one skill.
struct Named {
    SkillId skill;
    const Mention* first = nullptr;
    std::size_t line = 1, column = 1;
    Strength strength = Strength::unstated;
    std::optional<int> years;
    std::vector<std::string> spans;
};

// In the order of their first mentions. One walk through the text, however long its lines are.
std::vector<Named> named_in(std::string_view text, const std::vector<Mention>& mentions) {
    std::vector<Named> result;
    std::map<SkillId, std::size_t> places;
    std::size_t at = 0, line = 1, column = 1;
    for (const Mention& mention : mentions) {
        const auto [found, is_new] = places.try_emplace(mention.skill, result.size());
        if (is_new) {
            while (const void* end = std::memchr(text.data() + at, '\n', mention.begin - at)) {
                at = static_cast<std::size_t>(static_cast<const char*>(end) - text.data()) + 1;
                ++line;
                column = 1;
            }
            const std::string_view between = text.substr(at, mention.begin - at);
            column += text::column_of(between, between.size()) - 1;
            at = mention.begin;
            result.push_back({mention.skill, &mention, line, column, mention.strength, {}, {}});
        }
        Named& named = result[found->second];
        named.strength = std::min(named.strength, mention.strength);
        named.years = std::max(named.years, mention.years);
        named.spans.push_back(std::to_string(mention.begin) + '-' + std::to_string(mention.end));
    }
    return result;
}

// Against what the text is held.
struct Against {
    std::optional<Rung> rung;
    std::string how; // it was found, for captions; empty: it was asked for
    std::vector<RequirementRow> asked;
};

std::optional<Rung> named_rung(const Request& request, Context& context, report::Report& report) {
    const auto word = request.value("role");
    if (!word) return std::nullopt;
    const auto found = find_rung(context.catalogue(), *word);
    if (const auto* failure = std::get_if<report::Failure>(&found)) {
        report.failures.push_back(*failure);
        return std::nullopt;
    }
    return std::get<Rung>(found);
}

Against against(const catalogue::Catalogue& catalogue, const std::string& text, const query::TextSkills& found,
                const std::vector<Named>& named, std::optional<Rung> rung) {
    Against result;
    if (!rung) {
        std::vector<SkillId> skills;
        for (const Named& it : named)
            if (it.strength != Strength::denied) skills.push_back(it.skill);
        auto role = query::titled_role(catalogue, text);
        result.how = role ? "role taken from its first lines" : "role nearest by its skills";
        if (!role) role = query::nearest_role(catalogue, skills);
        if (!role) return result;
        rung = Rung{*role, {}};
    }
    if (!rung->level) rung->level = query::nearest_level(catalogue, rung->role, text, found.years);
    result.rung = rung;
    result.asked = query::in_force(catalogue::bare_requirements(catalogue, rung->role), rung->level);
    return result;
}

// The rows of one answer.
class Rows {
public:
    Rows(const Text& text, const query::Profile& profile, std::string role)
        : m_text(text), m_profile(profile), m_role(std::move(role)) {}

    void add(std::string_view status, const std::string& key, SkillId skill, const Named* named,
             const RequirementRow* asked) {
        report::RowBuilder row(report::kind("finding"));
        row.set("id", key).set("status", std::string(status));
        if (named != nullptr) {
            row.set("term", term(*named->first)).set("line", cell(static_cast<std::int64_t>(named->line)));
            row.set("col", cell(static_cast<std::int64_t>(named->column))).set("strength", cell(named->strength));
            row.set("years", cell(named->years));
        }
        if (asked != nullptr) row.set("need", cell(asked->need));
        row.set("have", cell(m_profile.at(query::number_of(skill))));
        if (asked != nullptr) row.set("essential", asked->essential);
        row.set("file", m_text.name);
        if (!m_role.empty()) row.set("role", m_role);
        row.set("spans", named != nullptr ? named->spans : std::vector<std::string>{});
        m_rows.push_back(row.take());
    }
    std::vector<report::Row> take() { return std::move(m_rows); }

private:
    // On one line.
    std::string term(const Mention& mention) const {
        std::string result;
        for (const char c : m_text.bytes.substr(mention.begin, mention.end - mention.begin)) {
            const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!blank || !result.ends_with(' ')) result += blank ? ' ' : c;
        }
        return result;
    }

    const Text& m_text;
    const query::Profile& m_profile;
    std::string m_role;
    std::vector<report::Row> m_rows;
};

bool counts(const Named& named) {
    return named.strength != Strength::denied;
}

// Found and extra in the order of the text, then missing by weight; what is not asked for and only denied comes last.
std::vector<report::Row> rows_of(Rows rows, const std::vector<Named>& named, const std::vector<RequirementRow>& asked,
                                 const std::vector<std::string>& keys) {
    std::map<SkillId, const RequirementRow*> needs;
    for (const RequirementRow& row : asked) needs.emplace(row.skill, &row);
    std::map<SkillId, const Named*> mentioned;
    for (const Named& it : named) mentioned.emplace(it.skill, &it);
    const auto need_of = [&](SkillId skill) {
        const auto found = needs.find(skill);
        return found == needs.end() ? nullptr : found->second;
    };
    const auto key = [&](SkillId skill) { return keys.at(query::number_of(skill) - 1); };

    for (const Named& it : named)
        if (need_of(it.skill) != nullptr && counts(it))
            rows.add("found", key(it.skill), it.skill, &it, need_of(it.skill));
    const auto add_extra = [&](bool wanted) {
        for (const Named& it : named)
            if (need_of(it.skill) == nullptr && counts(it) == wanted)
                rows.add("extra", key(it.skill), it.skill, &it, nullptr);
    };
    add_extra(true);
    for (const bool essential : {true, false})
        for (const RequirementRow& row : asked) {
            const auto found = mentioned.find(row.skill);
            const Named* it = found == mentioned.end() ? nullptr : found->second;
            if (row.essential == essential && (it == nullptr || !counts(*it)))
                rows.add("missing", key(row.skill), row.skill, it, &row);
        }
    add_extra(false);
    return rows.take();
}

using Column = std::size_t;

bool is(const report::Row& row, Column column, std::string_view word) {
    const auto* text = std::get_if<std::string>(&row[column]);
    return text != nullptr && *text == word;
}

// The answer in short: "7 of 151 skills named", "23 essential ones missing", "1 beyond the role".
std::vector<std::string> counted(const std::vector<report::Row>& rows, std::size_t asked) {
    const report::Kind& kind = report::kind("finding");
    const Column status = kind.find("status"), essential = kind.find("essential"), strength = kind.find("strength");
    std::size_t found = 0, missing = 0, extra = 0;
    for (const report::Row& row : rows) {
        if (is(row, status, "found")) ++found;
        if (is(row, status, "missing") && row[essential] == report::Cell(true)) ++missing;
        if (is(row, status, "extra") && !is(row, strength, "denied")) ++extra;
    }
    std::vector<std::string> result{std::to_string(found) + " of " + std::to_string(asked) + " skills named",
                                    std::to_string(missing) + (missing == 1 ? " essential one" : " essential ones") +
                                        " missing"};
    if (extra > 0) result.push_back(std::to_string(extra) + " beyond the role");
    return result;
}

// What is missing and not essential is many rows: a table shows the first of them, and says how to see the rest.
void leave_out_optional(report::Report& shown, const std::string& call) {
    constexpr std::size_t enough = 5;
    const report::Kind& kind = *shown.records.kind;
    const Column status = kind.find("status"), essential = kind.find("essential");
    const auto is_optional = [&](const report::Row& row) {
        return is(row, status, "missing") && row[essential] == report::Cell(false);
    };
    const auto all = static_cast<std::size_t>(std::ranges::count_if(shown.records.rows, is_optional));
    if (all <= enough) return;
    std::size_t seen = 0;
    std::erase_if(shown.records.rows, [&](const report::Row& row) { return is_optional(row) && ++seen > enough; });
    shown.legend.push_back("and " + std::to_string(all - enough) + " more that are missing, none essential: " + call +
                           " -w \"status = 'missing'\"");
}

std::vector<std::string> legend_of(const report::Records& shown) {
    const Column status = shown.kind->find("status"), strength = shown.kind->find("strength");
    const auto any = [&](Column column, std::string_view word) {
        return std::ranges::any_of(shown.rows, [&](const report::Row& row) { return is(row, column, word); });
    };
    std::vector<std::string> lines;
    if (any(status, "extra")) lines.emplace_back("extra: the text names it, the role does not ask for it");
    std::string strengths;
    for (const auto& [word, meaning] :
         {std::pair("required", "the text demands it"), std::pair("wished", "would be welcome"),
          std::pair("denied", "expressly not wanted or not had"), std::pair("unstated", "named without saying")})
        if (any(strength, word))
            strengths.append(strengths.empty() ? "" : "; ").append(word).append(": ").append(meaning);
    if (!strengths.empty()) lines.push_back(std::move(strengths));
    return lines;
}

// The same question again, with the role that it was asked about.
std::string call_of(const Request& request) {
    const auto role = request.value("role");
    return "rung check " + request.arguments.front() + (role ? " --role " + *role : "");
}

} // namespace

Answer check(const Request& request, Context& context) {
    Answer answer;
    report::Report& report = answer.report;
    report.records.kind = &report::kind("finding");
    const catalogue::Catalogue& catalogue = context.catalogue();
    const auto asked_for = named_rung(request, context, report);
    if (!report.failures.empty()) return answer;
    Known known = known_by(request, context, catalogue::skill_graph(catalogue));
    report.failures = std::move(known.failures);
    const Text text = text_of(request, context);

    const auto names = catalogue::names_in_texts(catalogue, catalogue::NameKind::skill);
    const query::TextSkills found = query::text_skills(text.bytes, names);
    const std::vector<Named> named = named_in(text.bytes, found.mentions);
    const Against role = against(catalogue, text.bytes, found, named, asked_for);
    const std::string key = role.rung ? key_of(catalogue, *role.rung) : std::string{};
    report.records.rows = rows_of(Rows(text, known.profile, key), named, role.asked,
                                  catalogue::all_keys(catalogue, catalogue::NameKind::skill));

    report.heading = "Skills in " + text.name;
    if (role.rung) {
        const catalogue::Title title = catalogue::title_of(catalogue, role.rung->role);
        report.heading += ", against " + title_of(catalogue, *role.rung);
        report.titles[title.key] = title.title;
        if (!role.how.empty()) report.caption_after.push_back(role.how);
        for (std::string& part : counted(report.records.rows, role.asked.size()))
            report.caption_after.push_back(std::move(part));
    }
    if (known.said != "from nothing") report.caption_after.push_back(known.said);
    if (named.empty()) report.notes.push_back("no skill is named in " + text.name);
    report.dispensable = {"col", "line", "strength", "have"};
    answer.arrange = [call = call_of(request), format = context.format](report::Report& shown,
                                                                        const report::Selection& selection) {
        if (shown.records.rows.empty() || !shown.columns.empty()) return;
        if (format == "table" && selection.empty()) leave_out_optional(shown, call);
        for (std::string& line : legend_of(shown.records)) shown.legend.push_back(std::move(line));
    };
    return answer;
}

} // namespace rung::commands
