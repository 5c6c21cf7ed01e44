"""The page of a person as search engines read it."""

from generator.model import Person
from generator.plan import addresses
from generator.plan.setting import Setting
from generator.views.linked_data.things import CONTEXT, desk_of, written
from generator.views.plain import known


def person(site: Setting, one: Person) -> bytes:
    desk = desk_of(site)
    address = desk.to(addresses.person(one.slug))
    data = known(
        {
            "@context": CONTEXT,
            "@type": "Person",
            "@id": address,
            "url": address,
            "name": one.name,
            "alternateName": list(one.aliases),
            "image": desk.file(one.portrait),
            "sameAs": [link.url for link in one.links],
        }
    )
    return written(data)
