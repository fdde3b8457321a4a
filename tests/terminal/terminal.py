#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""terminal.py RUNG [PART]: the program on a real terminal. Colour and links by every rule, every width from 40 to 200,
the pager, Ctrl-C, and columns of wide characters as tmux draws them (skipped where tmux is missing)."""
import itertools
import os
import shutil
import subprocess
import sys
import tempfile
import time

import screen
from screen import Screen, cells, on_terminal, without_sequences

screen.RUNG = os.path.abspath(sys.argv[1])
HOME = tempfile.mkdtemp(prefix="rung-terminal-")
PACK = os.path.dirname(os.path.abspath(__file__)) + "/../fixtures/own/my-pack.json"
FAILED = []
SKIPPED = []


def check(what, expected, found):
    if expected != found:
        FAILED.append(what)
        print(f"{what}: expected {expected!r:.300}, found {found!r:.300}")


def skip(program):
    """What needs it is left out, and counted: exit 77."""
    SKIPPED.append(program)
    print(f"skipped: {program} is not installed")


def environment(**more):
    kept = {"PATH": os.environ["PATH"], "HOME": HOME, "XDG_DATA_HOME": HOME, "TERM": "xterm-256color",
            "LC_ALL": "C.UTF-8"}
    return {name: value for name, value in {**kept, **more}.items() if value is not None}


def piped(arguments, **more):
    done = subprocess.run([screen.RUNG, *arguments], stdin=subprocess.DEVNULL, capture_output=True,
                          env=environment(**more), check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


# Colour and links

def wants_colour(flag, values, terminal):
    """The rules as they are written down: the first that applies."""
    if flag in ("always", "never"):
        return flag == "always"
    if values["NO_COLOR"]:
        return False
    if values["CLICOLOR_FORCE"] not in (None, "", "0") or values["FORCE_COLOR"] not in (None, "", "0"):
        return True
    if values["CLICOLOR"] == "0" or values["TERM"] in (None, "", "dumb"):
        return False
    return terminal


def test_colour():
    names = {"NO_COLOR": (None, "", "1"), "CLICOLOR_FORCE": (None, "0", "1"), "FORCE_COLOR": (None, "", "2"),
             "CLICOLOR": (None, "0", "1"), "TERM": (None, "dumb", "xterm")}
    combinations = list(itertools.product((None, "auto", "always", "never"), *names.values(), (True, False)))
    for number, (flag, *values, terminal) in enumerate(combinations):
        if number % 7 != 0 and values.count(None) < 4:
            continue  # the pure function is tested with all of them
        given = dict(zip(names, values))
        arguments = ["roles", "-n", "1", "-f", "table"] + (["--color", flag] if flag else [])
        if terminal:
            text = on_terminal(arguments, environment(**given))[1]
        else:
            text = piped(arguments, **given)[1]
        check(f"colour: --color {flag} {given} terminal {terminal}", wants_colour(flag, given, terminal),
              "\x1b[" in text)
    for form in ("plain", "tsv", "csv", "json", "jsonl", "md"):
        text = on_terminal(["sources", "-f", form, "--color", "always"], environment(RUNG_PAGER=""))[1]
        check(f"colour in {form}", False, "\x1b" in text)
    coloured = on_terminal(["pay", "ml-engineer", "--no-pager"], environment())[1]
    check("colour changes no character", without_sequences(coloured),
          on_terminal(["pay", "ml-engineer", "--no-pager"], environment(NO_COLOR="1"))[1])


def test_links():
    call = ["sources", "-c", "id,url", "--no-pager"]
    link = "\x1b]8;;https://"
    check("a link", True, link in on_terminal(call, environment())[1])
    check("a link is closed", on_terminal(call, environment())[1].count("\x1b]8;;\x1b\\"),
          on_terminal(call, environment())[1].count(link))
    check("titles of sources lead to them", True, link in on_terminal(["sources", "--no-pager"], environment())[1])
    address = "https://docs.python.org/3/tutorial/"
    check("a resource leads to itself", True, f"\x1b]8;;{address}\x1b\\{address}\x1b]8;;\x1b\\ "
          in on_terminal(["show", "python.resource", "--no-pager"], environment())[1])
    for what, more in (("NO_HYPERLINKS", {"NO_HYPERLINKS": "1"}), ("NO_COLOR", {"NO_COLOR": "1"}),
                       ("TERM=linux", {"TERM": "linux"}), ("TERM=screen", {"TERM": "screen-256color"})):
        check(f"no link with {what}", False, link in on_terminal(call, environment(**more))[1])
    check("no link in a pipe", False, link in piped(call + ["-f", "table", "--color", "always"])[1])


# Width

PAGES = ["roles", "skills", "search model drift", "show ml-engineer", "show ml-engineer@senior", "show python",
         "show ml-engineer.course", "compare ml-engineer data-scientist", "pay ml-engineer@senior", "pay",
         "offer ml-engineer@senior --base 185k", "path ml-engineer", "path data-analyst ml-engineer",
         "gap ml-engineer --have python", "match --have python,sql", "next --have python,sql",
         "learn ml-engineer --have python", "learn ml-engineer --pace 6 --start 2026-11-23", "why ml-engineer@entry.pay",
         "conflicts", "sources", "fields pay", "data status", "data health ml-engineer", "data path", "help",
         "help pay", "help where"]


def test_widths():
    for call in PAGES:
        for width in (40, 41, 47, 53, 59, 60, 67, 73, 79, 80, 81, 97, 120, 121, 160, 200):
            code, text = on_terminal(call.split() + ["--no-pager"], environment(), columns=width)
            check(f"{call} at {width} columns", 0, code)
            lines = without_sequences(text).splitlines()
            if text.count("\x1b[0m") != text.count("\x1b[") - text.count("\x1b[0m"):
                check(f"{call} at {width} columns: every colour ends", "an end for each", "others")
            wide = [line for line in lines if cells(line) > width]
            if width >= (120 if call in KEEPS_IDS else 60 if call.split()[0] in ("show", "help") else 80):
                check(f"{call} at {width} columns: too wide", [], wide[:2])
            check(f"{call} at {width} columns: blanks at an end", [], [line for line in lines if line.endswith(" ")][:2])


# Ids and numbers, which are never cut, fill more than 80 columns here.
KEEPS_IDS = ("pay", "why ml-engineer@entry.pay")


# Pager

LONG = ["skills"]


def test_pager():
    whole = on_terminal(LONG + ["--no-pager"], environment())[1]
    seen = HOME + "/seen"
    to_file = f"cat >{seen}; echo PAGED"

    def paged(arguments, rows=24, **more):
        code, text = on_terminal(arguments, environment(**{"RUNG_PAGER": to_file, **more}), rows)
        return code, "PAGED" in text

    check("a long answer is paged", (0, True), paged(LONG))
    with open(seen, encoding="utf-8") as file:
        check("the pager gets all of it", whole, file.read())
    check("a short answer is not", (0, False), paged(["roles", "-n", "3"]))
    # A header and twenty-two rows leave a line for the next call, one more does not.
    check("what fits is not", (0, False), paged(["skills", "-n", "22"]))
    check("what does not is", (0, True), paged(["skills", "-n", "23"]))
    check("a tall terminal shows more", (0, False), paged(["skills", "-n", "23"], rows=25))
    check("a terminal without a size has 24 rows", (0, True), paged(["skills", "-n", "23"], rows=0))
    check("help of all is paged", (0, True), paged(["help", "all"]))
    check("what stands alone fits a screen", (0, False), paged([]))
    check("help by -h is paged", (0, True), paged(["pay", "-h"]))
    check("but not with --no-pager", (0, False), paged(["pay", "-h", "--no-pager"]))
    for form in ("plain", "tsv", "csv", "json", "jsonl", "md"):
        check(f"{form} is not paged", (0, False), paged(LONG + ["-f", form]))
    check("help to be read aloud is not paged", (0, False), paged(["help", "-f", "plain"]))
    check("--no-pager", (0, False), paged(LONG + ["--no-pager"]))
    check("TERM=dumb", (0, False), paged(LONG, TERM="dumb"))
    check("no TERM", (0, False), paged(LONG, TERM=None))
    check("PAGER", (0, True), paged(LONG, RUNG_PAGER=None, PAGER=to_file))
    check("an empty RUNG_PAGER wins over PAGER", (0, False), paged(LONG, RUNG_PAGER="", PAGER=to_file))
    for none in ("", " ", "cat"):
        check(f"RUNG_PAGER={none!r} is none", (0, whole), on_terminal(LONG, environment(RUNG_PAGER=none)))
    check("input that is no terminal", False, "PAGED" in on_terminal_without_input(LONG, RUNG_PAGER=to_file))
    check("mistakes keep their exit code", (1, True), paged(["show", "ml-engineer@senior", "ml-engineer", "nope"]))


def on_terminal_without_input(arguments, **more):
    script = f"exec {screen.RUNG} {' '.join(arguments)} </dev/null"
    shell = Screen(["-c", script], environment(**more), program="/bin/sh")
    shell.end()
    return shell.text()


def test_missing_pager():
    whole = on_terminal(LONG + ["--no-pager"], environment())[1]
    folder = HOME + "/bin"
    os.makedirs(folder, exist_ok=True)
    check("less is missing", (0, whole), on_terminal(LONG, environment(PATH=folder)))
    code, text = on_terminal(LONG, environment(RUNG_PAGER="no-such-pager -x"))
    check("a missing pager: all is printed", (0, True), (code, text.endswith(whole)))
    check("a missing pager: it is named", True, "no-such-pager" in text)
    with open(HOME + "/not-a-program", "w", encoding="utf-8") as file:
        file.write("text\n")
    code, text = on_terminal(LONG, environment(RUNG_PAGER=HOME + "/not-a-program"))
    check("a pager that cannot be run: all is printed", (0, True), (code, text.endswith(whole)))


def test_leaving_a_pager():
    # Far more than a pipe holds, so that writing is not over when the reader leaves.
    check("left early", 0, on_terminal(["why", "adverts", "s1", "s3"], environment(RUNG_PAGER="head -n 1"))[0])
    check("left at once", 0, on_terminal(["why", "adverts", "s1", "s3"], environment(RUNG_PAGER="true"))[0])
    code, text = on_terminal(LONG, environment(RUNG_PAGER="echo LESS=$LESS"))
    check("LESS for less", (0, "LESS=FRi\n"), (code, text))
    code, text = on_terminal(LONG, environment(RUNG_PAGER="echo LESS=$LESS", LESS="X"))
    check("LESS of one's own", (0, "LESS=X\n"), (code, text))
    if shutil.which("less") is None:
        return skip("less")
    for what, keys in (("q", "q"), ("Ctrl-C, then q", "\x03q"), ("to the end, then q", "Gq")):
        less = Screen(LONG, environment(RUNG_PAGER=None, PAGER=None))
        check("less shows the first page", True, less.wait_for("TITLE"))
        time.sleep(0.2)
        for key in keys:
            less.press(key)
            time.sleep(0.1)
        check(f"less left by {what}", 0, less.end())


# Signals

def test_interrupt():
    reading = Screen(["show", "-"], environment())
    check("it says that it reads", True, reading.wait_for("end with Ctrl-D"))
    reading.press("\x03")
    check("Ctrl-C while reading", -2, reading.end())
    reading = Screen(["show", "-", "-f", "jsonl", "-c", "id", "-n", "1"], environment())
    reading.wait_for("end with Ctrl-D")
    reading.press("python\n\x04")
    check("Ctrl-D ends the ids", 0, reading.end())
    check("and they are answered", True, '{"id":"python"}' in reading.text())


# Columns as drawn

WIDE = """{"pack": {"id": "wide", "version": "1", "schema": 1, "title": "Wide characters"},
 "sources": [{"id": "book", "title": "Book", "kind": "document", "year": 2026}],
 "families": [{"id": "one", "title": "One"}],
 "roles": [%s]}
"""
ROLE = """{"id": "%s", "title": "%s", "family": "one", "summary": {"text": "|mark", "from": ["book:1"]},
  "stages": [{"level": "senior", "titles": ["%s"]}]}"""
TITLES = ["\u65e5\u672c\u8a9e\u306e\u6587\u66f8", "Caf\u00e9 n\u0308x", "\ud55c\uad6d\uc5b4", "plain"]


def test_wide_characters():
    if shutil.which("tmux") is None:
        return skip("tmux")
    pack = HOME + "/wide.json"
    with open(pack, "w", encoding="utf-8") as file:
        file.write(WIDE % ", ".join(ROLE % (f"role-{i}", title, f"Rung {i}") for i, title in enumerate(TITLES)))
    socket = HOME + "/tmux"
    call = f"{screen.RUNG} roles --data {pack} -c title,summary --no-pager; echo DONE; sleep 20"

    def tmux(*arguments):
        return subprocess.run(["tmux", "-u", "-S", socket, "-f", "/dev/null", *arguments], capture_output=True,
                              text=True, env=environment(), check=False).stdout

    tmux("new-session", "-d", "-x", "60", "-y", "20", call)
    try:
        drawn = ""
        for _ in range(100):
            drawn = tmux("capture-pane", "-p")
            if "DONE" in drawn:
                break
            time.sleep(0.1)
        columns = {cells(line[:line.index("|mark")]) for line in drawn.splitlines() if "|mark" in line}
        check("rows that tmux draws", 4, drawn.count("|mark"))
        check("the column where tmux draws the second field", 1, len(columns))
    finally:
        tmux("kill-server")


# Browse

def fzf(words, program=None, card="LEVEL", **more):
    """Browse in a terminal, as soon as it shows the list and the preview."""
    program = program or screen.RUNG
    browsing = Screen(["browse", *words], environment(RUNG_PAGER="", **more), 40, 140, program=program)
    check(f"{words}: the preview shows a card", True, browsing.wait_for(card))
    return browsing


def test_browse():
    check("browse in a pipe", (2, ""), piped(["browse"])[:2])
    check("browse in a pipe: what else would do", True, "rung roles" in piped(["browse"])[2])
    os.makedirs(HOME + "/nothing", exist_ok=True)
    code, text = on_terminal(["browse"], environment(PATH=HOME + "/nothing"))
    check("fzf is missing", (2, True), (code, "cannot run 'fzf'" in text and "hint: " in text))
    if shutil.which("fzf") is None:
        return skip("fzf")
    leaving = fzf([])
    leaving.press("\x1b")
    check("Esc", 0, leaving.end())
    leaving = fzf([])
    leaving.press("\x03")
    check("Ctrl-C", 0, leaving.end())
    strange = HOME + "/it's {1} \"$(touch X)\" rung"
    os.symlink(screen.RUNG, strange)
    shutil.copy(screen.RUNG, strange + " 2")
    for program in (strange, strange + " 2"):
        reading = fzf(["mlops"], program=program)
        reading.press("\r")
        code = reading.end()
        check("Enter reads", (0, True), (code, "rung path mlops-engineer" in without_sequences(reading.text())))
    check("no path is run", False, os.path.exists("X"))
    for what, key, words in (("compare", "\x0f", "skills shared"), ("pay", "\x10", "SOURCE"),
                             ("learn", "\x0c", "hours: editorial estimates")):
        marking = fzf(["'engineer"])
        marking.press("\t\t")
        time.sleep(0.3)
        before = len(marking.output)
        marking.press(key)
        code = marking.end()
        check(f"marked, then {what}", (0, True), (code, words in without_sequences(marking.output[before:].decode())))
    own = fzf(["--data", PACK], card="Owns one model")
    own.press("\r")
    code = own.end()
    check("own data", (0, True), (code, own.text().count("Owns one model") > 1))


PARTS = {"browse": [test_browse], "colour": [test_colour, test_links], "wide": [test_wide_characters],
         "width": [test_widths],
         "pager": [test_pager, test_missing_pager, test_leaving_a_pager, test_interrupt]}


def main():
    try:
        for part, tests in PARTS.items():
            if len(sys.argv) < 3 or sys.argv[2] == part:
                for test in tests:
                    test()
    finally:
        shutil.rmtree(HOME, ignore_errors=True)
    print(f"{len(FAILED)} complaints")
    sys.exit(1 if FAILED else 77 if SKIPPED else 0)


main()
