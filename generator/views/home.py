"""The home page."""

from generator.model import EpisodeType, Quotation, Verdict
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.site import Site
from generator.record import Record
from generator.views import card_link
from generator.views.alternates import index_copy
from generator.views.announcement import ComingRow, coming_rows
from generator.views.audio import AudioView, audio
from generator.views.desk import Desk
from generator.views.doors import Door, doors
from generator.views.frame import ASKING, POLICY, Frame, frame
from generator.views.linked_data.series import series
from generator.views.pictures import Sizes, sizes
from generator.views.rows import EpisodeRow, QuoteCard, episode_row, quote_card

RECENT = 6
NEXT = 3
QUOTES = 3


class Ended(Record):
    """A show that will have no further episode."""

    episodes: int
    first_year: int
    last_year: int
    first: str
    """Where to begin."""


class HomeView(Record, kw_only=True):
    frame: Frame
    title: str
    description: str
    artwork: str
    artwork_sizes: Sizes | None
    ended: Ended | None
    """Of a show that is complete."""
    latest: EpisodeRow | None
    latest_audio: AudioView | None
    coming: tuple[ComingRow, ...]
    """The next that are announced."""
    recent: tuple[EpisodeRow, ...]
    doors: tuple[Door, ...]
    quotes: tuple[QuoteCard, ...]
    subscribe: str


def home(site: Site, artifact: Artifact) -> HomeView:
    """The newest full episode first; a trailer only where there is nothing else."""
    desk = Desk.at(site, artifact)
    episodes = sorted(site.episodes, key=lambda one: one.type is not EpisodeType.FULL)
    latest = episodes[0] if episodes else None
    recent = [one for one in site.episodes if one is not latest][:RECENT]
    image = card_link.of_show(site)
    return HomeView(
        frame=frame(
            site,
            artifact.address,
            "",
            alternates=index_copy(desk),
            image=image,
            policy=POLICY if site.leaves_out("search") else ASKING,
            linked_data=lambda: series(site, image.href if image else ""),
        ),
        title=site.show.title,
        description=site.show.description,
        artwork=desk.file(site.show.artwork),
        artwork_sizes=sizes(desk, site.show.picture),
        ended=_ended(site, desk),
        latest=episode_row(desk, latest) if latest else None,
        latest_audio=audio(desk, latest) if latest else None,
        coming=coming_rows(desk, site.archive.coming[:NEXT]),
        recent=tuple(episode_row(desk, one) for one in recent),
        doors=doors(site, desk),
        quotes=tuple(quote_card(desk, one, site.index.episode_of(one)) for one in _chosen(site)),
        subscribe=desk.to(addresses.SUBSCRIBE),
    )


def _ended(site: Site, desk: Desk) -> Ended | None:
    if not (site.show.feed.is_complete and site.episodes):
        return None
    newest, oldest = site.episodes[0], site.episodes[-1]
    return Ended(len(site.episodes), oldest.date.year, newest.date.year, desk.episode(oldest).href)


def _chosen(site: Site) -> list[Quotation]:
    """A few quotations, the same at every build: proven ones first, then one episode or source each."""
    quotations = site.index.quotations
    ranked = sorted(quotations, key=lambda one: one.verdict is not Verdict.EXACT)
    by_home: dict[str, Quotation] = {}
    for one in ranked:
        by_home.setdefault(one.quote.episode or one.quote.source, one)
    return list(by_home.values())[:QUOTES]
