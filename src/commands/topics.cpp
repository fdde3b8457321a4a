// SPDX-License-Identifier: MIT
#include "topics.hpp"

#include <array>

namespace rung::commands {

namespace {

constexpr Topic where{"where", "the expressions of --where", R"text(
--where keeps the records for which an expression holds. It is one SQL expression over the fields of the
record; rung fields COMMAND lists them.

EXAMPLES
  rung pay -w "level >= 'senior' and mid > 150000"
  rung skills -w "kind = 'tool' and used_by > 3"
  rung skills -w "has(roles, 'ml-engineer')"
  rung pay -w best -w "level is null"

RULES
- Text takes single quotes, fields take none. Letters of ASCII match in upper and lower case.
- Levels and proficiencies compare by rank: entry < mid < senior < staff < principal, and on the management track
lead < manager < director; none < aware < working < skilled < expert.
- has(LIST, 'item') looks into a list.
- IS NULL finds a missing value; in pay a missing level means all levels together.
- Operators: = <> < <= > >= + - * / AND OR NOT IN BETWEEN LIKE GLOB IS NULL. Functions: abs coalesce glob has
ifnull instr length like lower ltrim max min nullif replace round rtrim substr trim upper.
- Quote the whole expression, or the shell takes '>' for itself.)text"};

constexpr Topic formats{"formats", "what --format prints",
                        R"text(
On a terminal the default is table. In a pipe or a file it is tsv without a header line, with every field. A
format that is asked for prints the same bytes in both, but for table, which fits itself to the terminal.

  table   columns for people, fitted to the width
  tsv     tab-separated, no quoting
  plain   sentences for screen readers
  csv     as RFC 4180 has it
  json    an array of flat objects
  jsonl   one object a line
  md      a pipe table for Markdown; of learn a checklist

In plain show says its card and compare its rows; with --columns, --where, --sort or --limit they say fact by fact.

Some commands draw what they print, which then has no columns to choose:

  dot       path, learn: a graph for Graphviz
  mermaid   path, learn: a graph for Mermaid
  ics       learn --pace: events for a calendar
  todo.txt  learn: a task a line

  rung learn ml-engineer --pace 6h/w -f ics > plan.ics
  rung path ml-engineer -f dot | dot -Tsvg > path.svg

A calendar holds an event of whole days for each task, from the week in which it is begun to the day by which it is
done in 1 case of 2. The names (UID) of events stay the same from call to call.

In tsv, csv, json and jsonl numbers are raw, true and false are words, dates are 2026-11-23. A missing value is
empty, in JSON null. Items of a list are joined by ';', in JSON an array. Real numbers have four decimals at most.

Every field of a record is printed by these four, in the order of rung fields COMMAND; --columns chooses. The
caption of a table is made of fields too, so a pipe loses nothing.

CSV is not changed to please spreadsheets: packs may not hold text that starts with '=', '+', '-' or '@'. The
results of rung data sql are your own.)text"};

constexpr Topic scripting{"scripting", "using rung in scripts", R"text(
EXAMPLES
  rung roles -c id | rung pay - -w best -f csv
  rung show ml-engineer -f json | jq -r '.[].name'
  rung pay ml-engineer -w best -c id,mid -f csv

Column 1 of most records is an id that other commands take. '-' as an argument reads ids from standard input: one a
line, up to the first tab.

Say which format you want (-f tsv, csv, json or jsonl), and which fields (-c): then output depends on the call and
the data only, not on terminal, locale or clock.

With --error-format json each mistake is one JSON object on standard error: error, exit, message, value, suggest.
rung help exit-codes lists the words of 'error'.

Nothing is found by halves: a misspelt command, flag, field, value or id is an error. Of several ids the unknown
ones are reported, the others are answered, and the exit code is 1. Commands that write take all of the words or
none.

BROWSE
rung browse is little more than this line, to be changed at will; with become(...) a key runs another command:

  rung roles -f tsv --no-header -c id,title | fzf --multi \
    --delimiter='\t' --with-nth=2 --layout=reverse \
    --preview='rung show {1} -f table --color=always' \
    --preview-window=right,60%,wrap \
    --bind='enter:become(rung show {1})' \
    --bind='ctrl-o:become(rung compare {+1})' \
    --bind='ctrl-p:become(rung pay {+1})'

STABILITY
Within a schema (rung --version prints it) tsv, csv, json, jsonl, fields, exit codes and error codes only grow: new
fields come last. Tables, plain text and messages may change.)text"};

constexpr Topic environment{"environment", "variables that rung looks at",
                            R"text(
  RUNG_DATA       a pack or catalogue to use, as --data
  RUNG_REGION     the region to use, as --region
  XDG_DATA_HOME   for your own data (else ~/.local/share)
  COLUMNS         the width of tables and help
  NO_COLOR        not empty: no colour
  CLICOLOR_FORCE  not empty nor 0: colour, even in a pipe
  FORCE_COLOR     the same
  CLICOLOR        0: no colour
  TERM            unset, empty or dumb: no colour
  NO_HYPERLINKS   set: no links in output
  RUNG_PAGER      shows what is too long; empty: nothing
  PAGER           the same without RUNG_PAGER; else less
  LESS            options of less; unset: FRi

--data, --region and --color win over variables. A bad value of RUNG_DATA or RUNG_REGION is an error that names
it.)text"};

constexpr Topic exit_codes{"exit-codes", "exit codes and error codes", R"text(
  0  done; an empty list is an answer too
  1  something named does not exist, or names two things
  2  the command line is wrong
  3  data are broken, or input or output failed

CODES
  1  unknown-id ambiguous-name unknown-claim not-held
  2  unknown-command unknown-flag missing-argument
     extra-argument bad-value unknown-field bad-expression
     no-profile needs-terminal needs-program
  3  data-invalid data-unreadable read-failed write-failed

If the reader of a pipe goes away, rung dies of SIGPIPE and prints nothing.)text"};

constexpr Topic figures{"figures", "what the numbers mean",
                        R"text(
No figure stands without its source, and nothing is averaged away: sources that disagree stand side by side.
rung why FIGURE prints where a number was found, rung conflicts where sources clash.

PAY
- Amounts are whole units of the currency a year. basis says which pay: base, advertised (base as adverts state it)
or total; nothing means that the source does not say. Figures of different basis are never compared.
- A claim is shown as its source states it: low and high are its ends, mid a single value, '+' an open top.
- For adverts low, mid and high are the medians of the lower ends, middles and upper ends of advertised ranges, n
the number of adverts.
- For an official occupation they are the 10th, 50th and 90th percentile of everybody in it, at every level; fit
says whether it is this role's own occupation, a wider one, one shared by several roles or a near one.

AGREEMENT
Ranges of one level, region and basis are swept for the values that most sources hold possible: core. agree of
total sources share it; hull holds all ranges. Several ranges of one source are one voice; an open top counts as
the number stated; single values are only held against the core.

DISAGREEMENT
rung conflicts lists where sources clash, the gravest first; rung why c12 prints both sides of one.
- disjoint: both cannot be true, as two ranges without a common value.
- outside: a figure lies outside the range that others state.
- differs: figures or answers that should be equal are not, as two averages more than 2 % apart.
- definition: the sources do not mean the same thing, as a median that is given as a range, or growth over other years.
- dated: a figure without a year stands beside dated ones.

OFFER
- A base salary is below, inside or above a figure by its two ends, or by its single value; nothing is above an open
top. Total pay is left out. basis, and the lines below the table, say which pay each figure means.
- Of adverts: the share of ranges that end below the offer, hold it (around) and start above it, read between stored
quantiles on a straight line, with 90 % intervals (Wilson 1927). Where only quartiles are stored: the middles below and
above it. Of an occupation: the wages below and above it. Beyond the outermost quantile only a limit is known: <5 %.
- A cell of under 30 adverts is left out: all levels together stand in for a level, a country for its city.

CHECKING A TEXT
- A skill is named where a title or alias of it stands between boundaries of words; of several the longest. Words that
are also words of every day (Go, Spark, R) need a sign beside them. In docs/accuracy.md stands how often that is right.
- Without --role the role that the first lines name counts, else the nearest: the largest cosine of its requirements,
weighted by importance and by how few roles ask for them, with the skills named. The level is the one that the first
lines name, else the highest that asks for no more years than the text.

LEARNING
- A step of learning has three estimates a, m, b (low, likely, high). Its hours are (a + 4m + b)/6, its variance
((b - a)/6)^2. With sums M and V and a personal speed that varies by a quarter, T = V + (M^2 + V)/16 and q^2 = ln(1
+ T/M^2): in 1 case of 2 the whole takes M exp(-q^2/2) hours at most, in 4 of 5 that times exp(0.8416 q).
- Dates are whole weeks: as many as these hours, for all tasks so far, fill at the pace you said. If not all can be
done by a deadline in 1 case of 2, what can and is worth most for its hours comes first.
- Hours and importance are estimates of the authors, never published figures.
- Coverage is the share of what a role asks for that is met: weight is importance, essential skills count two and a
half times as much as others; a near-equivalent counts in part.
- Credit by need, for having none, aware, working, skilled, expert: aware 0, 1, 1, 1, 1; working 0, 0.7, 1, 1, 1;
skilled 0, 0.4, 0.7, 1, 1; expert 0, 0.15, 0.4, 0.7, 1.
- rung gap lists blockers first, essential skills that earn no credit, then by weight times the credit that is
missing, then by id. What nobody stated counts as none.
- match: ready from 85 % coverage on, close from 70 %, stretch from 55 %, else far. Blockers are essential skills
without any credit. Hours are those of the learning plan for all that is short.
- next: gain is what a skill and its missing prerequisites add to the coverage of the rungs aimed at, their mean; the
list is sorted by gain for hours. What opens are rungs whose coverage comes within reach: 32 %, the 20th percentile of
what a role covers of another of its family. pair is what brings most for its hours once the skill is known.
- next --budget takes what brings most for its hours and still fits, again and again; or the same after the largest
single gain, where that ends higher. The best set may be a little better.

ROUTES
- What was learnt for one stop counts for all later ones, so the direct way always takes the fewest hours. Stops can
only make the largest step smaller. Within a role route 2 is its ladder; to another role it is a way over one stop or
two, where there is one that is worth it: each stop takes at least a quarter off the largest step, all together takes at
most 1.3 times the hours, and no more of its moves lack a source than straight. --max-gap HOURS wants ways of up to four
steps, none larger: the one with the fewest steps first, then the one whose largest step is the smallest.
- Stops are rungs at the levels between where you start and where you go. A route says what is to be learnt, not how
likely a job is; named says whether a source names the move.
- Break-even: months = (fees + hours x value of an hour) / (gain a year / 12), before tax, for the way from its start.
The best gain sets the upper quarter of the new pay against the lower quarter of the old, the worst the other way
round; ends of ranges where there are no quarters. No gain is never; pay of two bases is no answer.)text"};

constexpr Topic privacy{"privacy", "what rung stores and sends",
                        R"text(
rung opens no network connection and sends nothing anywhere. It has no configuration file and keeps no
history.

What you know is kept in one file of your own, your profile, and only if you say so: rung me add, me remove and me
import write it, readable for you alone. rung data keeps packs that you add in your own catalogue, and rung report -o
writes the page that you name, which loads nothing when it is opened. Nothing else is ever written. Read are the
built-in data, or the pack or catalogue that --data or RUNG_DATA names, or your own catalogue, your profile, and
standard input where you write '-'.

rung check reads the advert or CV that you name, answers and forgets it: nothing of it is stored or sent.

rung data path prints where your own data are, or would be.)text"};

constexpr std::array all{where, formats, scripting, environment, exit_codes, figures, privacy};

} // namespace

std::span<const Topic> topics_of_help() {
    return all;
}

} // namespace rung::commands
