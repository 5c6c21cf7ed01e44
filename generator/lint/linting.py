"""A feed → every place where it breaks a rule."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.lint.reading import Reader, Unreadable
from generator.lint.rule import Around, Fault, Rule
from generator.lint.rules import CHANNEL, DOCUMENT, ITEM, TOGETHER
from generator.lint.together import Seen, seen
from generator.record import Record

MOST = 3
"""Places of one rule that are told each; then how many more there are."""

WELL_FORMED = Rule("well-formed", "XML 1.0", lambda *_: iter(()))


class Finding(Record):
    rule: Rule
    fault: Fault


def lint(data: bytes, around: Around) -> list[Finding]:
    """What is wrong with the feed `data`, rule by rule; `around` is the site that it leads to.

    A feed that cannot be read is one finding. Items are looked at one by one, and not kept.
    """
    reader, found, items = Reader(data), list[Finding](), list[Seen]()
    try:
        for item in reader.items():
            items.append(seen(item))
            found += _broken(ITEM, item, around)
    except Unreadable as fault:
        return [Finding(WELL_FORMED, Fault(fault.line, "", fault.said))]
    found += _broken(DOCUMENT, reader, around)
    # A feed without items is not sent to directories yet, and is no matter of theirs.
    if items:
        found += _broken(CHANNEL, reader.channel, around)
        found += _broken(TOGETHER, reader.channel, items)
    return sorted(found, key=lambda one: (one.rule.name, one.fault.line))


def _broken(rules: Iterable[Rule], *given: object) -> Iterator[Finding]:
    return (Finding(rule, fault) for rule in rules for fault in rule.find(*given))


def told(findings: Iterable[Finding]) -> Iterator[tuple[Rule, Fault]]:
    """The first few of each rule, the last of them with the number of the others."""
    for _, group in groupby(findings, key=lambda one: one.rule.name):
        each = list(group)
        more = len(each) - MOST
        yield from ((one.rule, one.fault) for one in each[: MOST - 1])
        for rule, fault in ((one.rule, one.fault) for one in each[MOST - 1 : MOST]):
            message = f"{fault.message}; and in {more} places more" if more else fault.message
            yield rule, Fault(fault.line, fault.field, message)
