#!/bin/sh
# Finds or installs Chromium for the tests that need a browser; the first argument is the Python
# whose Playwright they use. On CI a missing browser is a failure; elsewhere those tests are skipped.
python=$1

found() {
  command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 ||
    command -v google-chrome >/dev/null 2>&1 ||
    "$python" -c 'import os, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as run: sys.exit(not os.path.exists(run.chromium.executable_path))' 2>/dev/null
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

debian() {
  test -e /etc/debian_version || return 1
  echo "Installing Chromium from Debian…"
  as_root apt-get update -qq && as_root apt-get install -y -qq --no-install-recommends chromium
}

own() {
  echo "Installing Playwright's own Chromium…"
  "$python" -m playwright install chromium
}

found && exit 0
debian >/dev/null 2>&1 && found && exit 0
own >/dev/null 2>&1 && found && exit 0
echo "Chromium could not be installed; the tests that need it will be ${CI:+failures}${CI:-skipped}." | sed 's/failures.*/failures./' >&2
test -z "${CI:-}"
