# shellcheck shell=bash
# Sourced by run.sh and test.sh: finds out what is missing on this machine and installs it where that is possible.

readonly JAVA_NEEDED=17

fail() {
    echo "$(basename "$0"): $*" >&2
    exit 1
}

# Takes the program, java or javac; both write "java 17.0.1", "javac 17.0.1" or 'openjdk version "17.0.1"'.
new_enough() {
    local version
    version=$("$1" -version 2>&1 | sed -nE '1s/^[^0-9]*([0-9]+).*/\1/p') || return 1
    [[ -n $version && $version -ge $JAVA_NEEDED ]]
}

jdk_package() {
    if apt-cache show "openjdk-$JAVA_NEEDED-jdk-headless" >/dev/null 2>&1; then
        echo "openjdk-$JAVA_NEEDED-jdk-headless"
    else
        echo default-jdk-headless # a Debian that has left 17 behind has a newer one
    fi
}

# Installs Debian packages, given by name; "jdk" is the Java development kit of this Debian.
install_packages() {
    [[ $# -gt 0 ]] || return 0
    local as_root=()
    command -v apt-get >/dev/null ||
        fail "these are missing and this is no Debian-like system, so please install them yourself: $*"
    if [[ $(id -u) -ne 0 ]]; then
        command -v sudo >/dev/null || fail "these packages are missing; install them as root: $*"
        as_root=(sudo)
    fi
    echo "Installing what is missing: $*"
    "${as_root[@]}" apt-get update -qq
    local packages=() package
    for package in "$@"; do
        if [[ $package == jdk ]]; then package=$(jdk_package); fi
        packages+=("$package")
    done
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" \
        >/dev/null || fail "the packages could not be installed: ${packages[*]}"
}
