"""Where the ids of moments stand on an episode's page, each once (docs/architecture.md, ids).

On the chapter that starts there, else on the turn, else in an empty element before the cue, or in
the chapter, that the moment lies in, else at the head of the page.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from msgspec import field

from generator.model import Episode
from generator.plan import addresses
from generator.record import Record
from generator.views.turns import Section

H = TypeVar("H", str, int)


class Anchors(Record):
    """The seconds whose ids stand at each place."""

    chapters: dict[str, list[int]] = field(default_factory=dict)
    """By the chapter's id."""
    cues: dict[int, list[int]] = field(default_factory=dict)
    """By the cue's place in the transcript."""
    head: list[int] = field(default_factory=list)


def place(episode: Episode, sections: Sequence[Section]) -> Anchors:
    """A place for every second that a chapter, a turn or a link on the site names."""
    anchors = Anchors()
    cues = {
        at: cue.moment.second
        for section in sections
        for turn in section.turns
        for at, cue in enumerate(turn.cues, turn.first)
    }
    chapters = {chapter.id: chapter.moment.second for chapter in episode.chapters if chapter.toc}
    turns = [turn.first for section in sections for turn in section.turns]
    placed: set[int] = set()
    for name, second in chapters.items():
        _put(name, second, anchors.chapters, placed)
    for at in turns:
        _put(at, cues[at], anchors.cues, placed)
    begun_cue, begun_chapter = _begun(cues), _begun(chapters)
    for second in sorted(linked_seconds(episode) - placed):
        if (cue := begun_cue(second)) is not None:
            _put(cue, second, anchors.cues, placed)
        elif (chapter := begun_chapter(second)) is not None:
            _put(chapter, second, anchors.chapters, placed)
        else:
            anchors.head.append(second)
    return anchors


def linked_seconds(episode: Episode) -> set[int]:
    """The seconds of everything in an episode that may be linked to."""
    moments = [one.moment for one in episode.quotations]
    moments += [one.moment for one in episode.references]
    moments += [one.moment for one in episode.chapters]
    return {one.second for one in moments if one} | {ms // 1000 for ms in episode.notes.stamps}


def _put(holder: H, second: int, places: dict[H, list[int]], placed: set[int]) -> None:
    if second not in placed:
        places.setdefault(holder, []).append(second)
        placed.add(second)


def _begun(seconds: Mapping[H, int]) -> Callable[[int], H | None]:
    """What tells the last of some chapters or cues that has begun by a second; None before the first."""
    holders, starts = list(seconds), list(seconds.values())

    def last(second: int) -> H | None:
        at = bisect_right(starts, second)
        return holders[at - 1] if at else None

    return last


def ids(seconds: Sequence[int]) -> tuple[str, ...]:
    """The HTML ids of moments."""
    return tuple(addresses.time_anchor(second) for second in seconds)
