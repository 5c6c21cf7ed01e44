"""YAML as text: everything stays what was typed, and every fault has a line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench import corpus
from generator.formats import document, front_matter, halves, ordinary, plain
from generator.formats.nodes import STEPS
from generator.formats.scrutiny import Scrutiny
from generator.problems import Refused
from tests.conftest import PROJECT


def problems(text: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        document.read(text, "f.md")
    return [str(one) for one in refused.value.problems]


def test_every_scalar_stays_the_text_that_was_typed() -> None:
    text = "a: no\nb: 010\nc: 1:30:00\nd: 1984\ne: 2023-06-18\nf: null\ng: 'x'\nh: 1_000\ni: ~\n"
    assert document.read(text, "f").value == {
        "a": "no",
        "b": "010",
        "c": "1:30:00",
        "d": "1984",
        "e": "2023-06-18",
        "f": "null",
        "g": "x",
        "h": "1_000",
        "i": "~",
    }


def test_a_field_left_empty_is_nothing_and_an_empty_quoted_one_is_empty_text() -> None:
    assert document.read("a:\nb: ''\n", "f").value == {"a": None, "b": ""}


def test_values_know_their_lines_and_their_dotted_names() -> None:
    read = document.read('title: x\nchapters:\n  - {start: "0", title: a}\n  - start: "1"\n', "f", 2)
    assert str(read.place("chapters", 1, "start")) == "f:5: chapters[1].start"
    assert str(read.place("chapters", 0, "title")) == "f:4: chapters[0].title"


def test_a_field_that_is_not_written_stands_where_its_parent_does() -> None:
    read = document.read("a:\n  - b: c\n", "f", 2)
    assert str(read.place("a", 0, "missing")) == "f:3: a[0].missing"
    assert str(read.place("missing")) == "f:2: missing"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "title: Episode #1\n",
            "f.md:1: title: 'Episode' would lose '#1'; put the text in quotes, "
            "or two spaces before a comment",
        ),
        ("a: 1\na: 2\n", "f.md:2: a: is written twice; the first is in line 1"),
        ("a: {b: 1, b: 2}\n", "f.md:1: a.b: is written twice; the first is in line 1"),
        ("a: &x 1\n", "f.md:1: a: has the anchor '&x'; put the text in quotes"),
        ("a: !!str 1\n", "f.md:1: a: has the tag 'tag:yaml.org,2002:str'; put the text in quotes"),
        ("a: ! x\n", "f.md:1: a: has the tag '!'; put the text in quotes"),
        (
            "a: #1 in the list\n",
            "f.md:1: a: '#1 in the list' would be lost; put the text in quotes, or two spaces before a comment",
        ),
        ("a: 1\n\tb: 2\n", "f.md:2: 'b: 2' is indented with a tab; use spaces"),
        (
            'a: "b" c\nd: e\n',
            "f.md:1: 'a: \"b\" c' has text after its quotes, or a quotation mark above is open, or the indent differs",
        ),
        (
            "a: b: c\n",
            "f.md:1: 'a: b: c' has ': ' in unquoted text; put the value in quotes, "
            "or see whether the line above lacks its ':'",
        ),
        ("a: b\nc d\ne: f\n", "f.md:2: 'c d' has no ': ' after its name; write it as 'name: value'"),
        ("a: " + "[" * 40, "f.md:1: is nested too deeply; flatten it"),
        (
            "a: @b\n",
            "f.md:1: 'a: @b' starts with a character that needs quotes, or is indented with a tab",
        ),
        (
            'a: "x\nb: y\n',
            "f.md:1: 'a: \"x' has a quotation mark that is never closed",
        ),
        ("- a\n", "f.md:1: is not a mapping; write lines of the form 'name: value'"),
        ("word\n", "f.md:1: is not a mapping; write lines of the form 'name: value'"),
        ("a: \x07\n", "f.md:1: 'a: \\x07' is not YAML: control characters are not allowed"),
    ],
)
def test_a_fault_says_where_it_is_and_what_to_do(text: str, expected: str) -> None:
    assert problems(text) == [expected]


def test_an_alias_is_refused_even_where_its_anchor_is_known() -> None:
    assert problems("a: &x 1\nb: *x\n") == [
        "f.md:1: a: has the anchor '&x'; put the text in quotes",
        "f.md:2: b: is an alias (*); write the value out, or put it in quotes",
    ]


def test_all_faults_of_a_document_are_told_at_once() -> None:
    assert len(problems("a: x #1\nb: 1\nb: 2\nc: !x y\n")) == 3


@pytest.mark.parametrize(
    "text",
    [
        "a: x  # a comment\n",
        "a: # a comment\n",
        "a: x\n---\n",
        "a: 'x' # a comment\n",
        "a: [x, y] # c\n",
        "a: x#1\n",
        "# a\na: b\n",
    ],
)
def test_a_comment_after_two_spaces_or_after_quotes_is_one(text: str) -> None:
    assert list(document.read(text, "f").value) == ["a"]


def test_a_number_sign_in_folded_text_is_text() -> None:
    assert document.read("a: >\n  Episode #1\n  and 2\n", "f").value == {"a": "Episode #1 and 2\n"}


@given(st.text())
def test_whatever_is_typed_gives_a_document_or_problems(text: str) -> None:
    try:
        document.read(text, "f")
    except Refused as refused:
        assert all(str(one).startswith("f:") for one in refused.problems)


YAML = st.lists(
    st.sampled_from(
        ["a", "b", "a: ", "b: ", "- ", "\n", "\n  ", "{", "}", "[", "]", ", ", ": ", ":", "'x'", '"y"', " #", "  #", "#", "&c ", "*c", "!t ", "? ", "~", "| \n ", "> \n ", "---\n", "...\n", "<<: ", "\t", "\u2028", "%YAML 1.1\n"]
    ),
    max_size=14,
).map("".join)  # fmt: skip


@settings(max_examples=1000)
@given(YAML)
def test_a_document_in_which_nothing_is_peculiar_is_read_as_by_the_scrutiny(text: str) -> None:
    found = plain.read(text, 2)
    if found is not None:
        scrutiny = Scrutiny(text, "f", 2)
        assert found[0] == scrutiny.root()
        assert scrutiny.problems == []
        assert found[1] == {path: line for path, line in scrutiny.lines.items() if len(path) <= STEPS}


HEADS = [
    halves.split(path.read_text(encoding="utf-8")).head
    for path in sorted((PROJECT / "content").glob("*/*.md"))
]
HEADS += [halves.split(text).head for name, text in corpus.files(3) if name.endswith(".md")]
ORDINARY = """\
title: "Episode #1: it's on"
date: 2024-01-01T09:00:00Z
slug:
summary: >-
  Two lines: one # and
  - another.

hosts: [Ada Moss, "Ben, Clay", 'x']
audio: {url: "https://e.example/x?a=b#c", length: 3}
chapters:
  - {start: "0:00", title: "A & B: no", part: What now?}
  - {start: 0:10, title: "{x}, [y]: z", gave: [a, "b"]}
topics:
  - grokking
  - 'it: is'
references:
  - title: A work (video)
    url: https://e.example/#x
    note: >-
      Some words
      and more.
  - Another
links:
  the show, elsewhere: "https://e.example/"
  a.b: c
"""
PIECES = st.sampled_from(
    ["a", "b: c", "k:", " ", "  ", "    ", "\n", "\n  ", "\n    ", "\n  - ", "\n- ", "- ", "{", "}", "{a: b}", "[", "]", ", ", ",", ": ", ":", "?", "'x'", '"y"', '"', "'", "\\", " #", "  # c", "#", "&c ", "*c", "!t ", "~", "|", "|\n  x", ">-", ">-\n  x", ">-\n    x", "---\n", "...", "<<: ", "\t", "\u2028", "\xa0", "é", "-", "%", "@", "`", "=", "\x07"]
)  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Real front matter or made, a field or a few of it, in which something is put, cut out or repeated."""
    lines = draw(st.sampled_from([ORDINARY, *HEADS])).splitlines(keepends=True)
    start = draw(st.integers(0, len(lines) - 1))
    text = "".join(lines[start : start + draw(st.integers(1, 12))])
    for _ in range(draw(st.integers(0, 3))):
        first, last = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        last = min(last, first + draw(st.integers(0, 4)))
        text = text[:first] + draw(PIECES | st.just("")) + text[last:]
    return text


@settings(max_examples=3000, deadline=None)
@given(YAML | st.lists(PIECES, max_size=16).map("".join) | mutated())
def test_an_ordinary_document_is_read_as_by_yaml(text: str) -> None:
    found = ordinary.read(text, 2)
    if found is not None:
        assert found == plain.read(text, 2)


def test_ordinary_front_matter_needs_no_yaml() -> None:
    assert ordinary.read(ORDINARY, 2) is not None
    assert ordinary.read(HEADS[-1], 2) is not None


def test_an_ordinary_document_needs_no_scrutiny() -> None:
    text = """\
title: "Episode #1"
date: 2024-01-01
slug:
chapters:
  - {start: "0:00", title: A & B}
links: {a: https://e.example/#x}
"""
    assert plain.read(text, 2) is not None
    assert plain.read("a: b  # a comment\n", 2) is not None


def test_front_matter_and_body_are_parted_and_keep_their_lines() -> None:
    parts = front_matter.read("---\ntitle: x\n---\nBody\n---\nmore\n", "f")
    assert (parts.document.value, parts.body, parts.body_line) == ({"title": "x"}, "Body\n---\nmore\n", 4)
    assert parts.document.place("title").line == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "f:1: has no front matter; begin it with a line '---', its fields, and '---' again"),
        ("# Hello\n", "f:1: has no front matter; begin it with a line '---', its fields, and '---' again"),
        ("---\ntitle: x\n", "f:1: the front matter is not closed; end it with a line '---'"),
    ],
)
def test_a_file_without_front_matter_says_how_to_begin(text: str, expected: str) -> None:
    with pytest.raises(Refused) as refused:
        front_matter.read(text, "f")
    assert str(refused.value) == expected


PARTS = st.lists(
    st.sampled_from(
        ["---", "--- ", "-", " ", "\n", "\n---\n", "\r\n", "\r", "\x85", "\x1c", "\x1f", "\u2028", "a: b"]
    )
)


@given(PARTS.map("".join))
def test_front_matter_is_parted_line_by_line(text: str) -> None:
    lines = f"---\n{text}".splitlines(keepends=True)
    fences = [at for at, line in enumerate(lines) if line.rstrip() == "---"]
    try:
        found = halves.split("".join(lines))
    except Refused:
        assert len(fences) == 1
    else:
        head, body = "".join(lines[1 : fences[1]]), "".join(lines[fences[1] + 1 :])
        assert found == halves.Halves(head, body, fences[1] + 2)
