"""The strip: an episode's whole length as one small figure, drawn once."""

from generator.record import Record


class Strip(Record):
    """What is drawn, each as data of an SVG path in a field 1000 wide and 16 high.

    All are lines: those of the chapters lie in the middle, a quotation's stands above them, and a
    reference's is a point below, which is seen where the ends of lines are round.
    """

    length: int
    """Milliseconds: what the width stands for."""
    chapters: str
    """One line for each, in true proportion; one alone where the episode has no chapters."""
    quotations: str = ""
    references: str = ""
