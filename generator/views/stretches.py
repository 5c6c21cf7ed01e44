"""What somebody said, or what was said of a topic, episode by episode."""

from collections.abc import Iterable

from generator.model import Moment
from generator.plan.site import Site
from generator.plan.stretches import Stretch
from generator.record import Record
from generator.views.desk import Desk, TextLink
from generator.views.rows import EpisodeRow, QuoteCard, episode_row, quote_card


class ShareView(Record):
    """What somebody says in an episode."""

    length: int
    """Milliseconds."""
    turns: int
    first: TextLink
    """When they begin to speak."""


class StretchView(Record):
    episode: EpisodeRow | None
    """None where the quotations were collected elsewhere."""
    roles: tuple[str, ...]
    quotes: tuple[QuoteCard, ...]
    is_continued: bool
    """Whether it goes on from the page before."""
    share: ShareView | None
    """Where a transcript is published and they speak in it."""


def stretch_views(site: Site, desk: Desk, given: Iterable[Stretch]) -> tuple[StretchView, ...]:
    return tuple(
        StretchView(
            episode_row(desk, one.episode, one.quotations) if one.episode else None,
            tuple(map(desk.role_name, one.roles)),
            tuple(quote_card(desk, said, site.index.episode_of(said)) for said in one.quotations),
            one.is_continued,
            _share(desk, one),
        )
        for one in given
    )


def _share(desk: Desk, one: Stretch) -> ShareView | None:
    if one.episode is None or one.share is None:
        return None
    begun = Moment(one.episode.slug, one.share.start)
    return ShareView(one.share.length, one.share.turns, desk.moment_link(begun))
