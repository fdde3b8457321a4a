// SPDX-License-Identifier: MIT
#include "rung/load/resume.hpp"

#include "reader.hpp"
#include "rung/load/files.hpp"

#include "rung/text/text.hpp"

#include <array>
#include <utility>

namespace rung::load {

namespace {

using model::Proficiency;

constexpr std::size_t most_skills = 1000; // of a resume; what is unknown is held against every name of the data

// The levels of JSON Resume. Its text may be anything, so our own words count too.
Proficiency proficiency_of(std::string_view level) {
    constexpr std::array theirs{std::pair{"beginner", Proficiency::aware},
                                std::pair{"intermediate", Proficiency::working},
                                std::pair{"advanced", Proficiency::skilled}, std::pair{"master", Proficiency::expert}};
    const std::string folded = text::fold(level);
    for (const auto& [word, at] : theirs)
        if (folded == word) return at;
    const auto ours = model::parse<Proficiency>(folded);
    return ours && *ours != Proficiency::none ? *ours : Proficiency::working;
}

// The text of a member; templates of resumes leave it empty or null, which is no text.
std::string text_of(Reader& in, const Node& object, std::string_view name) {
    const Node* node = object.find(name);
    if (node == nullptr || node->kind == NodeKind::null) return {};
    const Reader::Step step(in, name);
    if (node->kind == NodeKind::text) return node->text;
    in.wrong_type("text", *node);
    return {};
}

// The items of a member that is a list, or nothing.
const std::vector<Node>& items_of(Reader& in, const Node& object, std::string_view name) {
    static const std::vector<Node> none;
    const Node* node = object.find(name);
    if (node == nullptr || node->kind == NodeKind::null) return none;
    if (node->kind == NodeKind::list) return node->children;
    const Reader::Step step(in, name);
    in.wrong_type("a list", *node);
    return none;
}

void add(std::vector<ResumeSkill>& skills, std::string name, Proficiency at) {
    if (!text::fold(name).empty()) skills.push_back({std::move(name), at});
}

void read_entry(Reader& in, const Node& entry, std::vector<ResumeSkill>& skills) {
    if (entry.kind != NodeKind::object) {
        in.wrong_type("an object", entry);
        return;
    }
    const Proficiency at = proficiency_of(text_of(in, entry, "level"));
    add(skills, text_of(in, entry, "name"), at);
    const std::vector<Node>& keywords = items_of(in, entry, "keywords");
    const Reader::Step step(in, "keywords");
    for (std::size_t i = 0; i < keywords.size(); ++i) {
        const Reader::Step item(in, i);
        if (keywords[i].kind == NodeKind::text)
            add(skills, keywords[i].text, at);
        else
            in.wrong_type("text", keywords[i]);
    }
}

} // namespace

Resume read_resume_text(std::string_view json, std::string_view file) {
    Resume resume;
    const auto document = parse_document(json, file, resume.problems);
    if (!document) return resume;
    Reader in(file, resume.problems);
    if (document->kind != NodeKind::object) {
        in.wrong_type("an object", *document);
        return resume;
    }
    const std::vector<Node>& entries = items_of(in, *document, "skills");
    const Reader::Step step(in, "skills");
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Reader::Step item(in, i);
        read_entry(in, entries[i], resume.skills);
        if (resume.skills.size() <= most_skills) continue;
        in.problem(entries[i].at, "too-many", "more than " + std::to_string(most_skills) + " skills");
        break;
    }
    return resume;
}

Resume read_resume(const std::filesystem::path& path) {
    Resume resume;
    const auto bytes = bytes_of(path, resume.problems);
    return bytes ? read_resume_text(*bytes, path.generic_string()) : resume;
}

} // namespace rung::load
