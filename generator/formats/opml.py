"""A list of feeds (OPML 2.0): what apps take over when somebody moves from one to another."""

from html import escape

from generator.record import Record


class Outline(Record, kw_only=True):
    """One feed."""

    title: str
    feed: str
    """Its address."""
    page: str
    """The address of the site that it is of."""
    language: str


def write(one: Outline) -> bytes:
    """`one` as a list of its own (OPML 2.0, subscription lists)."""
    title = _attribute(one.title)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<opml version="2.0">\n'
        f"  <head><title>{escape(one.title, quote=False)}</title></head>\n"
        "  <body>\n"
        f"    <outline type={_attribute('rss')} text={title} title={title} xmlUrl={_attribute(one.feed)} "
        f"htmlUrl={_attribute(one.page)} language={_attribute(one.language)}/>\n"
        "  </body>\n"
        "</opml>\n"
    ).encode()


def _attribute(text: str) -> str:
    return f'"{escape(text)}"'
