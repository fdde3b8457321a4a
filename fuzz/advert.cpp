// SPDX-License-Identifier: MIT
// Any bytes as an advert: mentions inside the text, one behind the other.
#include "rung/catalogue/builtin.hpp"
#include "rung/catalogue/catalogue.hpp"
#include "rung/query/nearest_rung.hpp"
#include "rung/query/text_skills.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace rung;
    static const auto catalogue = catalogue::Catalogue::from_image(catalogue::builtin_image(), "built in");
    static const auto names = catalogue::names_in_texts(catalogue, catalogue::NameKind::skill);
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const query::TextSkills found = query::text_skills(text, names);
    std::size_t end = 0;
    for (const auto& mention : found.mentions) {
        if (mention.begin < end || mention.end <= mention.begin || mention.end > size) std::abort();
        end = mention.end;
    }
    if (const auto role = query::titled_role(catalogue, text))
        query::nearest_level(catalogue, *role, text, found.years);
    return 0;
}
