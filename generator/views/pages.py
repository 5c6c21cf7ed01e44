"""Single pages: one's own, not found, and what stands in place of moved or withdrawn ones."""

from datetime import date

from generator.model import Listing, Page
from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.site import Site
from generator.record import Record
from generator.views.desk import Desk
from generator.views.frame import ASKING, POLICY, Frame, frame
from generator.views.lists import YearLink, year_links


class PageView(Record):
    frame: Frame
    title: str
    body_html: str


class NotFoundView(Record):
    frame: Frame
    years: tuple[YearLink, ...]
    """The episodes of each, newest first; none where show.yaml leaves them out."""


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


def not_found(site: Site, artifact: Artifact) -> NotFoundView:
    policy = POLICY if site.leaves_out("search") else ASKING
    made = frame(site, artifact.address, site.words.say("not_found"), findable=False, policy=policy)
    return NotFoundView(made, year_links(site, Desk.at(site, artifact)))


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
