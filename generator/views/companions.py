"""The files beside an episode that the feed leads to: chapters and transcripts."""

from collections.abc import Callable
from functools import partial

from generator.formats import vtt
from generator.model import Broadcast, Episode, Listing
from generator.plan import addresses, of_episode
from generator.plan.addresses import Address
from generator.record import Record
from generator.views.desk import Desk


class Companion(Record):
    tag: str
    """`chapters` or `transcript`."""
    href: str
    type: str
    language: str
    """Of a transcript."""
    rel: str
    """`captions` where it has times (Podcasting 2.0, transcript)."""


FORMS: tuple[tuple[str, Callable[[str], Address], str, str], ...] = (
    ("chapters", addresses.chapters, "application/json+chapters", ""),
    ("transcript", partial(addresses.transcript, form="vtt"), vtt.MEDIA_TYPE, "captions"),
    ("transcript", partial(addresses.transcript, form="srt"), "application/x-subrip", "captions"),
    ("transcript", partial(addresses.transcript, form="json"), "application/json", "captions"),
)
"""Tag, address by the episode's slug, media type and `rel` of every file that there may be."""


def companions(desk: Desk, one: Listing, more: Broadcast | Episode) -> tuple[Companion, ...]:
    """Those of `FORMS` that the plan has for `one`, and no other."""
    show = desk.setting.show
    planned = {artifact.address for artifact in of_episode.copies(one, show.leave_out)}
    language = more.transcript_language or show.language
    return tuple(
        Companion(tag, desk.to(address), media_type, language if tag == "transcript" else "", rel)
        for tag, address_of, media_type, rel in FORMS
        if (address := address_of(one.slug)) in planned
    )
