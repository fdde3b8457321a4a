// SPDX-License-Identifier: MIT
#include "rung/catalogue/names.hpp"

#include "read.hpp"
#include "rung/text/text.hpp"

#include <algorithm>

namespace rung::catalogue {

namespace {

std::optional<std::int64_t> row_of(const Catalogue& catalogue, std::string_view table, std::string_view key) {
    Statement statement(catalogue, "SELECT id FROM " + std::string(table) + " WHERE key = ?");
    statement.bind(1, key);
    return statement.step() ? std::optional(statement.integer(0)) : std::nullopt;
}

Title one_title(const Catalogue& catalogue, std::string_view table, std::int64_t row) {
    Statement statement(catalogue, "SELECT key, title FROM " + std::string(table) + " WHERE id = ?");
    statement.bind(1, row);
    if (!statement.step()) return {};
    return {statement.text(0), statement.text(1)};
}

// The lines of a text that the catalogue keeps of all things of a kind, in the order of their rows.
std::vector<std::string> lines_of(const Catalogue& catalogue, std::string_view name) {
    Statement statement(catalogue, "SELECT value FROM meta WHERE name = ?");
    statement.bind(1, name);
    std::vector<std::string> result;
    if (!statement.step()) return result;
    std::string_view lines = statement.view(0);
    result.reserve(static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n')));
    for (; !lines.empty(); lines.remove_prefix(lines.find('\n') + 1))
        result.emplace_back(lines.substr(0, lines.find('\n')));
    return result;
}

std::vector<Title> titles(const Catalogue& catalogue, std::string_view keys, std::string_view names) {
    std::vector<std::string> all_keys = lines_of(catalogue, keys), all_titles = lines_of(catalogue, names);
    std::vector<Title> result(1);
    result.reserve(all_keys.size() + 1);
    for (std::size_t at = 0; at < all_keys.size(); ++at)
        result.push_back({std::move(all_keys[at]), std::move(all_titles.at(at))});
    return result;
}

std::vector<std::string> column(const Catalogue& catalogue, std::string_view sql) {
    Statement statement(catalogue, sql);
    std::vector<std::string> result;
    while (statement.step()) result.push_back(statement.text(0));
    return result;
}

std::int64_t row_of(const Named& id) {
    return std::visit([](auto one) { return one.row(); }, id);
}

} // namespace

std::vector<Named> find_name(const Catalogue& catalogue, std::string_view name) {
    if (text::invalid_utf8(name)) return {};
    Statement statement(catalogue, "SELECT DISTINCT kind, owner FROM name WHERE folded = ? ORDER BY kind, owner");
    const std::string folded = text::fold(name);
    statement.bind(1, folded);
    std::vector<Named> result;
    while (statement.step())
        result.push_back(member<Owner>(statement, 0) == Owner::role ? Named(RoleId(statement.integer(1)))
                                                                    : Named(SkillId(statement.integer(1))));
    return result;
}

std::optional<SourceId> find_source(const Catalogue& catalogue, std::string_view key) {
    const auto row = row_of(catalogue, "source", key);
    return row ? std::optional(SourceId(*row)) : std::nullopt;
}

std::optional<RegionId> find_region(const Catalogue& catalogue, std::string_view key) {
    const auto row = row_of(catalogue, "region", key);
    return row ? std::optional(RegionId(*row)) : std::nullopt;
}

std::optional<RegionId> find_region_called(const Catalogue& catalogue, std::string_view folded) {
    const std::vector<std::string> aliases = lines_of(catalogue, "region aliases"); // each followed by a tab
    for (std::size_t i = 0; i < aliases.size(); ++i)
        if (('\t' + aliases[i]).find('\t' + std::string(folded) + '\t') != std::string::npos)
            return RegionId(static_cast<std::int64_t>(i) + 1);
    return std::nullopt;
}

std::optional<OccupationId> find_occupation(const Catalogue& catalogue, std::string_view key) {
    const auto row = row_of(catalogue, "occupation", key);
    return row ? std::optional(OccupationId(*row)) : std::nullopt;
}

Title title_of(const Catalogue& catalogue, RoleId id) {
    return one_title(catalogue, "role", id.row());
}
Title title_of(const Catalogue& catalogue, SkillId id) {
    return one_title(catalogue, "skill", id.row());
}
Title title_of(const Catalogue& catalogue, Named id) {
    return std::visit([&](auto one) { return title_of(catalogue, one); }, id);
}

Title title_of(const Catalogue& catalogue, OccupationId id) {
    return one_title(catalogue, "occupation", id.row());
}

std::string occupation_key(const Catalogue& catalogue, OccupationId id) {
    return title_of(catalogue, id).key;
}

std::vector<Title> role_titles(const Catalogue& catalogue) {
    return titles(catalogue, "role keys", "role titles");
}
std::vector<Title> skill_titles(const Catalogue& catalogue) {
    return titles(catalogue, "skill keys", "skill titles");
}

std::vector<std::string> aliases(const Catalogue& catalogue, Named id) {
    Statement statement(catalogue, std::holds_alternative<RoleId>(id) ? "SELECT aliases FROM role WHERE id = ?"
                                                                      : "SELECT aliases FROM skill WHERE id = ?");
    statement.bind(1, row_of(id));
    return statement.step() ? split(statement.view(0)) : std::vector<std::string>{};
}

std::vector<NameRow> names_in_texts(const Catalogue& catalogue, NameKind kind) {
    Statement statement(catalogue, "SELECT value FROM meta WHERE name = ?");
    statement.bind(1, kind == NameKind::skill ? "skill names" : "role names");
    std::vector<NameRow> result;
    if (!statement.step()) return result;
    // Stored a line a name: see names_line in compile_lists.cpp.
    std::string_view lines = statement.view(0);
    result.reserve(static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n')));
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n'), text = lines.find('\t') + 1;
        const int signs = lines.front() - '0';
        NameRow& row = result.emplace_back(NameRow{std::string(lines.substr(text, end - text))});
        row.row = Numbers(lines.substr(1, text - 2)).next();
        row.common = (signs & 1) != 0;
        row.proper = (signs & 2) != 0;
        row.key = (signs & 4) != 0;
        lines.remove_prefix(end + 1);
    }
    return result;
}

std::vector<std::string> families(const Catalogue& catalogue) {
    return column(catalogue, "SELECT DISTINCT family FROM role");
}

std::vector<std::string> all_names(const Catalogue& catalogue, NameKind kind) {
    switch (kind) {
    case NameKind::role: return column(catalogue, "SELECT text FROM name WHERE kind = 0 ORDER BY owner, ordinal");
    case NameKind::skill: return column(catalogue, "SELECT text FROM name WHERE kind = 1 ORDER BY owner, ordinal");
    case NameKind::source:
    case NameKind::region: break;
    }
    return all_keys(catalogue, kind);
}

std::vector<std::string> all_keys(const Catalogue& catalogue, NameKind kind) {
    switch (kind) {
    case NameKind::role: return lines_of(catalogue, "role keys");
    case NameKind::skill: return lines_of(catalogue, "skill keys");
    case NameKind::source: return column(catalogue, "SELECT key FROM source ORDER BY id");
    case NameKind::region: return column(catalogue, "SELECT key FROM region ORDER BY id");
    }
    return {};
}

} // namespace rung::catalogue
