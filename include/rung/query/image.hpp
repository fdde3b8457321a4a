// SPDX-License-Identifier: MIT
// From records to the image that every answer is read from: compiled, with the disagreements and the pay of each rung
// worked out.
#pragma once

#include "rung/catalogue/kept.hpp"
#include "rung/model/progress.hpp"
#include "rung/model/records.hpp"

#include <span>
#include <string>

namespace rung::query {

// As catalogue::compile. Precondition: the records are linked without errors.
std::string image_of(const model::Records& records, std::span<const catalogue::KeptPack> kept = {},
                     std::int32_t edition = 0, const model::Progress& progress = {});

} // namespace rung::query
