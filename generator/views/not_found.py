"""What is shown where there is no page."""

from generator.plan import addresses
from generator.plan.artifact import Artifact
from generator.plan.site import Site
from generator.record import Record
from generator.views.desk import Desk
from generator.views.doors import Door, YearLink, doors, year_links
from generator.views.frame import ASKING, POLICY, Frame, frame

FETCHING = "; connect-src 'self'"
"""What the policy grants to a page that looks at the index of the archive."""

MANY = 500
"""Episodes from which on the index is too much to fetch for that."""


class NotFoundView(Record, kw_only=True):
    frame: Frame
    doors: tuple[Door, ...]
    years: tuple[YearLink, ...]
    root: str
    """Where the site begins."""
    index: str
    """What tells of everything there is, to find addresses like the one that was asked for; empty where
    copies are left out, and where there is so much of it that looking would take long.
    """


def not_found(site: Site, artifact: Artifact) -> NotFoundView:
    desk = Desk.at(site, artifact)
    is_read = len(site.episodes) <= MANY and not site.leaves_out("copies")
    index = desk.to(addresses.INDEX_DATA) if is_read else ""
    policy = (POLICY if site.leaves_out("search") else ASKING) + (FETCHING if index else "")
    return NotFoundView(
        frame=frame(site, artifact.address, site.words.say("not_found"), findable=False, policy=policy),
        doors=doors(site, desk),
        years=year_links(site, desk),
        root=desk.to(addresses.HOME),
        index=index,
    )
