"""The files that one episode brings to the plan."""

from collections.abc import Iterator

from generator.model import Listing
from generator.plan import addresses
from generator.plan.artifact import Artifact

COPY_FORMS = ("md", "json")

SHOW_NOTES = frozenset(("episode", *(f"episode_{form}" for form in COPY_FORMS)))
"""Kinds of files that show the text of an episode. Besides them only the feed does."""


def pages(one: Listing) -> Iterator[Artifact]:
    """Its page, and one at each address that leads there."""
    kind = "tombstone" if one.retired else "episode"
    yield Artifact(addresses.episode(one.slug), kind, one, one.place)
    for alias in one.aliases:
        yield Artifact(alias, "alias", addresses.episode(one.slug), one.place)


def copies(one: Listing, leave_out: frozenset[str]) -> Iterator[Artifact]:
    """The same for machines; one that was withdrawn has none."""
    if one.retired:
        return
    for form in () if "copies" in leave_out else COPY_FORMS:
        yield Artifact(addresses.episode_copy(one.slug, form), f"episode_{form}", one, one.place)
    if one.has_transcript:
        address = addresses.transcript(one.slug, "vtt")
        if one.plain_transcript:
            yield Artifact(address, "file", one.plain_transcript, one.place)
        else:
            yield Artifact(address, "transcript_vtt", one, one.place)
