"""view → fingerprint, view → bytes: of any artifact that is no copy of another file."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from generator.digest import digest
from generator.plan.artifact import Artifact
from generator.renderers.registry import COPIES, PAGES

if TYPE_CHECKING:
    from generator.renderers.pages import Pages

FEEDS = ("feed", "feed_year")
"""Kinds of artifacts that are feeds."""

_encode = msgspec.msgpack.Encoder().encode


def fingerprint_of(closures: Mapping[str, str], artifact: Artifact, view: Any, answers: bytes = b"") -> bytes:
    """Of all that an artifact's bytes are made from: its view, and its template with all that this needs.

    `answers` are what is kept beside them (`Made.answers`), which may say more than the page shows. The
    program that makes them is the state's `maker`.
    """
    made_with = closures.get(PAGES.get(artifact.kind, ""), artifact.kind)
    return bytes.fromhex(digest(made_with.encode(), b"\0", answers, _encode(view)))


def bytes_of(pages: "Pages", artifact: Artifact, view: Any) -> bytes:
    """What the file of `artifact` holds, unless it is a copy of another."""
    if artifact.kind in PAGES:
        return pages.render(PAGES[artifact.kind], view)
    if artifact.kind in FEEDS:
        from generator.feeds import proof, rss

        return proof.proven(artifact.file, view.items, rss.render_feed(view))
    return COPIES[artifact.kind](view)
