"""Rules of links between the documents of a feed, and to whoever tells of news."""

from collections.abc import Iterator

from generator.lint.element import Element
from generator.lint.rule import Around, Fault, Rule, fault, missing, refused

SOURCE = "RFC 5005"
BETWEEN = ("prev-archive", "next-archive", "current", "first", "last", "previous", "next")


def _links(channel: Element) -> dict[str, Element]:
    return {one.attributes.get("rel", ""): one for one in channel.all("atom:link")}


def archive(channel: Element, around: Around) -> Iterator[Fault]:
    if channel.first("fh:archive") is not None and "current" not in _links(channel):
        yield missing(channel, "atom:link", "a document of an archive leads to the feed with rel=current")


def complete(channel: Element, around: Around) -> Iterator[Fault]:
    marks = [name for name in ("fh:complete", "fh:archive") if channel.first(name) is not None]
    found = [rel for rel in BETWEEN if rel in _links(channel)]
    if "fh:complete" in marks and (found or len(marks) > 1):
        yield fault(
            channel,
            f"says that the feed is complete, and leads to {', '.join(found) or 'an archive'}",
            "fh:complete",
        )


def outside(channel: Element, around: Around) -> Iterator[Fault]:
    links = _links(channel)
    if "next-archive" in links and channel.first("fh:archive") is None:
        yield fault(links["next-archive"], "leads on from a document that is no archive; add fh:archive")
    if "prev" in links:
        yield refused(links["prev"], "prev", "is no relation of feeds; write previous", "rel")


def hub(channel: Element, around: Around) -> Iterator[Fault]:
    links = _links(channel)
    if "hub" in links and "self" not in links:
        yield fault(links["hub"], "is of no use without a link of rel=self; add it")


CHANNEL = (
    Rule("archive-current", SOURCE, archive, is_warning=True),
    Rule("complete", SOURCE, complete),
    Rule("archive-link", SOURCE, outside),
    Rule("hub", "WebSub §4", hub),
)
