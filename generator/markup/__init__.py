"""Markdown to safe HTML: compiled once, its internal links resolved for each page that shows it."""

from generator.markup.compiler import Dialect, compile_text
from generator.markup.links import resolve
from generator.markup.source import lower_headings, resolve_source

__all__ = ["Dialect", "compile_text", "lower_headings", "resolve", "resolve_source"]
