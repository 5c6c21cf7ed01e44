#!/bin/sh
# Finds or installs Chromium for the tests that need a browser; the first argument is the Python
# whose Playwright they use. On CI a missing browser is a failure; elsewhere those tests are skipped.
python=$1

found() {
  command -v chromium || command -v chromium-browser || command -v google-chrome ||
    "$python" -c 'import os, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as run: sys.exit(not os.path.exists(run.chromium.executable_path))'
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

from_debian() {
  test -e /etc/debian_version && as_root apt-get update -qq &&
    as_root apt-get install -y -qq --no-install-recommends chromium
}

from_playwright() {
  "$python" -m playwright install chromium
}

for way in true from_debian from_playwright; do
  test "$way" = true || echo "Installing Chromium ($way)…"
  if "$way" >/dev/null 2>&1 && found >/dev/null 2>&1; then exit 0; fi
done

if [ -n "${CI:-}" ]; then
  echo "Chromium could not be installed, and on CI the tests that need it may not be skipped." >&2
  exit 1
fi
echo "Chromium could not be installed; the tests that need it will be skipped." >&2
