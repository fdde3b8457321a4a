// SPDX-License-Identifier: MIT
// rung-compile PACK IMAGE: what the build runs to make the built-in image, with the same code that users run on their own packs.
#include "rung/catalogue/compile.hpp"
#include "rung/load/pack.hpp"
#include "rung/query/findings.hpp"

#include <cstdio>
#include <fstream>
#include <iostream>

namespace {

bool has_errors(const std::vector<rung::model::Problem>& problems) {
    bool errors = false;
    for (const auto& problem : problems) {
        std::cerr << problem.spot.file << ':' << problem.spot.line << ':' << problem.spot.column << ": " << problem.spot.pointer << ": "
                  << problem.message << (problem.hint.empty() ? "" : "; " + problem.hint) << '\n';
        errors |= problem.severity == rung::model::Severity::error;
    }
    return errors;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: rung-compile PACK IMAGE\n";
        return 2;
    }
    rung::load::Loaded pack = rung::load::read_pack(argv[1]);
    rung::load::check_links(pack, nullptr);
    if (has_errors(pack.problems)) return 3;
    const std::string image = rung::catalogue::compile(pack.records, rung::query::findings(pack.records));
    std::ofstream file(argv[2], std::ios::binary);
    file << image;
    file.close();
    return file ? 0 : 3;
}
