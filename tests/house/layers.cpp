// SPDX-License-Identifier: MIT
// The order of the layers (docs/architecture.md), read from every #include of the tree.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>

namespace {

namespace fs = std::filesystem;

const std::map<std::string, std::set<std::string>> may_include{
    {"text", {"text"}},
    {"model", {"model", "text"}},
    {"catalogue", {"catalogue", "model", "text"}},
    {"load", {"load", "catalogue", "model", "text"}},
    {"query", {"query", "catalogue", "model", "text"}},
    {"report", {"report", "model", "text"}},
    {"render", {"render", "report", "model", "text"}},
    {"commands", {"commands", "query", "report", "load", "catalogue", "model", "text"}},
    {"cli", {"cli", "render", "commands", "query", "report", "load", "catalogue", "model", "text"}},
};

// Third-party headers and the only places that may include them.
const std::map<std::string, std::set<std::string>> homes{
    {"utf8proc.h", {"text"}},
    {"sqlite3.h", {"catalogue", "report"}},
    {"nlohmann/json.hpp", {"load", "render/json.cpp"}},
    {"CLI/CLI.hpp", {"cli/options.cpp"}},
};

struct Include {
    std::string file, header;
};

std::vector<Include> includes_below(const fs::path& folder) {
    std::vector<Include> result;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);) {
            if (!line.starts_with("#include ")) continue;
            const std::size_t end = line.find_first_of("\">", 10);
            result.push_back({fs::relative(entry.path(), folder).string(), line.substr(10, end - 10)});
        }
    }
    return result;
}

std::string first_part(const std::string& path) {
    return path.substr(0, path.find('/'));
}

} // namespace

TEST_CASE("A layer includes only what stands to its right") {
    const fs::path root(RUNG_SOURCE_DIR);
    std::size_t seen = 0;
    for (const fs::path& folder : {root / "src", root / "include/rung"})
        for (const auto& [file, header] : includes_below(folder)) {
            const auto layer = may_include.find(first_part(file));
            if (layer == may_include.end() || !header.starts_with("rung/")) continue;
            ++seen;
            INFO(file << " includes " << header);
            CHECK(layer->second.contains(first_part(header.substr(5))));
        }
    CHECK(seen > 100);
}

TEST_CASE("A library is included only where it belongs") {
    const fs::path root(RUNG_SOURCE_DIR);
    std::set<std::string> met;
    for (const fs::path& folder : {root / "src", root / "include/rung"})
        for (const auto& [file, header] : includes_below(folder)) {
            const auto home = homes.find(header);
            if (home == homes.end()) continue;
            met.insert(header);
            INFO(file << " includes " << header);
            CHECK((home->second.contains(first_part(file)) || home->second.contains(file)));
        }
    CHECK(met.size() == homes.size());
}

TEST_CASE("A source file holds one idea") {
    const fs::path root(RUNG_SOURCE_DIR);
    for (const fs::path& folder : {root / "src", root / "include/rung"})
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (!entry.is_regular_file()) continue;
            std::ifstream file(entry.path());
            std::size_t lines = 0;
            for (std::string line; std::getline(file, line);) ++lines;
            INFO(entry.path());
            CHECK(lines <= 350);
        }
}
