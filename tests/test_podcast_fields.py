"""`podcast`, and the other fields that only the feed shows: what they may hold, and what is said of the rest."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from generator.formats.podcast_tags import ATTRIBUTES, BOTH, CHANNEL, ITEM, TAGS, TagForm, known_in
from generator.model import Tag
from generator.readers.fields.categories import CATEGORIES
from generator.readers.fields.podcast import channel_tags, item_tags
from tests.conftest import PROJECT, Scratch

SAMPLES = {
    "address": "https://e.example/?a=1&b=2",
    "decimal": "1.5",
    "flag": "true",
    "label": "Words",
    "language": "pt-BR",
    "medium": "musicL",
    "number": "3",
    "text": "More words",
    "uuid": "917393e3-1b1e-5cef-ace4-edaa54e1f810",
    "words": "some",
    "yes or no": "no",
}
"""What a text or attribute of each kind may be."""

READERS: dict[str, Callable[[Any], tuple[Tag, ...]]] = {CHANNEL: channel_tags, ITEM: item_tags}


def full(name: str, form: TagForm) -> tuple[dict[str, Any], Tag]:
    """A tag with all that it may have, as it is written and as it is read."""
    attributes = {one: SAMPLES[ATTRIBUTES.get(one, "words")] for one in (*form.required, *form.optional)}
    within = {one: full(one, TAGS[one]) for one in form.within}
    text = {"text": SAMPLES[form.text]} if form.text else {}
    written = {**text, **attributes, **{one: as_written for one, (as_written, _) in within.items()}}
    read = Tag(
        name, tuple(attributes.items()), text.get("text", ""), tuple(tag for _, tag in within.values())
    )
    return written, read


@pytest.mark.parametrize("place", BOTH)
@pytest.mark.parametrize("name", TAGS)
def test_each_tag_is_kept_with_all_that_it_may_have_where_it_may_stand(name: str, place: str) -> None:
    written, read = full(name, TAGS[name])
    if place in TAGS[name].stands_in:
        assert READERS[place]({name: written}) == (read,)
        assert READERS[place]({name: [written]}) == (read,)
    else:
        with pytest.raises(ValueError, match=f"'{name}'|{name}"):
            READERS[place]({name: written})


def episode(podcast: str) -> str:
    return f"""\
-- show.yaml --
title: T
base_url: https://e.example/
-- episodes/a.md --
---
title: A
date: 2024-01-01
audio: {{url: https://e.example/a.mp3, length: 1}}
podcast:
{podcast}
---
"""


FAULTS = {
    "a tag that there is not": (
        "  sonudbite: {startTime: 1, duration: 20}",
        ["6: podcast.sonudbite: is not a field of an episode's podcast; did you mean 'soundbite'?"],
    ),
    "a tag in small letters": (
        "  socialinteract: {protocol: disabled}",
        ["6: podcast.socialinteract: is not a field of an episode's podcast; did you mean 'socialInteract'?"],
    ),
    "a tag of the channel": (
        "  liveItem: {status: live}\n  guid: 1",
        [
            "6: podcast.liveItem: announces what is live, and nothing in an archive is; leave it out",
            "7: podcast.guid: is the field 'guid' of 'feed'; write it there",
        ],
    ),
    "attributes": (
        "  socialInteract:\n    - {protocol: disabled}\n    - {protocl: disabled, accountUrl: ada}",
        [
            "8: podcast.socialInteract[1].accountUrl: 'ada' is not an http or https address; write https://…",
            "8: podcast.socialInteract[1].protocl: is not a field of the tag socialInteract; did you mean 'protocol'?",
            "8: podcast.socialInteract[1].protocol: is missing; the tag socialInteract needs it",
        ],
    ),
    "a text that is too long": (
        f"  location: {'x' * 129}\n  txt: {'x' * 4000}",
        [f"6: podcast.location: '{'x' * 59}…' has 129 characters, and readers of feeds take 128; shorten it"],
    ),
    "a text for a tag that has none": (
        "  transcript: https://e.example/a.srt",
        [
            "6: podcast.transcript: 'https://e.example/a.srt' does not say what it is; write it like {url: …, type: …}"
        ],
    ),
    "no text": (
        "  location: {geo: 'geo:1,2'}",
        ["6: podcast.location.text: is missing; the tag location needs it"],
    ),
    "several where one stands": (
        "  license: [a, b]",
        ["6: podcast.license: a list does not hold one entry, and the tag stands once; keep one"],
    ),
    "tags within tags": (
        "  value:\n    type: lightning\n    method: keysend\n    valueRecipient: [{type: node, address: x, split: half}]",
        ["9: podcast.value.valueRecipient[0].split: 'half' is not a whole number; write digits only"],
    ),
    "nothing within a tag": (
        "  alternateEnclosure: {type: audio/mpeg}",
        ["6: podcast.alternateEnclosure.source: is missing; the tag alternateEnclosure needs it"],
    ),
    "a character that XML forbids": (
        '  txt: "a\\x07b"',
        ["6: podcast.txt: 'a\\x07b' holds the character U+0007, which XML forbids; remove it"],
    ),
}


@pytest.mark.parametrize(("podcast", "expected"), FAULTS.values(), ids=FAULTS)
def test_a_fault_of_a_tag_is_told_with_its_line(scratch: Scratch, podcast: str, expected: list[str]) -> None:
    told = scratch.write(episode(podcast)).problems()
    assert told == [f"content/episodes/a.md:{one}" for one in expected]


def show(*lines: str) -> str:
    return "\n".join(("-- show.yaml --", "title: T", "base_url: https://e.example/", *lines, ""))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("categories: Technolgy", "categories: 'Technolgy' is no category of directories; did you mean 'Technology'?"),
        ("categories: technology", "categories: 'technology' is no category of directories; did you mean 'Technology'?"),
        ("categories: Documentary", "categories: 'Documentary' is no category of directories; did you mean 'Society & Culture > Documentary'?"),
        ("categories: [Arts, Leisure > Home & Gardens]", "categories[1]: 'Leisure > Home & Gardens' is no subcategory of Leisure; did you mean 'Leisure > Home & Garden'?"),
        ("categories: Comedy > Zzz", "categories: 'Comedy > Zzz' is no subcategory of Comedy; there are Comedy Interviews, Improv, Stand-Up"),
        ("license: All rights reserved", "license: 'All rights reserved' is no identifier such as CC-BY-4.0; write {name: …, url: https://…}, the address being that of its text"),
        ("feed: {guid: my show}", "feed.guid: 'my show' is not a UUID; write one like 917393e3-1b1e-5cef-ace4-edaa54e1f810"),
        ("feed: {hub: hub.example}", "feed.hub: 'hub.example' is not an http or https address; write https://…"),
        ("feed: {podcast: {medium: radio}}", "feed.podcast.medium: 'radio' is not one of podcast, music, video, film, audiobook, newsletter, blog, publisher, course, podcastL, musicL, videoL, filmL, audiobookL, newsletterL, blogL, publisherL, courseL, mixed"),
        ("feed: {podcast: {season: 1}}", "feed.podcast.season: is not a field of a feed's podcast; did you mean 'person'?"),
    ],
)  # fmt: skip
def test_a_field_that_directories_would_refuse_is_an_error(
    scratch: Scratch, line: str, expected: str
) -> None:
    assert scratch.write(show(line)).problems() == [f"content/show.yaml:3: {expected}"]


@pytest.mark.parametrize("category", CATEGORIES)
def test_each_category_may_be_written_with_each_of_its_subcategories(scratch: Scratch, category: str) -> None:
    inner = "".join(f"  - {category} > {name}\n" for name in CATEGORIES[category])
    assert scratch.write(show(f"categories:\n  - {category}\n{inner}")).problems() == []


def test_there_are_as_many_categories_as_directories_have() -> None:
    assert (len(CATEGORIES), sum(map(len, CATEGORIES.values()))) == (19, 91)


def test_a_character_that_no_feed_can_carry_is_told_with_its_line(scratch: Scratch) -> None:
    scratch.write(episode("  txt: x").replace("---\n\n", "---\n") + "One\x0b\n\nTwo\ufffe\n")
    scratch.write("-- pages/p.md --\n---\ntitle: P\n---\n\x01\n")
    assert scratch.problems() == [
        "content/episodes/a.md:8: holds the character U+000B, which XML forbids; remove it",
        "content/episodes/a.md:10: holds the character U+FFFE, which XML forbids; remove it",
        "content/pages/p.md:4: holds the character U+0001, which XML forbids; remove it",
    ]


def test_a_character_that_raw_html_writes_by_its_number_is_replaced(scratch: Scratch) -> None:
    scratch.write(episode("  txt: x") + "<b title='&#2;'>&#1;</b> &#11;\n")
    scratch.write(show("html: sanitised")).build()
    assert '<p><b title="\ufffd">\ufffd</b> \ufffd</p>' in scratch.page("feed.xml")


@pytest.mark.parametrize("place", BOTH)
def test_the_documents_name_every_tag_where_it_may_stand(place: str) -> None:
    text = (PROJECT / "docs/content.md").read_text(encoding="utf-8")
    (named,) = re.findall(rf"^- In (?:the|an) {place}: (.*?)\.$", text, re.DOTALL | re.MULTILINE)
    assert re.findall(r"`(\w+)`", named) == list(known_in(place))


def test_a_tag_of_the_feed_is_written_as_the_documents_write_it(scratch: Scratch) -> None:
    text = (PROJECT / "docs/content.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```yaml\n(podcast:\n.*?)^```", text, re.DOTALL | re.MULTILINE)
    scratch.write(episode("  txt: x").replace("podcast:\n  txt: x\n", example))
    assert scratch.problems() == []
    assert '<podcast:season name="The second spring">2</podcast:season>' in scratch.page("feed.xml")
