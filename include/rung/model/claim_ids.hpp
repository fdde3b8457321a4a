// SPDX-License-Identifier: MIT
// The ids under which claims are cited.
#pragma once

#include "rung/model/records.hpp"

namespace rung::model {

// One id for each claim, in order: its first place as text, followed by a letter (a, b, ...) where that place holds
// several claims: "s1:70", "s3:118a". After z the letters start anew, so that the ids are no longer unique; a pack with
// so many claims at one place is refused.
std::vector<std::string> claim_ids(const std::vector<Claim>& claims);

} // namespace rung::model
