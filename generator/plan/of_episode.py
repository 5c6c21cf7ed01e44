"""The files that one episode brings to the plan."""

from collections.abc import Iterator

from generator.model import Listing
from generator.plan import addresses
from generator.plan.artifact import Artifact

COPY_FORMS = ("md", "json")

CITATION = "bib"
"""The form in which an episode is cited."""

CALENDAR = "ics"
"""The form in which a calendar takes the date of one that is announced."""

TRANSCRIPT_FORMS = ("srt", "json")
"""Of a published transcript, besides WebVTT."""

SHOW_NOTES = frozenset(("episode", *(f"episode_{form}" for form in COPY_FORMS)))
"""Kinds of files that show the text of an episode. Besides them only the feed does."""


def pages(one: Listing) -> Iterator[Artifact]:
    """Its page, and one at each address that leads there."""
    kind = "tombstone" if one.retired else "episode"
    yield Artifact(addresses.episode(one.slug), kind, one, one.place)
    for alias in one.aliases:
        yield Artifact(alias, "alias", addresses.episode(one.slug), one.place)


def announcement(one: Listing) -> Iterator[Artifact]:
    """What tells of an episode before its date, at the address that it will have."""
    yield Artifact(addresses.episode(one.slug), "announcement", one, one.place)
    yield Artifact(addresses.episode_copy(one.slug, CALENDAR), "calendar", one, one.place)


def copies(one: Listing, leave_out: frozenset[str]) -> Iterator[Artifact]:
    """The same for machines; one that was withdrawn has none."""
    if one.retired:
        return
    has_copies = "copies" not in leave_out
    for form in COPY_FORMS if has_copies else ():
        yield Artifact(addresses.episode_copy(one.slug, form), f"episode_{form}", one, one.place)
    if has_copies:
        yield Artifact(addresses.episode_copy(one.slug, CITATION), "episode_bib", one, one.place)
    if one.all_chapters and has_copies:
        yield Artifact(addresses.chapters(one.slug), "chapters_json", one, one.place)
    if one.has_transcript:
        yield _webvtt(one)
        for form in TRANSCRIPT_FORMS if has_copies else ():
            yield Artifact(addresses.transcript(one.slug, form), f"transcript_{form}", one, one.place)


def _webvtt(one: Listing) -> Artifact:
    address = addresses.transcript(one.slug, "vtt")
    if one.plain_transcript:
        return Artifact(address, "file", one.plain_transcript, one.place)
    return Artifact(address, "transcript_vtt", one, one.place)
