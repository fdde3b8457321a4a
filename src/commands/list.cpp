// SPDX-License-Identifier: MIT
#include "all.hpp"
#include "list_about.hpp"

namespace rung::commands {

namespace {

std::vector<Command> finding() {
    return {
        {.name = "roles",
         .arguments = "[WORD...]",
         .summary = "roles, or those that hold every WORD",
         .kind = "role",
         .most = -1,
         .examples = {{"rung roles", "all roles"},
                      {"rung roles data -n 5", "the first five about data"},
                      {"rung roles --of 'python & docker'", "those that ask for both"}},
         .run = roles},
        {.name = "skills",
         .arguments = "[WORD...]",
         .summary = "skills, or those that hold every WORD",
         .kind = "skill",
         .most = -1,
         .examples = {{"rung skills -w \"kind = 'language'\" -s -used_by", "languages that most roles ask for"},
                      {"rung skills --of 'ml-engineer - data-scientist'", "asked of one and not of the other"}},
         .run = skills},
        {.name = "search",
         .arguments = "TEXT",
         .summary = "roles and skills for free text, best first",
         .kind = "hit",
         .least = 1,
         .most = -1,
         .examples = {{"rung search model drift", "all texts that speak of either, both first"},
                      {"rung search kubernets", "a misspelt word is forgiven"}},
         .run = search},
        {.name = "browse",
         .arguments = "[WORD...]",
         .summary = "all roles in fzf, to look through, mark and compare",
         .most = -1,
         .examples = {{"rung browse", "type to find, Enter reads, Tab marks, Ctrl-O compares"},
                      {"rung browse data", "begin with those about data"}},
         .run = browse},
    };
}

std::vector<Command> reading() {
    return {
        {.name = "show",
         .arguments = "ID[.TOPIC]...",
         .summary = "what is known of a role, a rung, a skill or one topic of it",
         .kind = "attribute",
         .least = 1,
         .most = -1,
         .examples = {{"rung show ml-engineer", "one screen about a role"},
                      {"rung show ml-engineer@senior", "one rung, with every figure about its pay"},
                      {"rung show ml-engineer.course", "one topic in full"},
                      {"rung show ml-engineer -w \"section = 'skill'\"", "what it asks for"}},
         .run = show},
        {.name = "compare",
         .arguments = "ID ID...",
         .summary = "two to six roles, rungs or skills side by side",
         .kind = "attribute",
         .least = 1,
         .most = -1,
         .examples = {{"rung compare ml-engineer data-scientist", "how two roles differ"},
                      {"rung compare ml-engineer@mid ml-engineer@senior", "what the next rung adds"},
                      {"rung compare ml-engineer data-engineer -w 'not same'", "only what differs"}},
         .run = compare},
        {.name = "pay",
         .arguments = "[ROLE[@LEVEL]...]",
         .summary = "what roles and rungs pay, by every source",
         .kind = "band",
         .most = -1,
         .examples = {{"rung pay ml-engineer@senior", "every figure about one rung"},
                      {"rung pay -w \"best and level = 'senior'\" -s -mid -n 5", "senior roles that pay most"},
                      {"rung pay ml-engineer --sources", "with statistic, basis and claim"}},
         .run = pay},
        {.name = "offer",
         .arguments = "ROLE[@LEVEL] --base N",
         .summary = "where a base salary stands among all that is known of such pay",
         .kind = "standing",
         .least = 1,
         .most = 1,
         .examples = {{"rung offer ml-engineer@senior --base 185k", "beside the figures of its rung"},
                      {"rung offer ml-engineer --base 185k", "beside those of every rung"},
                      {"rung offer ml-engineer@senior --base 120k -r gb", "in another country"}},
         .run = offer},
        {.name = "report",
         .arguments = "ROLE[@LEVEL]...",
         .summary = "one HTML page about one to six roles, to keep and to hand on",
         .least = 1,
         .most = -1,
         .examples = {{"rung report ml-engineer -o page.html", "pay, ladder, skills, conflicts, sources"},
                      {"rung report ml-engineer data-scientist -o page.html", "side by side"},
                      {"rung report ml-engineer@senior -r gb", "one rung, in another country, to standard output"}},
         .run = report_page},
    };
}

std::vector<Command> moving() {
    return {
        {.name = "path",
         .arguments = "ROLE[@LEVEL] [ROLE[@LEVEL]]",
         .summary = "the ladder of a role and the moves out of it, or the routes from one role to another",
         .kind = "step",
         .least = 1,
         .most = 2,
         .examples = {{"rung path ml-engineer", "the ladder, with years, pay and focus"},
                      {"rung path ml-engineer@senior -w 'route > 0'", "the moves out of that rung"},
                      {"rung path data-analyst ml-engineer", "straight, and over stops where they are worth it"},
                      {"rung path data-analyst ml-engineer --max-gap 300", "no step above 300 hours"},
                      {"rung path data-analyst ml-engineer --fees 3000", "and the months until it has paid off"},
                      {"rung path ml-engineer -f dot", "ladder and moves as a graph, for Graphviz"}},
         .formats = {"dot", "mermaid"},
         .run = path},
        {.name = "gap",
         .arguments = "ROLE[@LEVEL]",
         .summary = "what is missing for a role, gravest first",
         .kind = "item",
         .least = 1,
         .most = 1,
         .examples = {{"rung gap ml-engineer", "for you, by your profile"},
                      {"rung gap ml-engineer@senior --have python:skilled,sql", "for somebody who knows that"},
                      {"rung gap data-engineer --from data-analyst -w essential", "what cannot be done without"}},
         .run = gap},
        {.name = "match",
         .summary = "which roles and levels your skills suit, best first",
         .kind = "match",
         .examples = {{"rung match --have python:skilled,sql -n 10", "the ten rungs that suit best"},
                      {"rung match --from data-analyst -w \"tier <> 'far'\"", "all that come into question"},
                      {"rung match --from data-analyst -c +missing", "with the essential skills that are missing"}},
         .run = match},
        {.name = "next",
         .arguments = "[ROLE[@LEVEL]...]",
         .summary = "which skill brings you nearest for its hours, to all roles or to those named",
         .kind = "unlock",
         .most = -1,
         .examples = {{"rung next --have python:skilled,sql -n 5", "towards any role"},
                      {"rung next ml-engineer@mid --from data-scientist", "towards one rung"},
                      {"rung next ml-engineer --have python --budget 100", "what to do with 100 hours"}},
         .run = next},
        {.name = "learn",
         .arguments = "ROLE[@LEVEL]",
         .summary = "all that is missing for a role, in the order in which to learn it",
         .kind = "task",
         .least = 1,
         .most = 1,
         .examples = {{"rung learn ml-engineer --have python:skilled,sql", "what comes after what you know"},
                      {"rung learn ml-engineer --from data-scientist@mid", "from one role to another"},
                      {"rung learn ml-engineer --pace 6 --by 2027-06-30", "with dates, and what can be done by then"},
                      {"rung learn ml-engineer --pace 6 --start 2026-11-23 -f ics", "for a calendar"},
                      {"rung learn ml-engineer -c +start_with", "with a resource to begin with"}},
         .formats = {"dot", "mermaid", "ics", "todo.txt"},
         .run = learn},
    };
}

std::vector<Command> about_you() {
    return {
        {.name = "me add",
         .arguments = "SKILL[:LEVEL]...",
         .summary = "keep what you know: skills, each with a proficiency",
         .least = 1,
         .most = -1,
         .examples = {{"rung me add python:skilled sql", "none stated is working"},
                      {"rung me add docker:aware --note 'course in May'", "with a note"}},
         .run = me_add},
        {.name = "me remove",
         .arguments = "SKILL...",
         .summary = "forget skills",
         .least = 1,
         .most = -1,
         .examples = {{"rung me remove docker", "exit code 1 if it was not there"}},
         .run = me_remove},
        {.name = "me show",
         .summary = "what you know, by your profile",
         .kind = "holding",
         .examples = {{"rung me show", "all of it"}, {"rung me show -c +note -s since", "with notes, oldest first"}},
         .run = me_show},
        {.name = "me import",
         .arguments = "FILE",
         .summary = "take over the skills of a resume (JSON Resume)",
         .least = 1,
         .most = 1,
         .examples = {{"rung me import resume.json --dry-run", "what it would add, for rung me add -"},
                      {"rung me import resume.json", "names that the data do not know are left out"}},
         .run = me_import},
    };
}

std::vector<Command> checking() {
    return {
        {.name = "check",
         .arguments = "FILE",
         .summary = "the skills that an advert or a CV names, against a role",
         .kind = "finding",
         .least = 1,
         .most = 1,
         .examples = {{"rung check advert.txt", "against the role that it names, or the nearest"},
                      {"rung check cv.txt --role ml-engineer@senior", "what a CV leaves out"},
                      {"rung check advert.txt --have python:skilled,sql", "beside what you know"}},
         .run = check},
    };
}

std::vector<Command> evidence() {
    return {
        {.name = "why",
         .arguments = "FIGURE...",
         .summary = "what is said at a place, about a topic or by a source",
         .kind = "claim",
         .least = 1,
         .most = -1,
         .examples = {{"rung why s1:70", "what stands at that place"},
                      {"rung why ml-engineer@entry.pay", "all figures about the pay of a rung"},
                      {"rung why ml-engineer.python", "who asks for that skill"}},
         .run = why},
        {.name = "conflicts",
         .arguments = "[ROLE...]",
         .summary = "where sources contradict each other, gravest first",
         .kind = "conflict",
         .most = -1,
         .examples = {{"rung conflicts", "all of them"},
                      {"rung conflicts ml-engineer -w \"grade = 'disjoint'\"", "figures without a common value"},
                      {"rung conflicts -c +note", "with what each one means"}},
         .run = conflicts},
        {.name = "sources",
         .summary = "who says all this, with licence and number of facts",
         .kind = "source",
         .examples = {{"rung sources", "all sources"},
                      {"rung sources -w \"kind = 'official'\" -c id,title,url", "where official data come from"}},
         .run = sources},
    };
}

std::vector<Command> all_commands() {
    std::vector<Command> result;
    for (auto part : {finding, reading, moving, checking, about_you, evidence, about_data, about_program})
        for (Command& command : part()) result.push_back(std::move(command));
    return result;
}

} // namespace

std::string_view summary_of_group(std::string_view word) {
    return word == "me" ? "what you know, in one file of your own" : "commands about the data themselves";
}

std::span<const Command> commands() {
    static const std::vector<Command> all = all_commands();
    return all;
}

} // namespace rung::commands
