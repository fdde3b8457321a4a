// SPDX-License-Identifier: MIT
// The built-in data, read from the folder that they stand in and compiled once for the tests of a program.
#pragma once

#include "rung/catalogue/catalogue.hpp"
#include "rung/load/pack.hpp"
#include "rung/query/image.hpp"

#include <stdexcept>

inline const rung::catalogue::Catalogue& built_in() {
    static const rung::catalogue::Catalogue made = [] {
        const rung::load::Loaded pack = rung::load::load_pack(RUNG_SOURCE_DIR "/data", nullptr);
        if (rung::load::has_errors(pack)) throw std::runtime_error("the built-in data have errors");
        return rung::catalogue::Catalogue::from_bytes(rung::query::image_of(pack.records), "built in");
    }();
    return made;
}
