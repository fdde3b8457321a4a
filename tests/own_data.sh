#!/bin/sh
# SPDX-License-Identifier: MIT
# own_data.sh RUNG SOURCE: the user's catalogue when things go wrong. Whatever happens to a writer, it is whole: the old
# one or the new one.
rung=$1
cd "$2" || exit 1
failed=0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME="$folder/data" HOME="$folder"
unset RUNG_DATA
own=$XDG_DATA_HOME/rung
database=$own/catalogue.db

# check WHAT EXPECTED FOUND
check() {
    if [ "$2" != "$3" ]; then
        printf '%s: expected "%s", found "%s"\n' "$1" "$2" "$3"
        failed=1
    fi
}

# pack ID VERSION: the ladder of the example as another pack.
pack() {
    sed "s/\"id\": \"acme\", \"version\": \"3\"/\"id\": \"$1\", \"version\": \"$2\"/" examples/acme.json >"$folder/$1-$2.json"
    printf %s "$folder/$1-$2.json"
}

packs() {
    echo $("$rung" data status -f tsv --no-header -c id)
}

old=$(pack acme 3) new=$(pack acme 4)
"$rung" data add "$old"
check 'the first pack' '0' "$?"
check 'who may read it' '-rw-------' "$(ls -l "$database" | cut -c1-10)"
cp "$database" "$folder/old.db"
"$rung" data add "$new" && cp "$database" "$folder/new.db"

# Killed at any moment: either the old bytes or the new ones, and a writer after it is not kept out.
for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
    cp "$folder/old.db" "$database"
    "$rung" data add "$new" 2>/dev/null &
    writer=$!
    sleep "$(awk "BEGIN { srand($i$$); print rand() * ${RUNG_KILL_WITHIN:-1} }")"
    kill -9 "$writer" 2>/dev/null
    wait "$writer" 2>/dev/null
    cmp -s "$database" "$folder/old.db" || cmp -s "$database" "$folder/new.db" ||
        check "killed, round $i" 'the old catalogue or the new one' 'another'
done
"$rung" data add "$old"
check 'after the last kill' '0' "$?"
cmp "$database" "$folder/old.db" || check 'after the last kill' 'the old catalogue' 'another'
check 'beside it after that' '.catalogue.db.lock catalogue.db' "$(echo $(ls -A "$own"))"

# A full disk, as a limit of file sizes: one of the kind that writes something first, too.
for blocks in 0 100; do
    message=$(ulimit -f $blocks && "$rung" data add "$new" 2>&1)
    check "data add on a full disk, $blocks" '3' "$?"
    case $message in
    *"cannot write '$database'"*'nothing was changed') ;;
    *) check 'data add on a full disk, the message' 'names the catalogue' "$message" ;;
    esac
    cmp "$database" "$folder/old.db" || check "after a full disk, $blocks" 'the old catalogue' 'another'
    check "beside it after a full disk, $blocks" '.catalogue.db.lock catalogue.db' "$(echo $(ls -A "$own"))"
done

# A folder that cannot be written: the super-user may write anywhere, so one that is none.
message=$(XDG_DATA_HOME=/proc/nowhere "$rung" data add "$new" 2>&1)
check 'data add where no folder can be' '3' "$?"
if [ "$(id -u)" != 0 ]; then
    chmod 500 "$own"
    "$rung" data remove acme 2>/dev/null
    check 'data remove in a read-only folder' '3' "$?"
    chmod 700 "$own"
    cmp "$database" "$folder/old.db" || check 'after a read-only folder' 'the old catalogue' 'another'
fi

# Many at once lose nothing, and whoever reads meanwhile sees a whole catalogue.
for id in two three four; do "$rung" data add "$(pack $id 1)" & done
for i in 1 2 3 4 5; do
    "$rung" show acme:ml-3 >/dev/null
    check 'a reader meanwhile' '0' "$?"
done
wait
check 'packs that many add' 'builtin acme four three two' "$(packs)"
"$rung" data export >"$folder/all.json"
"$rung" data remove two three & "$rung" data remove four &
wait
check 'packs that two remove' 'builtin acme' "$(packs)"
"$rung" data add "$folder/all.json"
check 'all of them again' 'builtin acme four three two' "$(packs)"
"$rung" data remove acme two three four
check 'without packs' '.catalogue.db.lock' "$(echo $(ls -A "$own"))"

for command in 'data status' 'data export builtin' 'data diff builtin examples/acme.json'; do
    # shellcheck disable=SC2086
    "$rung" $command >/dev/full 2>/dev/null
    check "$command on a full disk" '3' "$?"
done
exit $failed
