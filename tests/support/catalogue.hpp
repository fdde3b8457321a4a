// SPDX-License-Identifier: MIT
// A catalogue from a pack that stands in the test, through the same code that reads and compiles every pack.
#pragma once

#include "rung/catalogue/catalogue.hpp"
#include "rung/load/links.hpp"
#include "rung/load/pack.hpp"
#include "rung/query/image.hpp"

#include <stdexcept>
#include <string>
#include <string_view>

// Throws what is wrong with the pack: a test with a bad pack is a bad test.
inline rung::catalogue::Catalogue catalogue_from(std::string_view json) {
    rung::load::Loaded pack = rung::load::read_pack_text(json, "test.json");
    for (auto& problem : rung::load::check_links(pack.records, nullptr)) pack.problems.push_back(std::move(problem));
    std::string errors;
    for (const auto& problem : pack.problems)
        if (problem.severity == rung::model::Severity::error)
            errors += problem.spot.pointer + ": " + problem.message + "; " + problem.hint + '\n';
    if (!errors.empty()) throw std::runtime_error(errors);
    const std::string image = rung::query::image_of(pack.records);
    return rung::catalogue::Catalogue::from_bytes(image, "test");
}
