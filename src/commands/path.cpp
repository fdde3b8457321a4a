// SPDX-License-Identifier: MIT
// rung path: the ladder of a role, or the routes from one role to another.
#include "path.hpp"

#include "all.hpp"

#include "rung/report/kinds.hpp"

namespace rung::commands {

Answer path(const Request& request, Context& context) {
    Answer answer;
    answer.report.records.kind = &report::kind("step");
    const std::vector<std::string> words = words_of(request, context);
    if (words.empty()) return answer;
    if (words.size() > 2)
        throw UsageError("extra-argument", "path takes one role or two; unexpected '" + words[2] + "'", words[2]);
    if (words.size() == 1 && request.has("max-gap"))
        throw UsageError("missing-argument", "--max-gap is about routes: path FROM TO", words[0]);
    auto found = find_all(context.catalogue(), words, find_rung);
    if (found.failures.empty() && found.things.size() == 1) return ladder_of(found.things[0], request, context);
    if (found.failures.empty()) return routes_between(found.things[0], found.things[1], request, context);
    answer.report.failures = std::move(found.failures);
    return answer;
}

} // namespace rung::commands
