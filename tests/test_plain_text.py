import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.formats import plain_text
from generator.problems import Refused
from tests.conftest import PROJECT
from tests.test_vtt import WORDS, cue


@pytest.mark.parametrize(
    "opening",
    [
        "[0:12:35] Ada Moss: Soil: a diary.",
        "[12:35] Ada Moss: Soil: a diary.",
        "(0:12:35) Ada Moss: Soil: a diary.",
        "[0:12:35] **Ada Moss:** Soil: a diary.",
        "[0:12:35] **Ada Moss**: Soil: a diary.",
        "**[0:12:35]** **Ada Moss:** Soil: a diary.",
        "[0:12:35]\nAda Moss: Soil:\na diary.",
        "**Ada Moss:** [0:12:35] Soil: a diary.",
        "**Ada Moss (0:12:35):** Soil: a diary.",
        "Ada Moss (12:35): Soil: a diary.",
        "Ada Moss [00:12:35]\nSoil: a diary.",
        "Ada Moss: [00:12:35.000] Soil: a diary.",
        "Ada Moss  12:35\nSoil: a diary.",
        "Ada Moss\t00:12:35\tSoil: a diary.",
        "12:35\nAda Moss: Soil: a diary.",
    ],
)
def test_a_turn_begins_with_its_time_and_its_speaker(opening: str) -> None:
    text = f"What soil remembers\n\n{opening}\n\nIt is slow.\n"
    assert tuple(plain_text.read(text, "f", "ep")) == (
        cue(755_000, 755_000, "Soil: a diary. It is slow.", "Ada Moss"),
    )


def test_a_turn_lasts_until_a_later_one_starts_and_a_speaker_speaks_until_another_is_named() -> None:
    text = "[0:00] Ada: Yes.\n[0:04] Note: so it is.\n[0:10.5] Ben: At 10:30: we met.\n**Ada:** No\n[0:20] Ben: Oh.\n"
    assert tuple(plain_text.read(text.replace("**", ""), "f", "ep")) == (
        cue(0, 4000, "Yes.", "Ada"),
        cue(4000, 10_500, "Note: so it is.", "Ada"),
        cue(10_500, 20_000, "At 10:30: we met.", "Ben"),
        cue(10_500, 20_000, "No", "Ada"),
        cue(20_000, 20_000, "Oh.", "Ben"),
    )


def test_words_and_names_are_one_space_apart() -> None:
    text = "[0:00] **Ada\tMoss:** Yes,\u2028so  it\tis.\n\x0band  so\n"
    assert tuple(plain_text.read(text, "f", "ep")) == (cue(0, 0, "Yes, so it is. and so", "Ada Moss"),)


def test_where_asterisks_name_speakers_other_colons_are_words() -> None:
    text = "[0:00] **Ada:** Yes.\n[0:04] Ben Clay: the man.\nBen Clay: the myth.\n"
    assert plain_text.read(text, "f", "ep").speakers == ["Ada", "Ada"]
    assert plain_text.read(text, "f", "ep").texts == ["Yes.", "Ben Clay: the man. Ben Clay: the myth."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "f:1: has no times; begin each turn with one, as '[H:MM:SS] Name: words'"),
        ("Just words.\n", "f:1: has no times; begin each turn with one, as '[H:MM:SS] Name: words'"),
        (
            "Title\n\n**Ada:** Yes.\n[0:10] No.\n\n[0:75:00] x\n[0:09] y\n[0:20 - 0:12] z\n",
            "f:3: 'Ada' speaks at no time; write it as '[H:MM:SS] Name: words'\n"
            "f:6: '0:75:00' is not a time; write H:MM:SS\n"
            "f:7: '0:09' is before the time above it; sort the turns by time\n"
            "f:8: '0:12' is before '0:20', where it starts",
        ),
    ],
)
def test_what_is_no_turn_is_a_problem_with_a_line(text: str, expected: str) -> None:
    with pytest.raises(Refused) as refused:
        plain_text.read(text, "f", "ep")
    assert str(refused.value) == expected


def test_the_example_of_the_documents_is_read() -> None:
    text = (
        (PROJECT / "docs/content.md").read_text(encoding="utf-8").partition("### Plain text\n\n```text\n")[2]
    )
    assert tuple(plain_text.read(text.partition("```")[0], "f", "ep")) == (
        cue(755_000, 758_000, "Soil is, um, a slow diary. It keeps everything.", "Ben Clay"),
        cue(758_000, 758_000, "And who reads it?", "Ada Moss"),
    )


def test_turns_are_written_as_paragraphs() -> None:
    cues = (cue(755_000, 757_000, "Soil.", "Ada Moss"), cue(3_843_250, 3_844_000, "Yes."))
    assert plain_text.write(cues) == "[0:12:35] **Ada Moss:** Soil.\n\n[1:04:03.250] Yes.\n"


NAMES = st.sampled_from(["Ada Moss", "Ben", "Speaker 2", "Ludwig van Beethoven", "日本", "7", "von Ada, jr."])
SAID = WORDS.filter(lambda text: not set("*[]()") & set(text)) | st.sampled_from(
    ["Ada: no", "Note: this", "at 10:30: we met", "10:30 it was", "so (0:30) it was"]
)


@given(st.lists(st.tuples(st.integers(0, 10**7), SAID, NAMES), max_size=8))
def test_what_was_written_is_read_back_but_for_the_ends(spoken: list[tuple[int, str, str]]) -> None:
    given = sorted(spoken)
    text = plain_text.write(cue(start, start + 1, said, name) for start, said, name in given)
    found = plain_text.read(text, "f", "ep") if given else ()
    assert [(one.moment.start, one.text, one.speaker) for one in found] == given
