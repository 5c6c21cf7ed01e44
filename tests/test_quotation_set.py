"""The verdict that each of many quotations must get, against one transcript in every shape it may come in
(`fixtures/quotations.txt`).
"""

import re
from pathlib import Path

import pytest

from generator import timecode
from generator.formats.transcripts import FORMATS
from generator.model import Finding, Kind, Moment, Part, Quote, QuoteKind, Run, Verdict
from generator.problems import Place
from generator.verdicts import TranscriptWords, judge
from tests.spoken import SHAPES, said

FIXTURE = Path(__file__).parent / "fixtures/quotations.txt"
CALLED = {"b. clay": "ben clay", "ben clay": "ben clay"}
KINDS = re.compile(rf"({'|'.join(QuoteKind)}): (.*?)(?: <- (.*))?")

_, SPOKEN, TABLE = re.split(r"^-- .* --\n", FIXTURE.read_text(encoding="utf-8"), flags=re.MULTILINE)
ROWS = [tuple(map(str.strip, row.split("|"))) for row in TABLE.splitlines() if row and row[0] != "#"]
"""Verdict, where the words are found, the time written, speaker, words."""
IN_WHOLE_SECONDS = {
    ("moved", "0:00:38", "0:00:33", "Ben Clay", "I do not think that a field forgets anything at all"),
}  # fmt: skip
"""What is `exact` by a transcript in whole seconds, in which the cue that begins at 38.5 begins at 38."""


CUES = {
    shape: FORMATS[ending](write(said(SPOKEN)), f"quotations{ending}", "ep")
    for shape, (ending, write) in SHAPES.items()
}
TRANSCRIPTS = {shape: TranscriptWords.of(cues, CALLED) for shape, cues in CUES.items()}


def quote(at: str, speaker: str, words: str) -> Quote:
    moment = Moment("ep", timecode.parse(at), None, Kind.QUOTATION) if at else None
    kind, text, original = found.groups() if (found := KINDS.fullmatch(words)) else ("verbatim", words, None)
    return Quote(
        id="q",
        text=text,
        speaker=speaker,
        place=Place("f"),
        moment=moment,
        kind=QuoteKind(kind),
        original=original or "",
    )


def finding(at: str, speaker: str, words: str, shape: str = "WebVTT") -> Finding:
    return judge(quote(at, speaker, words), TRANSCRIPTS[shape])


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("row", ROWS, ids=" | ".join)
def test_each_gets_its_verdict(row: tuple[str, ...], shape: str) -> None:
    verdict, start, at, speaker, words = row
    if shape == "plain text" and row in IN_WHOLE_SECONDS:
        verdict = "exact"
    found = finding(at, speaker, words, shape)
    there = timecode.clock(found.moment.start, hours=True) if found.moment else ""
    assert (found.verdict.value, there) == (verdict, start)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_says_the_same(shape: str) -> None:
    spoken, cues = said(SPOKEN), list(CUES[shape])
    assert len(spoken) == SPOKEN.count(" --> ")
    assert [cue.text for cue in cues] == [" ".join(one.text.split()) for one in spoken]
    assert [timecode.clock(cue.moment.start, hours=True) for cue in cues] == [
        one.start[1:8] for one in spoken
    ]
    named = [(cue.speaker, one.speaker) for cue, one in zip(cues, spoken, strict=True) if one.speaker]
    assert [found for found, _ in named] == [meant for _, meant in named]


def test_there_are_enough_of_them_and_of_every_verdict() -> None:
    assert len(set(ROWS)) == len(ROWS) >= 60
    assert {row[0] for row in ROWS} == set(Verdict)


SAME, LEFT_OUT, PUT_IN = Part.SAME, Part.LEFT_OUT, Part.PUT_IN


@pytest.mark.parametrize(
    ("words", "runs"),
    [
        (
            "“Soil is not a slow diary, and nobody can write in it twice.”",
            (Run(SAME, "“Soil is"), Run(PUT_IN, "not"), Run(SAME, "a slow diary, and nobody can write in it twice.”")),
        ),
        (
            "I do think that a field forgets anything",
            (Run(SAME, "I do"), Run(LEFT_OUT, "not"), Run(SAME, "think that a field forgets anything")),
        ),
        (
            "Well, we dug 50 holes, um, in the first week",
            (
                Run(PUT_IN, "Well,"), Run(SAME, "we dug"), Run(LEFT_OUT, "15"), Run(PUT_IN, "50"),
                Run(SAME, "holes, um, in the first week"),
            ),
        ),
        (
            "Soil is a quick diary, and […] can write in it thrice",
            (
                Run(SAME, "Soil is a"), Run(LEFT_OUT, "slow"), Run(PUT_IN, "quick"),
                Run(SAME, "diary, and […] can write in it"), Run(PUT_IN, "thrice"),
            ),
        ),
        ("Wet years make patient gardeners", ()),
    ],
)  # fmt: skip
def test_the_differences_are_told_word_by_word(words: str, runs: tuple[Run, ...]) -> None:
    assert finding("", "Ben Clay", words).runs == runs


@pytest.mark.parametrize(
    ("words", "speaker", "named"),
    [
        ("Soil is a slow diary", "Ada Moss", ("Ben Clay",)),
        ("So the past is under the car park? The past is under everything.", "Ada Moss", ("Ada Moss", "Ben Clay")),
        ("A worm is the only reader it ever had", "Ada Moss", ("B. Clay",)),
        ("A worm is the only reader it ever had", "Ben Clay", ()),
    ],
)  # fmt: skip
def test_whoever_says_the_words_is_named_where_it_is_somebody_else(
    words: str, speaker: str, named: tuple[str, ...]
) -> None:
    found = finding("", speaker, words)
    assert (found.verdict, found.speakers) == (Verdict.CLOSE, named)


@pytest.mark.parametrize("row", ROWS, ids=" | ".join)
def test_what_one_word_is_put_into_is_never_exact(row: tuple[str, ...]) -> None:
    verdict, _, at, speaker, words = row
    if verdict == "exact" and ": " not in words:
        first, *others = words.split()
        changed = [
            " ".join([first, *others[:place], "not", *others[place:]]) for place in range(len(others) + 1)
        ]
        assert Verdict.EXACT not in {
            finding(at, speaker, one).verdict for one in changed if "not not" not in one
        }
