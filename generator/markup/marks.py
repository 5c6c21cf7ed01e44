"""Which rules of the dialect a text can need: a rule that nothing in it can set off is not asked.

Asking each rule at each place is a tenth of the time a text takes.
"""

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


def idle(text: str) -> tuple[str, ...]:
    """The names of the rules that `text` has no mark for."""
    written = text.lower()
    return tuple(
        rule for marks, rules in MARKS if not any(mark in written for mark in marks) for rule in rules
    )
