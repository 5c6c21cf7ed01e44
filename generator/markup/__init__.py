"""Markdown to safe HTML: compiled once, its internal links resolved for each page that shows it."""

from generator.markup.captions import captioned
from generator.markup.dialect import Dialect
from generator.markup.links import resolve
from generator.markup.source import lower_headings, resolve_source
from generator.model import Prose
from generator.problems import Place

__all__ = ["Dialect", "captioned", "compile_text", "lower_headings", "resolve", "resolve_source"]


def compile_text(text: str, place: Place, dialect: Dialect) -> Prose:
    """`text`, whose first line is `place`, as Prose. Nothing in it can run: content is data."""
    from generator.markup import compiler  # a run that compiles nothing is shorter by markdown-it

    return compiler.compile_text(text, place, dialect)
