import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.formats import any_json, podlove_json
from generator.problems import Refused
from tests.test_vtt import WORDS, cue

ENTRY = {"start": "00:00:00.500", "start_ms": 500, "end": "00:00:03.000", "end_ms": 3000, "text": "Soil."}


@pytest.mark.parametrize(
    "data",
    [
        [{**ENTRY, "speaker": "7", "voice": "Ada"}],
        {"transcripts": [{**ENTRY, "voice": "Ada"}], "version": 5},
        [{"start": "00:00:00.500", "end": "0:03", "speaker": "Ada", "text": " Soil.\n"}],
    ],
)
def test_entries_are_read_alone_and_from_a_players_configuration(data: object) -> None:
    assert tuple(podlove_json.read(json.dumps(data), "f", "ep")) == (cue(500, 3000, "Soil.", "Ada"),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '{"a": 1}',
            "f:1: is no transcript that can be read; it holds a list of objects with "
            '"start_ms", "end_ms", "voice" and "text"',
        ),
        (
            '[{"start_ms": 5, "text": "x"},\n{"start_ms": 4, "text": "x"}, {"start_ms": -4}, {"start_ms": "4"},'
            '\n\n{"start_ms": 9, "end_ms": 6}]',
            "f:2: [1]: starts at 4, before the one above it; sort them by time\n"
            "f:2: [2]: has the start_ms '-4', which is no time; write it in milliseconds\n"
            "f:4: [4]: ends at 6, before it starts",
        ),
    ],
)
def test_what_is_no_entry_is_a_problem_with_a_line(text: str, expected: str) -> None:
    with pytest.raises(Refused) as refused:
        podlove_json.read(text, "f", "ep")
    assert str(refused.value) == expected


@given(
    st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 10**5), WORDS, WORDS | st.just("")), max_size=8)
)
def test_what_was_written_is_read_back(spoken: list[tuple[int, int, str, str]]) -> None:
    cues = tuple(cue(start, start + length, text, speaker) for start, length, text, speaker in sorted(spoken))
    assert tuple(podlove_json.read(podlove_json.write(cues), "f", "ep")) == cues
    assert tuple(any_json.read(podlove_json.write(cues), "f", "ep")) == cues


def test_what_is_no_dialect_is_told_how_to_be_one() -> None:
    with pytest.raises(Refused) as refused:
        any_json.read('{"monologues": []}', "f", "ep")
    assert str(refused.value) == (
        "f:1: is no transcript that can be read; write it as Podcasting 2.0 does: "
        'it holds an object with a list "segments"'
    )
