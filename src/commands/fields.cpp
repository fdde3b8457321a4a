// SPDX-License-Identifier: MIT
#include "all.hpp"

#include "field_words.hpp"
#include "rung/catalogue/names.hpp"
#include "rung/model/ranks.hpp"
#include "rung/report/kinds.hpp"
#include "rung/text/nearest.hpp"

namespace rung::commands {

namespace {

using report::Field;
using report::Kind;
using report::Type;

std::string_view word(Type type) {
    switch (type) {
    case Type::text: return "text";
    case Type::id: return "id";
    case Type::topic: return "topic";
    case Type::figure: return "figure";
    case Type::integer: return "int";
    case Type::real: return "real";
    case Type::boolean: return "bool";
    case Type::date: return "date";
    case Type::range: return "range";
    case Type::level: return "level";
    case Type::proficiency: return "proficiency";
    case Type::closed: return "word";
    }
    return {};
}

std::string_view word(report::Shown shown) {
    if (shown == report::Shown::always) return "always";
    return shown == report::Shown::caption ? "caption" : "no";
}

report::Cell word(report::Unit unit) {
    switch (unit) {
    case report::Unit::none: return {};
    case report::Unit::money: return std::string("currency a year");
    case report::Unit::change: return std::string("currency a year, signed");
    case report::Unit::share: return std::string("0 to 1");
    case report::Unit::hours: return std::string("hours");
    case report::Unit::year: return std::string("year");
    }
    return {};
}

// "[id]" is a list, which may be empty; "int?" and "[range]?" may be missing.
std::string type_of(const Field& field) {
    std::string type(word(field.type));
    if (field.list) type = '[' + type + ']';
    return field.optional ? type + '?' : type;
}

report::Row row_of(const Kind& own, const Kind& described, const Field& field, Context& context) {
    return report::RowBuilder(own)
        .set("id", std::string(described.name) + '.' + std::string(field.name))
        .set("record", std::string(described.name))
        .set("name", std::string(field.name))
        .set("type", type_of(field))
        .set("shown", std::string(word(field.shown)))
        .set("unit", word(field.unit))
        .set("allowed", words_of_field(field, context))
        .set("meaning", std::string(field.meaning))
        .set("since", std::int64_t{field.since})
        .take();
}

UsageError unknown_kind(const std::string& name) {
    std::vector<std::string> candidates;
    for (const Kind& kind : report::kinds()) {
        candidates.emplace_back(kind.name);
        if (kind.command != kind.name) candidates.emplace_back(kind.command);
    }
    return {"bad-value", "'" + name + "' is neither a record nor a command that prints records", name,
            text::nearest(name, candidates)};
}

} // namespace

std::vector<std::string> words_of_field(const Field& field, Context& context) {
    if (!field.allowed.empty()) return {field.allowed.begin(), field.allowed.end()};
    if (field.type != Type::id) return {};
    if (field.name == "region") return catalogue::all_keys(context.catalogue(), catalogue::NameKind::region);
    if (field.name == "source" || field.name == "sources")
        return catalogue::all_keys(context.catalogue(), catalogue::NameKind::source);
    return {};
}

Answer fields(const Request& request, Context& context) {
    Answer answer;
    const Kind& own = report::kind("field");
    answer.report.records.kind = &own;
    answer.report.heading = "Fields";
    answer.report.wraps = {"allowed", "meaning"};
    answer.report.dispensable = {"unit", "shown"};
    const auto add = [&](const Kind& kind) {
        for (const Field& field : kind.fields) answer.report.records.rows.push_back(row_of(own, kind, field, context));
    };
    if (request.arguments.empty()) {
        for (const Kind& kind : report::kinds()) add(kind);
        return answer;
    }
    std::string name = request.arguments.front();
    for (std::size_t i = 1; i < request.arguments.size(); ++i) name += ' ' + request.arguments[i];
    const Kind* kind = report::find_kind(name);
    if (kind == nullptr) throw unknown_kind(name);
    add(*kind);
    return answer;
}

} // namespace rung::commands
