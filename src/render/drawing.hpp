// SPDX-License-Identifier: MIT
// Drawings in the rows of a page, as inline SVG. Places along the scale are per cents, so that a drawing is as wide as
// its column and its lines stay as thick as they are; all of it is hidden from screen readers, which read the row.
#pragma once

#include "html.hpp"
#include "rung/report/page.hpp"

namespace rung::render {

// The scale with its labels, for the head of the column.
void draw_scale(Html& html, const report::Scale& scale);

// Nothing but the lines of the scale if there is nothing to draw.
void draw(Html& html, const report::Drawing& drawing, const report::Scale& scale);

// A small square or line of that look, for the key.
void draw_key(Html& html, report::Look look);

} // namespace rung::render
