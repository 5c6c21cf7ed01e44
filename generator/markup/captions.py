"""What stands below a block quotation that the quote index has: its verdict, which leads to its page.

A text is compiled before anything is known of its quotations, so that their captions are put in later.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from generator.markup.links import SCHEME, VERDICT, unresolved
from generator.model import Prose, Quotation

ANCHOR, QUOTATION = "anchor", "quotation"
"""What the id of a quotation's element, and the link to its page, are called until then."""

_NUMBERED = re.compile(
    rf'="{SCHEME}:{ANCHOR}/(?P<anchor>\d+)"|<a href="{SCHEME}:{QUOTATION}/(?P<link>\d+)"></a>'
)


def captioned(prose: Prose, quotations: Sequence[Quotation]) -> Prose:
    """`prose` with the captions of its block quotations, which `quotations` are in their order."""

    def written(found: re.Match[str]) -> str:
        number = int(found["anchor"] or found["link"])
        if number >= len(quotations):
            return found[0]
        one = quotations[number]
        if found["anchor"]:
            return f'="{unresolved(ANCHOR, one.quote.id)}"'
        href, verdict = unresolved("quote", one.quote.id), one.verdict.value
        return f'<a href="{href}" class="{VERDICT} {VERDICT}-{verdict}">{verdict}</a>'

    return replace(prose, html=_NUMBERED.sub(written, prose.html)) if quotations else prose
