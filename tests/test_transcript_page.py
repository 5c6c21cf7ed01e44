"""A transcript on an episode's page: its sections, and what scripts find there."""

import re

from lxml import html

from generator.model import Cue, Cues, Episode, Moment, Transcript
from generator.problems import Place
from generator.views.heights import CLASSES, height_class
from generator.views.turns import sections_of
from tests.conftest import NOW, PROJECT, Scratch, find

THEME = PROJECT / "themes/default"


def told(*cues: tuple[int, str]) -> Episode:
    """An episode without chapters: of each cue its second and its speaker."""
    said = [Cue(Moment("x", 1000 * second), "Words.", speaker) for second, speaker in cues]
    transcript = Transcript(file="x.vtt", rights="CC0-1.0", cues=Cues.of("x", said))
    return Episode(slug="x", title="X", date=NOW, guid="x", place=Place("f"), transcripts=(transcript,))


def firsts(episode: Episode) -> list[list[int]]:
    """The first cue of each turn, by section."""
    return [[turn.first for turn in section.turns] for section in sections_of(episode)]


def test_without_chapters_a_section_is_five_minutes_and_begins_with_a_speaker_where_one_does_soon() -> None:
    speakers = [
        (100, "a"),
        (290, "b"),
        (310, "b"),
        (340, "a"),
        (500, "a"),
        (601, "a"),
        (790, "b"),
        (890, "a"),
    ]
    assert firsts(told(*speakers)) == [[0, 1], [3], [5, 6, 7]]


def test_a_silence_of_many_minutes_makes_no_empty_sections() -> None:
    assert firsts(told((0, "a"), (2000, "b"), (2001, "a"))) == [[0], [1, 2]]


def test_one_voice_without_end_is_parted_all_the_same() -> None:
    assert firsts(told(*((second, "") for second in range(0, 1200, 100)))) == [[0], [3], [6], [9]]


def test_a_transcript_of_a_few_minutes_has_no_headings_of_times(scratch: Scratch) -> None:
    scratch.write(
        """\
        -- show.yaml --
        title: T
        base_url: https://e.example/
        -- episodes/a.md --
        ---
        title: A
        date: 2024-01-01
        transcript: {file: a.vtt, rights: CC0-1.0}
        ---
        -- transcripts/a.vtt --
        WEBVTT

        00:01.000 --> 00:04.000
        Hello.
        """
    ).build()
    tree = html.document_fromstring(scratch.page("episodes/a/index.html"))
    assert find(tree, "//section[contains(@class, 'said')]/@class") == ["said s0"]
    assert find(tree, "//h3") == []


def test_a_class_of_height_holds_a_quarter_more_than_the_one_before() -> None:
    assert [height_class(characters, 0) for characters in (1, 400, 504, 800, 1600, 10**9)] == [
        0,
        0,
        1,
        3,
        6,
        24,
    ]
    assert height_class(400, 10) == height_class(1600, 0)


def test_the_style_has_a_length_for_each_class_of_height() -> None:
    style = (THEME / "assets/style.css").read_text(encoding="utf-8")
    lengths = re.findall(r"\.s(\d+) \{ --length: (\d+); \}", style)
    assert lengths == [(str(one), str(round(400 * 2 ** (one / 3)))) for one in range(CLASSES)]


def test_every_word_that_scripts_say_stands_in_the_template() -> None:
    template = (THEME / "templates/player.html").read_text(encoding="utf-8")
    scripts = "".join(
        path.read_text(encoding="utf-8")
        for path in THEME.glob("assets/*.js")
        if path.name != "search.js"  # its words stand in its own page
    )
    said = {
        re.sub("[A-Z]", lambda one: f"-{one[0].lower()}", name)
        for name in re.findall(r'words\("(\w+)"', scripts)
    }
    said |= {"left-at", "uncopied", "copied", "quoted"}
    assert said == set(re.findall(r' data-([a-z-]+)="', template)) - {"do"}


def test_every_word_that_the_search_says_stands_in_its_page() -> None:
    template = (THEME / "templates/search.html").read_text(encoding="utf-8")
    script = (THEME / "assets/search.js").read_text(encoding="utf-8")
    said = set(re.findall(r'words\((?:total \? )?"(\w+)"', script)) | {"none"}
    said |= set(re.findall(r"page\.dataset\.(\w+)", script))
    assert said == set(re.findall(r' data-([a-z-]+)="', template)) - {"kind", "narrow"}
