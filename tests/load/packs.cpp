// SPDX-License-Identifier: MIT
#include "packs.hpp"

std::string good_pack() {
    return R"({
  "pack": { "id": "builtin", "version": "2026-11", "schema": 1, "title": "Test" },
  "sources": [
    { "id": "s1", "title": "A guide", "kind": "document", "publisher": "P", "file": "a.txt", "year": 2025, "licence": "CC0",
      "attribution": "By P.", "url": "https://example.org/a?b=c", "note": "N", "retrieved": "2026-11-21" },
    { "id": "own", "title": "Our own judgement", "kind": "editorial" },
    { "id": "wages", "title": "Wages", "kind": "official" }
  ],
  "regions": [
    { "id": "us", "name": "United States", "currency": "USD" },
    { "id": "texas", "name": "Texas", "parent": "us", "currency": "USD" }
  ],
  "families": [ { "id": "ai", "title": "AI" } ],
  "occupations": [
    { "id": "soc:15-2051", "title": "Data Scientists", "source": "wages", "technologies": [ { "name": "Python", "hot": true, "in_demand": false } ] },
    { "id": "onet:15-2051.00", "title": "Data Scientists", "source": "wages" },
    { "id": "esco:2511.11", "title": "engineer", "source": "wages" },
    { "id": "ads:ml-engineer", "title": "ML engineer", "source": "wages" }
  ],
  "roles": [
    { "id": "ml-engineer", "title": "ML engineer", "aliases": ["MLE", { "text": "Modeller", "common": true, "ambiguous": true }], "family": "ai",
      "tags": [ { "text": "in demand", "from": ["s1:1"] } ], "category": { "text": "Engineering", "from": ["s1:1"] },
      "type": { "text": "Role", "from": ["s1:2"] }, "origin": { "text": null, "from": ["s1:2"] },
      "summary": { "text": "Builds systems", "from": ["s1:2", "own:roles"] }, "definitions": [ { "text": "A maker.", "from": ["s1:2"] } ],
      "not": [ { "role": "data-scientist", "text": "who explores", "from": ["s1:3"] } ],
      "borrows": [ { "field": "DevOps", "text": "automation", "from": ["s1:3"] } ], "products": [ { "text": "search", "from": ["s1:3"] } ],
      "occupations": [ { "id": "ads:ml-engineer", "fit": "own", "confidence": "high", "evidence": "ML engineer", "reason": "the same", "from": ["own:occupations"] } ],
      "stages": [ { "level": "entry", "titles": ["Junior ML engineer"], "focus": { "text": "implements models", "from": ["s1:4"] } }, { "level": "senior" } ],
      "requirements": [ { "skill": "python", "need": "working", "importance": 98, "essential": true, "primary": ["s1:5"],
                          "purposes": [ { "text": "scripts", "from": ["s1:5"] } ], "from": ["s1:5", "s1:6"] } ] },
    { "id": "data-scientist", "title": "Data scientist", "aliases": [{ "text": "Modeller", "ambiguous": true }], "family": "ai",
      "summary": { "text": "Finds out", "from": ["own:roles"] }, "no_occupation": { "text": "none fits", "from": ["own"] }, "stages": [ { "level": "mid" } ] }
  ],
  "requirements": [
    { "role": "ml-engineer", "skill": "python", "level": "senior", "need": "expert", "importance": 100, "essential": true, "from": ["s1:6"] }
  ],
  "skills": [
    { "id": "python", "title": "Python", "aliases": ["py"], "kind": "language", "category": "languages", "summary": "A language",
      "proficiency": { "aware": "Reads.", "working": "Writes.", "skilled": "Designs.", "expert": "Teaches." },
      "hours": { "aware": [2, 4, 8], "working": [20, 40, 70], "skilled": [60, 110, 200], "expert": [150, 300, 600], "from": ["own:hours"] },
      "resources": [ { "name": "Book", "provider": "P", "kind": "book", "url": "http://example.org" } ],
      "near": [ { "skill": "pandas", "weight": 0.25 } ], "from": ["own:skills"] },
    { "id": "pandas", "title": "pandas", "kind": "framework", "category": "libraries", "summary": "Tables",
      "proficiency": { "aware": "Reads.", "working": "Writes.", "skilled": "Designs.", "expert": "Teaches." }, "needs": ["python:aware"],
      "hours": { "aware": [1, 1, 1], "working": [20, 40, 70], "skilled": [60, 110, 200], "expert": [150, 300, 600], "from": ["own:hours"] },
      "from": ["own:skills"] }
  ],
  "labels": [
    { "source": "s1", "role": "ml-engineer", "label": "Junior", "levels": ["entry"], "from": ["s1:70"] },
    { "source": "s1", "role": "ml-engineer", "label": "Late career", "levels": [], "reason": "names no level", "from": ["s1:71"] }
  ],
  "claims": [
    { "subject": { "role": "ml-engineer", "level": "entry", "region": "us" }, "metric": "pay", "stat": "range", "stat_stated": "typical", "basis": "base",
      "low": 90000, "high": 130000.5, "open_top": true, "currency": "USD", "period": "year", "year": 2025, "n": 12, "as_stated": "Junior",
      "from": ["s1:70", "s1:90"], "note": "N" },
    { "subject": { "role": "ml-engineer" }, "condition": { "years": [15, null] }, "metric": "pay", "stat": "maximum", "basis": "unknown",
      "high": 200000, "currency": "USD", "from": ["s1:72"] },
    { "subject": { "skill": "python" }, "condition": { "skill": "pandas" }, "metric": "growth", "stat": "minimum", "low": -1.5, "open_top": true,
      "unit": "percent", "window": { "years": 4.25, "rate": "a-year", "text": "four years" }, "from": ["s1:72"] },
    { "subject": { "occupation": "soc:15-2051" }, "condition": { "population": "women" }, "metric": "share", "stat": "unstated", "low": 27, "high": 27,
      "unit": "percent", "from": ["s1:73"] }
  ],
  "distributions": [
    { "occupation": "soc:15-2051", "region": "us", "years": [2024, 2025], "basis": "base", "currency": "USD", "n": 100,
      "pay": { "p10": 60000, "p50": 100000, "p90": 200000, "mean": 110000 }, "at_least": ["p90", "mean"], "from": ["wages:15-2051"] },
    { "occupation": "ads:ml-engineer", "level": "entry", "region": "us", "years": [2025, 2025], "basis": "advertised", "currency": "USD", "support": "thin",
      "low": { "p50": 1 }, "middle": { "p25": 1, "p50": 2 }, "high": { "p50": 3 }, "from": ["wages:ml-entry"] }
  ],
  "statements": [
    { "kind": "challenge", "role": "ml-engineer", "level": "senior", "group": "Data", "text": "data drifts", "from": ["s1:80"] },
    { "kind": "trend", "skill": "python", "text": null, "from": ["s1:81"] }
  ],
  "questions": [
    { "id": "who-builds", "role": "ml-engineer", "text": "Who builds it?", "answers": [ { "text": "this role", "from": ["s1:82"] },
      { "names": ["junior", "senior"], "from": ["s1:83"] } ], "conflict": { "id": "c12", "rule": "r12", "grade": "definition", "note": "N" } }
  ],
  "explanations": [ { "id": "c2", "rules": ["r1", "r2"], "claims": ["s1:70", "s1:72a", "s1:72"], "note": "N" } ],
  "relations": [
    { "role": "ml-engineer", "to": "data-scientist", "kind": "compares-with", "text": "often", "from": ["s1:84"] },
    { "role": "ml-engineer", "to_title": "Product team", "kind": "works-with", "text": "daily", "from": ["s1:85"] }
  ],
  "comparisons": [ { "roles": ["ml-engineer", "data-scientist"], "dimension": "focus", "sides": ["building", null], "from": ["s1:86"] } ]
}
)";
}

std::string good_pack_with(std::string_view old_text, std::string_view new_text) {
    std::string pack = good_pack();
    const auto at = pack.find(old_text);
    if (at == pack.npos || pack.find(old_text, at + 1) != pack.npos)
        throw std::runtime_error("not exactly once: " + std::string(old_text));
    return pack.replace(at, old_text.size(), new_text);
}
