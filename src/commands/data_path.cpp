// SPDX-License-Identifier: MIT
#include "all.hpp"

#include "rung/report/kinds.hpp"

#include <filesystem>

namespace rung::commands {

Answer data_path(const Request&, Context& context) {
    Answer answer;
    const report::Kind& kind = report::kind("place");
    answer.report.records.kind = &kind;
    answer.report.heading = "Places of own data";
    const auto add = [&](std::string id, const std::string& path) {
        std::error_code ignored;
        const bool present = std::filesystem::exists(path, ignored);
        answer.report.records.rows.push_back(
            report::RowBuilder(kind).set("id", std::move(id)).set("path", path).set("present", present).take());
    };
    add("catalogue", context.catalogue_path);
    add("profile", context.profile_path);
    return answer;
}

} // namespace rung::commands
