// SPDX-License-Identifier: MIT
#include "rung/report/kinds.hpp"

#include "fields.hpp"

#include <cassert>
#include <iterator>

namespace rung::report {

namespace {

std::vector<Kind> all_kinds() {
    std::vector<Kind> result;
    for (auto part : {kinds_of_things, kinds_of_pay, kinds_of_moves, kinds_of_people, kinds_of_aims, kinds_of_texts,
                      kinds_of_evidence, kinds_of_program}) {
        std::vector<Kind> some = part();
        result.insert(result.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    }
    return result;
}

} // namespace

std::span<const Kind> kinds() {
    static const std::vector<Kind> all = all_kinds();
    return all;
}

const Kind* find_kind(std::string_view name) {
    if (name == "compare") name = "attribute"; // the second command that prints it
    for (const Kind& kind : kinds())
        if (kind.name == name || kind.command == name) return &kind;
    return nullptr;
}

const Kind& kind(std::string_view name) {
    const Kind* found = find_kind(name);
    assert(found != nullptr);
    return *found;
}

} // namespace rung::report
