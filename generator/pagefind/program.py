"""Whether Pagefind is installed, and where."""

from functools import cache
from importlib import import_module
from importlib.util import find_spec

PACKAGES = ("pagefind_bin_extended", "pagefind_bin")
"""What brings it; the extended one knows where words end in Chinese and Japanese."""


@cache
def is_installed() -> bool:
    return any(find_spec(name) for name in PACKAGES)


def program() -> str:
    """The path of the program, where it is installed. Raises FileNotFoundError where it was damaged."""
    package = next(name for name in PACKAGES if find_spec(name))
    return str(import_module(package).get_executable())
