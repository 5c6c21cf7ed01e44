"""Which rules of the dialect a text can need: a rule that nothing in it can set off is not asked.

Asking each rule at each place is a tenth of the time a text takes.
"""

import re

MARKS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("|",), ("table", "chapterhouse_tables")),
    (("[^", "^["), ("footnote_def", "footnote_inline", "footnote_ref", "footnote_tail")),
    (("```", "~~~"), ("fence",)),
    (("]:",), ("reference",)),
    ((">",), ("blockquote",)),
    (("#",), ("heading",)),
    (("<",), ("html_block", "html_inline", "autolink")),
    (("&",), ("entity",)),
    (("\\",), ("escape",)),
    (("`",), ("backticks",)),
    (("![",), ("image",)),
    (("[[",), ("chapterhouse_names",)),
    (("//", "mailto:"), ("linkify",)),
)
"""Of each group: the marks, one of which stands in every text that its rules do anything to, letter case
aside; and the rules. A rule that is in no group is always asked.
"""
STOPS = {
    "linkify": ":",
    "escape": "\\",
    "backticks": "`",
    "image": "!",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
    "footnote_inline": "^",
}
"""Characters that set off these rules within a line."""
ALWAYS = "\n*_[]"
"""Characters that set off the rules that are always asked, or end what one of them has begun."""
_UNDERLINE = re.compile(r"[-=][ \t]*(?:[\r\n]|\Z)")
"""How the line below an underlined heading ends."""


def idle(text: str) -> tuple[str, ...]:
    """The names of the rules that `text` has no mark for."""
    written = text.lower()
    found = [rule for marks, rules in MARKS if not any(mark in written for mark in marks) for rule in rules]
    return tuple(found if _UNDERLINE.search(text) else [*found, "lheading"])


def stops(idle: tuple[str, ...]) -> re.Pattern[str]:
    """The characters at which rules are asked, where those that are `idle` need not be."""
    chars = {char for rule, char in STOPS.items() if rule not in idle}
    return re.compile(f"[{re.escape(''.join(sorted(chars.union(ALWAYS))))}]")
