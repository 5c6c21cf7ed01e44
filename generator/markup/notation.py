"""Our own notations, as they are written: `[[person:Ada Lovelace]]`, `[[topic:soil|ground]]`, `[1:04:10]`."""

import re

KINDS = ("person", "episode", "topic", "quote")

TITLED = ("episode", "quote")
"""Kinds whose links show the title of what they lead to: their names are slugs and ids."""

NAME = re.compile(
    rf"\[\[({'|'.join(KINDS)}):\s*([^\[\]|\n]+?)\s*(?:\|\s*([^\[\]\n]+?)\s*)?\]\]", re.IGNORECASE
)
STAMP = re.compile(
    r"(?<!\\)\[((?:\d{1,3}:[0-5]\d|\d{1,3}):[0-5]\d)\](?![(\[])|\(((?:\d{1,3}:[0-5]\d|[0-5]\d):[0-5]\d)\)"
)
"""In round brackets only `H:MM:SS` and `MM:SS`: `(3:16)` is as often a verse or a score."""
