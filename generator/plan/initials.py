"""The letters that long lists of names are entered by."""

from unicodedata import normalize

from generator.slugs import slug

DIGITS = "0–9"
"""All digits, of any script."""
IDEOGRAPHS = "漢"
"""All of them: there are thousands, so that each would stand for a handful of names."""

_FIRST_IDEOGRAPH, _LAST_IDEOGRAPH = "\u3400", "\u9fff"
_FURTHER_IDEOGRAPHS = "\U00020000"


def initial(name: str) -> str:
    """The first letter of `name`, without accents and whatever stands before it.

    >>> initial("“Été” & more"), initial("1984"), initial("日本"), initial("…")
    ('E', '0–9', '漢', 'U')
    """
    first = normalize("NFD", slug(name))[:1]
    if first.isdigit():
        return DIGITS
    is_ideograph = _FIRST_IDEOGRAPH <= first <= _LAST_IDEOGRAPH or first >= _FURTHER_IDEOGRAPHS
    return IDEOGRAPHS if is_ideograph else first.upper()
