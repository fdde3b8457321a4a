// SPDX-License-Identifier: MIT
// The writer of an image: one object while one image is made. Its parts are written in compile_*.cpp, a theme a file.
#pragma once

#include "database.hpp"
#include "keys.hpp"
#include "rung/catalogue/compile.hpp"
#include "schema.hpp"

#include <string>
#include <string_view>

namespace rung::catalogue {

class Compiler {
public:
    Compiler(const model::Records& records, const Findings& findings, std::span<const KeptPack> kept,
             std::int32_t edition, const model::Progress& progress);
    std::string image();

private:
    void kept(std::span<const KeptPack> packs, std::int32_t edition);
    void keys();
    void sources();
    void roles();
    void role_texts(const model::Role& role, std::int64_t row);
    void requirements();
    void skills();
    void names();
    void claims();
    void labels();
    void distributions();
    void statements();
    void questions();
    void relations();
    void findings();
    void lists();
    void ready_made();
    std::string names_in_texts(Owner kind) const;
    void search();

    Statement insert(std::string_view table, int columns) const;
    void cite(Thing thing, std::int64_t owner, const model::Places& places);
    void about(std::int64_t role, std::string_view kind, const std::optional<std::string>& name,
               const model::Cited& text);

    const model::Records& m_records;
    const Findings& m_findings;
    Handle m_database;
    Keys m_sources, m_regions, m_occupations, m_roles, m_skills;
    std::int64_t m_abouts = 0;
};

// "s1:70;s3:103"
std::string joined(const model::Places& places);
std::string joined(const std::vector<std::string>& items);
// Those that are not the id or the title again.
std::string joined_aliases(const std::vector<model::Alias>& aliases, const std::string& id, const std::string& title);
// "1;4": the numbers of the members.
template <class E> std::string joined_numbers(const std::vector<E>& members) {
    std::string result;
    for (const E member : members) result += (result.empty() ? "" : ";") + std::to_string(static_cast<int>(member));
    return result;
}

template <class E> std::int64_t number(E member) {
    return static_cast<std::int64_t>(member);
}
template <class E> std::optional<std::int64_t> number(const std::optional<E>& member) {
    return member ? std::optional(static_cast<std::int64_t>(*member)) : std::nullopt;
}
inline std::optional<std::int64_t> number(const std::optional<model::Decimal>& value) {
    return value ? std::optional(value->ten_thousandths) : std::nullopt;
}

// Text pieces for full-text search, in compile_search.cpp.
struct Piece {
    Owner kind;
    std::int64_t owner;
    std::string topic, field, text;
};

} // namespace rung::catalogue
