#!/usr/bin/env bash
# Checks everything: installs what is missing, then compiles, tests, packs and tests again in a server, with a browser,
# on the embedded database and on MariaDB, and against an S3 server. Arguments go to Maven.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=setup/packages.sh
source setup/packages.sh

has() { PATH=$PATH:/usr/sbin command -v "$1" >/dev/null; }

missing=()
new_enough javac || missing+=(jdk)
has mvn || missing+=(maven)
# the programs of MariaDB without the service that the package mariadb-server would start on this machine
has mariadbd && has mariadb-install-db || missing+=(mariadb-server-core)
has mariadb || missing+=(mariadb-client-core)
has mariadb-dump || missing+=(mariadb-client)
has chromium || missing+=(chromium)
has fc-list && [[ -n $(fc-list) ]] || missing+=(fontconfig fonts-dejavu-core fonts-liberation)
has shellcheck || missing+=(shellcheck)
install_packages ${missing[@]+"${missing[@]}"}

# a build that was interrupted does not stop its servers
trap 'bash setup/test-servers.sh stop target' EXIT

shellcheck setup/*.sh .ci/run
mvn -B verify "$@"
