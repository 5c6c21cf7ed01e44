"""Which form of a sentence goes with a number (Unicode CLDR, Language Plural Rules, of whole numbers)."""

from collections.abc import Callable

FORMS = dict.fromkeys(("zero", "one", "two", "few", "many", "other"))
"""The names that forms have, in the order of the rules."""


def form(language: str, number: int) -> str:
    """The form for `number` in a language, by its primary subtag; of a language not listed one and other."""
    return _RULES.get(language, _germanic)(number)


def forms(language: str) -> set[str]:
    """All forms that a language has."""
    return {form(language, number) for number in range(201)}


def _germanic(number: int) -> str:
    return "one" if number == 1 else "other"


def _french(number: int) -> str:
    return "one" if number < 2 else "other"


def _none(number: int) -> str:
    return "other"


def _slavic(number: int, rest: str = "many") -> str:
    """Russian; Serbian and its neighbours have `other` for the rest."""
    if number % 10 == 1 and number % 100 != 11:
        return "one"
    return "few" if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else rest


def _serbian(number: int) -> str:
    return _slavic(number, "other")


def _polish(number: int) -> str:
    if number == 1:
        return "one"
    return "many" if _slavic(number) == "one" else _slavic(number)


def _czech(number: int) -> str:
    return "one" if number == 1 else "few" if number in (2, 3, 4) else "other"


def _romanian(number: int) -> str:
    if number == 1:
        return "one"
    return "few" if number == 0 or 1 <= number % 100 <= 19 else "other"


def _hebrew(number: int) -> str:
    return {1: "one", 2: "two"}.get(number, "other")


def _arabic(number: int) -> str:
    if number < 3:
        return ("zero", "one", "two")[number]
    rest = number % 100
    return "few" if 3 <= rest <= 10 else "many" if rest >= 11 else "other"


_RULES: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(("ja", "zh", "ko", "vi", "th", "id", "ms"), _none),
    **dict.fromkeys(("fr", "pt", "hi", "bn", "fa", "hy"), _french),
    **dict.fromkeys(("ru", "uk", "be"), _slavic),
    **dict.fromkeys(("sr", "hr", "bs"), _serbian),
    **dict.fromkeys(("cs", "sk"), _czech),
    "pl": _polish,
    "ro": _romanian,
    "he": _hebrew,
    "ar": _arabic,
}
"""By primary subtag."""
