import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import slugs
from generator.slugs import LIMIT, slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Superposition, circuits & what a model knows", "superposition-circuits-what-a-model-knows"),
        ("C++", "c"),
        ("  --Hello--World-- ", "hello-world"),
        ("Straße", "strasse"),
        ("Ünï", "ünï"),
        ("日本語 ラジオ", "日本語-ラジオ"),
        ("हिन्दी", "हिन्दी"),
        ("under_score", "under-score"),
        ("💡", "u1f4a1"),
        ("", ""),
    ],
)
def test_a_slug_keeps_letters_and_digits_of_any_script(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_composed_and_decomposed_text_have_one_slug() -> None:
    assert slug("Café") == slug(unicodedata.normalize("NFD", "Café")) == "café"


@given(st.text(st.characters(max_codepoint=127)))
def test_ascii_has_the_words_that_any_script_is_searched_for(text: str) -> None:
    assert slugs._WORDS.findall(text.lower()) == slugs._words(text)


@given(st.text())
def test_a_slug_is_its_own_slug_and_fits_every_disk(text: str) -> None:
    once = slug(text)
    assert slug(once) == once
    assert len(once.encode()) <= LIMIT
    assert "/" not in once
