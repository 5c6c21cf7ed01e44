"""Which way a language is written."""

RIGHT_TO_LEFT = frozenset(("ar", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"))
"""Languages that are, unless a tag names another script."""
SCRIPTS = frozenset(("adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"))


def direction(language: str) -> str:
    """`rtl` or `ltr`, by a language tag and the script it may name (BCP 47)."""
    primary, *others = language.casefold().split("-")
    scripts = [one for one in others if len(one) == 4 and one.isalpha()]
    is_mirrored = scripts[0] in SCRIPTS if scripts else primary in RIGHT_TO_LEFT
    return "rtl" if is_mirrored else "ltr"
