# shellcheck shell=bash
# Sourced by backup.sh and restore.sh: which installation is meant, and its database.

fail() {
    echo "$(basename "$0"): $*" >&2
    exit 1
}

# Sets RECKONER_DATA, keyset and either database_file or db_host, db_port and db_name.
find_installation() {
    local project
    project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
    RECKONER_DATA=$(realpath -m "${RECKONER_DATA:-$project/data}")
    # shellcheck disable=SC2034 # for whoever sources this
    keyset=${RECKONER_SECRETS_KEYSET:-$RECKONER_DATA/secrets.keyset.json}
    local url=${RECKONER_DB_URL:-jdbc:h2:file:$RECKONER_DATA/reckoner}
    if [[ $url =~ ^jdbc:h2:file:([^\;]+) ]]; then
        database_file=$(realpath -m "${BASH_REMATCH[1]}").mv.db
    elif [[ $url =~ ^jdbc:(mysql|mariadb)://([^:/?]+)(:([0-9]+))?/([^?]+) ]]; then
        db_host=${BASH_REMATCH[2]}
        db_port=${BASH_REMATCH[4]:-3306}
        db_name=${BASH_REMATCH[5]}
    else
        fail "RECKONER_DB_URL is neither a file of H2 nor a MySQL or MariaDB: $url"
    fi
}

is_embedded() { [[ -n ${database_file:-} ]]; }

# Makes sure that no server runs on the data folder, nor starts meanwhile: by the lock of run.sh, and by H2's own, which a
# server that was started otherwise has on its file.
hold_data_folder() {
    exec 9>"$RECKONER_DATA/.lock"
    flock -n 9 || fail "a Reckoner is running on $RECKONER_DATA; stop it first"
    if is_embedded && [[ -f $database_file ]] && grep -qs ":$(stat --format=%i "$database_file") " /proc/locks; then
        fail "the database $database_file is open; stop its server first"
    fi
}

# A program of MariaDB or of MySQL, whichever is here; the password goes by the environment, not by the command line.
client() {
    local program
    for program in "mariadb$1" "mysql$1"; do
        if command -v "$program" >/dev/null; then
            MYSQL_PWD=${RECKONER_DB_PASSWORD:-reckoner} "$program" --no-defaults --protocol=TCP --host="$db_host" \
                --port="$db_port" --user="${RECKONER_DB_USER:-reckoner}" --default-character-set=utf8mb4 "${@:2}"
            return
        fi
    done
    fail "neither mariadb$1 nor mysql$1 is installed"
}

dump_database() {
    local program=-dump
    command -v mariadb-dump >/dev/null || program=dump
    client "$program" --single-transaction --quick --hex-blob --skip-lock-tables --no-tablespaces "$db_name"
}

database() { client "" "$db_name" "$@"; }

count_tables() {
    database --batch --skip-column-names \
        --execute="SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"
}
