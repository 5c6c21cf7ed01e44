"""Where the ids of moments stand on an episode's page, each once (docs/architecture.md, ids).

On the chapter that starts there, else on the turn, else in an empty element before the cue, or in
the chapter, that the moment lies in, else at the head of the page.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeVar

from msgspec import field

from generator.model import Chapter, Cue, Episode
from generator.plan import addresses
from generator.record import Record
from generator.views.turns import Section

H = TypeVar("H", Chapter, Cue)


class Anchors(Record):
    """The seconds whose ids stand at each place."""

    chapters: dict[Chapter, list[int]] = field(default_factory=dict)
    cues: dict[Cue, list[int]] = field(default_factory=dict)
    head: list[int] = field(default_factory=list)


def place(episode: Episode, sections: Sequence[Section]) -> Anchors:
    """A place for every second that a chapter, a turn or a link on the site names."""
    anchors = Anchors()
    turns = [turn.cues[0] for section in sections for turn in section.turns]
    cues = [cue for section in sections for turn in section.turns for cue in turn.cues]
    chapters = [chapter for chapter in episode.chapters if chapter.toc]
    placed: set[int] = set()
    for chapter in chapters:
        _put(chapter, chapter.moment.second, anchors.chapters, placed)
    for cue in turns:
        _put(cue, cue.moment.second, anchors.cues, placed)
    for second in sorted(linked_seconds(episode) - placed):
        if cues and cues[0].moment.second <= second:
            _put(_last_begun(cues, second), second, anchors.cues, placed)
        elif chapters and chapters[0].moment.second <= second:
            _put(_last_begun(chapters, second), second, anchors.chapters, placed)
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


def _last_begun(holders: Sequence[H], second: int) -> H:
    begun = bisect_right([_second(one) for one in holders], second)
    return holders[begun - 1]


def _second(holder: Chapter | Cue) -> int:
    return holder.moment.second


def ids(seconds: Sequence[int]) -> tuple[str, ...]:
    """The HTML ids of moments."""
    return tuple(addresses.time_anchor(second) for second in seconds)
