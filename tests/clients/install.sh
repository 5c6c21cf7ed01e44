#!/bin/sh
# Put the readers of feeds that package.json names into the folder $1, at the versions of the lock file.
set -eu
here=$(dirname "$0")

for needed in node npm; do
    command -v "$needed" >/dev/null || {
        echo "make: $needed is missing; Podcast Index's parser runs on Node.js 18 or later. On Debian: apt install nodejs npm" >&2
        exit 2
    }
done
mkdir -p "$1"
cp "$here/package.json" "$here/package-lock.json" "$here/read.js" "$1/"
npm ci --prefix "$1" --no-audit --no-fund --loglevel=error
