"""`quotes`: the table of quotations, and times put into front matter."""

import json
import stat
from pathlib import Path

import pytest

from generator.formats import document, halves
from generator.writers.splicing import Setting, Unwritable, spliced
from tests.conftest import Scratch

FILES = """\
-- show.yaml --
title: T
base_url: https://t.example/
-- episodes/soil.md --
---
title: Soil
date: 2024-01-02
quotes:
  - text: Soil is a slow diary.  # the best of them
    speaker: Ben Clay
    at: 0:40:00
  - speaker: Ada Moss
    text: >-
      That is in the book,
      and nobody has read it.
  - {text: "Nobody has, read it", speaker: Ada Moss, at: '0:40:00', until: "0:40:03", id: read}
  - {text: Soil is a quick diary., speaker: Ben Clay, at: "0:10:05"}
---

> Soil is a slow diary.
> — Ben Clay, 0:50:00
-- transcripts/soil.vtt --
WEBVTT

10:04.000 --> 10:09.500
<v Ben Clay>Soil is, um, a slow diary.

12:28.000 --> 12:33.250
<v Ada Moss>That is in the book, and nobody has read it.
-- quotes/letters.md --
---
title: Letters
quotes:
  - {text: Dear garden., speaker: Eve Hay}
---
"""
TABLE = """\
episode  time     speaker   words                                     verdict    found
soil     0:10:05  Ben Clay  Soil is a quick diary.                    close      0:10:04
soil              Ada Moss  That is in the book, and nobody has rea…  exact      0:12:28
soil     0:40:00  Ben Clay  Soil is a slow diary.                     moved      0:10:04
soil     0:40:00  Ada Moss  Nobody has, read it                       moved      0:12:28
soil     0:50:00  Ben Clay  Soil is a slow diary.                     moved      0:10:04
letters           Eve Hay   Dear garden.                              unchecked
6 quotations: 1 exact, 1 close, 3 moved, 1 unchecked
"""
BEFORE, AFTER = (
    """\
    at: 0:40:00
  - speaker: Ada Moss
    text: >-
      That is in the book,
      and nobody has read it.
  - {text: "Nobody has, read it", speaker: Ada Moss, at: '0:40:00', until: "0:40:03", id: read}
""",
    """\
    at: 0:10:04
    until: "0:10:09.5"
    id: "soil-2400"
  - speaker: Ada Moss
    at: "0:12:28"
    until: "0:12:33.25"
    id: "7b2a6c8a5e"
    text: >-
      That is in the book,
      and nobody has read it.
  - {text: "Nobody has, read it", speaker: Ada Moss, at: '0:12:28', until: "0:12:33.25", id: read}
""",
)


@pytest.fixture
def archive(scratch: Scratch) -> Scratch:
    return scratch.write(FILES)


def soil(archive: Scratch) -> Path:
    return archive.content / "episodes/soil.md"


def untimed_id(archive: Scratch) -> str:
    found = json.loads(archive.run("quotes", "--json").out)
    return next(str(one["id"]) for one in found if one["at"] is None and one["episode"])


def expected(archive: Scratch, before: bytes) -> bytes:
    after = AFTER.replace("7b2a6c8a5e", untimed_id(archive))
    assert BEFORE.encode() in before
    return before.replace(BEFORE.encode(), after.encode())


def test_the_table_has_every_quotation_and_what_is_known_of_it(archive: Scratch) -> None:
    done = archive.run("quotes")
    assert (done.code, done.out, done.err) == (0, TABLE, "")


def test_as_data_it_has_all_that_is_known(archive: Scratch) -> None:
    found = json.loads(archive.run("quotes", "--json").out)
    assert found[2] == {
        "id": "soil-2400", "file": f"{archive.content.as_posix()}/episodes/soil.md", "line": 5, "episode": "soil",
        "collection": None, "at": 2400, "until": None, "speaker": "Ben Clay", "text": "Soil is a slow diary.",
        "kind": "verbatim", "verdict": "moved", "found_at": 604, "found_until": 609.5, "differences": [],
        "said_by": [],
    }  # fmt: skip


def test_found_times_are_put_in_and_nothing_else_is_touched(archive: Scratch) -> None:
    before = soil(archive).read_bytes()
    wanted = expected(archive, before)
    done = archive.run("quotes", "--write")
    assert done.code == 0
    assert done.out.splitlines()[0] == "3 quotations in 1 files were given the time at which they were found"
    assert done.err == "content/episodes/soil.md:16: stands in the text; correct its time by hand\n"
    assert soil(archive).read_bytes() == wanted
    table = archive.run("quotes").out
    assert "6 quotations: 3 exact, 1 close, 1 moved, 1 unchecked" in table


def test_no_address_changes_when_times_are_put_in(archive: Scratch) -> None:
    archive.build()
    before = {name for name in archive.tree() if name.startswith("quotes/")}
    archive.run("quotes", "--write")
    archive.build()
    assert {name for name in archive.tree() if name.startswith("quotes/")} == before


def test_what_is_written_once_stays(archive: Scratch) -> None:
    archive.run("quotes", "--write")
    before = soil(archive).read_bytes()
    assert archive.run("quotes", "--write").out.startswith("0 quotations in 0 files")
    assert soil(archive).read_bytes() == before


def test_a_dry_run_shows_the_differences_and_changes_nothing(archive: Scratch) -> None:
    before = soil(archive).read_bytes()
    done = archive.run("quotes", "--write", "--dry-run")
    assert soil(archive).read_bytes() == before
    assert done.out.startswith("3 quotations in 1 files would be given the time")
    assert '-    at: 0:40:00\n+    at: 0:10:04\n+    until: "0:10:09.5"\n+    id: "soil-2400"\n' in done.out


@pytest.mark.parametrize(
    ("mark", "line_end"), [(b"", b"\r\n"), (b"\xef\xbb\xbf", b"\n"), (b"\xef\xbb\xbf", b"\r\n")]
)
def test_line_ends_and_a_byte_order_mark_stay(archive: Scratch, mark: bytes, line_end: bytes) -> None:
    wanted = expected(archive, soil(archive).read_bytes())
    soil(archive).write_bytes(mark + soil(archive).read_bytes().replace(b"\n", line_end))
    assert archive.run("quotes", "--write").code == 0
    assert soil(archive).read_bytes() == mark + wanted.replace(b"\n", line_end)


def test_a_file_keeps_its_permissions_and_its_place_behind_a_link(archive: Scratch, tmp_path: Path) -> None:
    real = tmp_path / "elsewhere.md"
    soil(archive).rename(real)
    real.chmod(0o640)
    soil(archive).symlink_to(real)
    before = real.read_bytes()
    archive.run("quotes", "--write")
    assert soil(archive).is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert real.read_bytes() != before
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".new")] == []


def test_content_with_errors_is_told_and_left_alone(archive: Scratch) -> None:
    archive.write("-- episodes/rain.md --\n---\ntitle: Rain\n---\n")
    before = soil(archive).read_bytes()
    done = archive.run("quotes", "--write")
    assert (done.code, done.out) == (1, "")
    assert done.err == "content/episodes/rain.md:2: date: is missing; an episode needs it\n"
    assert soil(archive).read_bytes() == before


def test_a_file_that_was_changed_meanwhile_is_left_alone(
    archive: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator.build import quoting

    real = quoting.write

    def write(files: list[quoting.Retimed]) -> None:
        soil(archive).write_bytes(b"other")
        real(files)

    monkeypatch.setattr(quoting, "write", write)
    done = archive.run("quotes", "--write")
    assert (done.code, done.err) == (3, "content/episodes/soil.md: was changed meanwhile; try again\n")
    assert soil(archive).read_bytes() == b"other"


def test_without_quotations_there_is_no_table(scratch: Scratch) -> None:
    scratch.write("-- show.yaml --\ntitle: T\n")
    assert scratch.run("quotes").out == "0 quotations\n"


SETTING = Setting(("quotes", 0), {"at": "0:01:00", "id": "x"}, ("at", "speaker"))


@pytest.mark.parametrize(
    ("head", "after"),
    [
        ("quotes: [{text: A, speaker: B}]", 'quotes: [{text: A, speaker: B, at: "0:01:00", id: "x"}]'),
        ("quotes: [{speaker: B, text: A,}]", 'quotes: [{speaker: B, at: "0:01:00", id: "x", text: A,}]'),
        ('quotes:\n  - {"text": "A", "speaker": "B"}', 'quotes:\n  - {"text": "A", "speaker": "B", at: "0:01:00", id: "x"}'),
        ("quotes:\n- text: A\n  speaker: B", 'quotes:\n- text: A\n  speaker: B\n  at: "0:01:00"\n  id: "x"'),
        ("quotes:\n-   speaker: B\n    text: A", 'quotes:\n-   speaker: B\n    at: "0:01:00"\n    id: "x"\n    text: A'),
        ("quotes:\n  - text: A\n    speaker: B  # who\n    at: 70", 'quotes:\n  - text: A\n    speaker: B  # who\n    at: 0:01:00\n    id: "x"'),
        ("quotes:\n  - text: A\n    speaker: B\n    at:\n", 'quotes:\n  - text: A\n    speaker: B\n    id: "x"\n    at: "0:01:00"\n'),
        ("quotes:\n  - text: A\n    speaker: >-\n      B\n    topic: c", 'quotes:\n  - text: A\n    at: "0:01:00"\n    id: "x"\n    speaker: >-\n      B\n    topic: c'),
        ("quotes:\n  - text: A\n     b\n    speaker: 'B\n     c'", 'quotes:\n  - text: A\n     b\n    speaker: \'B\n     c\'\n    at: "0:01:00"\n    id: "x"'),
        ("quotes:\n  - {text: A,  # one\n     speaker: B,  # two\n     topic: c}", 'quotes:\n  - {text: A,  # one\n     speaker: B, at: "0:01:00", id: "x",  # two\n     topic: c}'),
        ("ü: 日本\nquotes:\n  - {text: é – “日本” 🌱, speaker: B}", 'ü: 日本\nquotes:\n  - {text: é – “日本” 🌱, speaker: B, at: "0:01:00", id: "x"}'),
    ],
)  # fmt: skip
def test_fields_are_put_in_as_the_others_are_written(head: str, after: str) -> None:
    text = "---\n{}\n---\n\nBody: {{text: A, speaker: B}}\n"
    assert spliced(text.format(head).encode(), [SETTING]) == text.format(after).encode()
    read = document.read(halves.split(text.format(after)).head, "f").value["quotes"]
    assert isinstance(read, list)
    assert isinstance(read[0], dict)
    assert (read[0]["at"], read[0]["id"]) == ("0:01:00", "x")


@pytest.mark.parametrize(
    "head",
    ["quotes: []", "quotes: A", "title: A", "quotes:\n  - text: >-\n      A\n    speaker: |-\n      B"],
)
def test_what_is_not_understood_is_left_alone(head: str) -> None:
    with pytest.raises(Unwritable):
        spliced(f"---\n{head}\n---\n".encode(), [SETTING])
