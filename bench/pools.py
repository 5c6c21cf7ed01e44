"""People, works, topics and titles: each a function of its number, and no two alike."""

from dataclasses import dataclass

from bench.words import ADJECTIVES, NOUNS, stock

HOST = "Orla Venbrook"
"""The host of every episode; no guest gets this name."""

_FIRST = stock("Ba Ce Di Fo Gu Ha Je Ki Lo Mu Na Pe Ri So Tu Va We Xi Yo Zu")
_SECOND = stock("bel dan fir gon hul jas kem lin mor nup pas quil ron sel tav")
_FIRST_NAMES = len(_FIRST) * len(_SECOND)
_LAST = stock(
    "Al Ber Cor Dun Ek Fal Gor Hin Ist Jor Kel Lam Mun Nor Ols Par Quen Ros Sten Tor Und Vik Wol Yar"
)
_ENDING = stock("berg crest dale field gate holm land mark ness quist rup stam thorpe wick")
_SCATTER = 4_256_233
"""A prime, so that it shares no divisor with a product of pools: neighbouring numbers get unlike names."""


@dataclass(frozen=True, slots=True)
class Work:
    title: str
    url: str
    by: str


def topic(number: int) -> str:
    """One of 40 and more topics, such as `river music`."""
    return f"{NOUNS[number * 7 % len(NOUNS)]} {NOUNS[(number * 7 + 3) % len(NOUNS)]}"


def person(number: int) -> str:
    """An invented name, such as `Kibel Norquist`."""
    first, last = _pick(number, _FIRST, _SECOND), _pick(number * 31 + number // _FIRST_NAMES, _LAST, _ENDING)
    return f"{''.join(first)} {''.join(last)}"


def title(number: int) -> str:
    """An episode's title, such as `Quiet harbour and the lemon`."""
    rare, noun, other = _pick(number, ADJECTIVES, NOUNS, NOUNS)
    return f"{rare.capitalize()} {noun} and the {other}"


def work(number: int) -> Work:
    """A book or article that episodes refer to; two of three have an author."""
    noun, rare, other = _pick(number, NOUNS, ADJECTIVES, NOUNS)
    url = f"https://works.example/{noun}/{number}"
    return Work(f"The {noun.capitalize()} of {rare} {other}", url, person(number * 3) if number % 3 else "")


def _pick(number: int, *pools: tuple[str, ...]) -> list[str]:
    """One of each pool; two numbers below the product of their sizes never pick alike."""
    size = 1
    for pool in pools:
        size *= len(pool)
    place = number * _SCATTER % size
    picked = []
    for pool in pools:
        place, at = divmod(place, len(pool))
        picked.append(pool[at])
    return picked
