"""References in front matter → Reference, with what a transcript that is published has at their times."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from msgspec.structs import replace

from generator.formats.document import Document
from generator.model import Cues, Kind, Moment, Reference, Transcript
from generator.readers.fields.episode import ReferenceFields

LATE = 10_000
"""Milliseconds: where nobody speaks at the time written, who begins that soon after is meant."""
LONG = 20_000
"""Milliseconds into a cue from which on its first words tell nothing of the moment."""
MOST = 36
"""Words that are told."""
_ENDS = (".", "?", "!", "…", ":", "”", "。")


def read(
    fields: Sequence[ReferenceFields], document: Document, episode: str, transcript: Transcript | None
) -> tuple[Reference, ...]:
    """What was mentioned in `episode`, by whom and in which words."""
    references = (
        Reference(
            title=one.title,
            episode=episode,
            place=document.place("references", at),
            url=one.url,
            by=one.by,
            kind=one.kind,
            moment=None if one.at is None else Moment(episode, one.at, None, Kind.REFERENCE),
        )
        for at, one in enumerate(fields)
    )
    return _heard(tuple(references), transcript)


def _heard(references: tuple[Reference, ...], transcript: Transcript | None) -> tuple[Reference, ...]:
    """`references` with what is known of each from the transcript, if it may be published."""
    if transcript is None or not transcript.rights or not any(one.moment for one in references):
        return references
    talk = _Talk(transcript.cues)
    return tuple(talk.told(one) for one in references)


class _Talk:
    def __init__(self, cues: Cues) -> None:
        self._starts, self._ends, self._voices = cues.starts, cues.ends, cues.voices
        self._texts = cues.texts
        self._turn_ends = list(accumulate(voice.cues for voice in cues.voices))

    def told(self, reference: Reference) -> Reference:
        at = reference.moment.start if reference.moment else None
        cue = None if at is None else self._cue(at)
        if at is None or cue is None:
            return reference
        turn = bisect_right(self._turn_ends, cue)
        said = "" if at - self._starts[cue] > LONG else self._words(cue, turn)
        return replace(reference, speaker=self._voices[turn].speaker, said=said)

    def _cue(self, at: int) -> int | None:
        """The cue that is spoken at that time, or soon after."""
        now = bisect_right(self._starts, at) - 1
        if now >= 0 and at < self._ends[now]:
            return now
        is_soon = now + 1 < len(self._starts) and self._starts[now + 1] - at <= LATE
        return now + 1 if is_soon else None

    def _words(self, cue: int, turn: int) -> str:
        """What is said from a cue on, to the end of the turn."""
        words = _up_to(MOST + 1, self._texts[cue : self._turn_ends[turn]])
        is_begun = cue > (self._turn_ends[turn - 1] if turn else 0)
        begin = "… " if is_begun and not self._texts[cue - 1].endswith(_ENDS) else ""
        return begin + " ".join(words[:MOST]) + (" …" if len(words) > MOST else "")


def _up_to(most: int, texts: Iterable[str]) -> list[str]:
    words: list[str] = []
    for text in texts:
        words += text.split()
        if len(words) >= most:
            break
    return words[:most]
