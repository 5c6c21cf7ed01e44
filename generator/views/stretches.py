"""What somebody said, or what was said of a topic, episode by episode."""

from collections.abc import Iterable

from generator.plan.site import Site
from generator.plan.stretches import Stretch
from generator.record import Record
from generator.views.desk import Desk
from generator.views.rows import EpisodeRow, QuoteCard, episode_row, quote_card


class StretchView(Record):
    episode: EpisodeRow | None
    """None where the quotations were collected elsewhere."""
    roles: tuple[str, ...]
    quotes: tuple[QuoteCard, ...]
    is_continued: bool
    """Whether it goes on from the page before."""


def stretch_views(site: Site, desk: Desk, given: Iterable[Stretch]) -> tuple[StretchView, ...]:
    return tuple(
        StretchView(
            episode_row(desk, one.episode, one.quotations) if one.episode else None,
            tuple(map(desk.role_name, one.roles)),
            tuple(quote_card(desk, said, site.index.episode_of(said)) for said in one.quotations),
            one.is_continued,
        )
        for one in given
    )
