// SPDX-License-Identifier: MIT
// rung-compile PACK IMAGE: what the build runs to make the built-in image, with the same code that users run on their
// own packs.
#include "rung/load/pack.hpp"
#include "rung/query/findings.hpp"
#include "rung/query/image.hpp"

#include <fstream>
#include <iostream>

namespace {

void print(const std::vector<rung::model::Problem>& problems) {
    for (const auto& problem : problems)
        std::cerr << problem.spot.file << ':' << problem.spot.line << ':' << problem.spot.column << ": "
                  << problem.spot.pointer << ": " << problem.message
                  << (problem.hint.empty() ? "" : "; " + problem.hint) << '\n';
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: rung-compile PACK IMAGE\n";
        return 2;
    }
    const rung::load::PackText whole = rung::load::load_packs(argv[1], {}).front();
    const rung::load::Loaded& pack = whole.loaded;
    print(pack.problems);
    if (rung::load::has_errors(pack)) return 3;
    const auto unexplained = rung::query::unexplained(pack.records);
    for (const std::string& finding : unexplained) std::cerr << argv[1] << ": unexplained: " << finding << '\n';
    if (!unexplained.empty()) return 3;
    const rung::catalogue::KeptPack kept{pack.records.packs.front().id, {}, {}, whole.text};
    const std::string image =
        rung::query::image_of(pack.records, {&kept, 1}, rung::catalogue::edition_of_text(whole.text));
    std::ofstream file(argv[2], std::ios::binary);
    file << image;
    file.close();
    return file ? 0 : 3;
}
