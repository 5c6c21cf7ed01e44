"""What holds for the bytes of every page, of an awkward archive and of the real one."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator

from lxml import html

from tests.conftest import Scratch, find


def pages(*archives: Scratch) -> Iterator[tuple[str, html.HtmlElement]]:
    for archive in archives:
        for name, data in archive.tree().items():
            if name.endswith(".html"):
                yield name, html.document_fromstring(data)


def test_no_id_stands_twice_on_a_page(real: Scratch, strained: Scratch) -> None:
    seen = {name: Counter(map(str, find(page, "//@id"))) for name, page in pages(real, strained)}
    assert len(seen) > 150
    assert {
        name: twice for name, ids in seen.items() if (twice := [one for one in ids if ids[one] > 1])
    } == {}


def test_what_describes_or_is_described_by_another_element_names_one_that_is_there(
    real: Scratch, strained: Scratch
) -> None:
    for name, page in pages(real, strained):
        ids = set(map(str, find(page, "//@id")))
        named = find(page, "//@aria-labelledby | //@aria-describedby | //@aria-controls | //@for")
        assert {one for each in named for one in str(each).split()} <= ids, name


def test_a_page_asks_no_other_site_for_anything_but_what_its_content_names(
    real: Scratch, strained: Scratch
) -> None:
    for name, page in pages(real, strained):
        needed = map(str, find(page, "//script/@src | //link[not(@rel='canonical')]/@href | //iframe/@src"))
        assert [one for one in needed if "://" in one] == [], name


def test_assets_are_named_by_the_digest_of_what_they_hold(real: Scratch, strained: Scratch) -> None:
    assets = {
        name: data
        for name, data in {**strained.tree(), **real.tree()}.items()
        if name.startswith("assets/") and name.endswith((".css", ".js", ".svg"))
    }
    assert len(assets) > 5
    for name, data in assets.items():
        assert name.split(".")[-2] == hashlib.sha256(data).hexdigest()[:8], name


def test_styles_ask_for_no_font_and_for_no_other_file(real: Scratch) -> None:
    for name, data in real.tree().items():
        if name.endswith(".css"):
            asked = re.sub(rb"@namespace .*?;", b"", data)
            assert not re.search(rb"@font-face|@import|url\(", asked), name
