"""A feed that does not say what was meant is never published, and leaves the old site as it was."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.feeds import notes, reading, rss
from generator.feeds.proof import proven
from tests import editing
from tests.conftest import Scratch
from tests.test_standing import edited, garden, replaced  # noqa: F401

Fault = Callable[[bytes], bytes]

FAULTS: dict[str, tuple[Fault, str]] = {
    "not well-formed": (lambda feed: feed.replace(b"</channel>", b""), "is not well-formed: mismatched tag: line "),
    "a prefix that is not declared": (lambda feed: feed.replace(b"<itunes:", b"<itune:").replace(b"</itunes:", b"</itune:"), "is not well-formed: unbound prefix: line "),
    "cut short": (lambda feed: feed[:-40], "is not well-formed: "),
    "nothing": (lambda _: b"", "is not well-formed: no element found: line 1, column 0"),
    "a DOCTYPE": (lambda feed: feed.replace(b"<rss", b'<!DOCTYPE rss [<!ENTITY a "b">]><rss', 1), "has a DOCTYPE"),
    "an item too few": (lambda feed: feed.replace(b"<item>", b"<entry>").replace(b"</item>", b"</entry>"), "has 0 items, and should have 1"),
    "another title": (lambda feed: feed.replace(b"<title>What soil", b"<title>what soil"), "says of item 1 the title 'what soil remembers' where 'What soil remembers' was meant"),
    "no title": (lambda feed: feed.replace(b"<title>What soil remembers</title>", b""), "says of item 1 the title '' where"),
    "another guid": (lambda feed: feed.replace(b">soil</guid>", b">soil2</guid>"), "says of item 1 the guid 'soil2' where 'soil' was meant"),
    "another date": (lambda feed: feed.replace(b"Sat, 02 Mar 2024", b"Sun, 03 Mar 2024"), "says of item 1 the date 'Sun, 03 Mar 2024 08:00:00 +0000' where"),
    "no enclosure": (lambda feed: feed.replace(b"<enclosure ", b"<closure "), "says of item 1 the url '' where 'https://audio.example/soil.mp3?v=1&x=2' was meant"),
    "another address": (lambda feed: feed.replace(b"soil.mp3?v=1", b"soil.mp3?v=2"), "says of item 1 the url 'https://audio.example/soil.mp3?v=2&x=2' where"),
    "another length": (lambda feed: feed.replace(b'length="1200"', b'length="None"'), "says of item 1 the length 'None' where '1200' was meant"),
    "another type": (lambda feed: feed.replace(b"audio/mpeg", b"audio/mp3"), "says of item 1 the type 'audio/mp3' where 'audio/mpeg' was meant"),
    "other notes": (lambda feed: feed.replace(b"<![CDATA[<p>See", b"<![CDATA[<p>"), "says of item 1 the notes '<p> <a"),
}  # fmt: skip


@pytest.mark.parametrize(("fault", "said"), FAULTS.values(), ids=FAULTS)
def test_a_feed_that_a_reader_would_find_otherwise_is_not_published(
    small: Scratch, monkeypatch: pytest.MonkeyPatch, fault: Fault, said: str
) -> None:
    assert small.run("--quiet").code == 0
    before = small.tree()
    real = rss.render_feed
    assert fault(before["feed.xml"]) != before["feed.xml"]
    monkeypatch.setattr(rss, "render_feed", lambda view: fault(real(view)))
    done = small.run("--quiet", "--clean", "--jobs", "1")
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith(f"feed.xml: {said}")
    assert done.err.endswith("this is a fault of Chapterhouse: please report it\n")
    assert small.tree() == before
    monkeypatch.undo()
    assert proven("feed.xml", (), b"<rss/>") == b"<rss/>"


def test_a_fault_that_another_process_finds_is_told_all_the_same(
    small: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rss, "render_feed", lambda _: b"<rss/>")
    done = small.run("--quiet", "--jobs", "2")
    assert (done.code, done.err.partition(";")[0]) == (3, "feed.xml: has 0 items, and should have 1")
    assert small.tree() == {}


def test_texts_of_every_kind_are_read_as_they_were_typed(scratch: Scratch) -> None:
    typed = "A & B < C > \"D\" 'E' ]]> &amp; é 漢 \U0001f331 x"
    scratch.write(
        f"-- show.yaml --\ntitle: T\nbase_url: https://e.example/\n-- episodes/a.md --\n---\ntitle: |-\n  {typed}\ndate: 1891-01-01\nguid: 'x<&>'\naudio: {{url: 'https://e.example/a.mp3?x=1&y=2', length: 1}}\n---\n\n]]> & <b>\n"
    )
    assert scratch.build(jobs=1).published.files > 10
    (item,) = reading.read(scratch.tree()["feed.xml"])
    assert (item.title, item.guid) == (typed, "x<&>")


SPLICES: dict[str, Callable[[notes.Splice], notes.Splice]] = {
    "notes that end too early": lambda one: replace(one, notes=one.notes[:-3]),
    "an end that is too early": lambda one: replace(one, end=one.end - 3),
    "a beginning that is too early": lambda one: replace(one, start=one.start - 1),
    "an item that is lost": lambda one: replace(one, start=0),
    "other words": lambda one: replace(one, notes=one.notes.replace(b"few words", b"few letters")),
}  # fmt: skip


@pytest.mark.parametrize("fault", SPLICES.values(), ids=SPLICES)
def test_a_feed_with_new_notes_is_held_against_them(
    garden: Scratch,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    fault: Callable[[notes.Splice], notes.Splice],
) -> None:
    real = notes.splice
    before = garden.tree()
    edited(garden, editing.BODIES["a word of a body"])

    def splice(*given: object) -> notes.Splice:
        made = real(*given)  # type: ignore[arg-type]
        assert made is not None
        assert fault(made) != made
        return fault(made)

    with monkeypatch.context() as patched:
        patched.setattr(notes, "splice", splice)
        done = garden.run("--quiet")
    assert (done.code, done.err.split(":")[0]) == (3, "feed.xml")
    assert garden.tree() == before
    assert garden.run("--quiet").code == 0
    assert garden.tree() != before
