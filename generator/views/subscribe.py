"""How to hear of new episodes: the page, and the feed as a list for apps."""

from generator.formats.opml import Outline
from generator.model import Link
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.site import Site
from generator.plan.volumes import heard, volumes
from generator.record import Record
from generator.views.apps import AppGroup, app_groups, is_directory
from generator.views.desk import Desk, TextLink
from generator.views.frame import Frame, frame


class SubscribeView(Record, kw_only=True):
    frame: Frame
    feed: str
    """Absolute: what one copies into an app."""
    feed_link: str
    opml: str
    """The same as a list for apps."""
    is_complete: bool
    """Whether there will be no episode more."""
    items: int
    """How many episodes it holds."""
    every: int
    """How many have audio; more than it holds where show.yaml limits it."""
    chapters: int
    """How many of them have chapters."""
    transcripts: int
    """How many of them have a transcript that is published."""
    years: tuple[TextLink, ...]
    """The documents that then hold all of them, newest first."""
    apps: tuple[AppGroup, ...]
    """Apps that open the feed from a link; none while it is not known where the site will stand."""
    links: tuple[Link, ...]
    """Other places of the show."""
    without_audio: tuple[TextLink, ...]
    """Episodes that are not in the feed because they have no audio."""


def subscribe(site: Site, artifact: Artifact) -> SubscribeView:
    desk = Desk.at(site, artifact)
    say, show = site.words.say, site.show
    every, feed = heard(site), site.absolute(addresses.FEED)
    apps = app_groups(feed, show.title, show.links) if site.has_base else ()
    return SubscribeView(
        frame=frame(site, artifact.address, say("subscribe"), say("how_to_listen", show=show.title)),
        feed=feed,
        feed_link=desk.to(addresses.FEED),
        opml=desk.to(addresses.OPML),
        is_complete=show.feed.is_complete,
        items=min(len(every), show.feed.limit or len(every)),
        every=len(every),
        chapters=sum(one.all_chapters > 0 for one in every),
        transcripts=sum(one.has_transcript for one in every),
        years=tuple(TextLink(str(one.year), desk.to(one.address)) for one in volumes(site)),
        apps=apps,
        links=tuple(one for one in show.links if not (apps and is_directory(one))),
        without_audio=tuple(desk.episode(one) for one in site.episodes if one.enclosure is None),
    )


def opml(site: Site, artifact: Artifact) -> Outline:
    return Outline(
        title=site.show.title,
        feed=site.absolute(addresses.FEED),
        page=site.absolute(addresses.HOME),
        language=site.show.language,
    )
