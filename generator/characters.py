"""Characters that no feed can carry."""

import re

FORBIDDEN = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800-\\udfff\\ufffe\\uffff]")
"""What XML 1.0 refuses (§2.2), even where it is escaped; none of these is printable."""


def refusal(char: str) -> str:
    """What to say of one of them."""
    return f"holds the character U+{ord(char):04X}, which XML forbids; remove it"
