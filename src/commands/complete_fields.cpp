// SPDX-License-Identifier: MIT
// Fields at the cursor: in lists of --columns and --sort, and with operators and words of closed sets in --where.
#include "offers.hpp"

#include "field_words.hpp"
#include "rung/catalogue/names.hpp"

#include <algorithm>
#include <array>

namespace rung::commands {

namespace {

using report::Field;
using report::Kind;

constexpr bool is_word_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

void offer_item(Offers& offers, const Kind& kind) {
    offers.may_go_on();
    for (const Field& field : kind.fields) offers.add(field.name, field.meaning);
}

// What the last finished token of an expression calls for.
enum class Wanted { field, comparison, value, junction };

// An expression before the cursor, as far as completing needs to understand it.
struct Clause {
    Wanted wanted = Wanted::field;
    const Field* field = nullptr; // named last
    std::size_t word = 0;         // where the word in the making begins
    bool in_text = false;         // it is a text whose quote is open
};

// A finished word.
void read_word(Clause& clause, const Kind& kind, std::string_view word) {
    static constexpr std::array<std::string_view, 5> comparing{"in", "like", "glob", "between", "is"};
    const auto same = [&](std::string_view other) { return word.size() == other.size() && begins_with(word, other); };
    const auto field = std::ranges::find_if(kind.fields, [&](const Field& one) { return same(one.name); });
    if (field != kind.fields.end()) {
        clause.field = &*field;
        clause.wanted = Wanted::comparison;
    } else if (std::ranges::any_of(comparing, same)) {
        clause.wanted = Wanted::value;
    } else if (same("null") || (word.front() >= '0' && word.front() <= '9')) {
        clause.wanted = Wanted::junction;
    } else {
        clause.wanted = Wanted::field;
    }
}

void read_symbol(Clause& clause, char symbol) {
    if (symbol == ')')
        clause.wanted = Wanted::junction;
    else if (std::string_view("=<>!,").find(symbol) != std::string_view::npos)
        clause.wanted = Wanted::value;
    else if (symbol != ' ' && symbol != '(')
        clause.wanted = Wanted::field;
}

Clause clause_of(std::string_view text, const Kind& kind) {
    Clause clause;
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == '\'') {
            const std::size_t end = text.find('\'', at + 1);
            clause.word = at + 1;
            clause.in_text = end == std::string_view::npos;
            if (clause.in_text) return clause;
            clause.wanted = Wanted::junction;
            at = end + 1;
        } else if (is_word_character(text[at])) {
            const std::size_t begin = at;
            while (at < text.size() && is_word_character(text[at])) ++at;
            clause.word = begin;
            if (at == text.size()) return clause;
            read_word(clause, kind, text.substr(begin, at - begin));
        } else {
            read_symbol(clause, text[at++]);
        }
    }
    clause.word = text.size();
    return clause;
}

void offer_comparisons(Offers& offers, const Field& field, const std::string& start) {
    if (field.list) return;
    if (field.type == report::Type::boolean) {
        for (const std::string_view word : {"and", "or"}) offers.add(start + std::string(word));
        return;
    }
    for (const std::string_view word : {"=", "<>", "<", "<=", ">", ">="}) offers.add(start + std::string(word));
    if (field.optional) offers.add(start + "is null", "has no " + std::string(field.name));
    if (field.optional) offers.add(start + "is not null", "has a " + std::string(field.name));
}

// Where one field alone begins so, what may follow it is offered too; so a shell does not close the quotes behind it.
void offer_operands(Offers& offers, const Kind& kind) {
    const Field* only = nullptr;
    const std::size_t before = offers.count();
    for (const Field& field : kind.fields) {
        offers.add(field.name, field.meaning);
        if (begins_with(field.name, offers.typed())) only = &field;
    }
    if (offers.count() == before + 1) offer_comparisons(offers, *only, std::string(only->name) + ' ');
    offers.add("not ");
    offers.add("has(", "a list holds an item: has(skills, 'python')");
}

std::vector<std::string> values_of(const Field& field, Context& context) {
    std::vector<std::string> words = words_of_field(field, context);
    if (!words.empty() || field.type != report::Type::id) return words;
    if (field.name == "role" || field.name == "roles")
        return catalogue::all_keys(context.catalogue(), catalogue::NameKind::role);
    if (field.name == "skills" || field.name == "needs")
        return catalogue::all_keys(context.catalogue(), catalogue::NameKind::skill);
    return {};
}

} // namespace

void offer_fields(Offers& offers, const Kind& kind) {
    offers.keep(offers.typed().rfind(',') + 1);
    if (offers.typed().starts_with('+')) offers.keep(1);
    offer_item(offers, kind);
}

void offer_order(Offers& offers, const Kind& kind) {
    offers.keep(offers.typed().rfind(',') + 1);
    if (offers.typed().starts_with('-')) offers.keep(1);
    offer_item(offers, kind);
}

void offer_condition(Offers& offers, const Kind& kind, Context& context) {
    offers.may_go_on();
    const Clause clause = clause_of(offers.typed(), kind);
    offers.keep(clause.word);
    if (clause.wanted == Wanted::field && !clause.in_text) return offer_operands(offers, kind);
    if (clause.wanted == Wanted::comparison && !clause.in_text) return offer_comparisons(offers, *clause.field, {});
    if (clause.wanted == Wanted::value && clause.field != nullptr) {
        const std::string quote = clause.in_text ? "" : "'";
        for (const std::string& value : values_of(*clause.field, context)) offers.add(quote + value + '\'');
    }
    if (clause.wanted == Wanted::junction)
        for (const std::string_view word : {"and ", "or "}) offers.add(word);
}

} // namespace rung::commands
