"""Where the ids of moments stand on an episode's page, each once (docs/architecture.md, ids).

On the chapter that starts there, else on the turn, else in an empty element before the cue, or in
the chapter, that the moment lies in, else at the head of the page.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import TypeVar

from msgspec import field

from generator.model import Episode
from generator.plan import addresses
from generator.record import Record
from generator.views.turns import Section

H = TypeVar("H", str, int)


class Anchors(Record):
    """The ids that stand at each place."""

    chapters: dict[str, list[str]] = field(default_factory=dict)
    """By the chapter's id."""
    cues: dict[int, list[str]] = field(default_factory=dict)
    """By the cue's place in the transcript."""
    head: list[str] = field(default_factory=list)


def place(episode: Episode, sections: Sequence[Section]) -> Anchors:
    """A place for every second that a chapter, a turn or a link on the site names."""
    anchors = Anchors()
    chapters = {one.id: one.moment.start // 1000 for one in episode.chapters if one.toc}
    turns = [turn for section in sections for turn in section.turns]
    transcript = episode.published_transcript
    cues: Sequence[int] = transcript.cues.starts if transcript else ()
    placed: set[int] = set()
    _begin(chapters.items(), anchors.chapters, placed)
    _begin([(turn.first, cues[turn.first] // 1000) for turn in turns], anchors.cues, placed)
    names, starts = list(chapters), list(chapters.values())
    for second in sorted(linked_seconds(episode) - placed):
        name = addresses.time_anchor(second)
        if begun := bisect_left(cues, 1000 * (second + 1)):
            anchors.cues.setdefault(begun - 1, []).append(name)
        elif begun := bisect_right(starts, second):
            anchors.chapters.setdefault(names[begun - 1], []).append(name)
        else:
            anchors.head.append(name)
    return anchors


def linked_seconds(episode: Episode) -> set[int]:
    """The seconds of everything in an episode that may be linked to."""
    moments = [one.moment for one in episode.quotations]
    moments += [one.finding.moment for one in episode.quotations]
    moments += [one.moment for one in episode.references]
    moments += [one.moment for one in episode.chapters]
    return {one.start // 1000 for one in moments if one} | {ms // 1000 for ms in episode.notes.stamps}


def _begin(holders: Iterable[tuple[H, int]], places: dict[H, list[str]], placed: set[int]) -> None:
    """The id of each second that has none yet, on what begins at it."""
    for holder, second in holders:
        if second not in placed:
            placed.add(second)
            places[holder] = [addresses.time_anchor(second)]
