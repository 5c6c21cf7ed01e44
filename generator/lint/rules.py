"""All rules, by what they look at. A rule more is a function and a row in the module of its group."""

from generator.lint import (
    addresses,
    chapters,
    chapters_file,
    document,
    history,
    media,
    podcast_values,
    podcasting,
    presence,
    roles,
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
    roles.RULE,
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
    *chapters_file.ITEM,
    *stamps.ITEM,
    *transcripts.ITEM,
    *podcasting.ITEM,
    *podcast_values.ITEM,
    roles.RULE,
)
TOGETHER: tuple[Rule, ...] = together.RULES
"""Given the channel and what was seen of each item."""
