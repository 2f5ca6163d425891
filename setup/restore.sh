#!/usr/bin/env bash
# Restores what backup.sh made into an installation that has nothing yet; start the server afterwards.
#
#   restore.sh BACKUP_FOLDER [KEYSET_FILE]
#
# Where to, is said by the same environment variables that the server has (setup/README.md). Nothing is overwritten: a
# database with tables, or a data folder with a database or a keyset in it, is refused.
set -euo pipefail
umask 077
# shellcheck source=setup/database.sh
source "$(dirname "${BASH_SOURCE[0]}")/database.sh"

[[ $# -ge 1 && $# -le 2 ]] || fail "usage: restore.sh BACKUP_FOLDER [KEYSET_FILE]"
backup=$(realpath "$1")
[[ -f $backup/SHA256SUMS ]] || fail "$1 is no finished backup"
[[ $# -eq 1 || -f ${2:-} ]] || fail "there is no keyset $2"
find_installation

(cd "$backup" && sha256sum --check --quiet SHA256SUMS) || fail "$1 is damaged"
if is_embedded; then
    [[ -f $backup/database.mv.db.gz ]] || fail "$1 is of a MySQL or MariaDB; set RECKONER_DB_URL"
    [[ ! -e $database_file ]] || fail "$database_file is there already"
else
    [[ -f $backup/database.sql.gz ]] || fail "$1 is of an embedded database; RECKONER_DB_URL names another"
    [[ $(count_tables) -eq 0 ]] || fail "the database $db_name has tables already"
fi
[[ $# -eq 1 || ! -e $keyset ]] || fail "$keyset is there already"

mkdir -p "$RECKONER_DATA"
hold_data_folder
tar --extract --gzip --file "$backup/data.tar.gz" --directory "$RECKONER_DATA" --keep-old-files
if is_embedded; then
    mkdir -p "$(dirname "$database_file")"
    gzip -dc "$backup/database.mv.db.gz" >"$database_file.partial"
    mv "$database_file.partial" "$database_file"
else
    gzip -dc "$backup/database.sql.gz" | database
fi
if [[ $# -eq 2 ]]; then
    mkdir -p "$(dirname "$keyset")"
    cp "$2" "$keyset"
elif [[ ! -f $keyset ]]; then
    echo "restore.sh: no keyset at $keyset: put it there before the start, or secrets must be entered anew" >&2
fi
echo "restored into $RECKONER_DATA and ${db_name:-$database_file}"
