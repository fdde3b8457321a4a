// SPDX-License-Identifier: MIT
// Packs together with their text, one JSON file each: what is kept of them, exported, and read again.
#include "pack_reading.hpp"

#include "rung/load/files.hpp"
#include "rung/load/schema.hpp"

#include <iterator>

namespace rung::load {

namespace {

using model::Problem;
namespace fs = std::filesystem;

struct Document {
    Node root;
    std::string file;
};

// All documents of a pack as one, the lists in the order of data-format.md.
Node joined(std::vector<const Node*> documents) {
    Node result{.kind = NodeKind::object};
    for (const std::string& name : schema_names()) {
        Node member{.kind = NodeKind::list, .key = name};
        for (const Node* document : documents) {
            const Node* part = document->find(name);
            if (part == nullptr) continue;
            if (part->kind == NodeKind::object) member.kind = NodeKind::object; // of `pack`
            member.children.insert(member.children.end(), part->children.begin(), part->children.end());
        }
        if (!member.children.empty()) result.children.push_back(std::move(member));
    }
    return result;
}

PackText finished(PackFile&& pack, Loaded&& loaded, std::string_view name, const model::Records& builtin,
                  std::vector<const Node*> documents) {
    PackText result{std::move(loaded), {}};
    finish(std::move(pack), name, result.loaded);
    link(result.loaded, &builtin);
    if (!has_errors(result.loaded)) result.text = json_text(joined(std::move(documents)));
    return result;
}

PackText one_pack(const std::vector<Document>& documents, std::vector<Problem> problems, const std::string& name,
                  const model::Records& builtin) {
    Loaded loaded{{}, std::move(problems)};
    PackFile pack;
    std::vector<const Node*> roots;
    for (const Document& document : documents) {
        Reader in(document.file, loaded.problems);
        add_document(in, document.root, pack);
        roots.push_back(&document.root);
    }
    return finished(std::move(pack), std::move(loaded), name, builtin, std::move(roots));
}

// A file that is a list of packs.
std::vector<PackText> listed_packs(const Document& list, const model::Records& builtin) {
    std::vector<PackText> result;
    for (std::size_t i = 0; i < list.root.children.size(); ++i) {
        const Node& root = list.root.children[i];
        Loaded loaded;
        PackFile pack;
        {
            Reader in(list.file, loaded.problems);
            const Reader::Step step(in, i);
            add_document(in, root, pack);
        }
        result.push_back(finished(std::move(pack), std::move(loaded), list.file, builtin, {&root}));
    }
    return result;
}

std::vector<PackText> packs_in(const std::vector<Document>& documents, std::vector<Problem> problems,
                               const std::string& name, const model::Records& builtin) {
    if (documents.size() == 1 && problems.empty() && documents.front().root.kind == NodeKind::list &&
        !documents.front().root.children.empty())
        return listed_packs(documents.front(), builtin);
    std::vector<PackText> result;
    result.push_back(one_pack(documents, std::move(problems), name, builtin));
    return result;
}

template <class Thing> void append(std::vector<Thing>& all, std::vector<Thing>& more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

std::vector<PackText> load_packs(const fs::path& folder_or_file, const model::Records& builtin) {
    std::vector<Problem> problems;
    std::error_code error;
    std::vector<fs::path> files{folder_or_file};
    if (fs::is_directory(folder_or_file, error)) files = files_of(folder_or_file, problems);
    std::vector<Document> documents;
    for (const fs::path& path : files) {
        const auto bytes = bytes_of(path, problems);
        if (!bytes) continue;
        if (auto root = parse_document(*bytes, path.generic_string(), problems))
            documents.push_back({std::move(*root), path.generic_string()});
    }
    return packs_in(documents, std::move(problems), folder_or_file.generic_string(), builtin);
}

std::vector<PackText> load_packs_text(std::string_view json, std::string_view file, const model::Records& builtin) {
    std::vector<Problem> problems;
    std::vector<Document> documents;
    if (auto root = parse_document(json, file, problems)) documents.push_back({std::move(*root), std::string(file)});
    return packs_in(documents, std::move(problems), std::string(file), builtin);
}

void append(model::Records& all, model::Records&& more) {
    append(all.packs, more.packs);
    append(all.sources, more.sources);
    append(all.regions, more.regions);
    append(all.families, more.families);
    append(all.occupations, more.occupations);
    append(all.roles, more.roles);
    append(all.requirements, more.requirements);
    append(all.skills, more.skills);
    append(all.labels, more.labels);
    append(all.claims, more.claims);
    append(all.distributions, more.distributions);
    append(all.statements, more.statements);
    append(all.questions, more.questions);
    append(all.explanations, more.explanations);
    append(all.relations, more.relations);
    append(all.comparisons, more.comparisons);
}

} // namespace rung::load
