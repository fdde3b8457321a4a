// SPDX-License-Identifier: MIT
// The packs that an image was made from, as they were read: with them a program makes it again if the image has another
// layout, or if it comes with other built-in data. Their table keeps its form in every layout.
#pragma once

#include "rung/catalogue/catalogue.hpp"

#include <string_view>
#include <vector>

namespace rung::catalogue {

struct KeptPack {
    std::string id;
    std::string added; // the day; empty for the built-in pack
    std::string path;  // where it was read; empty for the built-in pack and for standard input
    std::string text;  // one JSON file
};

std::vector<KeptPack> kept_packs(const Catalogue& catalogue);

// Which built-in data an image was made with: a number made from the text of the pack.
std::int32_t edition_of_text(std::string_view builtin_pack);
std::int32_t edition(const Catalogue& catalogue);
// Of an image in memory, without opening it.
std::int32_t edition_of_image(std::span<const std::byte> image);

} // namespace rung::catalogue
