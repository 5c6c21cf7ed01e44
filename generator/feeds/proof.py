"""A feed that was written is read again, and held against what it was made from: subscriptions hang on it."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from generator.feeds.notes import Splice
from generator.feeds.reading import Read, Unreadable, read
from generator.problems import Garbled, Place, Problem, quoted
from generator.views.item import ItemView

REMEDY = (
    "it was not published, and the output folder is as it was; "
    "this is a fault of Chapterhouse: please report it"
)

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

ITEM, END_OF_ITEM, END = b"<item>", b"</item>", b"</channel></rss>"


def proven(file: str, items: Sequence[ItemView], data: bytes) -> bytes:
    """`data`, if it is well-formed and a reader finds in it just `items`, in their order.

    Raises Garbled, which names `file` and what a reader would find instead.
    """
    said = next(_disagreements(items, data), "")
    if said:
        raise Garbled([Problem(Place(file), f"{said}; {REMEDY}")])
    return data


def prove_splice(file: str, before: bytes, after: Splice, view: ItemView) -> None:
    """The same for a feed that was proven `before` it was given new notes for the item `view`.

    Only that item is read: no byte besides its notes can be another.
    """
    head = before[: before.find(ITEM)]
    start = before[before.rfind(ITEM, 0, after.start) : after.start]
    end = before[after.end : before.find(END_OF_ITEM, after.end) + len(END_OF_ITEM)]
    proven(file, (view,), b"".join((head, start, after.notes, end, END)))


def _disagreements(items: Sequence[ItemView], data: bytes) -> Iterator[str]:
    count = 0
    try:
        for count, one in enumerate(read(data), 1):
            if count <= len(items) and one != (meant := _meant(items[count - 1])):
                yield f"says of item {count} {_difference(one, meant)}"
    except Unreadable as fault:
        yield str(fault)
        return
    if count != len(items):
        yield f"has {count} items, and should have {len(items)}"


def _meant(view: ItemView) -> Read:
    return Read(
        title=view.title,
        guid=view.guid,
        date=_date(view.date),
        url=view.enclosure_url,
        type=view.enclosure_type,
        length=str(view.enclosure_length),
        notes=_with_line_ends(view.content_html),
    )


def _date(date: datetime) -> str:
    """In no language but that of RFC 2822 §3.3. The standard library's own costs every edit milliseconds."""
    day, month = DAYS[date.weekday()], MONTHS[date.month - 1]
    return f"{day}, {date.day:02} {month} {date.year:04} {date:%H:%M:%S %z}"


def _with_line_ends(text: str) -> str:
    """As every reader of XML has them (XML 1.0 §2.11)."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _difference(one: Read, meant: Read) -> str:
    """The first field that is not as it was meant."""
    names = Read.__struct_fields__
    name = next(name for name in names if getattr(one, name) != getattr(meant, name))
    return f"the {name} {quoted(getattr(one, name))} where {quoted(getattr(meant, name))} was meant"
