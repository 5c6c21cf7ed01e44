"""How many files 600 hours of archive are: fewer than some hosts take."""

from pathlib import Path

import pytest

from generator.build.ground import Ground
from generator.build.options import Options
from generator.build.planning import planned
from generator.build.watcher import Nobody
from generator.build.workers import Workers
from generator.pagefind import results
from generator.problems import errors
from generator.views.findable import KINDS
from tests.conftest import NOW

HOST = 20_000
HOURS, EVERY = 600, 8
"""Minutes in which there is one quotation, and one work that is mentioned nowhere else."""
ENGINE, PIECES = 5, 920
"""Files of the search besides its packs. Pieces of its index come from the number of words: 404 of 2.5 million
(`python -m bench.search`), 488 of 3 million, and as many more for each half million of the 5.4 of 600 hours.
"""


def write(content: Path, minutes: int) -> None:
    """600 hours in episodes of so many minutes, each with all the copies that there can be."""
    (content / "episodes").mkdir(parents=True)
    (content / "transcripts").mkdir()
    show = "title: Archive\nbase_url: https://archive.example/\nhosts: [Ada Moss]\ntranscripts: {rights: CC0-1.0}\n"
    (content / "show.yaml").write_text(show)
    (content / "transcripts/any.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:09.000\n<v Ada Moss>Soil.\n")
    for number in range(HOURS * 60 // minutes):
        (content / f"episodes/e{number}.md").write_text("\n".join(episode(number, minutes)))


def episode(number: int, minutes: int) -> list[str]:
    told = range(0, minutes, EVERY)
    clock = [f"{at // 60}:{at % 60:02}:00" for at in told]
    length = f"{minutes // 60}:{minutes % 60:02}:01"
    return [
        f"---\ntitle: Episode {number}\ndate: {2000 + number % 20}-01-01\nguests: [Guest {number % 120}]",
        f"topics: [topic {number % 60}]",
        f'duration: "{length}"\naudio: {{url: https://audio.example/{number}.mp3, length: 1}}',
        "transcript: {file: any.vtt}",
        "chapters:",
        *(f'  - {{start: "{at}", title: Part {at}}}' for at in clock),
        "quotes:",
        *(f'  - {{text: Words {number} {at}., speaker: Ada Moss, at: "{at}"}}' for at in clock),
        "references:",
        *(f'  - {{title: Book {number} part {at}, kind: book, at: "{at}"}}' for at in clock),
        "---\nNotes.\n",
    ]


def count(root: Path, minutes: int, *leave_out: str) -> int:
    content, output = root / "content", root / "output"
    write(content, minutes)
    ground = Ground(Options(now=NOW, content=content, output=output, leave_out=frozenset(leave_out)))
    with ground.state() as state:
        plan = planned(ground, ground.folder({}), state, Workers(1, Nobody().advance), Nobody())
    assert errors(plan.problems) == []
    assert "card" in {one.kind for one in plan.artifacts}
    return len(plan.artifacts) + 1 + ENGINE + PIECES + results.MOST + len(KINDS)


@pytest.mark.parametrize("minutes", [60, 80, 120, 240])
def test_six_hundred_hours_are_fewer_files_than_a_host_takes(tmp_path: Path, minutes: int) -> None:
    assert count(tmp_path, minutes) < HOST


@pytest.mark.parametrize("minutes", [30, 40])
def test_those_of_short_episodes_are_without_copies(tmp_path: Path, minutes: int) -> None:
    assert count(tmp_path, minutes, "copies") < HOST
