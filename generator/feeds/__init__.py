"""The feed's view → RSS 2.0, by feedgen with one extension for each namespace."""

from collections.abc import Callable
from typing import Any

from generator.feeds.rss import render_feed

FEEDS: dict[str, Callable[[Any], bytes]] = {"feed": render_feed}
"""By the kind of artifact."""

__all__ = ["FEEDS", "render_feed"]
