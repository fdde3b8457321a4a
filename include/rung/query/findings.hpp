// SPDX-License-Identifier: MIT
// All disagreements in a set of records, ready to be compiled: those computed from figures and those between answers to
// one question.
#pragma once

#include "rung/catalogue/compile.hpp"
#include "rung/model/records.hpp"

#include <string>
#include <vector>

namespace rung::query {

// Precondition: the records are linked without errors.
catalogue::Findings findings(const model::Records& records);

// What does not fit together between findings and explanations: a finding that nothing explains, an explanation of
// which the figures show no finding. The built-in data have none.
std::vector<std::string> unexplained(const model::Records& records);

} // namespace rung::query
