#!/usr/bin/env bash
# Starts Reckoner on this machine, in the foreground: installs what is missing, builds where something changed, waits
# until it answers and says where to go. Ctrl-C stops it. Everything it keeps is in one data folder.
# What may be set by environment variables stands in setup/README.md.
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
RECKONER_DATA=$(realpath -m "${RECKONER_DATA:-$project/data}") # a relative one is relative to where the caller stands
export RECKONER_DATA
cd "$project"
# shellcheck source=setup/packages.sh
source setup/packages.sh

readonly WAIT_SECONDS=300 # the slowest start seen was half a minute
readonly GRACE_SECONDS=10 # between the server's word that it is up and its answer
readonly LOGS_KEPT=5
readonly WAR=target/reckoner.war SERVER_JAR=target/payara-micro.jar

port=${RECKONER_PORT:-8080}

build_is_due() {
    [[ ! -f $WAR || ! -f $SERVER_JAR ]] || [[ -n $(find pom.xml src/main webapp setup/db -newer "$WAR" -print -quit) ]]
}

prepare_programs() {
    local missing=()
    if build_is_due; then
        new_enough javac || missing+=(jdk)
        command -v mvn >/dev/null || missing+=(maven)
    else
        new_enough java || missing+=(jdk)
    fi
    install_packages ${missing[@]+"${missing[@]}"}
}

build() {
    if build_is_due; then
        echo "Building Reckoner; the first time this takes some minutes, most of them to download libraries ..."
        mvn -q -B -Dstyle.color=never -DskipTests package
    fi
}

prepare_data_folder() {
    umask 077 # keyset, log-ins and database are the server's own user's business
    mkdir -p "$RECKONER_DATA"
    exec 9>"$RECKONER_DATA/.lock"
    flock -n 9 || fail "another Reckoner is running on the data folder $RECKONER_DATA"
    # The server unpacks itself (180 MB) into its temporary folder and leaves that behind when it is killed.
    rm -rf "$RECKONER_DATA/tmp"
    mkdir -p "$RECKONER_DATA/tmp"
    local n
    for ((n = LOGS_KEPT - 1; n >= 1; n--)); do
        if [[ -f $RECKONER_DATA/server.log.$n ]]; then mv "$RECKONER_DATA/server.log.$n" "$RECKONER_DATA/server.log.$((n + 1))"; fi
    done
    if [[ -f $RECKONER_DATA/server.log ]]; then mv "$RECKONER_DATA/server.log" "$RECKONER_DATA/server.log.1"; fi
}

start_server() {
    export RECKONER_DB_URL=${RECKONER_DB_URL:-"jdbc:h2:file:$RECKONER_DATA/reckoner;MODE=MySQL;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000;WRITE_DELAY=0"}
    export RECKONER_DEMO=${RECKONER_DEMO:-true}
    # word splitting is wanted: these are several options
    # shellcheck disable=SC2086
    java ${RECKONER_JAVA_OPTS:--Xmx768m -XX:+UseParallelGC -XX:+ExitOnOutOfMemoryError} -Duser.timezone=UTC -Dfile.encoding=UTF-8 -Djava.io.tmpdir="$RECKONER_DATA/tmp" \
        -jar "$SERVER_JAR" --noHazelcast --disablephonehome --port "$port" \
        --prebootcommandfile setup/server/preboot.txt --postbootcommandfile setup/server/postboot.txt \
        --deploy "$WAR" --contextroot / </dev/null >"$RECKONER_DATA/server.log" 2>&1 &
    server=$!
}

stop_server() {
    trap '' INT TERM HUP
    echo
    echo "Stopping ..."
    kill "$server" 2>/dev/null || true
    wait "$server" || true
    rm -rf "$RECKONER_DATA/tmp"
    exit 0
}

# A server whose application failed to start goes on running and answers "not found".
await_server() {
    local second grace=$GRACE_SECONDS
    for ((second = 0; second < WAIT_SECONDS && grace > 0; second++)); do
        kill -0 "$server" 2>/dev/null || break
        if bash setup/ready.sh "$port"; then return; fi
        if grep -q 'Payara Micro .* ready in' "$RECKONER_DATA/server.log"; then grace=$((grace - 1)); fi
        sleep 1
    done
    kill "$server" 2>/dev/null || true
    wait "$server" || true
    sed -nE 's/^(Caused by|Internal Exception): //p' "$RECKONER_DATA/server.log" | head -n 1 >&2
    fail "Reckoner did not start; its log is $RECKONER_DATA/server.log"
}

announce() {
    echo
    echo "Reckoner is ready:  http://127.0.0.1:$port/"
    if [[ -f $RECKONER_DATA/demo-logins.txt ]]; then
        echo
        cat "$RECKONER_DATA/demo-logins.txt"
    fi
    echo
    echo "Data folder: $RECKONER_DATA   Log: $RECKONER_DATA/server.log   Stop: Ctrl-C"
}

prepare_programs
build
prepare_data_folder
if bash setup/ready.sh "$port" || (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    fail "port $port is in use; choose another: RECKONER_PORT=8090 setup/run.sh"
fi
echo "Starting Reckoner ..."
start_server
trap stop_server INT TERM HUP
await_server
announce
wait "$server" || fail "the server ended; its log is $RECKONER_DATA/server.log"
