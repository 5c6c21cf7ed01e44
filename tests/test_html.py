"""The Nu Html Checker reads every page of an awkward archive and of the real one (`make check-html`)."""

import json
import re
import shutil
import subprocess
from typing import Any

import pytest

from tests.conftest import PROJECT, Scratch

CHECKER = PROJECT / ".html/node_modules/vnu-jar/build/dist/vnu.jar"

EXCEPTIONS = (
    (r"Resource violates Content Security Policy .*", "files on disk have no origin that 'self' could be"),
    (r"Inline script violates Content Security Policy .*", "data is not run, and browsers let it stand"),
    (r"Trailing slash on void elements .*", "texts are compiled to what is XML too, for the feed"),
    (r"Section lacks heading\. .*", "footnotes stand at the end of a text under a line"),
)
"""What it remarks that is meant, and why. What it calls an error is never among these."""

pytestmark = [
    pytest.mark.html,
    pytest.mark.skipif(not CHECKER.is_file(), reason="`make check-html` installs what it needs"),
]


def messages(*archives: Scratch) -> list[dict[str, Any]]:
    """Everything the checker has to say of the pages of `archives`."""
    java = shutil.which("java")
    assert java, "java is missing"
    given = [str(one.output) for one in archives]
    # Its parser goes as deep as a page does.
    command = [
        java,
        "-Xss4m",
        "-jar",
        str(CHECKER),
        "--format",
        "json",
        "--skip-non-html",
        "--stdout",
        *given,
    ]
    done = subprocess.run(command, capture_output=True, check=False)
    found: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    return found


def test_all_pages_are_valid(real: Scratch, strained: Scratch) -> None:
    found = messages(real, strained)
    expected = [one for one in found if one["type"] == "info" and reason(one["message"])]
    wrong = [
        f"{one.get('url')}:{one.get('lastLine')}: {one['message']}" for one in found if one not in expected
    ]
    assert wrong == []
    assert {reason(one["message"]) for one in expected} == {why for _, why in EXCEPTIONS}, "one is not needed"


def test_it_finds_what_is_wrong(scratch: Scratch) -> None:
    scratch.output.mkdir()
    (scratch.output / "index.html").write_text("<!doctype html><title>x</title><p id=a><p id=a><div><li>")
    assert [one["type"] for one in messages(scratch)].count("error") >= 3


def reason(message: str) -> str:
    """Why that may be said; empty where it may not."""
    return next((why for pattern, why in EXCEPTIONS if re.fullmatch(pattern, message)), "")
