# One verb a target. `make help` lists them.

.DEFAULT_GOAL := help
.PHONY: help site test soak clients check-html check bench format clean

# The first Python that is new enough, unless PYTHON names one.
PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
BIN := .venv/bin
# Whatever else is so on this machine, a build is tried as users have it: with compiled modules.
unexport PYTHONDONTWRITEBYTECODE
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

help:          ## show this list
	@grep -E '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed 's/:.*##/  /' | awk '{name = $$1; $$1 = ""; printf "make %-12s%s\n", name, $$0}'

site: .venv/site  ## make output/ from content/, and say which file to open
	@$(BIN)/python build.py

test: .venv/test  ## install what the tests need, Chromium included, and run them all
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile

soak: .venv/test  ## longer trials: kill builds and fill disks at hundreds of moments
	@CHAPTERHOUSE_SOAK=1 $(BIN)/python -m pytest -m soak

clients: .venv/test .clients/installed  ## read the feed with Podcast Index's own parser, which needs Node.js
	@$(BIN)/python -m pytest -m clients

check-html: .venv/test .html/installed  ## hold every page against the Nu Html Checker, which needs Java and npm
	@$(BIN)/python -m pytest -m html

check: .venv/check .venv/test  ## format, lint, types, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

bench: .venv/site  ## measure builds beside other generators; about half an hour, results in bench/RESULTS.md
	@$(BIN)/python -m bench.run

format: .venv/check  ## put the code into its form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:         ## remove what was installed and built
	rm -rf .venv .clients .html .cache .bench .mypy_cache .pytest_cache .ruff_cache
	find output -mindepth 1 ! -name .gitignore -delete

.venv/python:
	@test -n "$(PYTHON)" || { echo "make: no Python 3.11 or later was found; install one, or name it: make PYTHON=/path/to/python" >&2; exit 2; }
	@echo "Setting up .venv with $$($(PYTHON) --version)…"
	@$(PYTHON) -m venv .venv || { echo "make: Python could not make .venv; on Debian: apt install python3-venv" >&2; exit 2; }
	@touch $@

.venv/site: .venv/python pyproject.toml constraints.txt
	@echo "Installing Chapterhouse and its libraries…"
	@$(PIP) --editable '.[search]'
	@touch $@

.venv/test: .venv/site
	@echo "Installing what the tests need…"
	@$(PIP) --editable '.[test]'
	@sh tests/browser/install.sh $(BIN)/python
	@touch $@

.clients/installed: tests/clients/package.json tests/clients/package-lock.json tests/clients/read.js
	@echo "Installing Podcast Index's parser…"
	@sh tests/clients/install.sh .clients
	@touch $@

.html/installed: tests/html/package.json tests/html/package-lock.json
	@echo "Installing the Nu Html Checker…"
	@sh tests/html/install.sh .html
	@touch $@

.venv/check: .venv/site
	@$(PIP) --editable '.[check]'
	@touch $@
