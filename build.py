#!/usr/bin/env python3
"""Chapterhouse from a checkout: `python build.py` makes output/ from content/."""

import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
VENV_PYTHON = os.path.join(HERE, ".venv", "Scripts" if os.name == "nt" else "bin", "python")


def run():
    """Run the command line; where its libraries are missing, by the Python that `make site` set up."""
    if sys.version_info < (3, 11):
        sys.exit("build.py: Python %d.%d is too old; use 3.11 or later" % sys.version_info[:2])
    try:
        import feedgen, jinja2, markdown_it, msgspec, yaml  # noqa: E401
    except ModuleNotFoundError as missing:
        if os.path.exists(VENV_PYTHON) and not os.path.samefile(
            os.path.dirname(VENV_PYTHON), os.path.dirname(sys.executable)
        ):
            os.execv(VENV_PYTHON, [VENV_PYTHON, *sys.argv])
        sys.exit("build.py: the library '%s' is not installed; run 'make site' once" % missing.name)
    from generator.cli import main

    return main()


if __name__ == "__main__":
    sys.exit(run())
