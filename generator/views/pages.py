"""Single pages: one's own, and what stands in place of moved or withdrawn ones."""

from datetime import date

from generator.model import Listing, Page
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.site import Site
from generator.record import Record
from generator.views.desk import Desk
from generator.views.frame import Frame, frame


class PageView(Record):
    frame: Frame
    title: str
    body_html: str


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
