import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.formats import json_transcript
from generator.model import Cue, Kind, Moment
from generator.problems import Refused
from tests.test_vtt import WORDS, cue


def test_segments_are_read_with_and_without_speaker_and_end() -> None:
    text = """\
{
  "version": "1.0.0",
  "segments": [
    {"speaker": "Ada Moss", "startTime": 0.5, "endTime": 0.75, "body": "It "},
    {"speaker": " Ada\\nMoss", "startTime": 0.75, "endTime": 3, "body": "is\\n a \\"segments\\": [ day"},
    {"startTime": 12, "body": "[music]", "confidence": 0.5}, {"startTime": 13.0005, "body": " "}
  ]
}
"""
    assert tuple(json_transcript.read(text, "f.json", "ep")) == (
        cue(500, 750, "It", "Ada Moss"),
        cue(750, 3000, 'is a "segments": [ day', "Ada Moss"),
        cue(12000, 12000, "[music]"),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"segments":\n[,]}', "f:2: '[,]}' is not JSON: Expecting value"),
        ("[" + "1" * 5000 + "]", "f:1: holds a number that is too long; correct it"),
        ("[" * 100_000, "f:1: is nested too deeply; flatten it"),
        ('[{"body": "x"}]', "f:1: is no transcript that can be read; it holds an object with a list \"segments\""),
        ('{"segments": {}}', "f:1: is no transcript that can be read; it holds an object with a list \"segments\""),
        ('{"version": "1", "segments": [7]}', 'f:1: segments[0]: is no object; write {"startTime": …, "endTime": …, "body": …}'),
        (
            '{"segments": [{"startTime": 1, "body": "x"}, {"body": "x"},\n{"startTime": "0:01"},\n\n'
            '{"startTime": -1}, {"startTime": NaN},\n{"startTime": 3, "endTime": 2.5},{"startTime": 0.9},\n'
            '{"startTime": 4, "body": ["x"]}]}',
            'f:1: segments[1]: has no "startTime"; write the time at which it begins\n'
            "f:2: segments[2]: has the startTime '0:01', which is no time; write it in seconds\n"
            "f:4: segments[3]: has the startTime '-1', which is no time; write it in seconds\n"
            "f:4: segments[4]: has the startTime 'nan', which is no time; write it in seconds\n"
            "f:5: segments[5]: ends at 2.5, before it starts\n"
            "f:5: segments[6]: starts at 0.9, before the one above it; sort them by time\n"
            "f:6: segments[7]: has the body '['x']', which is no text; put it in quotes",
        ),
        (
            '{"segments": [{"startTime": 1e308}, {"startTime": 1' + "0" * 400 + '},\n{"startTime": 1, "body": "\\ud800x"}]}',
            "f:1: segments[0]: has the startTime '1e+308', which is no time; write it in seconds\n"
            f"f:1: segments[1]: has the startTime '1{'0' * 58}…', which is no time; write it in seconds\n"
            "f:2: segments[2]: has the body '\\ud800x', which holds half a character; remove that",
        ),
    ],
)  # fmt: skip
def test_what_is_no_segment_is_a_problem_with_a_line(text: str, expected: str) -> None:
    with pytest.raises(Refused) as refused:
        json_transcript.read(text, "f", "ep")
    assert str(refused.value) == expected


def test_segments_are_written_with_what_is_known() -> None:
    cues = (cue(500, 3000, "Fish & “chips”.", "Ada"), Cue(Moment("ep", 3250, None, Kind.CUE), "[music]"))
    assert json.loads(json_transcript.write(cues)) == {
        "version": "1.0.0",
        "segments": [
            {"speaker": "Ada", "startTime": 0.5, "endTime": 3, "body": "Fish & “chips”."},
            {"startTime": 3.25, "body": "[music]"},
        ],
    }


@given(
    st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 10**5), WORDS, WORDS | st.just("")), max_size=8)
)
def test_what_was_written_is_read_back(spoken: list[tuple[int, int, str, str]]) -> None:
    cues = tuple(cue(start, start + length, text, speaker) for start, length, text, speaker in sorted(spoken))
    assert tuple(json_transcript.read(json_transcript.write(cues), "f", "ep")) == cues


def words(said: str, speaker: str = "", start: int = 0) -> list[Cue]:
    return [
        cue(start + 300 * at, start + 300 * at + 300, word, speaker) for at, word in enumerate(said.split())
    ]


LONG = "This is a sentence of nine words in all . And this is one of the speaker who said more!"


def test_segments_of_single_words_are_joined_into_sentences_of_one_speaker() -> None:
    cues = [*words(LONG, "Ada"), *words("No, not I", "Ben", 9000), *words("ever", "Ben", 11_000)]
    assert tuple(json_transcript.read(json_transcript.write(cues), "f", "ep")) == (
        cue(0, 3000, "This is a sentence of nine words in all.", "Ada"),
        cue(3000, 6000, "And this is one of the speaker who said more!", "Ada"),
        cue(9000, 9900, "No, not I", "Ben"),
        cue(11_000, 11_300, "ever", "Ben"),
    )


def test_words_without_an_end_to_their_sentence_are_cut_where_a_cue_would_be_too_long() -> None:
    cues = words("word " * 100)
    found = json_transcript.read(json_transcript.write(cues), "f", "ep")
    assert [len(text.split()) for text in found.texts] == [40, 40, 20]


def test_a_few_words_are_cues_still() -> None:
    cues = (cue(0, 300, "Yes."), cue(1000, 1300, "No."))
    assert tuple(json_transcript.read(json_transcript.write(cues), "f", "ep")) == cues


def test_a_segment_without_an_end_lasts_until_a_later_one_starts() -> None:
    text = '{"segments": [{"startTime": 1, "body": "a"}, {"startTime": 1, "body": "b"}, {"startTime": 3, "body": "c"}]}'
    assert tuple(json_transcript.read(text, "f", "ep")) == (
        cue(1000, 3000, "a"),
        cue(1000, 3000, "b"),
        cue(3000, 3000, "c"),
    )
