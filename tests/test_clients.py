"""Podcast Index's own parser reads the feed of an archive that uses every field: every value (`make clients`).

Where it reads otherwise than was written, that is its way: it decodes entities in notes twice, calls
SubRip `application/srt`, gives a soundbite without a title the show's, a known licence the address of its
text and every list of several locations or hubs its first, capitalises roles, makes words of categories,
lets the show's `value` hold for items, counts no length as 0, and knows no `country` of a location,
and of an item no funding, txt or contentLink, of the channel no updateFrequency, podping or image.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PROJECT, Scratch

CLIENTS = PROJECT / ".clients"

pytestmark = [
    pytest.mark.clients,
    pytest.mark.skipif(
        not (CLIENTS / "node_modules").is_dir(), reason="`make clients` installs what it needs"
    ),
]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    scratch = Scratch(tmp_path_factory.mktemp("clients"))
    text = (PROJECT / "tests/fixtures/feed.txt").read_text(encoding="utf-8")
    scratch.write(text.replace("-- content/", "-- ")).build()
    return parsed((scratch.output / "feed.xml").read_bytes())


def parsed(feed: bytes) -> dict[str, Any]:
    node = shutil.which("node")
    assert node
    command = [node, str(CLIENTS / "read.js")]
    done = subprocess.run(
        command, input=feed, capture_output=True, check=True, env={**os.environ, "TZ": "UTC"}
    )
    found: dict[str, Any] = json.loads(done.stdout)
    del found["lastUpdate"]  # the time at which it was read
    return found


def test_every_value_is_read_as_it_was_written(read: dict[str, Any]) -> None:
    expected = json.loads(Path(PROJECT / "tests/clients/expected.json").read_text(encoding="utf-8"))
    items, others = read.pop("items"), expected.pop("items")
    assert read == expected
    assert items == others


def test_no_item_of_a_long_feed_is_lost(tmp_path: Path) -> None:
    scratch = Scratch(tmp_path)
    scratch.write("-- show.yaml --\ntitle: T\nbase_url: https://e.example/\nfeed: {limit: 2}\n")
    for number in range(1, 6):
        audio = f"audio: {{url: https://e.example/{number}.mp3, length: 1}}"
        scratch.write(
            f"-- episodes/e{number}.md --\n---\ntitle: E{number}\ndate: 202{number}-01-01\n{audio}\n---\n"
        )
    scratch.build()
    found = {path.stem: parsed(path.read_bytes()) for path in scratch.output.glob("feed/*.xml")}
    assert {year: [one["guid"] for one in each["items"]] for year, each in found.items()} == {
        f"202{number}": [f"e{number}"] for number in range(1, 6)
    }
