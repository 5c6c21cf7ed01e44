"""How much room a section of a transcript takes on a page, as a class: a page has no styles of its own.

A browser that leaves out what is not in view needs to know it, and style.css has it for each class.
"""

from math import log2

SMALLEST = 400
"""Characters of the smallest class."""
CLASSES = 25
"""Three of them double it."""
HEAD = 120
"""Characters that take as much room as the head of a turn."""


def height_class(characters: int, turns: int) -> int:
    """The class of so many characters in so many turns, one at least."""
    steps = 3 * log2((characters + HEAD * turns) / SMALLEST)
    return min(max(round(steps), 0), CLASSES - 1)
