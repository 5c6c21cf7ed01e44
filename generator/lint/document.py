"""Rules of the file itself: what it declares, and what stands at its root."""

from collections.abc import Iterator

from generator.lint.element import KNOWN
from generator.lint.reading import PREFIXES, Reader
from generator.lint.rule import Around, Fault, Rule, fault, refused

APPLE = "Apple, RSS requirements"


def starts(reader: Reader, around: Around) -> Iterator[Fault]:
    if not reader.encoding:
        yield fault(reader.root, "has no XML declaration; begin the file with it, and with nothing before it")


def encoding(reader: Reader, around: Around) -> Iterator[Fault]:
    if reader.encoding.upper() not in ("", "UTF-8"):
        yield refused(reader.root, reader.encoding, "is declared; write the feed in UTF-8")


def version(reader: Reader, around: Around) -> Iterator[Fault]:
    root = reader.root
    if (root.name, root.attributes.get("version")) != ("rss", "2.0"):
        yield fault(root, f"is {root.name} {root.attributes.get('version', '')}; begin with rss 2.0")
    elif not reader.channel.name:
        yield fault(root, "has no channel; put one into it")


def namespaces(reader: Reader, around: Around) -> Iterator[Fault]:
    """Addresses of namespaces are compared letter by letter."""
    for prefix, address in reader.namespaces.items():
        meant = KNOWN.get(prefix) or _near(address)
        if meant and PREFIXES.get(address) is None:
            yield refused(
                reader.root, address, f"is no namespace that apps know; write {meant}", f"xmlns:{prefix}"
            )


def _near(address: str) -> str:
    """The known address that differs in letter case, in its scheme or at its end alone."""
    return next((one for one in KNOWN.values() if _bare(one) == _bare(address)), "")


def _bare(address: str) -> str:
    return address.casefold().partition("://")[2].rstrip("/#")


RULES = (
    Rule("declaration", APPLE, starts),
    Rule("encoding", APPLE, encoding),
    Rule("root", "RSS 2.0", version),
    Rule("namespace", f"{APPLE}; namespace documents", namespaces),
)
