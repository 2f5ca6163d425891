#!/usr/bin/env bash
# Backs an installation up: its database and its data folder, in a new folder below the one given.
#
#   backup.sh FOLDER [KEYSET_FOLDER]
#
# The keyset, which opens the secrets in the database, is not in the backup: a copy goes to KEYSET_FOLDER, on another
# medium, if one is given. With MySQL or MariaDB the server may run meanwhile; with the embedded database it may not.
# Which installation it is, is said by the same environment variables that the server has (setup/README.md).
set -euo pipefail
umask 077 # whoever reads a backup reads everything
# shellcheck source=setup/database.sh
source "$(dirname "${BASH_SOURCE[0]}")/database.sh"

[[ $# -ge 1 && $# -le 2 ]] || fail "usage: backup.sh FOLDER [KEYSET_FOLDER]"
find_installation
[[ -d $RECKONER_DATA ]] || fail "there is no data folder $RECKONER_DATA"

name=reckoner-$(date -u +%Y%m%dT%H%M%SZ)
target=$1/$name
[[ ! -e $target ]] || fail "$target is there already"
mkdir -p "$target.partial"
# what was not finished is no backup
trap 'rm -rf "$target.partial"' EXIT

if is_embedded; then
    hold_data_folder
    [[ -f $database_file ]] || fail "there is no database $database_file"
    gzip -c "$database_file" >"$target.partial/database.mv.db.gz"
else
    dump_database | gzip -c >"$target.partial/database.sql.gz"
fi

# What a server writes anew, what is in the database, and what is kept apart.
tar --create --gzip --file "$target.partial/data.tar.gz" --directory "$RECKONER_DATA" \
    --exclude=./tmp --exclude=./.lock --exclude='./*.log' --exclude='./server.log*' --exclude='./reckoner.*.db' \
    --exclude="./$(basename "$keyset")" --exclude="./$(basename "${database_file:-reckoner.mv.db}")" --warning=no-file-changed . || [[ $? -eq 1 ]] # 1: a file grew meanwhile
(cd "$target.partial" && sha256sum -- *.gz >SHA256SUMS)
mv "$target.partial" "$target"
echo "$target"

if [[ ! -f $keyset ]]; then
    echo "backup.sh: there is no keyset $keyset: no secret was ever stored, or it is elsewhere" >&2
elif [[ $# -eq 2 ]]; then
    mkdir -p "$2"
    cp "$keyset" "$2/$name.keyset.json"
    echo "$2/$name.keyset.json"
else
    echo "backup.sh: the keyset $keyset is not in the backup; keep a copy of it elsewhere" >&2
fi
