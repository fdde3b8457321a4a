// SPDX-License-Identifier: MIT
#include "drawing.hpp"

#include "rung/report/shown.hpp"

#include <algorithm>
#include <cmath>

namespace rung::render {

namespace {

using report::Look;
using report::Parts;
using report::Scale;
using report::Span;

constexpr std::string_view svg_space = "http://www.w3.org/2000/svg";

std::string per_cent(double share) {
    return report::shortest(std::round(share * 10'000) / 100) + "%";
}

std::string place(const Scale& scale, double value) {
    return per_cent(scale.to > scale.from ? (value - scale.from) / (scale.to - scale.from) : 0);
}

std::string class_of(std::string_view what, Look look) {
    return std::string(what) + " " + std::string(model::name_of(look));
}

void open_svg(Html& html, std::string_view kind, const std::string& width, const std::string& height) {
    html.open("svg", {{"xmlns", std::string(svg_space)},
                      {"class", std::string(kind)},
                      {"width", width},
                      {"height", height},
                      {"aria-hidden", "true"},
                      {"focusable", "false"}});
}

void upright(Html& html, std::string_view kind, const std::string& at, const std::string& top,
             const std::string& bottom) {
    html.empty("line", {{"class", std::string(kind)}, {"x1", at}, {"x2", at}, {"y1", top}, {"y2", bottom}});
}

// A path in pixels at a place of the scale.
void path_at(Html& html, const std::string& at, std::string_view kind, const std::string& path) {
    html.open("svg", {{"x", at}, {"overflow", "visible"}});
    html.empty("path", {{"class", std::string(kind)}, {"d", path}});
    html.close();
}

void draw_range(Html& html, const Span& span, const Scale& scale) {
    const std::string low = place(scale, *span.low), high = place(scale, *span.high);
    html.empty("rect", {{"x", low},
                        {"y", "6"},
                        {"width", per_cent((*span.high - *span.low) / std::max(1.0, scale.to - scale.from))},
                        {"height", "8"}});
    upright(html, "end", low, "4", "16");
    if (span.open_top)
        path_at(html, high, "head", "M0 3L10 10L0 17Z");
    else
        upright(html, "end", high, "4", "16");
}

// A floor or a ceiling: an end, and an arrow of no certain length.
void draw_end(Html& html, const Span& span, const Scale& scale) {
    const std::string at = place(scale, span.low ? *span.low : *span.high);
    upright(html, "end", at, "4", "16");
    path_at(html, at, "end", span.low ? "M0 10H20M14 5L20 10L14 15" : "M0 10H-20M-14 5L-20 10L-14 15");
}

struct Drawn {
    Html& html;
    const Scale& scale;

    void operator()(std::monostate) const {}
    void operator()(const Span& span) const {
        html.open("g", {{"class", class_of("mark", span.look)}});
        if (span.low && span.high)
            draw_range(html, span, scale);
        else if (span.low || span.high)
            draw_end(html, span, scale);
        if (span.mid) html.empty("circle", {{"cx", place(scale, *span.mid)}, {"cy", "10"}, {"r", "5"}});
        html.close();
    }
    void operator()(const Parts& parts) const {
        double from = scale.from;
        for (const Parts::Part& part : parts.parts) {
            html.open("g", {{"class", class_of("mark part", part.look)}});
            html.empty("rect", {{"x", place(scale, from)},
                                {"y", "3"},
                                {"width", place(scale, scale.from + part.size)},
                                {"height", "14"}});
            html.close();
            from += part.size;
        }
    }
};

} // namespace

void draw_scale(Html& html, const Scale& scale) {
    open_svg(html, "scale", "100%", "18");
    for (std::size_t i = 0; i < scale.ticks.size(); ++i) {
        const bool first = i == 0, last = i + 1 == scale.ticks.size();
        html.element("text", scale.ticks[i].label,
                     {{"x", place(scale, scale.ticks[i].at)},
                      {"y", "13"},
                      {"text-anchor", first  ? "start"
                                      : last ? "end"
                                             : "middle"}});
    }
    html.close();
}

void draw(Html& html, const report::Drawing& drawing, const Scale& scale) {
    open_svg(html, "bar", "100%", "20");
    for (const Scale::Tick& tick : scale.ticks) upright(html, "grid", place(scale, tick.at), "0", "20");
    std::visit(Drawn{html, scale}, drawing);
    html.close();
}

void draw_key(Html& html, Look look) {
    open_svg(html, "key", "24", "20");
    html.open("g", {{"class", class_of("sample", look)}});
    html.empty("rect", {{"x", "2"}, {"y", "6"}, {"width", "20"}, {"height", "8"}});
    html.close();
    html.close();
}

} // namespace rung::render
