"""A published transcript in passages of about four minutes, cut where somebody else begins to speak."""

from collections.abc import Iterator, Sequence

from generator.model import Chapter, Cues, Episode
from generator.record import Record
from generator.views.turns import Section, Turn, sections_of

LENGTH = 240_000
"""Milliseconds of a passage, about."""
MOST = 300_000
"""Milliseconds that chapters have together at most which are one passage: shorter ones are not cut apart."""
LONG = 60_000
"""Milliseconds from which on a turn is told in pieces, each with a time of its own."""
PIECE = 30_000
"""Milliseconds of a piece, at least."""


class Piece(Record):
    """What one speaker says at a time: a turn, or a part of a long one."""

    start: int
    """Milliseconds."""
    speaker: str
    """Empty where the transcript does not say."""
    text: str
    chapter: Chapter | None
    """The one that begins with it."""


Passage = Sequence[Piece]


def passages_of(episode: Episode) -> tuple[Passage, ...]:
    """All of a transcript; none without the right to publish it."""
    published = episode.published_transcript
    if published is None:
        return ()
    cues = published.cues
    return tuple(
        passage
        for sections in _together(cues, sections_of(episode))
        for passage in _cut(list(_pieces(cues, cues.texts, sections)), _end(cues, sections[-1]))
    )


def _start(cues: Cues, section: Section) -> int:
    return cues.starts[section.turns[0].first]


def _end(cues: Cues, section: Section) -> int:
    return cues.ends[section.turns[-1].end - 1]


def _together(cues: Cues, sections: Sequence[Section]) -> Iterator[Sequence[Section]]:
    """`sections`, those that are short together."""
    first = 0
    for at, section in enumerate(sections):
        if at > first and _end(cues, section) - _start(cues, sections[first]) > MOST:
            yield sections[first:at]
            first = at
    if sections:
        yield sections[first:]


def _pieces(cues: Cues, texts: Sequence[str], sections: Sequence[Section]) -> Iterator[Piece]:
    for section in sections:
        chapter = section.chapter
        for first, end, speaker in (part for turn in section.turns for part in _parts(cues, turn)):
            yield Piece(cues.starts[first], speaker, " ".join(texts[first:end]), chapter)
            chapter = None


def _parts(cues: Cues, turn: Turn) -> Iterator[tuple[int, int, str]]:
    """The first cue of each part of a turn, the first after it, and who speaks."""
    firsts = [turn.first]
    if cues.ends[turn.end - 1] - cues.starts[turn.first] > LONG:
        for at in range(turn.first + 1, turn.end):
            if cues.starts[at] - cues.starts[firsts[-1]] >= PIECE:
                firsts.append(at)
    for first, end in zip(firsts, [*firsts[1:], turn.end], strict=True):
        yield first, end, turn.speaker


def _cut(pieces: Sequence[Piece], end: int) -> Iterator[Passage]:
    """`pieces`, the last of which is over at `end`, in parts of nearly one length."""
    begin = pieces[0].start
    count = max(1, round((end - begin) / LENGTH))
    first = 0
    for number in range(1, count):
        mark = begin + (end - begin) * number // count
        after = next((at for at, one in enumerate(pieces) if one.start >= mark), len(pieces))
        if after > first:
            yield pieces[first:after]
            first = after
    if first < len(pieces):
        yield pieces[first:]
