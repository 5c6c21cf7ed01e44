import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.formats import ordinary_vtt, vtt
from generator.model import Cue, Kind, Moment
from generator.problems import Refused


def cue(start: int, end: int, text: str, speaker: str = "") -> Cue:
    return Cue(Moment("ep", start, end, Kind.CUE), text, speaker)


def test_cues_are_read_with_voices_settings_notes_and_entities() -> None:
    text = """\
WEBVTT - made by hand
Kind: captions

STYLE
::cue { color: red }

NOTE a comment
on two lines

1
00:01.000 --> 00:04.500 align:start position:0%
<v Ada Moss>Fish &amp; <i>chips</i>,
she said.

00:00:05.000 --> 00:00:06.000
<v.loud Ben>No.</v> <v Ada Moss>Yes.

00:00:07.000 --> 00:00:08.000
[music]
"""
    assert tuple(vtt.read(text, "f.vtt", "ep")) == (
        cue(1000, 4500, "Fish & chips, she said.", "Ada Moss"),
        cue(5000, 6000, "No.", "Ben"),
        cue(5000, 6000, "Yes.", "Ada Moss"),
        cue(7000, 8000, "[music]"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT\n00:01.000 --> 00:02.000\nwords\n",
        "WEBVTT\n\nNOTES 3\n00:01.000 --> 00:02.000\nwords\n",
        "WEBVTT\n\nNOTE 3\n00:01.000 --> 00:02.000\nwords\n",
        "WEBVTT\nLanguage: en\n\n\n00:01.000 --> 00:02.000\nwords",
    ],
)
def test_no_cue_is_lost_for_what_stands_above_it(text: str) -> None:
    assert tuple(vtt.read(text, "f", "ep")) == (cue(1000, 2000, "words"),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1\n00:00 --> 00:01\nx\n", "f:1: is not WebVTT; the first line must be 'WEBVTT'"),
        (
            "WEBVTT\n\nwords\n",
            "f:3: 'words' is no cue; write 'H:MM:SS.mmm --> H:MM:SS.mmm' above its text",
        ),
        (
            "WEBVTT\n\n00:99.000 --> 01:00.000\nx\n",
            "f:3: '00:99.000' is not a time; write H:MM:SS.mmm",
        ),
        (
            "WEBVTT\n\n00:02.000 --> 00:01.000\nx\n",
            "f:3: '00:02.000 --> 00:01.000' ends before it starts",
        ),
        (
            "WEBVTT\n\n00:02.000 --> 00:03.000\nx\n\n00:01.000 --> 00:03.000\ny\n",
            "f:6: '00:01.000 --> 00:03.000' starts before the cue above it; sort the cues by time",
        ),
    ],
)
def test_what_is_no_cue_is_a_problem_with_a_line(text: str, expected: str) -> None:
    with pytest.raises(Refused) as refused:
        vtt.read(text, "f", "ep")
    assert str(refused.value) == expected


WORDS = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=20)


@given(st.lists(st.tuples(st.integers(0, 10**7), st.integers(0, 10**5), WORDS, WORDS), max_size=8))
def test_what_was_written_is_read_back(spoken: list[tuple[int, int, str, str]]) -> None:
    cues = tuple(cue(start, start + length, text, speaker) for start, length, text, speaker in sorted(spoken))
    assert tuple(vtt.read(vtt.write(cues), "f", "ep")) == cues


VTT = st.lists(
    st.sampled_from(
        ["\n", "\n\n", "\n\n\n", "00:00:01.000 --> 00:00:02.500\n", "00:00:03.000 --> 01:02:04.000\n", "1\n", "NOTE x\n", "STYLE", "a --> b\n", "words", " more", "  ", "\t", "\u3000", "<v Ada>", "<v  Ben >", "<v.loud Ben>", "</v>", "<i>", "&amp;", "<", ">", "00:01.000 --> 00:02.000\n", "59:59.000 --> 01:00:02.000 line:0\n", "\n\n00:00:01.000 --> 00:00:02.500\nx"]
    ),
    max_size=14,
).map("".join)  # fmt: skip


PAYLOAD = st.lists(
    st.sampled_from(
        ["words", " ", "<v Ada>", "<v Ben>", "</v>", "<i>", "&amp;", "<", ">", "-->", "é", "\u3000"]
    ),
    max_size=4,
).map("".join)
BLOCK = st.tuples(
    st.sampled_from(["", "", "7\n", "NOTE\n"]),
    st.sampled_from(["", "", "00:"]),
    st.integers(0, 3),
    st.sampled_from(["01:00:02.500", "01:00:02.500", "00:02.500", "00:02.500 line:84%  x", "00:02.500 "]),
    PAYLOAD | st.just("<v Ada>words"),
).map(lambda one: f"\n\n{one[0]}{one[1]}00:0{one[2]}.000 --> {one[3]}\n{one[4]}")
BLOCKS = st.lists(BLOCK, max_size=4).map("".join)
NUMBERED = st.lists(PAYLOAD, max_size=4).map(
    lambda payloads: "".join(f"\n\n7\n00:00:01.000 --> 00:00:02.500\n{one}" for one in payloads)
)


@settings(max_examples=2000)
@given(VTT | BLOCKS | NUMBERED)
def test_what_is_ordinary_is_read_as_by_the_scrutiny(blocks: str) -> None:
    text = f"WEBVTT{blocks}"
    found, _ = ordinary_vtt.read(text, "ep")
    if found:
        assert found == vtt.scrutinised(text, "f", "ep")


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT\nKind: captions\n\n00:00:00.000 --> 00:00:01.000\n<v Ada>One.</v>\n",
        "WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.000\n<v Ada>One.\n\n2\n00:00:01.000 --> 00:00:02.000\n<v Ada>Two.",
        "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nOne.\n\n00:00:01.000 --> 00:00:02.000\nTwo & <i>three</i>.\n",
        "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nOne.\n\n00:00:01.000 --> 00:00:02.000\nTwo.\n",
        "WEBVTT\n\n00:00.000 --> 00:01.000\nOne.\n\n59:59.000 --> 01:00:02.000\nTwo.\n",
        "WEBVTT\n\na\n00:00:00.000 --> 00:00:01.000 line:84% align:start\n<v Ada>One.\n\nb\n00:00:01.000 --> 00:00:02.000\n<v Ada>Two.\n",
    ],
)
def test_a_transcript_as_tools_write_it_is_ordinary(text: str) -> None:
    assert ordinary_vtt.read(text, "ep")[0]
    assert ordinary_vtt.read(text, "ep")[0] == vtt.scrutinised(text, "f", "ep")


def test_captions_that_roll_say_each_line_once() -> None:
    text = """\
WEBVTT

00:00:00.080 --> 00:00:02.389
·
soil<00:00:00.480><c> is</c>

00:00:02.389 --> 00:00:02.399
soil is
·

00:00:02.399 --> 00:00:04.000
soil is
soil<00:00:02.560><c> is</c>

no cue
""".replace("·", " ")
    with pytest.raises(Refused) as refused:
        vtt.read(text, "f", "ep")
    assert "f:15: 'no cue' is no cue" in str(refused.value)
    said = (cue(80, 2389, "soil is"), cue(2399, 4000, "soil is"))
    assert tuple(vtt.read(text.replace("no cue\n", ""), "f", "ep")) == said


def test_captions_of_one_line_that_roll_are_not_ordinary() -> None:
    text = (
        "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nsoil<00:00:00.480><c> is</c>\n\n"
        "00:00:02.000 --> 00:00:02.010\nsoil is\n"
    )
    assert tuple(vtt.read(text, "f", "ep")) == (cue(0, 2000, "soil is"),)
