"""All rules, by what they look at. A rule more is a function and a row in the module of its group."""

from generator.lint import (
    addresses,
    chapters,
    document,
    history,
    media,
    podcast_values,
    podcasting,
    presence,
    stamps,
    texts,
    times,
    together,
    transcripts,
    words,
)
from generator.lint.rule import Rule

DOCUMENT: tuple[Rule, ...] = document.RULES
"""Given what was read, when all is."""

CHANNEL: tuple[Rule, ...] = (
    *presence.CHANNEL,
    *words.CHANNEL,
    *texts.CHANNEL,
    *times.CHANNEL,
    *addresses.RULES,
    *media.CHANNEL,
    *podcasting.CHANNEL,
    *podcast_values.CHANNEL,
    *history.CHANNEL,
)
ITEM: tuple[Rule, ...] = (
    *presence.ITEM,
    *words.ITEM,
    *texts.ITEM,
    *times.ITEM,
    *addresses.RULES,
    *media.ITEM,
    *chapters.ITEM,
    *stamps.ITEM,
    *transcripts.ITEM,
    *podcasting.ITEM,
    *podcast_values.ITEM,
)
TOGETHER: tuple[Rule, ...] = together.RULES
"""Given the channel and what was seen of each item."""
