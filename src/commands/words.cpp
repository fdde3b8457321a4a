// SPDX-License-Identifier: MIT
// Words that come from outside the argument list: standard input and the environment.
#include "resolve.hpp"

#include "rung/text/nearest.hpp"
#include "rung/text/text.hpp"

namespace rung::commands {

std::vector<std::string> input_words(Context& context) {
    const std::string input = context.read_input("ids");
    std::vector<std::string> words;
    std::size_t number = 0;
    for (std::size_t from = 0; from < input.size();) {
        const std::size_t end = std::min(input.find('\n', from), input.size());
        const std::string_view line = std::string_view(input).substr(from, end - from);
        from = end + 1;
        ++number;
        if (text::invalid_utf8(line))
            throw UsageError("bad-value", "standard input, line " + std::to_string(number) + ": not valid UTF-8");
        std::string_view word = line.substr(0, line.find('\t'));
        while (!word.empty() && (word.back() == '\r' || word.back() == ' ')) word.remove_suffix(1);
        while (!word.empty() && word.front() == ' ') word.remove_prefix(1);
        if (!word.empty()) words.emplace_back(word);
    }
    return words;
}

std::vector<std::string> words_of(const Request& request, Context& context) {
    std::vector<std::string> words;
    bool read = false;
    for (const std::string& argument : request.arguments) {
        if (argument != "-") {
            words.push_back(argument);
        } else if (!read) {
            for (std::string& word : input_words(context)) words.push_back(std::move(word));
            read = true;
        }
    }
    return words;
}

std::optional<catalogue::RegionRow> region_of(const Request& request, Context& context) {
    const std::vector<catalogue::RegionRow> regions = catalogue::regions(context.catalogue());
    std::string asker = "--region";
    std::optional<std::string> wanted = request.value("region");
    if (!wanted) {
        asker = "RUNG_REGION";
        wanted = context.environment("RUNG_REGION");
        if (wanted && wanted->empty()) wanted.reset();
    }
    if (!wanted) return regions.empty() ? std::nullopt : std::optional(regions.front());
    const std::string folded = text::fold(*wanted);
    std::vector<std::string> keys;
    for (const auto& region : regions) {
        if (region.key == folded || text::fold(region.name) == folded) return region;
        keys.push_back(region.key);
    }
    if (const auto called = catalogue::find_region_called(context.catalogue(), folded))
        for (const auto& region : regions)
            if (region.id == *called) return region;
    UsageError error("bad-value", asker + ": no region '" + *wanted + "'", *wanted, text::nearest(folded, keys));
    if (error.suggest.empty())
        for (const std::string& key : keys) error.hint += (error.hint.empty() ? "the data have " : ", ") + key;
    throw error;
}

} // namespace rung::commands
