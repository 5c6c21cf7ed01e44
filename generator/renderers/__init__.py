"""A view → bytes. One renderer for each kind of artifact; none knows more than the view it is given."""

from generator.renderers.pages import Pages
from generator.renderers.registry import COPIES, PAGES

__all__ = ["COPIES", "PAGES", "Pages"]
