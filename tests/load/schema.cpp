// SPDX-License-Identifier: MIT
// The committed schemas are those that the lists of fields make. RUNG_REWRITE=1 writes them anew.
#include "rung/load/schema.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace {

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("The committed schemas are those of the fields that are read") {
    const std::filesystem::path folder = RUNG_SOURCE_DIR "/data/schema";
    std::size_t count = 0;
    for (const std::string& name : rung::load::schema_names()) {
        const auto path = folder / (name + ".schema.json");
        const std::string expected = rung::load::schema_of(name);
        if (std::getenv("RUNG_REWRITE") != nullptr) std::ofstream(path, std::ios::binary) << expected;
        INFO(path.string());
        CHECK(content_of(path) == expected);
        ++count;
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder)) count -= entry.is_regular_file() ? 1 : 0;
    CHECK(count == 0); // no schema of a list that is gone
}

TEST_CASE("There is a schema for each list of docs/data-format.md") {
    CHECK(rung::load::schema_names() ==
          std::vector<std::string>{"pack", "sources", "regions", "families", "occupations", "roles", "requirements",
                                   "skills", "labels", "claims", "distributions", "statements", "questions",
                                   "explanations", "relations", "comparisons"});
}

TEST_CASE("A schema says what a list holds") {
    CHECK(rung::load::schema_of("families") == R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "families",
  "type": "array",
  "items": {
    "type": "object",
    "properties": {
      "id": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"
      },
      "title": {
        "type": "string",
        "minLength": 1
      }
    },
    "required": ["id", "title"],
    "additionalProperties": false
  }
}
)");
}
