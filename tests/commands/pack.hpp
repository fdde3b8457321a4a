// SPDX-License-Identifier: MIT
// A small pack for the tests of `show`, `compare` and the names on a command line.
#pragma once

#include "../support/catalogue.hpp"

#include "rung/commands/command.hpp"

inline const rung::catalogue::Catalogue& small_catalogue() {
    static const rung::catalogue::Catalogue catalogue = catalogue_from(R"json({
"pack": { "id": "builtin", "version": "1", "schema": 1, "title": "Test" },
"sources": [
  { "id": "s1", "title": "First guide", "kind": "document", "year": 2025 },
  { "id": "s2", "title": "Second guide", "kind": "document" },
  { "id": "ads", "title": "Adverts of 2025", "kind": "adverts", "year": 2025 },
  { "id": "own", "title": "Estimates", "kind": "editorial", "year": 2026 } ],
"regions": [
  { "id": "us", "name": "United States", "currency": "USD", "aliases": ["usa", "the states"] },
  { "id": "germany", "name": "Germany", "currency": "EUR" } ],
"families": [ { "id": "ai", "title": "AI" }, { "id": "data", "title": "Data" } ],
"occupations": [ { "id": "ads:ml-engineer", "title": "ML engineer", "source": "ads" } ],
"skills": [
  { "id": "python", "title": "Python", "kind": "language", "category": "Languages", "summary": "A language",
    "proficiency": { "aware": "reads it", "working": "writes scripts", "skilled": "writes programs", "expert": "writes libraries" },
    "hours": { "aware": [2, 4, 8], "working": [20, 40, 70], "skilled": [60, 110, 200], "expert": [150, 300, 600], "from": ["own:hours"] },
    "resources": [ { "name": "The Tutorial", "provider": "PSF", "kind": "tutorial" } ],
    "from": ["own:skills"] },
  { "id": "docker", "title": "Docker", "aliases": ["Containers"], "kind": "tool", "category": "Tools", "summary": "Packs programs",
    "proficiency": { "aware": "runs images", "working": "builds images", "skilled": "tunes images", "expert": "teaches images" },
    "needs": ["python:aware"],
    "hours": { "aware": [1, 2, 3], "working": [10, 20, 30], "skilled": [30, 40, 50], "expert": [60, 70, 80], "from": ["own:hours"] },
    "from": ["own:skills"] },
  { "id": "statistics", "title": "Statistics", "aliases": [ { "text": "Stats", "ambiguous": true } ], "kind": "maths", "category": "Maths", "summary": "Reasons from samples",
    "proficiency": { "aware": "knows means", "working": "tests", "skilled": "designs", "expert": "proves" },
    "hours": { "aware": [1, 2, 3], "working": [10, 20, 30], "skilled": [30, 40, 50], "expert": [60, 70, 80], "from": ["own:hours"] },
    "from": ["own:skills"] } ],
"roles": [
  { "id": "ml-engineer", "title": "ML engineer", "aliases": ["MLE"], "family": "ai",
    "summary": { "text": "Keeps models working", "from": ["s1:2", "s2:4"] },
    "not": [ { "role": "data-scientist", "text": "who asks what the data can tell", "from": ["s2:5"] } ],
    "occupations": [ { "id": "ads:ml-engineer", "fit": "own", "confidence": "high", "reason": "the title", "from": ["own:occupations"] } ],
    "stages": [
      { "level": "entry", "titles": ["Junior ML engineer"], "focus": { "text": "models to order", "from": ["s1:10"] } },
      { "level": "senior", "focus": { "text": null, "from": ["s1:12"] } },
      { "level": "staff" } ],
    "requirements": [
      { "skill": "python", "need": "working", "importance": 90, "essential": true, "from": ["s1:20", "s2:20"] },
      { "skill": "python", "level": "senior", "need": "expert", "importance": 90, "essential": true, "from": ["s1:21"] },
      { "skill": "docker", "need": "working", "importance": 60, "essential": true, "from": ["s1:22"] } ] },
  { "id": "data-scientist", "title": "Data scientist", "aliases": [ { "text": "Stats", "ambiguous": true } ], "family": "data",
    "summary": { "text": "Finds what data can tell", "from": ["s1:3"] },
    "stages": [ { "level": "entry", "focus": { "text": "reports", "from": ["s1:11"] } } ],
    "requirements": [
      { "skill": "python", "need": "skilled", "importance": 80, "essential": true, "from": ["s1:23"] },
      { "skill": "statistics", "need": "skilled", "importance": 95, "essential": true, "from": ["s1:24"] } ] } ],
"labels": [ { "source": "s1", "role": "ml-engineer", "label": "Senior or staff", "levels": ["senior", "staff"], "reason": "names two", "from": ["s1:41"] } ],
"claims": [
  { "subject": { "role": "ml-engineer", "level": "entry" }, "metric": "years", "stat": "range", "low": 0, "high": 2, "unit": "years", "from": ["s1:40"] },
  { "subject": { "role": "ml-engineer", "level": "entry" }, "metric": "years", "stat": "range", "low": 1, "high": 3, "unit": "years", "from": ["s2:40"] },
  { "subject": { "role": "ml-engineer", "level": "senior" }, "metric": "years", "stat": "range", "low": 7, "open_top": true, "unit": "years", "as_stated": "Senior or staff", "from": ["s1:41"] },
  { "subject": { "role": "ml-engineer", "level": "entry", "region": "us" }, "metric": "pay", "stat": "range", "basis": "unknown", "low": 90000, "high": 130000, "currency": "USD", "period": "year", "year": 2025, "from": ["s1:70"] },
  { "subject": { "role": "data-scientist", "level": "entry", "region": "us" }, "metric": "pay", "stat": "average", "basis": "unknown", "low": 95000, "high": 95000, "currency": "USD", "period": "year", "from": ["s2:70"] },
  { "subject": { "role": "ml-engineer" }, "metric": "growth", "stat": "unstated", "low": 35, "high": 35, "unit": "percent", "window": { "years": 1, "rate": "a-year", "text": "year over year" }, "from": ["s1:78"] } ],
"statements": [
  { "kind": "responsibility", "role": "ml-engineer", "text": "train models", "from": ["s1:30"] },
  { "kind": "responsibility", "role": "ml-engineer", "level": "senior", "text": "lead a team", "from": ["s2:31"] },
  { "kind": "course", "role": "ml-engineer", "group": "Basics", "text": null, "from": ["s2:33"] } ],
"questions": [ { "id": "who-builds", "role": "ml-engineer", "text": "Who builds the model?",
  "answers": [ { "text": "the data scientist", "from": ["s1:50"] }, { "text": "the ML engineer", "from": ["s2:50"] } ],
  "conflict": { "id": "c1", "rule": "r12", "grade": "definition", "note": "They differ." } } ],
"relations": [ { "role": "ml-engineer", "to": "data-scientist", "kind": "works-with", "text": "takes over prototypes", "from": ["s1:60"] } ],
"comparisons": [ { "roles": ["data-scientist", "ml-engineer"], "dimension": "output", "sides": ["reports", "systems"], "from": ["s1:61"] } ]
})json");
    return catalogue;
}

// What a command answers on the small catalogue; `input` is standard input, no format is not decided yet.
inline rung::commands::Answer answer_of(const std::string& command, std::vector<std::string> arguments,
                                        const std::string& input = {}, rung::report::Selection selection = {},
                                        std::string format = {}) {
    rung::commands::Request request;
    request.command = command;
    request.arguments = std::move(arguments);
    request.selection = std::move(selection);
    rung::commands::Context context;
    context.catalogue = []() -> const rung::catalogue::Catalogue& { return small_catalogue(); };
    context.format = std::move(format);
    context.read_input = [input](std::string_view) { return input; };
    context.environment = [](std::string_view) { return std::optional<std::string>(); };
    return rung::commands::find_command(command)->run(request, context);
}
