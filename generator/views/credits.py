"""Who took part, as the feed tells of them."""

from collections.abc import Iterable

from generator.model import Credit
from generator.record import Record
from generator.views.brief import label
from generator.views.desk import Desk


class CreditView(Record):
    """Somebody's part (`podcast:person`)."""

    name: str
    role: str
    group: str
    image: str
    """The portrait; empty where there is none."""
    href: str
    """The person's page."""


def credit_views(desk: Desk, credits: Iterable[Credit]) -> tuple[CreditView, ...]:
    """Everybody in the order written, by the name that people have here; each part once."""
    return tuple(dict.fromkeys(_view(desk, one) for one in credits))


def _view(desk: Desk, credit: Credit) -> CreditView:
    person = desk.setting.find("person", credit.name)
    if person is None:
        return CreditView(label(credit.name), credit.role, credit.group, "", "")
    image = desk.to(person.image) if person.image else ""
    return CreditView(label(person.text), credit.role, credit.group, image, desk.to(person.address))
