// SPDX-License-Identifier: MIT
// The skills of a resume in the format of JSON Resume: names and levels as people wrote them. Everything else in the
// file is left alone.
#pragma once

#include "rung/model/problem.hpp"
#include "rung/model/ranks.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rung::load {

struct ResumeSkill {
    std::string name;
    model::Proficiency at = model::Proficiency::working;
};

struct Resume {
    std::vector<ResumeSkill> skills;      // names and keywords, in their order
    std::vector<model::Problem> problems; // if there are any, the skills must not be used
};

Resume read_resume(const std::filesystem::path& path);

// The same for a resume in memory; `file` is its name in problems.
Resume read_resume_text(std::string_view json, std::string_view file);

} // namespace rung::load
