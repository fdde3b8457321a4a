// SPDX-License-Identifier: MIT
// rung report: one page about one to six roles or rungs, to keep and to hand on.
#include "all.hpp"
#include "page_parts.hpp"
#include "wording.hpp"

#include "rung/catalogue/sources.hpp"
#include "rung/load/files.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

constexpr std::size_t most_ids = 6;

void check_rungs(const PageAsked& asked) {
    std::vector<std::string> keys;
    for (const Rung& rung : asked.rungs) {
        const std::string key = key_of(asked.catalogue, rung);
        if (std::ranges::find(keys, key) != keys.end())
            throw UsageError("bad-value", "'" + key + "' is named twice", key);
        keys.push_back(key);
    }
}

std::string data_of(const catalogue::Catalogue& catalogue) {
    std::vector<std::string> packs;
    for (const catalogue::PackRow& pack : catalogue::packs(catalogue)) packs.push_back(pack.key + ' ' + pack.version);
    return "data: " + joined(packs, ", ");
}

std::string call_of(const PageAsked& asked) {
    std::string call = "rung report";
    for (const Rung& rung : asked.rungs) call += ' ' + key_of(asked.catalogue, rung);
    return asked.region ? call + " -r " + asked.region->key : call;
}

report::Page page_of(const PageAsked& asked) {
    report::Page page;
    page.title = titles_of(asked);
    if (asked.region) page.subtitle = "Figures of " + asked.region->name + ", " + asked.region->currency + " a year; ";
    page.subtitle += data_of(asked.catalogue);
    page.sections.push_back(glance_part(asked));
    if (asked.rungs.size() > 1) page.sections.push_back(comparison_part(asked));
    page.sections.push_back(pay_part(asked));
    page.sections.push_back(ladder_part(asked));
    page.sections.push_back(skills_part(asked));
    page.sections.push_back(conflicts_part(asked));
    page.sections.push_back(sources_part(asked, page.sections));
    page.foot =
        "Made by: " + call_of(asked) + ". No figure without its source; where sources differ, all of them stand.";
    return page;
}

UsageError not_written(const std::string& file, const std::string& reason) {
    return {"write-failed", "cannot write '" + file + "': " + reason, file};
}

} // namespace

Answer report_page(const Request& request, Context& context) {
    const std::string file = request.value("output").value_or("-");
    if (file.empty()) throw UsageError("bad-value", "--output: '' is no file", file);
    PageAsked asked{context.catalogue(), {}, region_of(request, context)};
    const std::vector<std::string> words = words_of(request, context);
    if (words.empty()) throw UsageError("missing-argument", "report takes one to six roles or rungs");
    if (words.size() > most_ids)
        throw UsageError("extra-argument", "report takes one to six roles or rungs", words[most_ids]);
    auto found = find_all<Rung>(asked.catalogue, words, find_rung);
    Answer answer;
    if (!found.failures.empty()) {
        // Half a page would look like a whole one.
        answer.report.failures = std::move(found.failures);
        answer.text = "";
        return answer;
    }
    asked.rungs = std::move(found.things);
    check_rungs(asked);
    answer.page = page_of(asked);
    if (file != "-")
        answer.keep = [file](std::string_view bytes) {
            if (const auto failure = load::write_file(file, bytes)) throw not_written(file, *failure);
        };
    const bool on_terminal = context.format == "table";
    if (file != "-")
        answer.report.notes.push_back("the page is in " + file);
    else if (on_terminal)
        answer.report.notes.push_back("to keep the page in a file: -o FILE.html");
    return answer;
}

} // namespace rung::commands
