// SPDX-License-Identifier: MIT
// Candidates in the making: those that begin as the word at the cursor does, in any case of ASCII letters.
#pragma once

#include "rung/catalogue/catalogue.hpp"
#include "rung/commands/complete.hpp"
#include "rung/report/record.hpp"

#include <string>
#include <string_view>

namespace rung::commands {

class Offers {
public:
    // `before` stands in front of what is completed, within the same word: "--have=python,".
    Offers(std::string before, std::string_view typed) : m_before(std::move(before)), m_typed(typed) {}

    std::string_view typed() const { return m_typed; }
    std::size_t count() const { return m_found.candidates.size(); }

    void add(std::string_view word, std::string_view meaning = {});
    // The rest of the word is completed from here on: what stands up to `length` stays as it is.
    void keep(std::size_t length);
    // What stands in front of the part that is completed: "--have=python,".
    const std::string& before() const { return m_before; }
    void may_go_on() { m_found.goes_on = true; }
    void want_files() { m_found.files = true; }
    Completion take() { return std::move(m_found); }

private:
    std::string m_before;
    std::string_view m_typed;
    Completion m_found;
};

// True if the word begins so, whatever the case of ASCII letters.
bool begins_with(std::string_view word, std::string_view start);

// Names of the data. `part` is the form of the argument, which says whether levels and topics may follow.
void offer_roles(Offers& offers, const catalogue::Catalogue& catalogue);
void offer_things(Offers& offers, const catalogue::Catalogue& catalogue, std::string_view part);
void offer_figures(Offers& offers, const catalogue::Catalogue& catalogue);
void offer_skills(Offers& offers, const catalogue::Catalogue& catalogue, std::string_view part);
void offer_skill_list(Offers& offers, const catalogue::Catalogue& catalogue);
void offer_set(Offers& offers, const catalogue::Catalogue& catalogue);
void offer_regions(Offers& offers, const catalogue::Catalogue& catalogue, const Command* command);
void offer_packs(Offers& offers, const catalogue::Catalogue& catalogue);

// Fields of the records that a command prints: --columns, --sort, --where.
void offer_fields(Offers& offers, const report::Kind& kind);
void offer_order(Offers& offers, const report::Kind& kind);
void offer_condition(Offers& offers, const report::Kind& kind, Context& context);

} // namespace rung::commands
