// SPDX-License-Identifier: MIT
// Full-text search: one document for each role and skill, which ranks it, and one piece for each of its texts, which
// says where the words stand. A piece names the topic that shows it in full.
#include "compiler.hpp"

#include <map>

namespace rung::catalogue {

namespace {

struct Document {
    std::string title, aliases, description, tasks;
};

using Owned = std::pair<Owner, std::int64_t>;

void append(std::string& text, const std::string& more) {
    text += (text.empty() ? "" : " . ") + more;
}

std::string title_words(const std::string& key, const std::string& title) {
    return title + " . " + key;
}

// What a search may find of a claim: whom or what it is about, in the words of its source.
std::string words_of(const model::Claim& claim, const model::Records& records) {
    std::string text = claim.as_stated.value_or("");
    if (claim.condition && !claim.condition->text.empty()) append(text, claim.condition->text);
    if (claim.subject.region)
        for (const auto& region : records.regions)
            if (region.id.text == claim.subject.region->text && region.parent) append(text, region.name);
    if (claim.stat_stated) append(text, *claim.stat_stated);
    if (claim.note) append(text, *claim.note);
    return text;
}

// Collects the pieces of one image and the documents that they add up to.
class Texts {
public:
    void name(Owned owner, const std::string& key, const std::string& title, const std::vector<model::Alias>& aliases) {
        Document& document = m_documents[owner];
        document.title = title_words(key, title);
        for (const auto& alias : aliases) append(document.aliases, alias.text);
    }
    void description(Owned owner, std::string topic, std::string field, const std::optional<std::string>& text) {
        if (!text) return;
        append(m_documents[owner].description, *text);
        m_pieces.push_back({owner.first, owner.second, std::move(topic), std::move(field), *text});
    }
    void task(Owned owner, std::string topic, std::string field, const std::string& text) {
        if (text.empty()) return;
        append(m_documents[owner].tasks, text);
        m_pieces.push_back({owner.first, owner.second, std::move(topic), std::move(field), text});
    }
    const std::map<Owned, Document>& documents() const { return m_documents; }
    const std::vector<Piece>& pieces() const { return m_pieces; }

private:
    std::map<Owned, Document> m_documents;
    std::vector<Piece> m_pieces;
};

std::string topic(const std::string& key, std::string_view what) {
    return key + "." + std::string(what);
}

void add_role(Texts& texts, Owned owner, const model::Role& role) {
    const std::string& key = role.id.text;
    texts.name(owner, key, role.title, role.aliases);
    texts.description(owner, key, "summary", role.summary.text);
    for (const auto& it : role.definitions) texts.description(owner, topic(key, "about"), "definition", it.text);
    for (const auto& it : role.is_not) texts.description(owner, topic(key, "about"), "not", it.text.text);
    for (const auto& it : role.borrows)
        texts.task(owner, topic(key, "about"), "borrows", it.field + ": " + it.text.text.value_or(""));
    for (const auto& it : role.tags) texts.task(owner, topic(key, "about"), "tag", it.text.value_or(""));
    for (const auto& it : role.products) texts.task(owner, topic(key, "about"), "product", it.text.value_or(""));
    for (const auto* it : {&role.category, &role.type, &role.origin})
        if (*it) texts.task(owner, topic(key, "about"), "about", (*it)->text.value_or(""));
    for (const auto& stage : role.stages) {
        const std::string rung = key + "@" + std::string(model::name_of(stage.level));
        for (const auto& title : stage.titles) texts.task(owner, rung, "title", title);
        if (stage.focus) texts.task(owner, rung, "focus", stage.focus->text.value_or(""));
    }
}

void add_skill(Texts& texts, Owned owner, const model::Skill& skill) {
    texts.name(owner, skill.id.text, skill.title, skill.aliases);
    texts.description(owner, skill.id.text, "summary", skill.summary);
    texts.description(owner, skill.id.text, "category", skill.category);
    for (const auto& meaning : skill.proficiency)
        texts.task(owner, topic(skill.id.text, "proficiency"), "proficiency", meaning);
    for (const auto& it : skill.resources)
        texts.task(owner, topic(skill.id.text, "resource"), "resource", it.name + ", " + it.provider);
}

} // namespace

void Compiler::search() {
    Texts texts;
    for (const auto& role : m_records.roles) add_role(texts, {Owner::role, m_roles.of(role.id)}, role);
    for (const auto& skill : m_records.skills) add_skill(texts, {Owner::skill, m_skills.of(skill.id)}, skill);
    for (const auto& it : m_records.statements) {
        const bool of_role = it.role.has_value();
        const Owned owner{of_role ? Owner::role : Owner::skill,
                          of_role ? m_roles.of(*it.role) : m_skills.of(*it.skill)};
        const std::string kind(model::name_of(it.kind));
        std::string text = it.text.text.value_or("");
        if (it.group) text = *it.group + (text.empty() ? "" : ": " + text);
        texts.task(owner, topic(of_role ? it.role->text : it.skill->text, kind), kind, text);
    }
    for (const auto& it : m_records.requirements)
        for (const auto& purpose : it.purposes)
            texts.task({Owner::role, m_roles.of(it.role)}, topic(it.role.text, it.skill.text), "purpose",
                       it.skill.text + ": " + purpose.text.value_or(""));
    for (const auto& it : m_records.questions)
        for (const auto& answer : it.answers)
            texts.task({Owner::role, m_roles.of(it.role)}, topic(it.role.text, it.id.text), "question",
                       it.text + " " + (answer.names.empty() ? answer.text : joined(answer.names)));
    for (const auto& it : m_records.relations)
        texts.task({Owner::role, m_roles.of(it.role)}, topic(it.role.text, "relation"), "relation",
                   it.to_title.value_or(it.to ? it.to->text : "") + ": " + it.text.text.value_or(""));
    for (const auto& it : m_records.claims)
        if (it.subject.role)
            texts.task({Owner::role, m_roles.of(*it.subject.role)},
                       topic(it.subject.role->text, model::name_of(it.metric)), std::string(model::name_of(it.metric)),
                       words_of(it, m_records));

    Statement document(m_database.get(),
                       "INSERT INTO document(rowid, title, aliases, description, tasks) VALUES(?,?,?,?,?)");
    for (const auto& [owner, it] : texts.documents())
        document.values(document_row(owner.first, owner.second), it.title, it.aliases, it.description, it.tasks).run();
    std::map<Owned, std::string> lines;
    for (const auto& it : texts.pieces())
        lines[{it.kind, it.owner}] += it.topic + '\t' + it.field + '\t' + it.text + '\n';
    Statement piece = insert("piece", 2);
    for (const auto& [owner, text] : lines) piece.values(document_row(owner.first, owner.second), text).run();
    // The list of words is kept as a table: a virtual one would count all postings anew for each misspelt word.
    execute(m_database.get(), "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, document, row);"
                              "INSERT INTO term SELECT term, doc FROM vocabulary; DROP TABLE vocabulary");
}

} // namespace rung::catalogue
