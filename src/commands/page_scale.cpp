// SPDX-License-Identifier: MIT
#include "page_parts.hpp"

#include "rung/report/shown.hpp"

#include <cmath>

namespace rung::commands {

namespace {

constexpr double most_steps = 6;

// 1, 2 or 5 times a power of ten, so that as many steps at most cover the distance.
double round_step(double distance) {
    double power = 1;
    while (power * 10 * most_steps <= distance) power *= 10;
    for (const double times : {1.0, 2.0, 5.0})
        if (times * power * most_steps >= distance) return times * power;
    return 10 * power;
}

std::string label_of(double value) {
    constexpr double thousand = 1000;
    if (value != 0 && std::fmod(value, thousand) == 0) return report::grouped(std::llround(value / thousand)) + "k";
    return report::grouped(std::llround(value));
}

} // namespace

report::Scale round_scale(double least, double most) {
    const double step = round_step(most - least);
    report::Scale scale;
    scale.from = std::floor(least / step) * step;
    scale.to = std::max(std::ceil(most / step) * step, scale.from + step);
    for (double at = scale.from; at <= scale.to; at += step) scale.ticks.push_back({at, label_of(at)});
    return scale;
}

} // namespace rung::commands
