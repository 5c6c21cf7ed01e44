import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.formats import srt
from generator.model import Cue
from generator.problems import Refused
from tests.test_vtt import WORDS, cue


def test_cards_are_read_without_their_style_and_with_who_speaks() -> None:
    text = """\
1
00:00:01,000 --> 00:00:04,500  X1:40 X2:600
Ada Moss: <i>Fish</i> & {\\an8}chips,
she said: not today.

2
00:00:05,000 --> 00:00:06,000
And that was all.

00:00:06.000 --> 00:01:07
Speaker 2: No.


4
1:02:03,5 --> 1:02:04,000
Yes, I said: no, at 10:30 we met.
"""
    assert tuple(srt.read(text, "f.srt", "ep")) == (
        cue(1000, 4500, "Fish & chips, she said: not today.", "Ada Moss"),
        cue(5000, 6000, "And that was all.", "Ada Moss"),
        cue(6000, 67000, "No.", "Speaker 2"),
        cue(3723500, 3724000, "Yes, I said: no, at 10:30 we met.", "Speaker 2"),
    )


def cards(*texts: str) -> str:
    return "\n".join(
        f"{at}\n00:00:0{at},000 --> 00:00:0{at},500\n{text}\n" for at, text in enumerate(texts, 1)
    )


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Ada: yes", "Ada"),
        (">> ADA MOSS: yes", "ADA MOSS"),
        ("[SPEAKER_00]: yes", "SPEAKER_00"),
        ("Ludwig van Beethoven: yes", "Ludwig van Beethoven"),
        ("Dr. O'Brien-Smith: yes", "Dr. O'Brien-Smith"),
        ("日本: yes", "日本"),
        ("one thing: yes", ""),
        ("What I always said was this: yes", ""),
        ("Well, Ada: yes", ""),
        ("Ada:yes", ""),
        ("Ada: ", ""),
        ("at 10:30: we met", ""),
        ("10:30: we met", ""),
        ("[Ada] yes: no", ""),
    ],
)
def test_a_name_is_up_to_four_words_that_end_in_one_with_a_capital(words: str, speaker: str) -> None:
    (found,) = srt.read(cards(words), "f", "ep")
    assert (found.speaker, found.text) == (speaker, "yes" if speaker else words.strip())


@pytest.mark.parametrize(
    ("texts", "speakers"),
    [
        # an ordinary word is no name
        (["Ada: Yes.", "Note: This is it.", "Note: So is this."], ["Ada", "Ada", "Ada"]),
        (["Ada: Yes.", "Question 2: What is soil?", "Ben: Soil."], ["Ada", "Ada", "Ben"]),
        # nor is one that is written small elsewhere
        (["Ada: The soil.", "So.", "Soil: What is it?", "Soil: That."], ["Ada", "Ada", "Ada", "Ada"]),
        # unless it stands there often, as names do that are words too
        (["Will: I will.", "Ada: No.", "Will: I will.", "Will: Yes."], ["Will", "Ada", "Will", "Will"]),
        # what begins with no name names nobody, however names look
        (["Welcome back.", "Ada Moss: An evening."], ["", ""]),
        (["Well, hello.", "Rain: it falls.", "So it is."], ["", "", ""]),
        # sounds before the first words are no words
        (["[music]", "Ada: Yes.", "So it is."], ["", "Ada", "Ada"]),
        # a name that is there twice is one
        (["Welcome back.", "Ada: yes.", "So.", "Ada: no."], ["", "Ada", "Ada", "Ada"]),
        # and then others are, if a sentence follows
        (["So.", "Ada: yes.", "Ada: no.", "Ben: Why?", "Rain: it falls."], ["", "Ada", "Ada", "Ben", "Ben"]),
        # labels are names
        (["So.", "Speaker 1: yes.", "SPEAKER_02: no."], ["", "Speaker 1", "SPEAKER_02"]),
        # where all begin with one, all are
        (["Ada: soil is it.", "Soil: it is.", "Ben: no."], ["Ada", "Soil", "Ben"]),
    ],
)
def test_whether_a_name_stands_before_a_colon_shows_in_the_whole_file(
    texts: list[str], speakers: list[str]
) -> None:
    found = srt.read(cards(*texts), "f", "ep")
    assert found.speakers == speakers
    kept = [text.removeprefix(f"{name}: ") for text, name in zip(texts, speakers, strict=True)]
    assert found.texts == kept


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WEBVTT\n", "f:1: 'WEBVTT' is no card; write its number and 'HH:MM:SS,mmm --> HH:MM:SS,mmm' above its text"),
        ("\n1\n00:99,000 --> 01:00,000\nx\n", "f:2: '00:99,000' is not a time; write H:MM:SS,mmm"),
        ("1\n00:02,000 --> 00:01,000\nx\n", "f:1: '00:02,000 --> 00:01,000' ends before it starts"),
        ("1\n00:02,000 -->\nx\n", "f:1: '00:02,000 -->' is no card's time; write 'HH:MM:SS,mmm --> HH:MM:SS,mmm'"),
        (
            "1\n00:02,000 --> 00:03,000\nx\n\n2\n00:01,000 --> 00:03,000\ny\n\nz",
            "f:5: '00:01,000 --> 00:03,000' starts before the card above it; sort the cards by time\n"
            "f:9: 'z' is no card; write its number and 'HH:MM:SS,mmm --> HH:MM:SS,mmm' above its text",
        ),
    ],
)  # fmt: skip
def test_what_is_no_card_is_a_problem_with_a_line(text: str, expected: str) -> None:
    with pytest.raises(Refused) as refused:
        srt.read(text, "f", "ep")
    assert str(refused.value) == expected


def test_a_speaker_is_named_where_another_spoke_before_or_the_words_would_name_one() -> None:
    cues = (
        cue(1000, 2000, "Welcome.", "Ada Moss"),
        cue(2000, 3000, "Welcome back.", "Ada Moss"),
        cue(3000, 4000, "Remember: water.", "Ada Moss"),
        cue(3_604_000, 3_605_250, "I do.", "Ben"),
    )
    assert (
        srt.write(cues)
        == """\
1
00:00:01,000 --> 00:00:02,000
Ada Moss: Welcome.

2
00:00:02,000 --> 00:00:03,000
Welcome back.

3
00:00:03,000 --> 00:00:04,000
Ada Moss: Remember: water.

4
01:00:04,000 --> 01:00:05,250
Ben: I do.
"""
    )


def test_every_card_names_its_speaker_where_it_would_be_misread_otherwise() -> None:
    cues = (
        cue(1000, 2000, "soil, yes.", "Ada"),
        cue(2000, 3000, "no.", "Ben"),
        cue(3000, 4000, "so.", "Ben"),
    )
    assert [line for line in srt.write(cues).splitlines() if ": " in line] == [
        "Ada: soil, yes.",
        "Ben: no.",
        "Ben: so.",
    ]
    assert tuple(srt.read(srt.write(cues), "f", "ep")) == cues


SPEAKERS = st.sampled_from(["Ada Moss", "Ben", "Speaker 2", "Ludwig van Beethoven", "日本", "A.", "7"])
SAID = st.one_of(
    WORDS.filter(lambda text: "<" not in text and "{" not in text),
    st.sampled_from(["Ada: no", "Remember: water", "1", "Ben: Ada: x", "00:01 --> 00:02", "so: yes"]),
)


@given(st.lists(st.tuples(st.integers(0, 10**7), st.integers(0, 10**5), SAID, SPEAKERS), max_size=8))
def test_what_was_written_is_read_back(spoken: list[tuple[int, int, str, str]]) -> None:
    cues = tuple(cue(start, start + length, text, speaker) for start, length, text, speaker in sorted(spoken))
    assert tuple(srt.read(srt.write(cues), "f", "ep")) == cues


@given(st.lists(WORDS.filter(lambda text: "<" not in text and "{" not in text), max_size=8))
def test_words_of_nobody_are_read_back(said: list[str]) -> None:
    cues: tuple[Cue, ...] = tuple(cue(at, at + 1, text) for at, text in enumerate(said))
    assert tuple(srt.read(srt.write(cues), "f", "ep")) == cues
