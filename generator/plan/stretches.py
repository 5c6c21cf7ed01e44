"""Everything there is of a person or a topic: episode by episode, each with what was said in it."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec.structs import replace

from generator.model import Listing, Quotation, Share
from generator.plan.pagination import PER_PAGE
from generator.record import Record


class Stretch(Record):
    """One episode, and some quotations from it; or some that were collected elsewhere."""

    episode: Listing | None
    roles: tuple[str, ...]
    """What somebody was in it; empty where they are only quoted."""
    quotations: tuple[Quotation, ...]
    is_continued: bool = False
    """Whether it goes on from the page before."""
    share: Share | None = None
    """What somebody says in it, where its transcript is published."""


def stretches(
    took_part: Iterable[Stretch],
    quotations: Iterable[Quotation],
    episode_of: Callable[[Quotation], Listing | None],
) -> list[Stretch]:
    """Those of `took_part`, which have no quotations yet, and of any other episode that has one of
    `quotations`; newest first, and what no episode has at the end.
    """
    said: dict[str, list[Quotation]] = {}
    for one in quotations:
        said.setdefault(one.quote.episode, []).append(one)
    elsewhere = tuple(said.pop("", ()))
    episodes = {one.episode.slug: (one.episode, one) for one in took_part if one.episode}
    for slug, found in said.items():
        episode = episode_of(found[0])
        if episode and slug not in episodes:
            episodes[slug] = (episode, Stretch(episode, (), ()))
    ordered = sorted(episodes.values(), key=lambda one: (-one[0].date.timestamp(), one[0].slug))
    made = [replace(one, quotations=tuple(said.get(episode.slug, ()))) for episode, one in ordered]
    return [*made, Stretch(None, (), elsewhere)] if elsewhere else made


def leaves(given: Sequence[Stretch], most: int = PER_PAGE) -> list[tuple[Stretch, ...]]:
    """`given` in pages of at most `most` episodes and quotations together; a longer one is cut."""
    pages: list[list[Stretch]] = []
    room = 0
    for one in (part for stretch in given for part in _cut(stretch, most - 1)):
        needed = 1 + len(one.quotations)
        if needed > room:
            pages.append([])
            room = most
        pages[-1].append(one)
        room -= needed
    return [tuple(page) for page in pages]


def _cut(one: Stretch, most: int) -> Iterator[Stretch]:
    yield replace(one, quotations=one.quotations[:most])
    for at in range(most, len(one.quotations), most):
        yield replace(one, quotations=one.quotations[at : at + most], is_continued=True)
