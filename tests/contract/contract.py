#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""contract.py RUNG: what scripts rely on, for every command that prints records.

Values are the same in every format and of the types that `rung fields` states; explicit formats are the same bytes on
a terminal and in a pipe, in every locale, at every width; the first column goes into other commands; `plain` is text
that can be read aloud.
"""
import csv
import decimal
import fcntl
import io
import json
import os
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
import tty

RUNG = os.path.abspath(sys.argv[1])
HOME = tempfile.mkdtemp(prefix="rung-contract-")
FAILED = []

# Kind of record, call. Each kind stands here, and each command that prints records.
CALLS = [
    ("role", "roles"), ("role", "roles data"), ("role", "roles --of python"),
    ("skill", "skills"),
    ("hit", "search model drift"), ("hit", "search kubernets"),
    ("attribute", "show ml-engineer"), ("attribute", "show ml-engineer@senior python"),
    ("attribute", "show ml-engineer.course"), ("attribute", "compare ml-engineer data-scientist"),
    ("attribute", "compare python sql pytorch"), ("attribute", "compare ml-engineer@mid ml-engineer@senior"),
    ("band", "pay"), ("band", "pay ml-engineer@senior -r all"),
    ("standing", "offer ml-engineer@senior --base 185k"), ("standing", "offer ml-engineer --base 185,000"),
    ("standing", "offer data-analyst --base 1"),
    ("step", "path ml-engineer"), ("step", "path data-analyst ml-engineer --fees 3000 --hour-value 20"),
    ("item", "gap ml-engineer@senior --have python:skilled,sql"),
    ("match", "match --from data-analyst"),
    ("unlock", "next --have python,sql"), ("unlock", "next ml-engineer --have python --budget 300"),
    ("task", "learn ml-engineer --have python"),
    ("task", "learn ml-engineer --pace 6 --start 2026-11-23 --by 2027-06-30"),
    ("finding", "check FOLDER/advert.txt --have python"),
    ("holding", "me show"),
    ("claim", "why s1"), ("claim", "why adverts"), ("claim", "why ml-engineer@entry.pay"),
    ("claim", "why ml-engineer.python"),
    ("conflict", "conflicts"),
    ("source", "sources"),
    ("field", "fields"),
    ("pack", "data status"),
    ("health", "data health ml-engineer"),
    ("problem", "data check FOLDER/broken.json"),
    ("place", "data path"),
    ("change", "data diff FOLDER/acme.json FOLDER/acme2.json"),
]
# What prints no records is asked for `plain` only.
TEXTS = ["help", "help pay", "help where", "help formats", "help environment", "help figures",
         "roles zzz", "me add docker --dry-run"]
FORMATS = ["tsv", "csv", "json", "jsonl", "md", "plain"]
# Their first column is no name of a role, a skill or a figure.
NAMES_OF_OTHER_THINGS = {"field", "pack", "problem", "place", "change"}
GLYPHS = "…·├┤─●►└│"

ADVERT = """Senior ML engineer

You know Python (5 years) and PyTorch; Docker is a plus. No Java needed.
Skills: SQL, Kubernetes, Rust.
"""
BROKEN = """{"pack": {"id": "acme", "version": "3", "schema": 1, "title": "Acme"},
 "roles": [{"id": "acme:a", "titel": "A"}]}
"""
ACME = """{"pack": {"id": "acme", "version": "3", "schema": 1, "title": "Acme"},
 "sources": [{"id": "handbook", "title": "Handbook", "kind": "editorial"}],
 "families": [{"id": "all", "title": "%s"}]}
"""
ME = """{"version": 1, "skills": [{"skill": "python", "have": "skilled", "since": "2026-11-21", "note": "= 1; 2"},
 {"skill": "sql", "have": "working"}]}
"""


def report(where, what):
    FAILED.append(where)
    print(f"{where}: {what}")


def words(call):
    return [word.replace("FOLDER", HOME) for word in call.split()]


def environment(**more):
    kept = {"PATH": os.environ["PATH"], "HOME": HOME, "XDG_DATA_HOME": HOME, "TERM": "xterm-256color",
            "RUNG_PAGER": ""}
    return {**kept, **more}


def rung(arguments, **more):
    """Exit code and output, in a pipe."""
    done = subprocess.run([RUNG, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, env=environment(**more), check=False)
    return done.returncode, done.stdout


def on_terminal(arguments, columns, **more):
    """The same on a terminal that passes every byte on as it is."""
    ours, its = pty.openpty()
    tty.setraw(its)
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen([RUNG, *arguments], stdin=its, stdout=its, stderr=subprocess.DEVNULL,
                               env=environment(**more))
    os.close(its)
    output = b""
    while True:
        try:
            part = os.read(ours, 1 << 16)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        output += part
    os.close(ours)
    return process.wait(), output


# The oracles: a value of JSON as the other formats are to write it.

def raw(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ";".join(raw(item) for item in value)
    return str(value)


def same_raw(text, value):
    if isinstance(value, decimal.Decimal):
        return text != "" and decimal.Decimal(text) == value
    return text == raw(value)


def has_type(value, stated):
    if stated.endswith("?"):
        return value is None or has_type(value, stated[:-1])
    if stated.startswith("["):
        return isinstance(value, list) and all(has_type(item, stated[1:-1]) for item in value)
    if stated == "bool":
        return isinstance(value, bool)
    if stated == "int":
        return isinstance(value, int) and not isinstance(value, bool)
    if stated == "real":
        return isinstance(value, (int, decimal.Decimal)) and not isinstance(value, bool)
    if not isinstance(value, str):
        return False
    if stated == "date":
        return re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None
    if stated == "range":
        return re.fullmatch(r"-?[\d.]+-[\d.]+\+?|-?[\d.]+\+?", value) is not None
    if stated == "level":
        return value in ("entry", "mid", "senior", "staff", "principal", "lead", "manager", "director")
    if stated == "proficiency":
        return value in ("none", "aware", "working", "skilled", "expert")
    return True


def grouped(text):
    return re.sub(r"(?<![\d.])\d+", lambda digits: f"{int(digits[0]):,}" if len(digits[0]) > 3 else digits[0], text)


def percent(share):
    share = decimal.Decimal(share)
    if share != 0 and share < decimal.Decimal("0.005"):
        tenths = (share * 1000).quantize(decimal.Decimal(1), decimal.ROUND_HALF_UP)
        return f"0.{tenths} %" if tenths else "under 0.1 %"
    return f"{(share * 100).quantize(decimal.Decimal(1), decimal.ROUND_HALF_UP)} %"


def shown(field, value):
    """A value that is there, as people read it."""
    if isinstance(value, list):
        return ", ".join(shown(field, item) for item in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, decimal.Decimal)):
        if field["unit"] == "0 to 1":
            return percent(value)
        if field["unit"] == "year":
            return str(value)
        text = format(value.normalize(), "f") if isinstance(value, decimal.Decimal) else str(value)
        return ("+" if field["unit"] == "currency a year, signed" and value > 0 else "") + grouped(text)
    return grouped(value) if "range" in field["type"] else value


def for_people(field, row):
    """A cell of a table, with what the rest of its row says about it."""
    name, value = field["name"], row[field["name"]]
    if value is None or value == []:
        low, high = row.get("low"), row.get("high")
        top = "+" if row.get("open_top") else ""
        if name == "level":
            return "all"
        if name == "pay" and low is not None:
            return grouped(str(low)) + ("-" + grouped(str(high)) if high is not None else "") + top
        if name == "pay" and high is not None:
            return grouped(str(high)) + top
        if field["unit"] == "0 to 1" and name + "_from" in row:
            ends = [row[name + "_from"], row[name + "_to"]]
            if ends[0] is not None and ends[1] is not None:
                return percent(ends[0])[:-2] + "-" + percent(ends[1])
            if ends != [None, None]:
                return "<" + percent(ends[1]) if ends[0] is None else ">" + percent(ends[0])
        if row.get("absent") and name in ("low", "mid", "high", "value", "pay"):
            return {"not-applicable": "n/a"}.get(row["absent"], row["absent"])
        return "-"
    number = isinstance(value, (int, decimal.Decimal)) and not isinstance(value, bool)
    if row.get("unit") == "year" and (number and "real" in field["type"] or field["type"].startswith("range")):
        return str(value)  # a year, which is never grouped
    text = shown(field, value)
    if name == "high" and row.get("open_top"):
        return text + "+"
    if name == "year" and row.get("year_from") not in (None, value):
        first, last = str(row["year_from"]), str(value)
        return first + "-" + (last[2:] if first[:2] == last[:2] else last)
    if name == "source" and row.get("kind") == "document" and row.get("claim"):
        return row["claim"]
    return text


def cells_of_markdown(line):
    """The cells of a row, without the backslashes before Markdown's own signs."""
    parts = re.split(r"(?<!\\)\|", line)[1:-1]
    return [re.sub(r"\\(.)", r"\1", part.strip()) for part in parts]


def table_of_markdown(text):
    """Header and rows of the only table."""
    rows = [cells_of_markdown(line) for line in text.splitlines() if line.startswith("|")]
    return (rows[0], rows[2:]) if rows else ([], [])


def compare(where, form, fields, rows, header, found, same):
    expected = [field["name"] for field in fields]
    if header != expected:
        report(where, f"{form}: the header is {header}, expected {expected}")
    if len(found) != len(rows):
        report(where, f"{form}: {len(found)} rows, {len(rows)} in json")
    for number, (cells, row) in enumerate(zip(found, rows)):
        if len(cells) != len(fields):
            report(where, f"{form}: row {number} has {len(cells)} cells of {len(fields)}: {cells}")
            return
        for cell, field in zip(cells, fields):
            if not same(cell, field, row):
                report(where, f"{form}: row {number}, {field['name']}: {cell!r}, json has {row[field['name']]!r}")
                return


def check_values(kind, call, fields):
    arguments, where = words(call), call
    exit_code, output = rung(arguments + ["-f", "json"])
    if exit_code != (3 if kind == "problem" else 0):
        report(where, f"exit {exit_code}")
        return
    rows = json.loads(output, parse_float=decimal.Decimal)
    if not rows:
        report(where, "no rows: nothing is compared")
    for number, row in enumerate(rows):
        if list(row) != [field["name"] for field in fields]:
            report(where, f"json: row {number} has the fields {list(row)}")
        for field in fields:
            if not has_type(row[field["name"]], field["type"]):
                report(where, f"json: {field['name']} is {row[field['name']]!r}, not of type {field['type']}")
            if field["allowed"] and field["type"].rstrip("?") == "word":
                if row[field["name"]] not in field["allowed"] + [None]:
                    report(where, f"json: {field['name']} is {row[field['name']]!r}, not one of {field['allowed']}")
    def as_raw(cell, field, row):
        return same_raw(cell, row[field["name"]])
    lines = rung(arguments + ["-f", "jsonl"])[1].decode().splitlines()
    if [json.loads(line, parse_float=decimal.Decimal) for line in lines] != rows:
        report(where, "jsonl differs from json")
    tsv = rung(arguments + ["-f", "tsv"])[1].decode()
    table = [line.split("\t") for line in tsv.split("\n")[:-1]]
    compare(where, "tsv", fields, rows, table[0], table[1:], as_raw)
    # Of problems a pipe gets what editors read.
    if kind != "problem" and rung(arguments)[1].decode() != "\n".join(tsv.split("\n")[1:]):
        report(where, "a pipe does not get tsv without a header")
    table = list(csv.reader(io.StringIO(rung(arguments + ["-f", "csv"])[1].decode(), newline="")))
    compare(where, "csv", fields, rows, table[0], table[1:], as_raw)
    names = ",".join(field["name"] for field in fields)
    header, found = table_of_markdown(rung(arguments + ["-f", "md", "-c", names])[1].decode())
    compare(where, "md", fields, rows, [title.lower() for title in header], found,
            lambda cell, field, row: cell == for_people(field, row).strip())
    if kind not in NAMES_OF_OTHER_THINGS:
        check_names(where, {row[fields[0]["name"]] for row in rows})


def check_names(where, names):
    """What stands first goes into `show`, or is a figure."""
    for reader in ("show", "why"):
        done = subprocess.run([RUNG, reader, "-", "-f", "jsonl"], input="\n".join(sorted(names)).encode(),
                              capture_output=True, env=environment(), check=False)
        if done.returncode == 0:
            return
    report(where, f"neither show nor why take its first column: {done.stderr.decode().splitlines()[:2]}")


def check_bytes(call):
    """The same everywhere, and without any sign of a terminal."""
    arguments = words(call)
    locales = [locale for locale in ("C", "C.UTF-8", "de_DE", "de_DE.UTF-8") if locale in LOCALES]
    for form in FORMATS:
        asked = arguments + ["-f", form]
        expected = rung(asked, LC_ALL="C.UTF-8")
        if b"\x1b" in expected[1]:
            report(call, f"{form} holds an escape sequence")
        for number, locale in enumerate(locales):
            columns = (20, 300)[number % 2]
            if rung(asked, LC_ALL=locale, COLUMNS=str(columns), TZ="Asia/Tokyo") != expected:
                report(call, f"{form} in a pipe differs in {locale} at {columns} columns")
        for columns, locale in ((20, "C.UTF-8"), (300, "C")):
            if on_terminal(asked, columns, LC_ALL=locale) != expected:
                report(call, f"{form} on a terminal of {columns} columns differs in {locale}")


def check_plain(call, arguments):
    text = rung(arguments, LC_ALL="C.UTF-8")[1].decode()
    for number, line in enumerate(text.splitlines(), 1):
        signs = [sign for sign in GLYPHS if sign in line]
        boxes = [sign for sign in line if 0x2500 <= ord(sign) < 0x2600 or ord(sign) < 0x20]
        if signs or boxes:
            report(call, f"plain, line {number} holds {signs + boxes}: {line!r}")
            return
        if "  " in line or line.endswith(" "):
            report(call, f"plain, line {number} holds a run of blanks: {line!r}")
            return


def check_selection(call, fields):
    """The flags of all records act on the records of each."""
    arguments, first = words(call), fields[0]["name"]
    everything = json.loads(rung(arguments + ["--json"])[1])
    one = json.loads(rung(arguments + ["--json", "-n", "1"])[1])
    if one != everything[:1]:
        report(call, "-n 1 is not the first record")
    column = rung(arguments + ["-c", first])[1].decode().splitlines()
    if column != [row[first] for row in everything]:
        report(call, f"-c {first} is not the first field")
    if rung(arguments + ["-w", f"{first} is null", "-f", "json"])[1] != b"[]\n":
        report(call, "-w does not select")
    backwards = json.loads(rung(arguments + ["--json", "-s", "-" + first])[1])
    keys = [re.sub(r"[A-Z]", lambda letter: letter[0].lower(), row[first]).encode() for row in backwards]
    if keys != sorted(keys, reverse=True):
        report(call, f"-s -{first} does not sort")


def main():
    with open(HOME + "/advert.txt", "w", encoding="utf-8") as file:
        file.write(ADVERT)
    with open(HOME + "/broken.json", "w", encoding="utf-8") as file:
        file.write(BROKEN)
    for name, title in (("acme.json", "All"), ("acme2.json", "All of them; = too")):
        with open(HOME + "/" + name, "w", encoding="utf-8") as file:
            file.write(ACME % title)
    rung(["me", "add", "python:skilled", "--note", "= 1; 2 \"quoted\", | and more"])
    rung(["me", "add", "sql"])
    fields = json.loads(rung(["fields", "--json"])[1])
    kinds = {}
    for field in fields:
        kinds.setdefault(field["record"], []).append(field)
    for kind in kinds:
        if kind not in {known for known, _ in CALLS}:
            report(kind, "no call of this test prints it")
    for kind, call in CALLS:
        if json.loads(rung(["fields", kind, "--json"])[1]) != kinds[kind]:
            report(call, f"fields {kind} differs from fields")
        check_values(kind, call, kinds[kind])
        check_selection(call, kinds[kind])
        check_plain(call, words(call) + ["-f", "plain"])
        check_bytes(call)
    for call in TEXTS:
        check_plain(call, words(call) + ["-f", "plain"])
    print(f"{len(CALLS)} calls, {len(FAILED)} complaints")


LOCALES = set(subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout
              .replace("C.utf8", "C.UTF-8").replace("de_DE.utf8", "de_DE.UTF-8").split())
try:
    main()
finally:
    shutil.rmtree(HOME, ignore_errors=True)
sys.exit(1 if FAILED else 0)
