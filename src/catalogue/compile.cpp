// SPDX-License-Identifier: MIT
#include "rung/catalogue/compile.hpp"

#include "compiler.hpp"
#include "rung/catalogue/catalogue.hpp"
#include "rung/text/text.hpp"

#include <algorithm>
#include <array>

namespace rung::catalogue {

namespace {

Handle empty_database() {
    sqlite3* raw = nullptr;
    const int result = sqlite3_open_v2(":memory:", &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    Handle handle(raw);
    if (result != SQLITE_OK) throw BrokenCatalogue("cannot make a catalogue: out of memory");
    return handle;
}

bool adds_a_name(const model::Alias& alias, const std::string& id, const std::string& title) {
    const std::string folded = text::fold(alias.text);
    return folded != text::fold(id) && folded != text::fold(title);
}

} // namespace

std::string joined_aliases(const std::vector<model::Alias>& aliases, const std::string& id, const std::string& title) {
    std::vector<std::string> texts;
    for (const auto& alias : aliases)
        if (adds_a_name(alias, id, title)) texts.push_back(alias.text);
    return joined(texts);
}

std::string joined(const model::Places& places) {
    std::string result;
    for (const model::Place& place : places) result += (result.empty() ? "" : ";") + place.text();
    return result;
}

std::string joined(const std::vector<std::string>& items) {
    std::string result;
    for (const std::string& item : items) result += (result.empty() ? "" : ";") + item;
    return result;
}

Compiler::Compiler(const model::Records& records, const Findings& findings, std::span<const KeptPack> kept,
                   std::int32_t edition, const model::Progress& progress)
    : m_records(records), m_findings(findings), m_database(empty_database()) {
    execute(m_database.get(), "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA temp_store = MEMORY; BEGIN");
    execute(m_database.get(), schema);
    insert("meta", 2).values("layout", std::to_string(layout_version)).run();
    struct Part {
        std::string_view name;
        void (Compiler::*write)();
    };
    constexpr std::array parts{
        Part{"keys", &Compiler::keys},           Part{"sources", &Compiler::sources},
        Part{"roles", &Compiler::roles},         Part{"requirements", &Compiler::requirements},
        Part{"skills", &Compiler::skills},       Part{"names", &Compiler::names},
        Part{"labels", &Compiler::labels},       Part{"claims", &Compiler::claims},
        Part{"pay", &Compiler::distributions},   Part{"statements", &Compiler::statements},
        Part{"questions", &Compiler::questions}, Part{"relations", &Compiler::relations},
        Part{"conflicts", &Compiler::findings},  Part{"lists", &Compiler::lists},
        Part{"names", &Compiler::ready_made},    Part{"search", &Compiler::search},
    };
    int done = 0;
    for (const Part& part : parts) {
        if (progress) progress(100 * done++ / static_cast<int>(parts.size()), part.name);
        (this->*part.write)();
    }
    this->kept(kept, edition);
    execute(m_database.get(), "INSERT INTO document(document) VALUES('optimize'); COMMIT; VACUUM");
}

std::string Compiler::image() {
    return serialized(m_database.get());
}

Statement Compiler::insert(std::string_view table, int columns) const {
    std::string sql = "INSERT INTO " + std::string(table) + " VALUES(?";
    for (int i = 1; i < columns; ++i) sql += ",?";
    return {m_database.get(), sql + ")"};
}

void Compiler::cite(Thing thing, std::int64_t owner, const model::Places& places) {
    Statement statement(m_database.get(), "INSERT OR IGNORE INTO cite VALUES(?,?,?,?)");
    for (const model::Place& place : places)
        statement.values(m_sources.of(place.source), place.at, number(thing), owner).run();
}

void Compiler::keys() {
    for (const auto& source : m_records.sources) m_sources.add(source.id.text);
    for (const auto& region : m_records.regions) m_regions.add(region.id.text);
    for (const auto& occupation : m_records.occupations) m_occupations.add(occupation.id.text);
    for (const auto& role : m_records.roles) m_roles.add(role.id.text);
    for (const auto& skill : m_records.skills) m_skills.add(skill.id.text);
}

void Compiler::sources() {
    Statement pack = insert("pack", 4);
    for (const auto& head : m_records.packs) pack.values(nullptr, head.id, head.version, head.title).run();
    Statement source(m_database.get(), "INSERT INTO source VALUES(?,?,?,?,?,?,?,?,?,?,?,?,0,0)");
    for (const auto& it : m_records.sources)
        source
            .values(m_sources.of(it.id), it.id.text, it.title, number(it.kind), it.publisher, it.file, it.year,
                    it.licence, it.attribution, it.url, it.note, it.retrieved)
            .run();
    Statement region = insert("region", 5);
    for (const auto& it : m_records.regions)
        region
            .values(m_regions.of(it.id), it.id.text, it.name, it.parent ? std::optional(it.parent->text) : std::nullopt,
                    it.currency)
            .run();
    Statement occupation = insert("occupation", 4);
    Statement technology = insert("technology", 5);
    for (const auto& it : m_records.occupations) {
        const std::int64_t row = m_occupations.of(it.id);
        occupation.values(row, it.id.text, it.title, m_sources.of(it.source)).run();
        std::int64_t ordinal = 0;
        for (const auto& tool : it.technologies)
            technology.values(row, ++ordinal, tool.name, tool.hot, tool.in_demand).run();
    }
}

void Compiler::names() {
    Statement insert_name(m_database.get(), "INSERT OR IGNORE INTO name VALUES(?,?,?,?,?,?)");
    const auto add = [&](Owner kind, std::int64_t owner, const std::string& id, const std::string& title,
                         const std::vector<model::Alias>& aliases) {
        // An alias that repeats the id or the title only marks it as common.
        const auto common = [&](const std::string& name) {
            return std::ranges::any_of(
                aliases, [&](const model::Alias& it) { return it.common && text::fold(it.text) == text::fold(name); });
        };
        std::int64_t ordinal = 0;
        insert_name.values(text::fold(id), number(kind), owner, ordinal++, id, common(id)).run();
        insert_name.values(text::fold(title), number(kind), owner, ordinal++, title, common(title)).run();
        for (const auto& alias : aliases)
            if (adds_a_name(alias, id, title))
                insert_name.values(text::fold(alias.text), number(kind), owner, ordinal++, alias.text, alias.common)
                    .run();
    };
    for (const auto& role : m_records.roles)
        add(Owner::role, m_roles.of(role.id), role.id.text, role.title, role.aliases);
    for (const auto& skill : m_records.skills)
        add(Owner::skill, m_skills.of(skill.id), skill.id.text, skill.title, skill.aliases);
}

void Compiler::kept(std::span<const KeptPack> packs, std::int32_t edition) {
    Statement row = insert("kept", 5);
    for (const KeptPack& pack : packs) row.values(nullptr, pack.id, pack.added, pack.path, pack.text).run();
    execute(m_database.get(), ("PRAGMA user_version = " + std::to_string(edition)).c_str());
}

std::string compile(const model::Records& records, const Findings& findings, std::span<const KeptPack> kept,
                    std::int32_t edition, const model::Progress& progress) {
    return Compiler(records, findings, kept, edition, progress).image();
}

} // namespace rung::catalogue
