// SPDX-License-Identifier: MIT
// A page becomes one HTML file that needs nothing beside it: no script, no font, no image, no request. It is XML too,
// so that any strict parser can check it.
#pragma once

#include "rung/report/page.hpp"

#include <string>

namespace rung::render {

// The same bytes for the same page, everywhere.
std::string write_page(const report::Page& page);

} // namespace rung::render
