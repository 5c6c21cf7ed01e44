#!/bin/sh
# Put the Nu Html Checker into the folder $1, at the version of the lock file.
set -eu
here=$(dirname "$0")

need() {
    command -v "$1" >/dev/null || {
        echo "make: $1 is missing; the Nu Html Checker runs on Java 11 or later, and comes with npm. On Debian: apt install $2" >&2
        exit 2
    }
}
need java default-jre-headless
need npm npm
mkdir -p "$1"
cp "$here/package.json" "$here/package-lock.json" "$1/"
npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund --loglevel=error
