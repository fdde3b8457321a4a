// SPDX-License-Identifier: MIT
#include "rung/query/image.hpp"

#include "rung/catalogue/compile.hpp"
#include "rung/query/bands.hpp"
#include "rung/query/findings.hpp"

#include <algorithm>

namespace rung::query {

namespace {

// What cards, ladders and matches show of a rung is the best figure, or one of few observations.
std::vector<catalogue::PayRow> main_pay(const catalogue::Catalogue& catalogue) {
    std::vector<catalogue::PayRow> rows;
    for (const catalogue::RoleRow& role : catalogue::roles(catalogue))
        for (Band& band : bands(catalogue, role.id, std::nullopt))
            if (band.best || band.support == model::Support::thin) rows.push_back(std::move(band));
    std::ranges::stable_sort(rows, {}, &catalogue::PayRow::region);
    return rows;
}

// Tells that the work is over, also where it fails.
struct Ending {
    const model::Progress& progress;
    ~Ending() {
        if (progress) progress(100, {});
    }
};

} // namespace

std::string image_of(const model::Records& records, std::span<const catalogue::KeptPack> kept, std::int32_t edition,
                     const model::Progress& progress) {
    const Ending ending{progress};
    constexpr int compiled = 80; // per cent, the rest is pay
    const auto compiling = [&](int percent, std::string_view part) {
        if (progress) progress(percent * compiled / 100, part);
    };
    std::string image = catalogue::compile(records, findings(records), kept, edition, compiling);
    if (progress) progress(compiled, "pay of rungs");
    const auto rows = main_pay(catalogue::Catalogue::from_bytes(image, "new"));
    return catalogue::with_pay(image, rows);
}

} // namespace rung::query
