"""The feed's view → RSS 2.0, by feedgen with one extension for each namespace."""

from generator.feeds.rss import render_feed

__all__ = ["render_feed"]
