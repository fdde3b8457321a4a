// SPDX-License-Identifier: MIT
// Any bytes as a pack: problems, never a crash; what holds up compiles.
#include "rung/load/pack.hpp"
#include "rung/load/links.hpp"
#include "rung/query/image.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace rung;
    load::Loaded pack = load::read_pack_text({reinterpret_cast<const char*>(data), size}, "fuzzed.json");
    if (load::has_errors(pack)) return 0;
    pack.problems = load::check_links(pack.records, nullptr);
    if (!load::has_errors(pack)) query::image_of(pack.records);
    return 0;
}
