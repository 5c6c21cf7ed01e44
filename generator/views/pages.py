"""Single pages: one's own, subscribe, and what stands in place of moved or withdrawn ones."""

from datetime import date

from generator.model import Link, Listing, Page
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.site import Site
from generator.plan.volumes import heard, volumes
from generator.record import Record
from generator.views.desk import Desk, TextLink
from generator.views.frame import Frame, frame


class PageView(Record):
    frame: Frame
    title: str
    body_html: str


class AboutView(Record, kw_only=True):
    """Shown until the archive has an about page of its own."""

    frame: Frame
    title: str
    description: str
    author: str
    episodes: int
    changes: str
    """The page of all corrections; empty where there are none."""


class SubscribeView(Record, kw_only=True):
    frame: Frame
    feed: str
    """Absolute: what one copies into an app."""
    feed_link: str
    items: int
    """How many episodes it holds."""
    every: int
    """How many have audio; more than it holds where show.yaml limits it."""
    years: tuple[TextLink, ...]
    """The documents that then hold all of them, newest first."""
    links: tuple[Link, ...]
    without_audio: tuple[TextLink, ...]
    """Episodes that are not in the feed because they have no audio."""


class AliasView(Record):
    """Stands at an old address and leads on."""

    frame: Frame
    href: str
    canonical: str


class TombstoneView(Record):
    frame: Frame
    title: str
    date: date
    reason: str
    episodes: str


def page(site: Site, artifact: Artifact) -> PageView:
    one: Page = artifact.subject
    body = Desk.at(site, artifact).prose(one.body)
    return PageView(frame(site, artifact.address, one.title), one.title, body)


def about(site: Site, artifact: Artifact) -> AboutView:
    desk = Desk.at(site, artifact)
    return AboutView(
        frame=frame(site, artifact.address, site.words.say("about")),
        title=site.show.title,
        description=site.show.description,
        author=site.show.author,
        episodes=len(site.episodes),
        changes=desk.to(addresses.CHANGES) if any(one.corrections for one in site.episodes) else "",
    )


def subscribe(site: Site, artifact: Artifact) -> SubscribeView:
    desk = Desk.at(site, artifact)
    say = site.words.say
    mute = [one for one in site.episodes if one.enclosure is None]
    every = len(heard(site))
    return SubscribeView(
        frame=frame(site, artifact.address, say("subscribe"), say("how_to_listen", show=site.show.title)),
        feed=site.absolute(addresses.FEED),
        feed_link=desk.to(addresses.FEED),
        items=min(every, site.show.feed.limit or every),
        every=every,
        years=tuple(TextLink(str(one.year), desk.to(one.address)) for one in volumes(site)),
        links=site.show.links,
        without_audio=tuple(desk.episode(one) for one in mute),
    )


def alias(site: Site, artifact: Artifact) -> AliasView:
    target: addresses.Address = artifact.subject
    made = frame(site, artifact.address, site.words.say("moved"), findable=False)
    return AliasView(made, Desk.at(site, artifact).to(target), site.absolute(target))


def tombstone(site: Site, artifact: Artifact) -> TombstoneView:
    one: Listing = artifact.subject
    told = site.words.say("was_withdrawn")
    made = frame(site, artifact.address, one.title, told, findable=False)
    episodes = Desk.at(site, artifact).to(addresses.EPISODES)
    return TombstoneView(made, one.title, one.date.date(), one.retired, episodes)
