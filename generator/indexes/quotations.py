"""Every quotation of the archive."""

from collections.abc import Iterator

from generator.model import Archive, Quotation


def quotations_of(archive: Archive) -> Iterator[Quotation]:
    """Those of episodes in their order, then those of collections."""
    for episode in archive.episodes:
        yield from episode.quotations
    for collection in archive.collections:
        yield from collection.quotations
