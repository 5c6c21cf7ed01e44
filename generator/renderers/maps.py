"""sitemap.xml, robots.txt and llms.txt."""

import re
from html import escape

from generator.views.maps import LlmsView, RobotsView, SitemapView

_BRACKET, ESCAPED = re.compile(r"([\\\[\]])"), r"\\\1"
"""What would end the words of a link in Markdown, and how it is written."""


def sitemap(view: SitemapView) -> bytes:
    """As sitemaps.org describes it."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">')
    for entry in view.entries:
        date = f"<lastmod>{entry.date}</lastmod>" if entry.date else ""
        lines.append(f"<url><loc>{escape(entry.url, quote=False)}</loc>{date}</url>")
    return ("\n".join([*lines, "</urlset>"]) + "\n").encode()


def robots(view: RobotsView) -> bytes:
    return f"User-agent: *\nAllow: /\nSitemap: {view.sitemap}\n".encode()


def llms(view: LlmsView) -> bytes:
    """As llmstxt.org describes it."""
    blocks = [f"# {view.title}"]
    blocks += [f"> {one}" for one in (" ".join(view.description.split()), view.notice) if one]
    for heading, links in (("Episodes", view.episodes), ("Data", view.data)):
        lines = [
            f"- [{_BRACKET.sub(ESCAPED, link.text)}]({link.href})" + (f": {said}" if said else "")
            for link, said in links
        ]
        blocks.append("\n".join([f"## {heading}", "", *lines]))
    return ("\n\n".join(blocks) + "\n").encode()
