"""Transcripts in the shapes in which tools write them come through to the published files without loss."""

import json

import pytest

from tests.conftest import Scratch

OPENING = (0, 3.52, "Ada Moss", "Welcome back to the garden.")

ADA_SAYS, BEN_SAYS = (
    "Welcome back to the garden . Note: this is it.",
    "Thank you. At 10:30: we met there on a Tuesday!",
)
WORDS = [
    (name, word) for name, said in (("Ada Moss", ADA_SAYS), ("Ben Clay", BEN_SAYS)) for word in said.split()
]

OF_TOOLS = {
    "Whisper: no hours before the first is over, nobody named": (
        "vtt",
        """\
WEBVTT

00:00.000 --> 00:03.520
Welcome back to the garden.

00:03.520 --> 00:06.000
Thank you. At 10:30: we met.

59:58.000 --> 01:00:03.250
Note: soil is a slow diary.
""",
        [
            (0, 3.52, "", "Welcome back to the garden."),
            (3.52, 6, "", "Thank you. At 10:30: we met."),
            (3598, 3603.25, "", "Note: soil is a slow diary."),
        ],
    ),
    "whisper.cpp: a space before the words": (
        "vtt",
        """\
WEBVTT

00:00:00.000 --> 00:00:03.520
 Welcome back to the garden.

00:00:03.520 --> 00:00:06.000
 [BLANK_AUDIO]

""",
        [(0, 3.52, "", "Welcome back to the garden."), (3.52, 6, "", "[BLANK_AUDIO]")],
    ),
    "Whisper's JSON, with speakers": (
        "json",
        """\
{"text": " Welcome back to the garden. \\"segments\\": [", "segments": [
  {"id": 0, "seek": 0, "start": 0.0, "end": 3.52, "text": " Welcome back to the garden.", "tokens": [50364, 4027],
   "avg_logprob": -0.2, "words": [{"word": " Welcome", "start": 0.0, "end": 0.4}], "speaker": "Ada Moss"},
  {"id": 1, "seek": 0, "start": 3.52, "end": 6.0, "text": " Thank you.", "words": [], "speaker": "SPEAKER_01"}
], "language": "en"}
""",
        [OPENING, (3.52, 6, "SPEAKER_01", "Thank you.")],
    ),
    "WhisperX: names in brackets": (
        "srt",
        """\
1
00:00:00,000 --> 00:00:03,520
[SPEAKER_00]: Welcome back to the garden.

2
00:00:03,520 --> 00:00:06,000
[SPEAKER_01]: Thank you.

3
00:00:06,000 --> 00:00:07,000
[SPEAKER_01]: Note: at 10:30: we met.
""",
        [
            (0, 3.52, "SPEAKER_00", "Welcome back to the garden."),
            (3.52, 6, "SPEAKER_01", "Thank you."),
            (6, 7, "SPEAKER_01", "Note: at 10:30: we met."),
        ],
    ),
    "Descript: a name where the speaker changes, words over two lines": (
        "srt",
        """\
1
00:00:00,000 --> 00:00:03,520
Ada Moss: Welcome back
to the garden.

2
00:00:03,520 --> 00:00:06,000
Ben Clay: Thank you. At 10:30:
we met, and

3
00:00:06,000 --> 00:00:08,000
Note: this is what we said:

4
00:00:08,000 --> 00:00:10,000
Remember: water.

5
01:00:10,000 --> 01:00:12,040
Ada Moss: I do.
""",
        [
            OPENING,
            (3.52, 6, "Ben Clay", "Thank you. At 10:30: we met, and"),
            (6, 8, "Ben Clay", "Note: this is what we said:"),
            (8, 10, "Ben Clay", "Remember: water."),
            (3610, 3612.04, "Ada Moss", "I do."),
        ],
    ),
    "Descript: Markdown with times": (
        "txt",
        """\
# What soil remembers

**Ada Moss:** [00:00:00] Welcome back to the garden.

**Ben Clay:** [00:00:03] Thank you. At 10:30: we met.

[01:00:10] Note: soil is a slow diary.
""",
        [
            (0, 3, "Ada Moss", "Welcome back to the garden."),
            (3, 3610, "Ben Clay", "Thank you. At 10:30: we met."),
            (3610, 3610, "Ben Clay", "Note: soil is a slow diary."),
        ],
    ),
    "Otter: a heading for each turn": (
        "txt",
        """\
Ada Moss  0:00··
Welcome back to the garden.
This is the second hour.

Unknown Speaker  0:03··
Thank you. At 10:30: we met.

Ben Clay  1:00:10··
Note: soil is a slow diary.

Transcribed by https://otter.ai
""",
        [
            (0, 3, "Ada Moss", "Welcome back to the garden. This is the second hour."),
            (3, 3610, "Unknown Speaker", "Thank you. At 10:30: we met."),
            (3610, 3610, "Ben Clay", "Note: soil is a slow diary."),
        ],
    ),
    "Rev: a heading with the time in brackets": (
        "txt",
        """\
Ada Moss (00:00):
Welcome back to the garden.

Ben Clay (00:03):
Thank you. At 10:30: we met (0:30) here.

Speaker 3 (01:00:10):
[inaudible 01:00:11] Note: soil is a slow diary.
""",
        [
            (0, 3, "Ada Moss", "Welcome back to the garden."),
            (3, 3610, "Ben Clay", "Thank you. At 10:30: we met (0:30) here."),
            (3610, 3610, "Speaker 3", "[inaudible 01:00:11] Note: soil is a slow diary."),
        ],
    ),
    "Rev's captions: capitals after arrows, styles, no numbers": (
        "srt",
        """\
00:00:00,000 --> 00:00:03,520
>> ADA MOSS: Welcome <i>back</i> to the garden.

00:00:03,520 --> 00:00:06,000
{\\an8}>> BEN CLAY: Thank you.

00:00:06,000 --> 00:00:07,000
[laughter]

00:00:07,000 --> 00:00:08,000
>> ADA MOSS: So: no.
""",
        [
            (0, 3.52, "ADA MOSS", "Welcome back to the garden."),
            (3.52, 6, "BEN CLAY", "Thank you."),
            (6, 7, "BEN CLAY", "[laughter]"),
            (7, 8, "ADA MOSS", "So: no."),
        ],
    ),
    "YouTube's captions: each line shown twice, each word with its time": (
        "vtt",
        """\
WEBVTT
Kind: captions
Language: en

00:00:00.080 --> 00:00:02.389 align:start position:0%
·
welcome<00:00:00.480><c> back</c><00:00:00.719><c> to</c>

00:00:02.389 --> 00:00:02.399 align:start position:0%
welcome back to
·

00:00:02.399 --> 00:00:04.000 align:start position:0%
welcome back to
the<00:00:02.560><c> garden</c>

00:00:04.000 --> 00:00:04.010 align:start position:0%
the garden
·

00:00:04.010 --> 00:00:06.000 align:start position:0%
the garden
the<00:00:04.560><c> garden</c>
""",
        [
            (0.08, 2.389, "", "welcome back to"),
            (2.399, 4, "", "the garden"),
            (4.01, 6, "", "the garden"),
        ],
    ),
    "YouTube's panel: times on lines of their own": (
        "txt",
        "0:00\nwelcome back to\n0:02\nthe garden\n1:00:04\nnote: soil\n",
        [(0, 2, "", "welcome back to"), (2, 3604, "", "the garden"), (3604, 3604, "", "note: soil")],
    ),
    "Riverside: ids, settings, classes and entities": (
        "vtt",
        """\
\ufeffWEBVTT

NOTE made on a Tuesday

cue-1
00:00:00.000 --> 00:00:03.520 align:middle line:84%
<v.first Ada Moss>Welcome back to the garden.</v>

cue-2
00:00:03.520 --> 00:00:06.000 align:middle line:84%
<v Ben Clay>Thank you &amp; <b>good</b> day.</v>
<v Ada Moss>At 10:30: we met.</v>
""".replace("\n", "\r\n"),
        [
            OPENING,
            (3.52, 6, "Ben Clay", "Thank you & good day."),
            (3.52, 6, "Ada Moss", "At 10:30: we met."),
        ],
    ),
    "Buzzsprout: a segment for each word": (
        "json",
        json.dumps(
            {
                "version": "1.0.0",
                "segments": [
                    {"speaker": speaker, "startTime": at / 2, "endTime": at / 2 + 0.5, "body": word}
                    for at, (speaker, word) in enumerate(WORDS)
                ],
            }
        ),
        [
            (0, 3, "Ada Moss", "Welcome back to the garden."),
            (3, 5, "Ada Moss", "Note: this is it."),
            (5, 6, "Ben Clay", "Thank you."),
            (6, 10, "Ben Clay", "At 10:30: we met there on a Tuesday!"),
        ],
    ),
    "Podlove: a list with clocks and milliseconds": (
        "json",
        """\
[{"start": "00:00:00.000", "start_ms": 0, "end": "00:00:03.520", "end_ms": 3520, "speaker": "1",
  "voice": "Ada Moss", "text": "Welcome back to the garden."},
 {"start": "00:00:03.520", "start_ms": 3520, "end": "00:00:06.000", "end_ms": 6000, "speaker": "2",
  "voice": "", "text": "Thank you."}]
""",
        [OPENING, (3.52, 6, "2", "Thank you.")],
    ),
    "typed by people: a time above each name, and a gap behind it": (
        "txt",
        """\
[00:00:00]·
Ada Moss:  Welcome back to the garden.

[00:00:03]·
Ben Clay:\tThank you. At 10:30: we met.

[01:00:10]·
Ada Moss:  Note: soil is a slow diary.
""",
        [
            (0, 3, "Ada Moss", "Welcome back to the garden."),
            (3, 3610, "Ben Clay", "Thank you. At 10:30: we met."),
            (3610, 3610, "Ada Moss", "Note: soil is a slow diary."),
        ],
    ),
    "a terminal's output of whisper.cpp, pasted": (
        "txt",
        "[00:00:00.000 --> 00:00:03.520]   Welcome back to the garden.\n[00:00:03.520 --> 00:00:06.000]   Thank you.\n",
        [(0, 3.52, "", "Welcome back to the garden."), (3.52, 6, "", "Thank you.")],
    ),
}  # fmt: skip
"""By tool: the ending of the file, its text, and start, end, speaker and words of each cue. `·` is a space at the
end of a line."""


@pytest.mark.parametrize("tool", OF_TOOLS)
def test_speakers_times_and_text_all_survive(scratch: Scratch, tool: str) -> None:
    ending, text, cues = OF_TOOLS[tool]
    scratch.write(
        f"""\
        -- show.yaml --
        title: T
        transcripts: {{rights: CC0-1.0}}
        -- episodes/soil.md --
        ---
        title: A
        date: 2024-01-01
        ---
        -- transcripts/soil.{ending} --
        """
    )
    (scratch.content / f"transcripts/soil.{ending}").write_bytes(text.replace("·", " ").encode())
    scratch.build()
    segments = json.loads(scratch.page("episodes/soil/transcript.json"))["segments"]
    found = [(one["startTime"], one["endTime"], one.get("speaker", ""), one["body"]) for one in segments]
    assert found == cues
