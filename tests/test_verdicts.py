"""What is said of a quotation, against a transcript of a few cues."""

import re
import unicodedata
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Cue, Cues, Kind, Moment, Quote, QuoteKind, Verdict
from generator.problems import Place
from generator.verdicts import TranscriptWords, judge, words_of
from generator.verdicts.alignment import aligned
from generator.verdicts.candidates import most_in_order
from generator.verdicts.claim import claim_of
from generator.verdicts.judging import judge_in_all
from generator.verdicts.words import FILLERS, spelled


def cue(start: int, end: int, speaker: str, text: str) -> Cue:
    return Cue(Moment("ep", start * 1000, end * 1000, Kind.CUE), text, speaker)


SPOKEN_CUES = Cues.of(
    "ep",
    (
        cue(0, 5, "Ada", "Welcome back. It’s, um, raining — again."),
        cue(5, 10, "Ben", "Soil is a slow diary, and"),
        cue(10, 15, "Ben", "nobody can write in it twice."),
        cue(15, 20, "Ada", "Can 3 people dig one hole?"),
        cue(60, 65, "Ben", "Welcome back."),
    ),
)
TRANSCRIPT = TranscriptWords.of(SPOKEN_CUES, {})


def quote(text: str, speaker: str = "Ben", at: int | None = None, **more: object) -> Quote:
    moment = None if at is None else Moment("ep", at * 1000, None, Kind.QUOTATION)
    return Quote(id="q", text=text, speaker=speaker, place=Place("f"), moment=moment, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "verdict", "start"),
    [
        (quote("Soil is a slow diary", at=5), Verdict.EXACT, 5),
        (quote("soil is a slow diary — and nobody can write in it twice", at=7), Verdict.EXACT, 5),
        (quote("Soil is a slow diary"), Verdict.EXACT, 5),
        (quote("It's raining again", "Ada", at=0), Verdict.EXACT, 0),
        (quote("Soil is a slow diary", at=15), Verdict.EXACT, 5),
        (quote("Soil is a slow diary", at=16), Verdict.MOVED, 5),
        (quote("Welcome back", at=61), Verdict.EXACT, 60),
        (quote("Welcome back", "Ada", at=1), Verdict.EXACT, 0),
        (quote("Soil is a slow diary", "Ada", at=5), Verdict.CLOSE, 5),
        (quote("Soil is not a slow diary, and nobody can write", at=5), Verdict.CLOSE, 5),
        (quote("Can 4 people dig one hole?", "Ada", at=15), Verdict.CLOSE, 15),
        (quote("Soil is […] slow […] write in it twice", at=5), Verdict.EXACT, 5),
        (quote("write in it twice […] Soil is a slow diary", at=5), Verdict.MISSING, None),
        (quote("A stone remembers nothing at all", at=5), Verdict.MISSING, None),
        (quote("Terre", at=5, kind=QuoteKind.TRANSLATED, original="Soil is a slow diary"), Verdict.EXACT, 5),
        (quote("Earth", at=5, kind=QuoteKind.TRANSLATED), Verdict.UNCHECKED, None),
        (quote("Soil is a slow diary", at=5, kind=QuoteKind.PARAPHRASE), Verdict.PARAPHRASE, None),
        (quote("…"), Verdict.UNCHECKED, None),
    ],
)
def test_a_verdict_is_what_the_transcript_says(said: Quote, verdict: Verdict, start: int | None) -> None:
    finding = judge(said, TRANSCRIPT)
    assert finding.verdict is verdict
    assert (finding.moment.start if finding.moment else None) == (None if start is None else start * 1000)


def test_without_a_transcript_nothing_is_checked() -> None:
    assert judge(quote("Soil"), None).verdict is Verdict.UNCHECKED


def test_a_found_quotation_ends_with_the_cue_of_its_last_word() -> None:
    found = judge(quote("diary, and nobody"), TRANSCRIPT).moment
    assert found == Moment("ep", 5_000, 15_000, Kind.QUOTATION)


def test_words_are_compared_without_case_punctuation_and_fillers() -> None:
    assert words_of("It’s, UM, “well”-known: naïve_ﬁsh 3") == ["its", "well", "known", "naïve", "fish", "3"]


FEW = ("a", "b", "It’s", "it's", "um", "Né", "c.", "")
"""So few words that each phrase stands in many places."""
SPOKEN = st.lists(
    st.tuples(
        st.integers(0, 12),
        st.none() | st.integers(0, 30),
        st.sampled_from(["Ada", "Ben", ""]),
        st.lists(st.sampled_from(FEW), max_size=4).map(" ".join),
    ),
    max_size=12,
)
SAID = st.lists(st.sampled_from([*FEW, "[…]", "d"]), min_size=1, max_size=5).map(" ".join)


@settings(max_examples=1000)
@given(SPOKEN, SAID, st.sampled_from(["Ada", "Moss"]), st.integers(0, 120))
def test_what_stands_near_the_time_is_judged_as_by_the_whole_transcript(
    spoken: list[tuple[int, int | None, str, str]], text: str, speaker: str, at: int
) -> None:
    cues: list[Cue] = []
    start = 0
    for later, length, voice, words in spoken:
        start += later * 1000
        end = None if length is None else start + length * 1000
        cues.append(Cue(Moment("ep", start, end, Kind.CUE), words, voice))
    said, transcript = quote(text, speaker, at), TranscriptWords.of(Cues.of("ep", cues), {"moss": "ada"})
    claim = claim_of(said)
    if claim:
        assert judge(said, transcript) == judge_in_all(claim, transcript)


PHRASES = st.lists(st.sampled_from("abcd"), max_size=8)


@given(st.lists(st.sampled_from("abcd"), min_size=1, max_size=8), PHRASES)
def test_an_alignment_pairs_the_same_words_in_order(words: list[str], window: list[str]) -> None:
    pairs = aligned([words], window)
    assert all(words[one] == window[other] for one, other in pairs)
    assert all(one < then and other < next_one for (one, other), (then, next_one) in pairwise(pairs))
    assert len(pairs) <= most_in_order(words, window)


@given(PHRASES, st.lists(st.sampled_from("abcd"), min_size=1, max_size=8), PHRASES)
def test_what_stands_in_a_window_as_it_is_is_aligned_as_a_whole(
    before: list[str], words: list[str], behind: list[str]
) -> None:
    assert [one for one, _ in aligned([words], [*before, *words, *behind])] == list(range(len(words)))


@given(PHRASES, PHRASES)
def test_the_most_words_in_order_are_those_of_any_subsequence(words: list[str], window: list[str]) -> None:
    subsequences = {some for size in range(len(words) + 1) for some in combinations(words, size)}
    common = (len(some) for some in subsequences if _is_in(some, window))
    assert most_in_order(words, window) == max(common)


def _is_in(some: tuple[str, ...], window: list[str]) -> bool:
    left = iter(window)
    return all(word in left for word in some)


@given(st.text() | st.text(st.characters(max_codepoint=127)))
def test_the_spelling_of_words_is_all_of_a_text(text: str) -> None:
    assert len(spelled(text)) == len(words_of(text))
    for word, written in zip(words_of(text), spelled(text), strict=True):
        assert word in words_of(written)


@given(st.text() | st.text(st.characters(max_codepoint=127)))
def test_words_are_runs_of_letters_digits_and_signs_that_change_what_is_meant(text: str) -> None:
    plain = unicodedata.normalize("NFKC", text).casefold().replace("'", "").replace("’", "")
    assert words_of(text) == [
        word for word in re.findall(r"(?:[^\W_]|[%$£€#+])+", plain) if word not in FILLERS
    ]
