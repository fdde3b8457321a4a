#!/bin/sh
# SPDX-License-Identifier: MIT
# faults.sh RUNG SOURCE: the program as a process. Closed descriptors, a full disk, broken pipes, bad data.
rung=$1
cd "$2" || exit 1
failed=0

# check WHAT EXPECTED FOUND
check() {
    if [ "$2" != "$3" ]; then
        printf '%s: expected "%s", found "%s"\n' "$1" "$2" "$3"
        failed=1
    fi
}

message=$("$rung" roles 2>&1 >/dev/full)
check 'a full disk' '3' "$?"
check 'a full disk, the message' 'rung: error: cannot write output: No space left on device' "$message"

message=$("$rung" roles 2>&1 >&-)
check 'closed output' '3' "$?"
check 'closed output, the message' 'rung: error: cannot write output: Bad file descriptor' "$message"

for command in roles skills 'show ml-engineer' 'pay ml-engineer' 'compare ml-engineer data-scientist' \
    'offer ml-engineer --base 185k' 'path ml-engineer' 'match --have python' 'next --have python' 'learn ml-engineer' 'gap ml-engineer --have python' 'search python' 'why s1:70' conflicts sources fields 'data status' \
    'data path' help --version; do
    for format in table tsv plain csv json jsonl md; do
        # shellcheck disable=SC2086
        case $command in
        help | --version) "$rung" $command >/dev/full 2>/dev/null ;;
        *) "$rung" $command -f "$format" >/dev/full 2>/dev/null ;;
        esac
        check "$command -f $format on a full disk" '3' "$?"
    done
done

"$rung" report ml-engineer >/dev/full 2>/dev/null
check 'report on a full disk' '3' "$?"
message=$("$rung" report ml-engineer -o /dev/full 2>&1)
check 'report into a full disk' '3' "$?"
check 'report into a full disk, the message' \
    "rung: error: cannot write '/dev/full': No space left on device" "$message"

for format in dot mermaid ics todo.txt; do
    "$rung" learn ml-engineer --pace 6 -f "$format" >/dev/full 2>/dev/null
    check "learn -f $format on a full disk" '3' "$?"
done

"$rung" roles 2>&- >/dev/null
check 'closed standard error' '0' "$?"
"$rung" rolse 2>&- >/dev/null
check 'closed standard error and a mistake' '2' "$?"
message=$("$rung" show - 2>&1 <&-)
check 'closed input' '3' "$?"
check 'closed input, the message' 'rung: error: cannot read standard input: Bad file descriptor' "$message"
"$rung" show - </ >/dev/null 2>&1
check 'a folder as input' '3' "$?"

# The reader is gone before the first byte is written: bash tells the fate of the first program.
broken() {
    bash -c "$1 { sleep 0.2; exec \"$rung\" roles -f json; } 2>&1 >/dev/fd/1 | true; echo \${PIPESTATUS[0]}"
}
check 'a broken pipe' '141' "$(broken '')"
check 'a broken pipe whose signal the parent ignores' '141' "$(broken 'trap "" PIPE;')"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
: >"$folder/empty.json"
printf '{"pack":{"id":"acme","version":"1"' >"$folder/short.json"
head -c 100000 /dev/zero | tr '\0' '[' >"$folder/deep.json"
printf '{"pack":{"id":"a","id":"b","version":"1","schema":1,"title":"x"}}' >"$folder/twice.json"
printf 'SQLite format 3' >"$folder/short.db"
head -c 4096 /dev/urandom >"$folder/noise"
chmod 000 "$folder/noise"
for data in "$folder/missing" "$folder" "$folder/empty.json" "$folder/short.json" "$folder/deep.json" \
    "$folder/twice.json" "$folder/short.db"; do
    output=$("$rung" roles --data "$data" 2>/dev/null)
    check "data $data" '3' "$?"
    check "data $data prints nothing" '' "$output"
    message=$(RUNG_DATA=$data "$rung" roles 2>&1 >/dev/null)
    case $message in
    *"${data##*/}"*) ;;
    *) check "data $data, the message" "names the file" "$message" ;;
    esac
done

# A disk that is full for new files, and a folder that takes none: the profile stays as it was, nothing is left beside it.
me=$folder/me/rung/me.json
export XDG_DATA_HOME="$folder/me"
"$rung" me add python:skilled
check 'the first skill' '0' "$?"
cp "$me" "$folder/me.before"
message=$(ulimit -f 0 && "$rung" me add sql 2>&1)
check 'me add on a full disk' '3' "$?"
case $message in
"rung: error: cannot write '$me': "*) ;;
*) check 'me add on a full disk, the message' 'names the profile' "$message" ;;
esac
cmp "$me" "$folder/me.before" || check 'the profile after a full disk' 'as it was' 'changed'
check 'beside the profile after a full disk' '.me.json.lock me.json' "$(echo $(ls -A "${me%/*}"))"
message=$("$rung" me add sql --me /proc/nowhere/me.json 2>&1)
check 'me add where no folder can be' '3' "$?"
"$rung" me add git 2>/dev/full >/dev/full
check 'me add prints nothing that could be lost' '0' "$?"
"$rung" me show >/dev/full 2>/dev/null
check 'me show on a full disk' '3' "$?"
for i in 1 2 3 4 5 6 7 8; do
    "$rung" me add docker:aware & "$rung" me add sql & "$rung" me remove git 2>/dev/null &
done
wait
check 'a profile that many write' 'docker python sql' "$(echo $("$rung" me show -f tsv --no-header -c id))"

# The same bytes every time, whatever the locale, the time zone and the width.
for command in roles skills 'show ml-engineer' 'pay' 'compare ml-engineer data-scientist' 'path ml-engineer' \
    'learn ml-engineer' 'gap ml-engineer --from data-analyst' 'search python' 'why s1' conflicts sources fields; do
    for format in tsv plain csv json jsonl md; do
        # shellcheck disable=SC2086
        LC_ALL=C "$rung" $command -f "$format" >"$folder/first"
        for locale in C C.UTF-8 de_DE; do
            # shellcheck disable=SC2086
            LC_ALL=$locale TZ=Asia/Tokyo COLUMNS=60 "$rung" $command -f "$format" >"$folder/again"
            cmp "$folder/first" "$folder/again" || check "$command -f $format in $locale" 'the same bytes' 'others'
        done
    done
done

exit $failed
