"""Who took part, as Podcasting 2.0 tells of them."""

from generator.feeds.tags import tag
from generator.model import Tag
from generator.views.credits import CreditView


def person(one: CreditView) -> Tag:
    """Those of an item take the place of the channel's (Podcasting 2.0, person)."""
    return tag("person", one.name, role=one.role, group=one.group, img=one.image, href=one.href)
