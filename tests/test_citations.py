"""Entries of BibTeX, whatever their texts hold."""

from datetime import date

import pytest

from generator.formats.bibtex import Entry, write

ENTRY = Entry(
    key="soil",
    authors=("Ada Moss", "Ben Clay"),
    title="Soil",
    published="The Garden Hour",
    day=date(2024, 3, 2),
    url="https://e.example/",
)


def entry(**fields: object) -> str:
    from msgspec.structs import replace

    return write(replace(ENTRY, **fields))


def test_all_that_is_known_is_told_and_nothing_else() -> None:
    assert write(ENTRY) == (
        "@misc{soil,\n"
        "  author = {Ada Moss and Ben Clay},\n"
        "  title = {{Soil}},\n"
        "  howpublished = {The Garden Hour},\n"
        "  year = {2024},\n"
        "  month = mar,\n"
        "  day = {2},\n"
        "  url = {https://e.example/}\n"
        "}\n"
    )
    assert entry(authors=(), day=None, published="") == (
        "@misc{soil,\n  title = {{Soil}},\n  url = {https://e.example/}\n}\n"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("50% & more_", r"50\% \& more\_"),
        ("#1 for $2", r"\#1 for \$2"),
        ("a}b", r"a\textbraceright{}b"),
        ("{", r"\textbraceleft{}"),
        ("\\input{x}", r"\textbackslash{}input\textbraceleft{}x\textbraceright{}"),
        ("~^", r"\textasciitilde{}\textasciicircum{}"),
        ("two\n lines", "two lines"),
        ("Übung “日本”", "Übung “日本”"),
    ],
)
def test_what_tex_would_take_for_its_own_is_written_out(text: str, written: str) -> None:
    made = entry(title=text, note=text, published=text)
    assert f"  title = {{{{{written}}}}},\n" in made
    assert f"  howpublished = {{{written}}},\n" in made
    assert f"  note = {{{written}}}\n" in made
    assert made.count("{") == made.count("}")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Ada Moss", "Ada Moss"),
        ("Éva O’Brien-Ng Jr.", "Éva O’Brien-Ng Jr."),
        ("Salt and Pepper", "{Salt and Pepper}"),
        ("Moss, Ada", "{Moss, Ada}"),
        ("Madonna", "{Madonna}"),
        ("R2 D2", "{R2 D2}"),
        ("A} and {B", r"{A\textbraceright{} and \textbraceleft{}B}"),
    ],
)
def test_a_name_that_would_be_taken_apart_wrongly_is_kept_together(name: str, written: str) -> None:
    assert f"  author = {{{written}}},\n" in entry(authors=(name,))


@pytest.mark.parametrize(
    ("key", "written"), [("soil-605", "soil-605"), ("日本-1", "aa8551ef86"), ("a,b", "1eb7c54d52")]
)
def test_a_key_is_of_letters_that_bibtex_knows(key: str, written: str) -> None:
    assert entry(key=key).startswith(f"@misc{{{written},\n")


def test_an_address_cannot_end_its_braces() -> None:
    assert "  url = {https://e.example/%7D%7B%5C%20}\n" in entry(url="https://e.example/}{\\ ")
