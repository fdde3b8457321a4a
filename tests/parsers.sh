#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What other programs make of our files: calendars are read by python3-icalendar, graphs drawn by Graphviz. Without these
# programs the test is skipped (exit 77). Usage: tests/parsers.sh ics|dot PROGRAM
set -euo pipefail
format=$1
program=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_DATA_HOME=$work LC_ALL=C.UTF-8
unset RUNG_DATA RUNG_REGION

skip() {
    printf 'skipped: %s is not installed\n' "$1"
    exit 77
}

fail() {
    printf 'failed: %s\n' "$1" >&2
    exit 1
}

check_ics() {
    local python='' candidate role
    for candidate in python3 /usr/bin/python3; do # another python3 may stand before that of the package
        "$candidate" -c 'import icalendar' 2> /dev/null && python=$candidate
    done
    [ -n "$python" ] || skip python3-icalendar
    while read -r role; do
        "$program" learn "$role" --pace 6h/w --start 2026-11-23 -f ics > "$work/plan.ics"
        "$program" learn "$role" --pace 6h/w --start 2026-11-23 --json > "$work/plan.json"
        "$python" - "$work/plan.ics" "$work/plan.json" <<'END' || fail "the calendar of $role"
import datetime, icalendar, json, sys
raw = open(sys.argv[1], 'rb').read()
tasks = json.load(open(sys.argv[2]))
lines = raw.split(b'\r\n')
assert raw.endswith(b'\r\n') and all(len(line) <= 75 and b'\n' not in line for line in lines)
for line in lines:
    line.decode('utf-8')
events = [part for part in icalendar.Calendar.from_ical(raw).walk('VEVENT')]
assert len(events) == len(tasks)
assert len({str(event['UID']) for event in events}) == len(tasks)
for event, task in zip(events, tasks):
    assert task['title'] in str(event['SUMMARY']) and task['need'] in str(event['SUMMARY'])
    assert str(event['DTEND'].dt) == task['by_p50']
    assert datetime.date(2026, 11, 23) <= event['DTSTART'].dt < event['DTEND'].dt
    assert event['DTSTAMP'].dt.strftime('%Y-%m-%dT%H:%M:%SZ') == '2026-11-23T00:00:00Z'
    assert task['start_with'] is None or task['start_with'] in str(event['DESCRIPTION'])
END
    done < <("$program" roles -f tsv --no-header -c id)
}

check_dot() {
    command -v dot > /dev/null || skip graphviz
    local call
    for call in 'learn ml-engineer' 'learn data-scientist --pace 6 --start 2026-11-23' 'path ml-engineer' \
        "path data-scientist -w route>0"; do
        # shellcheck disable=SC2086  # the call is split into words on purpose
        "$program" $call -f dot > "$work/graph.dot"
        dot -Tsvg "$work/graph.dot" -o "$work/graph.svg" 2> "$work/complaints" || fail "dot refuses: rung $call"
        [ ! -s "$work/complaints" ] || fail "dot complains: rung $call: $(cat "$work/complaints")"
        [ "$(grep -c 'class="node"' "$work/graph.svg")" -eq "$(grep -c '\[label="[^]]*"\];$' <(grep -v -- '->' "$work/graph.dot"))" ] ||
            fail "nodes are lost: rung $call"
    done
}

case $format in
ics) check_ics ;;
dot) check_dot ;;
*) fail "unknown format $format" ;;
esac
