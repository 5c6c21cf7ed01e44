"""What was said, in the shapes in which transcripts come: none of them made by what they try."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_CUE = re.compile(r"([\d:]+)\.(\d{3}) --> ([\d:]+)\.(\d{3})\n(?:<v (.+?)>)?((?:.+\n)+)")


@dataclass(frozen=True)
class Said:
    start: str
    """`HH:MM:SS.mmm`."""
    end: str
    speaker: str
    """Empty where nobody is named."""
    text: str
    """Perhaps of several lines."""


def said(vtt: str) -> list[Said]:
    """The cues of a simple WebVTT file."""
    return [
        Said(f"{start}.{part}", f"{end}.{rest}", speaker or "", text.rstrip("\n"))
        for start, part, end, rest, speaker, text in _CUE.findall(vtt)
    ]


def web_vtt(cues: Sequence[Said]) -> str:
    """With ids, settings, and voices that are closed."""
    return "WEBVTT - of a tool\n\n" + "\n".join(
        f"{at}\n{cue.start} --> {cue.end} align:start\n{f'<v {cue.speaker}>{cue.text}</v>' if cue.speaker else cue.text}\n"
        for at, cue in enumerate(cues, 1)
    )


def sub_rip(cues: Sequence[Said]) -> str:
    """A name wherever another speaks."""
    before = ""
    cards: list[str] = []
    for at, cue in enumerate(cues, 1):
        name = f"{cue.speaker}: " if cue.speaker not in (before, "") else ""
        before = cue.speaker or before
        times = f"{cue.start} --> {cue.end}".replace(".", ",")
        cards.append(f"{at}\n{times}\n{name}{cue.text}\n")
    return "\n".join(cards)


def podcasting(cues: Sequence[Said]) -> str:
    """JSON, as Podcasting 2.0 has it."""
    segments = [
        {"speaker": cue.speaker or None, "startTime": _ms(cue.start) / 1000, "endTime": _ms(cue.end) / 1000, "body": cue.text}
        for cue in cues
    ]  # fmt: skip
    return json.dumps({"version": "1.0.0", "segments": segments})


def podlove(cues: Sequence[Said]) -> str:
    """JSON, as Podlove has it."""
    return json.dumps(
        [
            {"start": cue.start, "start_ms": _ms(cue.start), "end": cue.end, "end_ms": _ms(cue.end),
             "voice": cue.speaker, "text": cue.text}
            for cue in cues
        ]
    )  # fmt: skip


def plain(cues: Sequence[Said]) -> str:
    """Lines of `[H:MM:SS] Name:`, in whole seconds and without ends."""
    return "\n".join(
        f"[{cue.start[1:8]}] {f'{cue.speaker}: ' if cue.speaker else ''}{cue.text}\n" for cue in cues
    )


SHAPES: dict[str, tuple[str, Callable[[Sequence[Said]], str]]] = {
    "WebVTT": (".vtt", web_vtt),
    "SubRip": (".srt", sub_rip),
    "Podcasting 2.0": (".json", podcasting),
    "Podlove": (".json", podlove),
    "plain text": (".txt", plain),
}
"""By name: the ending of the file, and what makes it."""


def _ms(clock: str) -> int:
    hours, minutes, seconds = clock.split(":")
    return (int(hours) * 60 + int(minutes)) * 60_000 + round(float(seconds) * 1000)
