#!/usr/bin/env bash
# The throw-away servers of the integration tests: a MariaDB and an S3 server, both on loopback, all their files
# under the build directory. The build calls this; ports and passwords are the build's (see pom.xml).
#
#   test-servers.sh start BUILD_DIR MARIADB_PORT S3_PORT
#   test-servers.sh stop  BUILD_DIR
#
# Environment of start: RECKONER_TEST_DB_USER, RECKONER_TEST_DB_PASSWORD, RECKONER_TEST_S3_KEY, RECKONER_TEST_S3_SECRET,
# and if wanted RECKONER_TEST_S3_HEAP: the S3 server keeps its objects in memory
set -euo pipefail

readonly WAIT_TENTHS=600 # a minute: a cold disk is slow, a server that is silent for longer is broken

fail() {
    echo "test-servers: $*" >&2
    exit 1
}

pid_of() { cat "$1/server.pid" 2>/dev/null || true; }

# A pid file may outlive its process: only a process that works in the server's own folder is ours to end.
is_ours() {
    local folder=$1 pid=$2
    [[ -n $pid && $(readlink "/proc/$pid/cwd" 2>/dev/null)/ == "$folder"/* ]]
}

stop_one() {
    local folder=$1 pid
    pid=$(pid_of "$folder")
    if is_ours "$folder" "$pid"; then
        kill "$pid" 2>/dev/null || true
        for ((i = 0; i < 100; i++)); do
            is_ours "$folder" "$pid" || break
            sleep 0.1
        done
        if is_ours "$folder" "$pid"; then kill -KILL "$pid" 2>/dev/null || true; fi
    fi
    rm -f "$folder/server.pid"
}

stop_all() {
    local folder
    stop_one "$build/mariadb"
    stop_one "$build/s3"
    # servers of single tests, which end them; not so if the tests were killed themselves
    for folder in "$build"/it-node-*; do stop_one "$folder"; done
}

# Starts a command in its folder, apart from this shell and with no open pipe to it: the build does not wait for it.
launch() {
    local folder=$1
    shift
    (
        cd "$folder"
        setsid "$@" </dev/null >server.log 2>&1 &
        echo $! >server.pid
    )
}

await() {
    local what=$1 folder=$2
    shift 2
    for ((i = 0; i < WAIT_TENTHS; i++)); do
        # asked first: on a port taken by somebody else the answer would come from a stranger
        # (whose folder a process is in cannot always be read right after it began, so not is_ours)
        kill -0 "$(pid_of "$folder")" 2>/dev/null || break
        if timeout 5 "$@" >/dev/null 2>&1; then return; fi
        sleep 0.1
    done
    tail -n 20 "$folder/server.log" >&2 || true
    stop_all
    fail "$what did not start; its log is $folder/server.log"
}

start_mariadb() {
    local port=$1 folder=$build/mariadb
    local tool
    for tool in mariadbd mariadb-install-db mariadb; do
        PATH=$PATH:/usr/sbin command -v "$tool" >/dev/null || fail "$tool is missing. The tests need a MariaDB server" \
            "program: run setup/test.sh, or install the packages mariadb-server-core and mariadb-client-core."
    done
    rm -rf "$folder"
    mkdir -p "$folder"
    # root gets in through the socket only, so that the open port of this server has one password-protected user
    mariadb-install-db --no-defaults --datadir="$folder/data" --user="$(id -un)" --skip-test-db --skip-name-resolve \
        --auth-root-authentication-method=socket --auth-root-socket-user="$(id -un)" >"$folder/install.log" 2>&1 ||
        fail "the database could not be created; see $folder/install.log"
    # The pattern lets a test make databases of its own beside the shared one.
    cat >"$folder/init.sql" <<SQL
CREATE DATABASE reckoner CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE USER '$RECKONER_TEST_DB_USER'@'127.0.0.1' IDENTIFIED BY '$RECKONER_TEST_DB_PASSWORD';
GRANT ALL PRIVILEGES ON \`reckoner%\`.* TO '$RECKONER_TEST_DB_USER'@'127.0.0.1';
SQL
    # The socket's name is relative to the data folder: an absolute one may be longer than a socket address can be.
    PATH=$PATH:/usr/sbin launch "$folder" mariadbd --no-defaults --user="$(id -un)" --datadir="$folder/data" \
        --socket=server.sock --pid-file="$folder/mariadbd.pid" --bind-address=127.0.0.1 --port="$port" \
        --init-file="$folder/init.sql" --skip-name-resolve --default-time-zone=+00:00 --innodb-buffer-pool-size=64M \
        --character-set-server=utf8mb4 --collation-server=utf8mb4_bin --performance-schema=OFF
    MYSQL_PWD=$RECKONER_TEST_DB_PASSWORD await "MariaDB" "$folder" mariadb --no-defaults --protocol=TCP \
        --host=127.0.0.1 --port="$port" --user="$RECKONER_TEST_DB_USER" --execute='SELECT 1' reckoner
}

start_s3() {
    local port=$1 folder=$build/s3
    [[ -f $build/s3proxy.jar ]] || fail "$build/s3proxy.jar is missing; the build puts it there"
    rm -rf "$folder"
    mkdir -p "$folder"
    cat >"$folder/s3proxy.properties" <<PROPERTIES
s3proxy.endpoint=http://127.0.0.1:$port
s3proxy.authorization=aws-v2-or-v4
s3proxy.identity=$RECKONER_TEST_S3_KEY
s3proxy.credential=$RECKONER_TEST_S3_SECRET
jclouds.provider=transient-nio2
jclouds.identity=unused
jclouds.credential=unused
PROPERTIES
    launch "$folder" java "-Xmx${RECKONER_TEST_S3_HEAP:-256m}" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -DLOG_LEVEL=info \
        -jar "$build/s3proxy.jar" --properties s3proxy.properties
    await "The S3 server" "$folder" grep -q "Started .*{127\.0\.0\.1:$port}" "$folder/server.log"
}

[[ $# -ge 2 ]] || fail "usage: test-servers.sh start BUILD_DIR MARIADB_PORT S3_PORT | stop BUILD_DIR"
mkdir -p "$2"
build=$(cd "$2" && pwd -P)

case $1 in
    start)
        [[ $# -eq 4 ]] || fail "start needs the build directory and two ports"
        stop_all
        # what the servers under test write: temporary files, data folders and logs, new for every build
        rm -rf "$build"/it-tmp "$build"/it-data-* "$build"/it-node-* "$build"/server-*.log*
        mkdir -p "$build/it-tmp"
        start_mariadb "$3"
        start_s3 "$4"
        echo "MariaDB on port $3 and S3 on port $4 are ready; their files are in $build/mariadb and $build/s3"
        ;;
    stop)
        stop_all
        rm -rf "$build/it-tmp"
        ;;
    *) fail "unknown command $1" ;;
esac
