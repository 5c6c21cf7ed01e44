"""What stands on a person's page besides what they took part in."""

import pytest
from lxml import html

from tests.conftest import Scratch, find

ARCHIVE = """\
-- show.yaml --
title: The Garden Hour
base_url: https://garden.example/
hosts: [Ada Moss]
-- people/ben-clay.md --
---
name: Ben Clay
aliases: [B. Clay]
---
-- episodes/soil.md --
---
title: Soil
date: 2024-03-02
guests: [Ben Clay]
references:
  - {title: The Book of Earth, by: "Clay, Ben; Dale, Cy", kind: book}
  - {title: A letter, by: B. CLAY}
  - {title: Another book, by: Bernard Clay}
---

With [[person:Ben Clay]].
-- episodes/rain.md --
---
title: Rain & wind
date: 2023-05-01
---

After [[person:B. Clay]], and again [[person:Ben Clay]].
-- episodes/frost.md --
---
title: Frost
date: 2024-01-01
---

[[person:Ben Clay]] wrote about it.
"""


@pytest.fixture
def ben(scratch: Scratch) -> Scratch:
    scratch.write(ARCHIVE)
    scratch.build()
    return scratch


def links_below(scratch: Scratch, section: str) -> list[tuple[str, str]]:
    tree = html.document_fromstring(scratch.page("people/ben-clay/index.html"))
    return [
        (str(one.text_content()), one.get("href"))
        for one in find(tree, f"//section[@aria-labelledby='{section}']//a")
    ]


def test_works_of_theirs_that_were_mentioned_stand_there_by_any_of_their_names(ben: Scratch) -> None:
    assert links_below(ben, "_works")[::2] == [
        ("A letter", "../../references/a-letter/"),
        ("The Book of Earth", "../../references/the-book-of-earth/"),
    ]


def test_so_do_episodes_whose_notes_name_them_and_in_which_they_have_no_part(ben: Scratch) -> None:
    assert links_below(ben, "_named") == [
        ("Frost", "../../episodes/frost/"),
        ("Rain & wind", "../../episodes/rain/"),
    ]


def test_who_has_neither_has_no_such_heading(small: Scratch) -> None:
    small.build()
    page = small.page("people/ada-moss/index.html")
    assert "_works" not in page
    assert "_named" not in page
