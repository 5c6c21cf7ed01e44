"""Fields: what a single one may hold, and how their declarations are read."""

import re
import sys
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.formats import document
from generator.problems import Refused
from generator.readers.fields import places, values
from generator.readers.fields.checking import check
from generator.readers.fields.episode import EpisodeFields
from generator.readers.fields.others import CollectionFields

ADDRESSES = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["http://", "https://", "HTTPS://", "ftp://", "//", ""]),
        st.text("ab1.-:/?#[]@!%'()*+,;=<>\"\\^`{|}~ \té\u2003"),
    ),
)


def outcome(read: Callable[[Any], Any], value: Any) -> Any:
    try:
        return read(value)
    except ValueError as fault:
        return str(fault)


@given(ADDRESSES)
def test_an_address_known_at_sight_is_one_that_is_taken_apart(address: str) -> None:
    at_sight = outcome(places.web_address, address)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(places, "_USUAL", re.compile(r"(?!)"))
        assert outcome(places.web_address, address) == at_sight


def test_text_is_refused_for_the_characters_that_xml_forbids_and_no_others() -> None:
    for code in range(sys.maxunicode + 1):
        is_control = code < 0x20 and chr(code) not in "\t\n\r"
        is_illegal = is_control or 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF)
        assert str(outcome(values.text, f"a{chr(code)}b")).startswith("holds") == is_illegal, hex(code)


def read(text: str, fields: Any) -> tuple[Any, list[str]]:
    found, problems = check(document.read(text, "f"), fields)
    return found, [str(one) for one in problems]


def test_every_fault_is_told_at_its_place_and_the_sound_fields_are_kept() -> None:
    text = """\
title: T
date: soon
guests: Ada
topics: [a, [b], ]
chapters: [{start: "0:00", title: a, toc: perhaps}, x]
links: {a: b, c: }
sources: {name: x, gave: notes, url: y}
"""
    fields, problems = read(text, EpisodeFields)
    assert problems == [
        "f:2: date: 'soon' is not a date; write YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ",
        "f:4: topics[1]: a list is not text; write one value, in quotes if it needs them",
        "f:5: chapters[0].toc: 'perhaps' is neither true nor false; write one of them",
        "f:5: chapters[1]: 'x' does not say what it is; write it like {start: …, title: …}",
        "f:6: links.a: 'b' is not an http or https address; write https://…",
        "f:6: links.c: is empty; write a value, or leave the line out",
        "f:7: sources.url: 'y' is not an http or https address; write https://…",
    ]
    assert (fields.title, fields.date.year, fields.guests[0].name) == ("T", 1970, "Ada")
    assert (fields.topics, fields.chapters, fields.links, fields.sources) == ([], [], {}, [])


def test_a_field_that_nothing_can_stand_in_for_refuses_the_file() -> None:
    with pytest.raises(Refused, match=r"f:2: quotes: is missing; a collection of quotations needs it"):
        read("title: x\nquotes:\n", CollectionFields)


def test_one_value_where_a_list_or_a_group_may_stand_is_one_of_it() -> None:
    fields, problems = read(
        "title: T\ndate: 2024-01-01\ntopics: a\nreferences: [R]\ntranscript: a.vtt\n", EpisodeFields
    )
    assert problems == []
    assert (fields.topics, fields.references[0].title, fields.transcript[0].file) == (["a"], "R", "a.vtt")


def test_no_two_records_share_an_empty_list() -> None:
    one, other = (read("title: T\ndate: 2024-01-01\n", EpisodeFields)[0] for _ in range(2))
    assert one.topics == []
    assert one.topics is not other.topics
