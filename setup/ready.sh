#!/usr/bin/env bash
# Succeeds when Reckoner on this machine says that it is ready: ready.sh [PORT]. Needs nothing but bash, so that
# the container image can use it too.
set -euo pipefail

{
    exec 3<>"/dev/tcp/127.0.0.1/${1:-8080}"
    printf 'GET /healthz/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
    IFS= read -r -t 5 status <&3
} 2>/dev/null
[[ $status == HTTP/1.?" 200 "* ]]
